/** Forms a station laid in the place of ours: one file each, the rest stay ours. */
import { Refusal } from "../../../server/errors.ts";
import { type Item, items } from "./items.ts";
import type { OwnLayouts } from "./pdf.ts";

export type OwnTemplates = { word: Partial<Record<Item, Uint8Array>>; layouts: OwnLayouts };
export const noTemplates: OwnTemplates = { word: {}, layouts: { layout: null, items: {} } };

export type TemplateFile = { file: string; bytes: Uint8Array };
/** What a file takes the place of, by its name; null where no paper is called so. */
export function placeOf(file: string): { item: Item | null; as: "docx" | "typ" } | null {
  if (file === "paper.typ") return { item: null, as: "typ" };
  const [name, as, ...more] = file.split(".");
  const item = items.find((each) => each === name);
  if (item === undefined || more.length > 0 || (as !== "docx" && as !== "typ")) return null;
  return { item, as };
}

const most = { docx: 4 * 1_048_576, typ: 200_000 } as const;
/** A layout asks the network for no package: the process that draws has none. */
const fetched = /["']@[\w-]+\/|\bplugin\s*\(/;

/** Files of other names are left alone. */
export function ownTemplates(files: Iterable<TemplateFile>): OwnTemplates {
  const own: OwnTemplates = { word: {}, layouts: { layout: null, items: {} } };
  for (const { file, bytes } of files) {
    const place = placeOf(file);
    if (place === null) continue;
    const { item, as } = place;
    if (bytes.length > most[as])
      throw new Refusal("dispute.document_template_large", { details: { file, kilobytes: most[as] / 1000 } });
    if (as === "docx") own.word[item!] = bytes;
    else {
      const text = Buffer.from(bytes).toString("utf8");
      if (fetched.test(text))
        throw new Refusal("dispute.document_template_broken", { details: { file, why: "@package, plugin" } });
      if (item === null) own.layouts.layout = text;
      else own.layouts.items[item] = text;
    }
  }
  return own;
}
