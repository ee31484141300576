/**
 * A docx or xlsx is a zip of XML parts (ECMA-376). Its directory is bounded before anything is unpacked, then
 * every part is unpacked once, counted and thrown away; what it holds must be a document and nothing that acts.
 */
import type { Readable } from "node:stream";
import { type Entry, type ZipFile, openPromise } from "yauzl";
import { Refusal } from "../errors.ts";

const partsMost = 2000;
const unpackedMost = 100 * 1_048_576;
const listMost = 1_048_576;
const main = "application/vnd.openxmlformats-officedocument";
const kinds = [
  { kind: "docx", main: `${main}.wordprocessingml.document.main+xml` },
  { kind: "xlsx", main: `${main}.spreadsheetml.sheet.main+xml` },
] as const;

const active = /vbaproject|vbadata|activex\/|embeddings\/|macrosheets\/|ctrlprops\/|customui/i;
const activeTypes = /macroenabled|vbaproject|activex|oleobject/i;

/** Names, count and sizes as the directory says them; yauzl holds each part to its size while unpacking. */
async function listParts(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > partsMost) throw new Refusal("file.bomb");
  const parts: Entry[] = [];
  const names = new Set<string>();
  let unpacked = 0;
  let packed = 0;
  for await (const part of zip.eachEntry()) {
    unpacked += part.uncompressedSize;
    packed += part.compressedSize;
    // Parts that lie over each other add up to more than the file (the bombs of Fifield, 2019).
    if (unpacked > unpackedMost || packed > zip.fileSize) throw new Refusal("file.bomb");
    const name = part.fileName.toLowerCase();
    if (names.has(name) || part.isEncrypted() || ![0, 8].includes(part.compressionMethod))
      throw new Refusal("file.unreadable");
    if (active.test(name)) throw new Refusal("file.office_active");
    names.add(name);
    parts.push(part);
  }
  return parts;
}

async function textOf(stream: Readable, keep: boolean): Promise<string> {
  const pieces: Buffer[] = [];
  let kept = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    if (!keep && kept > 4096) continue;
    kept += piece.length;
    if (keep && kept > listMost) throw new Refusal("file.bomb");
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString("utf8");
}

/**
 * Links for the reader to follow are fine; whatever the program would fetch by itself is not. Cut at each `<`,
 * which stands in no attribute, so that a long list costs no more than its length.
 */
function fetches(relationships: string): boolean {
  return relationships
    .split("<")
    .filter((each) => /^(\w+:)?Relationship\s/.test(each))
    .some(
      (each) =>
        // A letter written as its number has no honest use here.
        each.includes("&#") ||
        (/\sTargetMode\s*=\s*["']External["']/i.test(each) &&
          !/\sType\s*=\s*["'][^"']*\/hyperlink["']/i.test(each)),
    );
}

export async function checkOffice(path: string): Promise<"docx" | "xlsx"> {
  const zip = await openPromise(path, { lazyEntries: true, strictFileNames: true, autoClose: false });
  try {
    const parts = await listParts(zip);
    let types = "";
    for (const part of parts) {
      const isList = part.fileName === "[Content_Types].xml" || part.fileName.endsWith(".rels");
      const text = await textOf(await zip.openReadStreamPromise(part), isList);
      // A part that declares its own entities (ASVS V1.5.1) is no part of a document an office program wrote.
      if (/\.(xml|rels|vml)$/i.test(part.fileName) && /<!(DOCTYPE|ENTITY)|\0/i.test(text))
        throw new Refusal("file.office_active");
      if (part.fileName === "[Content_Types].xml") types = text;
      else if (isList && fetches(text)) throw new Refusal("file.office_active");
    }
    if (activeTypes.test(types) || types.includes("&#")) throw new Refusal("file.office_active");
    const found = kinds.find((each) => types.includes(each.main));
    if (found === undefined) throw new Refusal("file.type");
    return found.kind;
  } finally {
    zip.close();
  }
}
