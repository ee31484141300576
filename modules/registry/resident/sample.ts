import type { Tx } from "../../../server/db.ts";
import { addResident } from "./acts.ts";
import { ResidentInput } from "./contract.ts";

export type SampleRelation = ResidentInput["relation"];
type Person = {
  name: string;
  relation: SampleRelation;
  birthYear?: number;
  helpAtDoor?: true;
  work?: string;
};

/** Somebody invented, marked as such. */
export const addSampleResident = (
  tx: Tx,
  place: { communityId: string; householdId: string },
  person: Person,
  by: { personId: string; today: string },
): Promise<string> => addResident({ tx, ...by }, place, ResidentInput.parse(person), true);
