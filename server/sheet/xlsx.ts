/**
 * A workbook (ECMA-376) read as it is unpacked: its first sheet, row by row. Memory is bounded by the list of texts
 * that cells share; a zip that unpacks to more than a workbook of a million rows could hold is refused.
 */
import { type Entry, type ZipFile, openPromise } from "yauzl";
import { Refusal } from "../errors.ts";
import { columnsMost } from "./csv.ts";
import { cut } from "./cut.ts";
import { columnOf, mergeFiller, mergesOf } from "./merges.ts";
import { failed, formula, type Sheet, type SheetRow, type Which } from "./sheet.ts";
import { attributeOf, type XmlHandler, xmlReader } from "./xml.ts";

const partsMost = 2000;
const sheetMost = 1_073_741_824;
const sharedMost = 67_108_864;
const listMost = 4_194_304;
const rowsMost = 1_048_576;
const cellMost = 32_767;
/** Of a sheet's name Excel takes as many. */
const nameMost = 31;

async function listParts(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > partsMost) throw new Refusal("file.bomb");
  const parts = new Map<string, Entry>();
  let packed = 0;
  for await (const part of zip.eachEntry()) {
    packed += part.compressedSize;
    // Parts that lie over each other add up to more than the file (Fifield, 2019).
    if (packed > zip.fileSize) throw new Refusal("file.bomb");
    const name = part.fileName.toLowerCase().replace(/^\//, "");
    if (parts.has(name) || part.isEncrypted() || ![0, 8].includes(part.compressionMethod))
      throw new Refusal("file.unreadable");
    parts.set(name, part);
  }
  return parts;
}

