/**
 * UTF-8 or GB18030: what Chinese programs write. A file is UTF-8 when all of it is; a GB18030 text hardly ever
 * passes for UTF-8. A file that begins as UTF-8 and stops being it is damaged, and is not guessed at.
 */
import { isUtf8 } from "node:buffer";
import { open } from "node:fs/promises";
import { Refusal } from "../errors.ts";

export type Encoding = "utf-8" | "gb18030";
const pieceBytes = 1_048_576;

const countLines = (bytes: Uint8Array) => {
  let lines = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines++;
  return lines;
};
const isAscii = (bytes: Uint8Array) => bytes.every((byte) => byte < 0x80);

/** The row (from 1) whose bytes are not UTF-8, or null. */
async function firstBroken(path: string): Promise<{ row: number; begun: boolean } | null> {
  const file = await open(path, "r");
  try {
    const page = Buffer.allocUnsafe(pieceBytes);
    let row = 1;
    let begun = false;
    let kept = 0;
    for (;;) {
      const { bytesRead } = await file.read(page, kept, pieceBytes - kept, null);
      const filled = kept + bytesRead;
      if (filled === 0) return null;
      // A newline is never part of another sign, in neither of the two.
      const cut = bytesRead === 0 ? filled : page.lastIndexOf(10, filled - 1) + 1 || filled;
      const whole = page.subarray(0, cut);
      if (!isUtf8(whole)) {
        for (let at = 0; at < cut;) {
          const end = whole.indexOf(10, at) + 1 || cut;
          const line = whole.subarray(at, end);
          if (!isUtf8(line)) return { row, begun };
          begun ||= !isAscii(line);
          row++;
          at = end;
        }
      }
      begun ||= !isAscii(whole.subarray(0, 4096));
      row += countLines(whole);
      page.copy(page, 0, cut, filled);
      kept = filled - cut;
    }
  } finally {
    await file.close();
  }
}

export async function encodingOf(path: string): Promise<{ encoding: Encoding; bom: boolean }> {
  const file = await open(path, "r");
  const head = Buffer.alloc(4096);
  const { bytesRead } = await file.read(head, 0, head.length, 0).finally(() => file.close());
  const start = head.subarray(0, bytesRead);
  if (
    (start[0] === 0xff && start[1] === 0xfe) ||
    (start[0] === 0xfe && start[1] === 0xff) ||
    start.includes(0)
  )
    throw new Refusal("sheet.type");
  const bom = start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf;
  const broken = await firstBroken(path);
  if (broken === null) return { encoding: "utf-8", bom };
  if (bom || broken.begun) throw new Refusal("sheet.encoding", { details: { row: broken.row } });
  return { encoding: "gb18030", bom: false };
}
