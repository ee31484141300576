/** A document before it is drawn: the same blocks become a .docx (word.ts) and pages of the PDF (templates/paper.typ). */
import type { Item } from "./items.ts";

/** `blank`: a line to write on, in characters; `pageOf`: where a paper of the dossier begins, known to the PDF only. */
export type Inline = string | { blank: number } | { strong: string } | { pageOf: number };
export type Cell = {
  /** Paragraphs. */
  text: Inline[][];
  label: boolean;
  span: number;
  /** At least so high, in lines. */
  lines: number;
  align: "left" | "center" | "right";
};
export type Block =
  | { kind: "title"; text: string; gloss: string | null; large: boolean }
  | { kind: "number"; text: string }
  | { kind: "heading"; text: string }
  | { kind: "paragraph"; text: Inline[]; indent: boolean; align: "left" | "right" | "center" }
  /** `head`: rows said again on the next page; `last`: rows at the end that stay on one page. */
  | { kind: "table"; widths: number[]; rows: Cell[][]; head: number; last: number }
  | { kind: "space"; lines: number };
export type Paper = {
  item: Item;
  title: string;
  /** The how manieth of its kind, from 0: a case has several sessions. */
  nth: number;
  /** Cover, directory and back carry no page number. */
  numbered: boolean;
  blocks: Block[];
};

type CellWish = Partial<Omit<Cell, "text">>;
export const cell = (text: string | Inline[], wish: CellWish = {}): Cell => ({
  text: typeof text === "string" ? text.split("\n").map((line) => [line]) : [text],
  label: false,
  span: 1,
  lines: 1,
  align: "left",
  ...wish,
});
export const label = (text: string, wish: CellWish = {}): Cell =>
  cell(text, { label: true, align: "center", ...wish });

export const paragraph = (...text: Inline[]): Block => ({
  kind: "paragraph",
  text,
  indent: true,
  align: "left",
});
export const flush = (...text: Inline[]): Block => ({
  kind: "paragraph",
  text,
  indent: false,
  align: "left",
});
export const right = (...text: Inline[]): Block => ({
  kind: "paragraph",
  text,
  indent: false,
  align: "right",
});
/** A long text, a paragraph for each of its lines. */
export const paragraphs = (text: string): Block[] =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => paragraph(line.trim()));
export const heading = (text: string): Block => ({ kind: "heading", text });
export const space = (lines: number): Block => ({ kind: "space", lines });
export const table = (
  widths: number[],
  rows: Cell[][],
  wish: { head?: number; last?: number } = {},
): Block => ({ kind: "table", widths, rows, head: 0, last: 0, ...wish });
