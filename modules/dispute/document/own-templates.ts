/** The folder a station lays its own templates in: one of its files takes the place of ours, the rest stay. */
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { Refusal } from "../../../server/errors.ts";
import { type Item, items } from "./items.ts";
import type { OwnLayouts } from "./pdf.ts";

export type OwnTemplates = { word: Partial<Record<Item, Uint8Array>>; layouts: OwnLayouts };

const wordMost = 4 * 1_048_576;
const layoutMost = 200_000;
/** A layout asks the network for no package: the process that draws has none. */
const fetched = /["']@[\w-]+\/|\bplugin\s*\(/;

async function bounded(folder: string, file: string, most: number): Promise<Buffer> {
  const bytes = await readFile(join(folder, file));
  if (bytes.length > most)
    throw new Refusal("dispute.document_template_large", { details: { file, kilobytes: most / 1000 } });
  return bytes;
}
async function layoutOf(folder: string, file: string): Promise<string> {
  const text = (await bounded(folder, file, layoutMost)).toString("utf8");
  if (fetched.test(text))
    throw new Refusal("dispute.document_template_broken", { details: { file, why: "@package, plugin" } });
  return text;
}

/** Files of other names are left alone. */
export async function ownTemplates(folder: string | null): Promise<OwnTemplates> {
  const own: OwnTemplates = { word: {}, layouts: { layout: null, items: {} } };
  if (folder === null) return own;
  const present = new Set(await readdir(folder));
  if (present.has("paper.typ")) own.layouts.layout = await layoutOf(folder, "paper.typ");
  for (const item of items) {
    if (present.has(`${item}.docx`)) own.word[item] = await bounded(folder, `${item}.docx`, wordMost);
    if (present.has(`${item}.typ`)) own.layouts.items[item] = await layoutOf(folder, `${item}.typ`);
  }
  return own;
}
