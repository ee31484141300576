/** What crosses the wire about the register (底册), first slice: doors. No person, name or phone yet. */
import { z } from "zod";
import { Id, line, lines } from "../../server/wire.ts";

/** Ordinary, or focus (有难处的户): more visits where a family is in difficulty. */
export const CareGrade = z.enum(["ordinary", "focus"]);
export type CareGrade = z.infer<typeof CareGrade>;

/** A standard address, most significant part first (REG-01: address first). */
export const AddressParts = z.strictObject({
  building: line(20),
  unit: line(20).nullable(),
  floor: line(10).nullable(),
  room: line(20),
});
export type AddressParts = z.infer<typeof AddressParts>;

export const Household = z.object({
  id: Id,
  communityId: Id,
  door: z.string(),
  address: AddressParts,
  careGrade: CareGrade,
  sample: z.boolean(),
  version: z.number().int(),
});
export type Household = z.infer<typeof Household>;
/** The grade of care is no part of it: a person sets it with a day to look again (PUT /households/{id}/care). */
export const HouseholdInput = z.strictObject({ address: AddressParts });
export const HouseholdPatch = z.strictObject({ address: AddressParts.optional() });
export type HouseholdPatch = z.infer<typeof HouseholdPatch>;

/** Why a household leaves the register. */
const endReasons = ["moved", "gone", "twice"] as const;
export const HouseholdEnding = z.strictObject({ reason: z.enum(endReasons) });
export type HouseholdEnding = z.infer<typeof HouseholdEnding>;

/** A pasted list, one door a line: `3号楼1单元201`, `3-1-201` or `3幢 201`. */
export const DoorList = z.strictObject({ text: lines(200_000), dryRun: z.boolean().default(false) });
/** What became of each line: new, known already, or not understood and why. */
export const DoorListResult = z.object({
  added: z.number().int(),
  known: z.number().int(),
  refused: z.array(z.object({ line: z.number().int(), text: z.string(), code: z.string() })),
  dryRun: z.boolean(),
});
export type DoorListResult = z.infer<typeof DoorListResult>;

/** Outbox: a household's door was corrected; whoever keeps a copy of it renews it. */
export const addressCorrected = "registry.address_corrected";
export const AddressCorrected = z.object({ householdId: Id, place: z.string(), placeKey: z.string() });
export type AddressCorrected = z.infer<typeof AddressCorrected>;

/** Outbox: a household left the register; nothing more is planned for it. */
export const householdEnded = "registry.household_ended";
export const HouseholdEnded = z.object({ householdId: Id });
export type HouseholdEnded = z.infer<typeof HouseholdEnded>;

// Pages come in here and read the types; the schemas stand in their own rooms.
export type { Care, HouseholdEvent, HouseholdResidents, Resident, Unmasked } from "./resident/contract.ts";
export type { ProcessingRegister } from "./processing/contract.ts";
export type { Assessment, Assessments, PrivacyNotices, Told } from "./consent/contract.ts";
export type { CardOfResident, LookExceptions, Mine, OwnLook, ResidentCard } from "./mine/contract.ts";
export type {
  OwnRequest,
  OwnRequests,
  RequestInFull,
  ResidentRequest,
  WaitingRequests,
} from "./request/contract.ts";
