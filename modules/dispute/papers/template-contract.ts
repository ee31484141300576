/** What crosses the wire about a station's own forms, and how it spells the numbers of its dossiers. */
import { z } from "zod";
import { Id, Instant, line } from "../../../server/wire.ts";

export const PapersSettingInput = z.strictObject({
  people: line(60),
  police: line(60),
  retention: line(20).or(z.literal("")),
});
export const PapersSetting = PapersSettingInput.extend({ version: z.number().int() });
export type PapersSetting = z.infer<typeof PapersSetting>;

const DisputeTemplate = z.object({
  id: Id,
  file: z.string(),
  byteCount: z.number().int(),
  addedBy: z.string(),
  addedAt: Instant,
  /** Null while it is only tried. */
  usedFrom: Instant.nullable(),
  usedBy: z.string().nullable(),
});
export type DisputeTemplate = z.infer<typeof DisputeTemplate>;
export const DisputeTemplates = z.object({
  items: z.array(DisputeTemplate),
  setting: PapersSetting,
  may: z.object({ set: z.string().nullable() }),
  /** Of the setting. */
  version: z.number().int(),
});
export type DisputeTemplates = z.infer<typeof DisputeTemplates>;
