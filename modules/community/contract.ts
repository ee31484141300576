/** What crosses the wire about a community (辖区): its profile is facts with a source and a date. */
import { z } from "zod";
import { Role } from "../people/contract.ts";
import { Bilingual, CivilDate, Id, line } from "../../server/wire.ts";

export const communityKinds = ["community", "village", "school", "hospital", "enterprise"] as const;
export const CommunityKind = z.enum(communityKinds);
export type CommunityKind = z.infer<typeof CommunityKind>;

/** 2–12 of a–z0–9 (袁雒 is `yl`), unique in the installation; it names the public page `/c/CODE`. */
export const CommunityCode = z.string().regex(/^[a-z0-9]{2,12}$/);

/** A problem code such as `dispute.neighbour`; the list is problems.ts. */
export const ProblemCode = z.string().regex(/^[a-z_]+(\.[a-z_]+)?$/);

/** A trait key such as `households`; the list with types and words is traits.ts. */
export const TraitKey = z.string().regex(/^[a-z_]{2,40}$/);
/** Unknown stays unknown: a trait that was not reported has no row, or a row whose value is null. */
export const TraitValue = z.union([
  z.number().int().min(0).max(10_000_000),
  z.boolean(),
  line(120),
  z.strictObject({ atLeast: z.number().int().min(0).max(10_000_000) }),
  z.null(),
]);
export type TraitValue = z.infer<typeof TraitValue>;
export const Trait = z.object({
  id: Id,
  key: TraitKey,
  value: TraitValue,
  source: z.string(),
  asOf: CivilDate,
});
export type Trait = z.infer<typeof Trait>;
export const TraitInput = z.strictObject({
  key: TraitKey,
  value: TraitValue,
  source: line(200),
  asOf: CivilDate,
});
export type TraitInput = z.infer<typeof TraitInput>;

export const Venue = z.object({ id: Id, name: z.string(), address: z.string(), kind: z.string() });
export type Venue = z.infer<typeof Venue>;
const venueKinds = [
  "police_room",
  "committee_room",
  "hall",
  "gate",
  "mall",
  "school",
  "hospital",
  "other",
] as const;
export const VenueInput = z.strictObject({
  name: line(60),
  address: line(160),
  kind: z.enum(venueKinds),
});
export type VenueInput = z.infer<typeof VenueInput>;

/** An organisation that works in this community, in a role. */
export const Partner = z.object({
  id: Id,
  organisationId: Id,
  organisationName: z.string(),
  role: Role,
  sample: z.boolean(),
});
export type Partner = z.infer<typeof Partner>;
export const PartnerInput = z.strictObject({ organisationId: Id, role: Role });
export type PartnerInput = z.infer<typeof PartnerInput>;

/** A way of working, in both languages or as somebody wrote it down. */
export const Practice = z.union([Bilingual, z.string()]);
export type Practice = z.infer<typeof Practice>;

export const CommunitySummary = z.object({
  id: Id,
  code: CommunityCode,
  name: Bilingual,
  kind: CommunityKind,
  mode: Bilingual.nullable(),
  problems: z.array(ProblemCode),
  version: z.number().int(),
});
export type CommunitySummary = z.infer<typeof CommunitySummary>;
export const Community = CommunitySummary.extend({
  practices: z.array(Practice),
  traits: z.array(Trait),
  venues: z.array(Venue),
  partners: z.array(Partner),
  may: z.object({ edit: z.string().nullable() }),
});
export type Community = z.infer<typeof Community>;

export const CommunityInput = z.strictObject({
  code: CommunityCode,
  name: Bilingual,
  kind: CommunityKind,
  mode: Bilingual.nullable().optional(),
  problems: z.array(ProblemCode).max(40),
});
export type CommunityInput = z.infer<typeof CommunityInput>;
export const CommunityPatch = z.strictObject({
  name: Bilingual.optional(),
  mode: Bilingual.nullable().optional(),
  problems: z.array(ProblemCode).max(40).optional(),
});
export type CommunityPatch = z.infer<typeof CommunityPatch>;
