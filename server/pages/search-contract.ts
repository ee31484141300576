/** GET /api/search: one search over what the modules' own lists show this person. */
import { z } from "zod";
import { CommunitySummary } from "../../modules/community/contract.ts";
import { Duty } from "../../modules/duty/contract.ts";
import { Role } from "../../modules/people/contract.ts";
import { ProgrammeState } from "../../modules/programme/contract.ts";
import { UnitKind } from "../../modules/registry/unit/contract.ts";
import { ProductCode } from "../../modules/shelf/contract.ts";
import { Bilingual, CivilDate, Id, line } from "../wire.ts";

const kinds = [
  "duty",
  "household",
  "resident",
  "unit",
  "community",
  "programme",
  "product",
  "person",
] as const;
export const FoundKind = z.enum(kinds);
export type FoundKind = z.infer<typeof FoundKind>;

export const SearchQuery = z.object({
  q: line(40),
  /** Only this kind, and more of it. */
  kind: FoundKind.optional(),
});

/** What it was found by, the words that answered, and whether it was their pinyin. */
const FoundBy = <const By extends [string, ...string[]]>(by: By) =>
  z.object({ by: z.enum(by), text: z.string(), pinyin: z.boolean() });
const name = CommunitySummary.shape.name;

const FoundDuty = z.object({
  kind: z.literal("duty"),
  id: Id,
  dutyKind: Duty.shape.kind,
  title: Duty.shape.title,
  communityName: name,
  place: z.string().nullable(),
  dueOn: CivilDate,
  late: z.boolean(),
  foundBy: FoundBy(["door", "title"]),
});
const FoundHousehold = z.object({
  kind: z.literal("household"),
  id: Id,
  communityId: Id,
  communityName: name,
  door: z.string(),
  /** Who lives there, masked; where exactly this door was asked for. */
  residents: z.array(z.string()),
  sample: z.boolean(),
  foundBy: FoundBy(["door"]),
});
const FoundUnit = z.object({
  kind: z.literal("unit"),
  id: Id,
  communityName: name,
  name: z.string(),
  unitKind: UnitKind,
  /** Its first door, or where it is in words. */
  at: z.string(),
  sample: z.boolean(),
  foundBy: FoundBy(["name", "code", "door", "former"]),
});
const FoundResident = z.object({
  kind: z.literal("resident"),
  id: Id,
  communityId: Id,
  communityName: name,
  householdId: Id,
  door: z.string(),
  /** Masked. */
  name: z.string(),
  sample: z.boolean(),
  foundBy: FoundBy(["name", "phone", "citizen_number"]),
});
const FoundCommunity = z.object({
  kind: z.literal("community"),
  id: Id,
  code: z.string(),
  name,
  foundBy: FoundBy(["code", "name"]),
});
const FoundProgramme = z.object({
  kind: z.literal("programme"),
  id: Id,
  code: z.string(),
  state: ProgrammeState,
  communityName: name,
  products: z.array(Bilingual),
  foundBy: FoundBy(["code", "community", "product"]),
});
const FoundProduct = z.object({
  kind: z.literal("product"),
  code: ProductCode,
  name: Bilingual,
  line: Bilingual,
  foundBy: FoundBy(["code", "name", "line", "problem"]),
});
const FoundPerson = z.object({
  kind: z.literal("person"),
  id: Id,
  name: z.string(),
  sample: z.boolean(),
  posts: z.array(z.object({ role: Role, organisationName: z.string() })),
  foundBy: FoundBy(["name", "role", "organisation"]),
});
export const Found = z.discriminatedUnion("kind", [
  FoundDuty,
  FoundHousehold,
  FoundResident,
  FoundUnit,
  FoundCommunity,
  FoundProgramme,
  FoundProduct,
  FoundPerson,
]);
export type Found = z.infer<typeof Found>;

/** By kind, the best match's kind first; kinds without a match are left out. */
export const Search = z.object({
  groups: z.array(z.object({ kind: FoundKind, items: z.array(Found), more: z.boolean() })),
});
export type Search = z.infer<typeof Search>;
