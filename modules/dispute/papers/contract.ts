/** What crosses the wire about the papers of a dispute (卷宗): what is there, what lacks, and what only they need. */
import { z } from "zod";
import { CivilDate, Id, line, lines } from "../../../server/wire.ts";
import { items } from "../document/items.ts";

const Item = z.enum(items);
const Evidence = z.strictObject({
  name: line(60),
  from: line(60),
  copies: z.number().int().min(1).max(999),
  on: CivilDate.nullable(),
});
const facts = {
  requests: z.array(line(200)).max(10),
  rightsToldOn: CivilDate.nullable(),
  evidence: z.array(Evidence).max(40),
  note: lines(4000),
  retention: line(20).or(z.literal("")),
  remark: line(120).or(z.literal("")),
};
/** Whose identity was seen, by which paper and when; never the number that stands on it. */
const Identity = z.strictObject({ partyId: Id, paper: line(40), seenOn: CivilDate });

export const PapersPatch = z.strictObject({ ...facts, identities: z.array(Identity).max(20) }).partial();
export type PapersPatch = z.infer<typeof PapersPatch>;
const PapersFacts = z.object({
  ...facts,
  identities: z.array(Identity.extend({ seenBy: z.string() })),
});
export type PapersFacts = z.infer<typeof PapersFacts>;

/** One line of the list of thirteen: what the case needs, whether it is whole, what lacks, and what can be fetched. */
const PaperCheck = z.object({
  number: z.number().int(),
  items: z.array(Item),
  need: z.enum(["required", "needed", "not_needed"]),
  state: z.enum(["complete", "incomplete", "missing", "not_needed"]),
  /** Codes with words; names are of parties, or numbers of clauses. */
  why: z.array(z.object({ lack: z.string(), names: z.array(z.string()) })),
  papers: z.array(z.object({ item: Item, nth: z.number().int(), title: z.string() })),
});
export type PaperCheck = z.infer<typeof PaperCheck>;

const May = z.string().nullable();
export const Papers = z.object({
  disputeId: Id,
  line: z.string(),
  sample: z.boolean(),
  way: z.enum(["people", "police"]),
  organ: z.string(),
  number: z.string().nullable(),
  checks: z.array(PaperCheck),
  /** Cover, directory, closing report: of no line of the list. */
  beside: PaperCheck.shape.papers,
  facts: PapersFacts,
  parties: z.array(z.object({ id: Id, name: z.string(), phone: z.boolean() })),
  filed: z.object({ on: CivilDate, by: z.string() }).nullable(),
  /** Forms of the station's own that take the place of ours. */
  own: z.array(z.string()),
  may: z.object({ write: May }),
  version: z.number().int(),
});
export type Papers = z.infer<typeof Papers>;

export const FilingInput = z.strictObject({ retention: facts.retention.optional() });

/** `phones`: print them, which opens them as a look does. */
export const PaperQuery = z.object({
  nth: z.coerce.number().int().min(0).max(99).default(0),
  as: z.enum(["docx", "pdf"]).default("docx"),
  gloss: z.enum(["yes", "no"]).default("no"),
  phones: z.enum(["yes", "no"]).default("no"),
});
export const PaperParams = z.object({ id: Id, item: Item });
export const BundleQuery = PaperQuery.omit({ nth: true, as: true }).extend({
  as: z.enum(["pdf", "zip"]).default("pdf"),
});
