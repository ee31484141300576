/** Reads documents by programs that had no part in making them. */
import { openPromise } from "yauzl";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import validate from "@ooxml-tools/validate";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What Microsoft's Open XML SDK (compiled to wasm) finds wrong with a .docx or .xlsx; empty is valid. */
export async function faultsOf(bytes: Uint8Array, kind: "docx" | "xlsx" = "docx"): Promise<string[]> {
  const found = await validate(bytes, kind, "Office2019");
  return found.map(({ description, path }) => `${path.partUri} ${path.xpath}: ${description}`);
}

export type Unzipped = { name: string; bytes: Buffer; utf8: boolean }[];
/** By yauzl, which holds every part to its size and its sum. */
export async function unzipped(bytes: Uint8Array): Promise<Unzipped> {
  const folder = await mkdtemp(join(tmpdir(), "gongzhi-zip-"));
  try {
    const path = join(folder, "one.zip");
    await writeFile(path, bytes);
    const zip = await openPromise(path, { lazyEntries: true, strictFileNames: true, autoClose: false });
    const parts: Unzipped = [];
    for await (const entry of zip.eachEntry()) {
      const pieces: Buffer[] = [];
      for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer);
      const utf8 = (entry.generalPurposeBitFlag & 0x0800) !== 0;
      parts.push({ name: entry.fileName, bytes: Buffer.concat(pieces), utf8 });
    }
    zip.close();
    return parts;
  } finally {
    await rm(folder, { recursive: true });
  }
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
/** The texts of a .docx, one line a paragraph. */
export async function wordText(bytes: Uint8Array): Promise<string> {
  const part = (await unzipped(bytes)).find(({ name }) => name === "word/document.xml")!;
  return part.bytes
    .toString("utf8")
    .split("</w:p>")
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)]
        .map(([, text]) => (text ?? "\n").replaceAll(/&(\w+);/g, (_, name: string) => entities[name] ?? "?"))
        .join(""),
    )
    .join("\n");
}

export type ReadPdf = { pages: string[]; fonts: { name: string; embedded: boolean }[] };
/** By pdf.js: the letters of each page without spaces, and which fonts are inside the file. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  const pages: string[] = [];
  const fonts = new Map<string, boolean>();
  for (let n = 1; n <= pdf.numPages; n++) {
    const page = await pdf.getPage(n);
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ("str" in item ? item.str : "")).join(""));
    const { fnArray, argsArray } = await page.getOperatorList();
    // 37 is setFont of pdf.js.
    for (const [at, operation] of fnArray.entries())
      if (operation === 37) {
        const name = (argsArray[at] as [string])[0];
        const font = page.commonObjs.get(name) as { missingFile?: boolean };
        fonts.set(name, font.missingFile === false);
      }
  }
  await task.destroy();
  return { pages, fonts: [...fonts].map(([name, embedded]) => ({ name, embedded })) };
}
/** A PDF breaks lines where it likes. */
export const unspaced = (text: string) => text.replaceAll(/[\s\u200b]/g, "");