/** Unpacks a part piece by piece into `handler`; `after` runs between the pieces. */
async function* unpack(zip: ZipFile, part: Entry | undefined, most: number, handler: XmlHandler) {
  if (part === undefined) throw new Refusal("file.unreadable");
  if (part.uncompressedSize > most) throw new Refusal("file.bomb");
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const reader = xmlReader(handler);
  let unpacked = 0;
  try {
    for await (const piece of (await zip.openReadStreamPromise(part)) as AsyncIterable<Buffer>) {
      unpacked += piece.length;
      if (unpacked > most) throw new Refusal("file.bomb");
      reader.feed(decoder.decode(piece, { stream: true }));
      yield unpacked;
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal("file.unreadable");
  }
}
async function through(steps: AsyncGenerator<unknown>) {
  for await (const _ of steps);
}

type Book = { sheets: { path: string; name: string }[]; from1904: boolean };
/** The sheets that are not hidden. */
async function listSheets(zip: ZipFile, parts: Map<string, Entry>): Promise<Book> {
  const sheets: { name: string; id: string }[] = [];
  let from1904 = false;
  const nothing = { close: () => undefined, text: () => undefined };
  await through(
    unpack(zip, parts.get("xl/workbook.xml"), listMost, {
      ...nothing,
      open: (name, attributes) => {
        if (name === "workbookPr") from1904 = /^(1|true)$/.test(attributeOf(attributes, "date1904") ?? "");
        if (name === "sheet" && (attributeOf(attributes, "state") ?? "visible") === "visible")
          sheets.push({
            name: cut((attributeOf(attributes, "name") ?? "").replaceAll(/[\u0000-\u001f]+/g, " "), nameMost),
            id: attributeOf(attributes, "id") ?? "",
          });
      },
    }),
  );
  const targets = new Map<string, string>();
  await through(
    unpack(zip, parts.get("xl/_rels/workbook.xml.rels"), listMost, {
      ...nothing,
      open: (name, attributes) => {
        if (name === "Relationship")
          targets.set(attributeOf(attributes, "Id") ?? "", attributeOf(attributes, "Target") ?? "");
      },
    }),
  );
  const found = sheets.flatMap(({ name, id }) => {
    const target = targets.get(id);
    if (target === undefined) return [];
    return [{ name, path: (target.startsWith("/") ? target.slice(1) : `xl/${target}`).toLowerCase() }];
  });
  if (found.length === 0 || targets.get(sheets[0]!.id) === undefined) throw new Refusal("file.unreadable");
  return { sheets: found, from1904 };
}

async function sharedTexts(zip: ZipFile, part: Entry | undefined): Promise<string[]> {
  const texts: string[] = [];
  if (part === undefined) return texts;
  let [current, inText, aside] = ["", false, false];
  await through(
    unpack(zip, part, sharedMost, {
      open: (name) => {
        if (name === "si") current = "";
        // Readings printed above the signs are not the text.
        if (name === "rPh") aside = true;
        if (name === "t") inText = !aside;
      },
      close: (name) => {
        if (name === "si") texts.push(current.slice(0, cellMost));
        if (name === "rPh") aside = false;
        if (name === "t") inText = false;
      },
      text: (text) => {
        if (inText) current += text;
      },
    }),
  );
  return texts;
}

/** Cells of a sheet: values as they are kept; a formula is none, whatever it last came to. */
function sheetHandler(shared: readonly string[], out: SheetRow[]): XmlHandler {
  let [row, cells, column, type, value] = [0, [] as string[], -1, "", ""];
  let [inValue, inText, isFormula, aside] = [false, false, false, false];
  return {
    open: (name, attributes) => {
      if (name === "row") {
        row = Number(attributeOf(attributes, "r") ?? row + 1);
        cells = [];
        column = -1;
        if (!(row > 0 && row <= rowsMost)) throw new Refusal("sheet.rows", { details: { max: rowsMost } });
      } else if (name === "c") {
        const at = columnOf(attributeOf(attributes, "r"));
        column = at < 0 ? column + 1 : at;
        if (column >= columnsMost) throw new Refusal("sheet.columns", { details: { max: columnsMost, row } });
        type = attributeOf(attributes, "t") ?? "n";
        value = "";
        isFormula = false;
      } else if (name === "f") isFormula = true;
      else if (name === "v") inValue = true;
      else if (name === "rPh") aside = true;
      else if (name === "t") inText = !aside;
    },
    close: (name) => {
      if (name === "v") inValue = false;
      else if (name === "t") inText = false;
      else if (name === "rPh") aside = false;
      else if (name === "row") out.push({ row, cells });
      else if (name === "c") {
        while (cells.length < column) cells.push("");
        const said = type === "s" ? (shared[Number(value)] ?? "") : value.slice(0, cellMost);
        // Of a number fifteen digits are kept: with more it is shown as the rounded number it is.
        const kept = type === "n" && /^\d{16,}$/.test(said) ? Number(said).toExponential() : said;
        cells[column] = isFormula ? formula : type === "e" ? failed : kept;
      }
    },
    text: (text) => {
      if ((inValue || inText) && value.length <= cellMost) value += text;
    },
  };
}

export async function openWorkbook(path: string): Promise<Sheet> {
  const open = () =>
    openPromise(path, { lazyEntries: true, strictFileNames: true, autoClose: false }).catch(() => {
      throw new Refusal("file.unreadable");
    });
  const first = await open();
  const book = await listParts(first)
    .then((parts) => listSheets(first, parts))
    .finally(() => first.close());
  async function* read(of: Which = { sheet: null, filled: false }) {
    const zip = await open();
    try {
      const parts = await listParts(zip);
      const path = (of.sheet === null ? book.sheets[0] : book.sheets.find(({ name }) => name === of.sheet))
        ?.path;
      const part = path === undefined ? undefined : parts.get(path);
      const rows: SheetRow[] = [];
      const shared = await sharedTexts(zip, parts.get("xl/sharedstrings.xml"));
      const fill =
        of.filled && part !== undefined ? mergeFiller(await mergesOf(zip, part, sheetMost)) : undefined;
      for await (const unpacked of unpack(zip, part, sheetMost, sheetHandler(shared, rows))) {
        // As much of the file as of its sheet.
        const bytes = Math.round((zip.fileSize * unpacked) / Math.max(1, part!.uncompressedSize));
        const taken = rows.splice(0);
        if (fill) for (const row of taken) fill(row);
        yield { rows: taken, bytes: Math.min(bytes, zip.fileSize) };
      }
    } finally {
      zip.close();
    }
  }
  return {
    kind: "xlsx",
    encoding: null,
    delimiter: null,
    sheet: book.sheets[0]!.name,
    sheets: book.sheets.map(({ name }) => name),
    from1904: book.from1904,
    read,
  };
}
