/** Papers as one PDF, by typst: texts travel as JSON, so nothing in them is read as markup. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { Refusal } from "../../../server/errors.ts";
import { printing } from "./glyphs.ts";
import type { Item } from "./items.ts";
import type { Paper } from "./paper.ts";
import type { Values } from "./values.ts";

const templates = fileURLToPath(new URL("./templates", import.meta.url));
const fontFolder = dirname(
  createRequire(import.meta.url).resolve("@expo-google-fonts/noto-serif-sc/package.json"),
);
// Two of the package's eight weights.
const fontPaths = ["400Regular", "700Bold"].map((weight) => join(fontFolder, weight));

let kept: { compiler: NodeCompiler; font: Buffer } | undefined;
const ready = () =>
  (kept ??= {
    compiler: NodeCompiler.create({ workspace: templates, fontArgs: [{ fontPaths }] }),
    font: readFileSync(join(fontPaths[0]!, "NotoSerifSC_400Regular.ttf")),
  });

/** A station's own sources: `layout` in place of paper.typ, the others in place of one item. */
export type OwnLayouts = { layout: string | null; items: Partial<Record<Item, string>> };
/** `unprinted`: letters the font has no shape for, printed as 〓 and to be written by hand. */
export type Pdf = { bytes: Uint8Array; pages: number; unprinted: string[] };

const lettered = (value: unknown, text: (given: string) => string): unknown => {
  if (typeof value === "string") return text(value);
  if (Array.isArray(value)) return value.map((each) => lettered(each, text));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, lettered(each, text)]));
};

function sourceOf(papers: readonly Paper[], own: OwnLayouts): string {
  const drawnBy = (item: Item) => (own.items[item] === undefined ? "draw" : `draw_${item}`);
  const items = Object.keys(own.items) as Item[];
  const first = papers.findIndex(({ numbered }) => numbered);
  const last = papers.findLastIndex(({ numbered }) => numbered);
  return [
    '#import "/paper.typ": sheet, draw',
    ...items.map((item) => `#import "/own-${item}.typ": draw as draw_${item}`),
    "#let papers = json(bytes(sys.inputs.papers))",
    "#let values = json(bytes(sys.inputs.values))",
    "#show: sheet",
    ...papers.map(({ item }, at) => {
      const values = own.items[item] === undefined ? "" : `, values: values.at(${at})`;
      return `#${drawnBy(item)}(papers.at(${at}), at: ${at}, first: ${at === first}, last: ${at === last}${values})`;
    }),
  ].join("\n");
}

/** What typst says is wrong, cut short: it may quote the station's source, never a case. */
const complaintOf = (diagnostics: unknown): string =>
  (Array.isArray(diagnostics) ? diagnostics : [])
    .map((each: { message?: unknown }) => String(each.message ?? ""))
    .join("; ")
    .slice(0, 200);

export function boundPdf(papers: readonly Paper[], values: readonly Values[], own: OwnLayouts): Pdf {
  const { compiler, font } = ready();
  const { text, unprinted } = printing(font);
  try {
    if (own.layout !== null) compiler.addSource(join(templates, "paper.typ"), own.layout);
    for (const [item, source] of Object.entries(own.items))
      compiler.addSource(join(templates, `own-${item}.typ`), source);
    const compiled = compiler.compile({
      mainFileContent: sourceOf(papers, own),
      inputs: {
        papers: JSON.stringify(lettered(papers, text)),
        values: JSON.stringify(lettered(values, text)),
      },
      resetRead: true,
    });
    const document = compiled.result;
    if (document === null) {
      const error = compiled.takeDiagnostics();
      const why = error === null ? "" : complaintOf(compiler.fetchDiagnostics(error));
      const ours = own.layout === null && Object.keys(own.items).length === 0;
      if (ours) throw new Error(`typst: ${why}`);
      throw new Refusal("dispute.document_template_broken", { details: { file: ".typ", why } });
    }
    const bytes = new Uint8Array(compiler.pdf(document, { creationTimestamp: 0 }));
    return { bytes, pages: document.numOfPages, unprinted: [...unprinted] };
  } finally {
    compiler.resetShadow();
    // Nothing of a case stays behind it.
    compiler.evictCache(0);
  }
}
