import type { Tx } from "../../../server/db.ts";
import { type CareProposal, careFacts, proposeCare } from "./care.ts";
import { listOfHousehold } from "./rows.ts";

/** By what is on record of those who live there now. */
export async function proposalFor(tx: Tx, householdId: string, today: string): Promise<CareProposal> {
  const here = (await listOfHousehold(tx, householdId)).filter(({ state }) => state === "here");
  return proposeCare({ members: here.map(careFacts) }, Number(today.slice(0, 4)));
}
