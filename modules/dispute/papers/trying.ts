/** A station's own form drawn on a made-up case: before it is kept, and for whoever wants to see it. */
import { readFile } from "node:fs/promises";
import { Refusal } from "../../../server/errors.ts";
import { accept } from "../../../server/intake.ts";
import type { Spooled } from "../../../server/upload.ts";
import { pdfOf, wordsOf } from "../document/bundle.ts";
import type { Dossier } from "../document/dossier.ts";
import type { Item } from "../document/items.ts";
import { type TemplateFile, ownTemplates, placeOf } from "../document/own-templates.ts";
import { buildDossier, buildOralDossier, buildPoliceDossier } from "../document/specimen.ts";
import { papersOf } from "../document/templates/all.ts";

export const templateMaxBytes = 4 * 1_048_576;
const kindOf = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  typ: "text/plain; charset=utf-8",
} as const;

/** A made-up case that has the paper. */
function specimenWith(item: Item | null): Dossier {
  const cases = [buildDossier(), buildOralDossier(), buildPoliceDossier()];
  return cases.find((each) => papersOf(each).some((paper) => paper.item === item)) ?? cases[0]!;
}

/** The paper as this form draws it; of a layout for every page the whole dossier. */
export async function drawTrial(file: TemplateFile): Promise<Uint8Array> {
  const { item, as } = placeOf(file.file)!;
  const own = ownTemplates([file]);
  const dossier = specimenWith(item);
  if (as === "docx") return (await wordsOf(dossier, item!, { gloss: false, own }, 0))[0]!;
  return (await pdfOf(dossier, { gloss: false, own }, item ?? undefined)).bytes;
}

/** Looked at as every file that comes, then drawn: one that cannot be drawn is never kept. */
export async function tried(file: Spooled): Promise<TemplateFile> {
  const place = placeOf(file.name);
  if (place === null) throw new Refusal("dispute.document_template_name", { field: "File-Name" });
  const accepted = await accept(file, templateMaxBytes);
  if (accepted.mediaType !== kindOf[place.as])
    throw new Refusal("dispute.document_template_kind", { details: { file: file.name } });
  const given = { file: file.name, bytes: await readFile(accepted.path) };
  await drawTrial(given);
  return given;
}
