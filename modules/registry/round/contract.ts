/** What crosses the wire about going from door to door (上门核对). Nothing here says who of the colleagues did what. */
import { z } from "zod";
import { CivilDate, Id, Instant, line } from "../../../server/wire.ts";
import { BuildingSummary } from "../building/contract.ts";
import { Household } from "../contract.ts";
import { Relation } from "../resident/contract.ts";
import { outcomes } from "./rules.ts";

export const DoorOutcome = z.enum(outcomes);
export const DoorRoundInput = z.strictObject({
  /** The building part of a door key: 00003. */
  building: line(60),
  /** One stairwell of it; null is the whole building. */
  stairs: line(20).nullable().default(null),
  downward: z.boolean().default(true),
});
export type DoorRoundInput = z.infer<typeof DoorRoundInput>;

/** Doors by how they stand now; those that are in none of them are still to come. */
export const DoorCounts = z.object({
  doors: z.number().int(),
  same: z.number().int(),
  changed: z.number().int(),
  nobody: z.number().int(),
  refused: z.number().int(),
  no_dwelling: z.number().int(),
});
export type DoorCounts = z.infer<typeof DoorCounts>;
export const DoorRound = z.object({
  id: Id,
  communityId: Id,
  building: z.string(),
  /** 3号楼 */
  name: z.string(),
  stairs: z.string().nullable(),
  downward: z.boolean(),
  /** A second round at the doors where nobody was at home in this one. */
  afterId: Id.nullable(),
  openedAt: Instant,
  endedAt: Instant.nullable(),
  counts: DoorCounts,
});
export type DoorRound = z.infer<typeof DoorRound>;
/** The rounds of a community, newest first, and the buildings one can be opened for with their stairwells. */
export const DoorRounds = z.object({
  items: z.array(DoorRound),
  buildings: z.array(
    BuildingSummary.pick({ key: true, name: true, doors: true }).extend({
      stairs: z.array(z.string()),
    }),
  ),
});
export type DoorRounds = z.infer<typeof DoorRounds>;

export const DoorVisit = z.object({
  id: Id,
  /** Of the standard address. */
  doorId: Id,
  outcome: DoorOutcome,
  at: Instant,
  /** By the reader: only an own visit is taken back. */
  mine: z.boolean(),
});
export type DoorVisit = z.infer<typeof DoorVisit>;
export const RoundStop = z.object({
  /** Of the standard address. */
  id: Id,
  door: z.string(),
  home: z.boolean(),
  /** The last that was not taken back. */
  visit: DoorVisit.nullable(),
});
export type RoundStop = z.infer<typeof RoundStop>;
/** In the order of walking. */
export const DoorWalk = DoorRound.extend({ stops: z.array(RoundStop) });
export type DoorWalk = z.infer<typeof DoorWalk>;

export const StopParams = z.object({ id: Id, doorId: Id });
/** One door: who lives there as far as the reader may see it, and what this round knows of it. */
export const RoundDoor = z.object({
  id: Id,
  door: z.string(),
  address: Household.shape.address,
  household: Household.nullable(),
  residents: z.array(
    z.object({
      id: Id,
      name: z.string(),
      relation: Relation,
      birthYear: z.number().int().nullable(),
      /** The oldest day of what a visit may confirm. */
      asOf: CivilDate.nullable(),
    }),
  ),
  units: z.array(z.object({ id: Id, name: z.string() })),
  /** The notice in force, and how many of them were not given it yet. */
  notice: z.number().int().nullable(),
  untold: z.number().int(),
  /** Of this round, newest first. */
  visits: z.array(DoorVisit),
  /** Why it cannot be called unchanged now, or null. */
  maySame: z.string().nullable(),
});
export type RoundDoor = z.infer<typeof RoundDoor>;

export const DoorVisitInput = z.strictObject({ doorId: Id, outcome: DoorOutcome });
export const DoorNotice = z.strictObject({ how: z.enum(["spoken", "paper"]).default("paper") });
export const SinceQuery = z.object({ since: Instant });
/** What colleagues and oneself did since: visits made or taken back. */
export const DoorVisits = z.object({
  items: z.array(DoorVisit.extend({ undone: z.boolean() })),
  /** Ask from here the next time. */
  until: Instant,
  endedAt: Instant.nullable(),
});
export type DoorVisits = z.infer<typeof DoorVisits>;
