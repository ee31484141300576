/** Sheets as stations export them, written byte by byte: what is in them is known. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Part, zipOf } from "./files.ts";

const folder = mkdtempSync(join(tmpdir(), "gongzhi-sheets-"));
let count = 0;
export function fileOf(bytes: string | Uint8Array, name = "incidents.csv"): string {
  const path = join(folder, `${++count}-${name}`);
  writeFileSync(path, bytes);
  return path;
}

/** A few Chinese words in GB18030, for there is no encoder at hand: made by asking the decoder what each pair is. */
export function gb18030(text: string): Buffer {
  if (pairs.size === 0)
    for (let first = 0xa1; first <= 0xf7; first++)
      for (let second = 0xa1; second <= 0xfe; second++)
        pairs.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);
  return Buffer.from(
    [...text].flatMap((sign) => (sign < "\u0080" ? [sign.charCodeAt(0)] : pairs.get(sign)!)),
  );
}
const decoder = new TextDecoder("gb18030");
const pairs = new Map<string, [number, number]>();

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const letters = (column: number) => String.fromCharCode(65 + column);
/** A number stands as a number, a text as an inline text, `{ f, v }` as a formula with its last result. */
type Cell = string | number | null | { f: string; v: string } | { e: string };
const cellXml = (cell: Cell, at: string) =>
  cell === null
    ? ""
    : typeof cell === "number"
      ? `<c r="${at}"><v>${cell}</v></c>`
      : typeof cell === "string"
        ? `<c r="${at}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`
        : "f" in cell
          ? `<c r="${at}" t="str"><f>${cell.f}</f><v>${cell.v}</v></c>`
          : `<c r="${at}" t="e"><v>${cell.e}</v></c>`;

export function xlsxParts(rows: Cell[][], options: { date1904?: boolean; sheet?: string } = {}): Part[] {
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  const body = rows
    .map(
      (cells, i) =>
        `<row r="${i + 1}">${cells.map((cell, c) => cellXml(cell, `${letters(c)}${i + 1}`)).join("")}</row>`,
    )
    .join("");
  return [
    { name: "[Content_Types].xml", text: `${head}<Types/>` },
    {
      name: "xl/workbook.xml",
      text: `${head}<workbook><workbookPr date1904="${options.date1904 ? 1 : 0}"/><sheets><sheet name="藏" sheetId="9" state="hidden" r:id="rId9"/><sheet name="警情" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      text: `${head}<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId9" Target="worksheets/sheet9.xml"/></Relationships>`,
    },
    {
      name: "xl/worksheets/sheet1.xml",
      text: options.sheet ?? `${head}<worksheet><sheetData>${body}</sheetData></worksheet>`,
    },
  ];
}
export const xlsxOf = (rows: Cell[][], options: Parameters<typeof xlsxParts>[1] = {}): Buffer =>
  zipOf(xlsxParts(rows, options));
