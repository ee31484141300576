import { type Item, itemWords } from "../items.ts";
import type { Block, Paper } from "../paper.ts";

/** A paper under its printed title. */
export const titled = (item: Item, blocks: Block[]): Paper => ({
  item,
  title: itemWords[item].zh,
  nth: 0,
  numbered: true,
  blocks: [{ kind: "title", text: itemWords[item].zh, gloss: null, large: false }, ...blocks],
});
