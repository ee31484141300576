/** A file as rows of cells with their numbers, whatever it was written in. */
import { open } from "node:fs/promises";
import { createReadStream } from "node:fs";
import { Refusal } from "../errors.ts";
import { separatorOf } from "./csv.ts";
import { type CsvLines, csvLines } from "./csv-lines.ts";
import { type Encoding, encodingOf } from "./encoding.ts";
import { openWorkbook } from "./xlsx.ts";

/** `row`: as the sheet numbers it, from 1. */
export type SheetRow = { row: number; cells: string[] };
export type Sheet = {
  kind: "csv" | "xlsx";
  encoding: Encoding | null;
  delimiter: string | null;
  /** The first sheet that is not hidden. */
  sheet: string | null;
  /** All that are not hidden, in their order; none in a text. */
  sheets: readonly string[];
  from1904: boolean;
  /** Rows in the order of the file, a piece of the file at a time, with the bytes read so far. */
  read(of?: Which): AsyncGenerator<{ rows: SheetRow[]; bytes: number }>;
  /** The same as they lie in the file, where it is made of lines. */
  walk?(): AsyncGenerator<{ lines: CsvLines; bytes: number }>;
};
/** `sheet`: by its name, null is the first. `filled`: what a merged cell says stands in every row it covers. */
export type Which = { sheet: string | null; filled: boolean };
const rowsMost = 3_000_000;

/** Stands in a cell instead of what is no value: no cell of a file can hold it. */
export const formula = "\u0000f";
export const failed = "\u0000e";

async function headOf(path: string, length: number): Promise<Buffer> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function openText(path: string): Promise<Sheet> {
  const { encoding, bom } = await encodingOf(path);
  const head = new TextDecoder(encoding).decode(await headOf(path, 16_384));
  const delimiter = separatorOf(head.split(/\r?\n|\r/, 1)[0]!);
  async function* walk() {
    const lines = csvLines(delimiter, rowsMost);
    const decoder = encoding === "utf-8" ? null : new TextDecoder(encoding, { fatal: true });
    const utf8 = (piece: Buffer | undefined): Buffer => {
      // All of it was looked at before (encoding.ts).
      if (decoder === null) return piece ?? Buffer.alloc(0);
      try {
        return Buffer.from(piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true }));
      } catch {
        throw new Refusal("sheet.encoding", { details: { row: lines.row() + 1 } });
      }
    };
    let bytes = 0;
    for await (const piece of createReadStream(path, { highWaterMark: 524_288 }) as AsyncIterable<Buffer>) {
      const start = bytes === 0 && bom ? 3 : 0;
      bytes += piece.length;
      lines.feed(utf8(piece.subarray(start)), false);
      yield { lines, bytes };
    }
    lines.feed(utf8(undefined), true);
    yield { lines, bytes };
  }
  async function* read() {
    for await (const { lines, bytes } of walk()) {
      const rows: SheetRow[] = [];
      while (lines.next()) rows.push({ row: lines.row(), cells: lines.cells() });
      yield { rows, bytes };
    }
  }
  return { kind: "csv", encoding, delimiter, sheet: null, sheets: [], from1904: false, walk, read };
}

/** Decided by the first bytes, never by the name. */
export async function openSheet(path: string): Promise<Sheet> {
  const head = await headOf(path, 8);
  if (head.length === 0) throw new Refusal("sheet.empty");
  if (head.subarray(0, 4).equals(Buffer.from("PK\x03\x04", "latin1"))) return openWorkbook(path);
  if (head.equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])))
    throw new Refusal("file.old_office");
  return openText(path);
}
