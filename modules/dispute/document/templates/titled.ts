import { type Item, titleOf } from "../items.ts";
import type { Block, Paper } from "../paper.ts";

/** A paper under its printed title. */
export const titled = (item: Item, blocks: Block[]): Paper => ({
  item,
  title: titleOf(item),
  nth: 0,
  numbered: true,
  blocks: [{ kind: "title", text: titleOf(item), gloss: null, large: false }, ...blocks],
});
