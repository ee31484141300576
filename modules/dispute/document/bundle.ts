/** The documents of a case as bytes: one paper, the bound PDF, or everything in one zip. */
import { type Part, zip } from "../../../server/zip.ts";
import type { Dossier } from "./dossier.ts";
import { type Item, glossOf } from "./items.ts";
import type { OwnTemplates } from "./own-templates.ts";
import type { Paper } from "./paper.ts";
import type { Pdf } from "./pdf.ts";
import { make } from "./process.ts";
import { cleaned } from "./spelling.ts";
import { papersOf } from "./templates/all.ts";
import { valuesOf } from "./values.ts";

/** `gloss`: an English line under each title; `own`: the forms of a station's own. */
export type Wish = { gloss: boolean; own: OwnTemplates };

const glossed = (paper: Paper): Paper => ({
  ...paper,
  blocks: paper.blocks.map((block) =>
    block.kind === "title" ? { ...block, gloss: glossOf(paper.item) } : block,
  ),
});
function drafted(given: Dossier, wish: Wish): { dossier: Dossier; papers: Paper[] } {
  const dossier = cleaned(given);
  const papers = papersOf(dossier);
  return { dossier, papers: wish.gloss ? papers.map(glossed) : papers };
}
async function word(dossier: Dossier, paper: Paper, own: OwnTemplates): Promise<Uint8Array> {
  const template = own.word[paper.item];
  const made = await make(
    template === undefined
      ? { make: "word", paper }
      : { make: "own_word", template, values: valuesOf(dossier, paper) },
  );
  return made.bytes;
}

/** Which papers of the kind the case has, as .docx; none where it has none. `nth`: that one alone. */
export async function wordsOf(
  given: Dossier,
  item: Item,
  wish: Wish,
  nth: number | null = null,
): Promise<Uint8Array[]> {
  const { own } = wish;
  const { dossier, papers } = drafted(given, wish);
  const found: Uint8Array[] = [];
  for (const paper of papers)
    if (paper.item === item && (nth === null || paper.nth === nth))
      found.push(await word(dossier, paper, own));
  return found;
}
/** The bound dossier, or the papers of one kind alone. */
export async function pdfOf(given: Dossier, wish: Wish, item?: Item): Promise<Pdf> {
  const { dossier, papers } = drafted(given, wish);
  const chosen = item === undefined ? papers : papers.filter((paper) => paper.item === item);
  return make({
    make: "pdf",
    papers: chosen,
    values: chosen.map((paper) => valuesOf(dossier, paper)),
    own: wish.own.layouts,
  });
}

async function* partsOf(given: Dossier, wish: Wish): AsyncGenerator<Part> {
  const { own } = wish;
  const { dossier, papers } = drafted(given, wish);
  // The whole first: a form of the station's own that breaks is refused before a byte is sent.
  const { bytes, unprinted } = await make({
    make: "pdf",
    papers,
    values: papers.map((paper) => valuesOf(dossier, paper)),
    own: own.layouts,
  });
  yield { name: "卷宗.pdf", pieces: [bytes] };
  if (unprinted.length > 0)
    yield {
      name: "需要手写的字.txt",
      pieces: [`\uFEFFPDF 里的“〓”请手写补上。缺少字形的字：\r\n${unprinted.join("\r\n")}\r\n`],
    };
  for (const [at, paper] of papers.entries()) {
    const many = papers.filter(({ item }) => item === paper.item).length > 1;
    const number = String(at + 1).padStart(2, "0");
    // Titles only: a name of a file tells nobody's name.
    const name = `${number}-${paper.title}${many ? `-${paper.nth + 1}` : ""}.docx`;
    yield { name, pieces: [await word(dossier, paper, own)] };
  }
}
/** One click: every paper as .docx and the bound PDF, written while it is read. */
export const dossierZip = (dossier: Dossier, wish: Wish): AsyncGenerator<Uint8Array> =>
  zip(partsOf(dossier, wish));
