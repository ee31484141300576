/**
 * A process of its own that opens what strangers send: it knows no secret and no database, may read the
 * program and write the spool only, and when a file breaks it, the server goes on. See process.ts.
 */
import { open, readFile, writeFile } from "node:fs/promises";
import { answerJobs } from "../child-answers.ts";
import { Refusal } from "../errors.ts";
import type { Finding, Job } from "./process.ts";
import { checkOffice } from "./office.ts";
import { checkPdf } from "./pdf.ts";
import { sniff } from "./sniff.ts";
import { rewritten } from "./text.ts";

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function examine({ from, to }: Job): Promise<Finding> {
  const kind = sniff(await headOf(from));
  switch (kind) {
    case "jpeg":
    case "png":
    case "webp": {
      // Loaded with the first picture: a text does not wait for it.
      const { redraw } = await import("./image.ts");
      return { kind, made: true, thumbnail: await redraw(kind, from, to) };
    }
    case "pdf":
      checkPdf(await readFile(from));
      return { kind, made: false, thumbnail: null };
    case "zip":
      return { kind: await checkOffice(from), made: false, thumbnail: null };
    case "perhaps_text":
      await writeFile(to, rewritten(await readFile(from)), { mode: 0o600 });
      return { kind: "text", made: true, thumbnail: null };
    case "heic":
    case "old_office":
      throw new Refusal(kind === "heic" ? "file.heic" : "file.old_office");
  }
}

answerJobs(examine, "file.unreadable");
