/** What crosses the wire about buildings: which there are, and one of them with every door. */
import { z } from "zod";
import { Id, line } from "../../../server/wire.ts";
import { AddressParts, CareGrade } from "../contract.ts";

export const BuildingQuery = z.object({
  /** The building part of a door key: 00003, A, 00003组. */
  key: line(60),
});
export const BuildingSummary = z.object({
  key: z.string(),
  name: z.string(),
  doors: z.number().int(),
  households: z.number().int(),
  units: z.number().int(),
});
export type BuildingSummary = z.infer<typeof BuildingSummary>;
const BuildingDoor = z.object({
  id: Id,
  door: z.string(),
  unit: AddressParts.shape.unit,
  floor: AddressParts.shape.floor,
  room: AddressParts.shape.room,
  household: z.object({ id: Id, careGrade: CareGrade }).nullable(),
  units: z.array(z.object({ id: Id, name: z.string() })),
});
export type BuildingDoor = z.infer<typeof BuildingDoor>;
export const Building = z.object({
  key: z.string(),
  name: z.string(),
  /** In the order of doors; modules/registry/building/plan.ts makes stairwells and floors of them. */
  doors: z.array(BuildingDoor),
});
export type Building = z.infer<typeof Building>;
