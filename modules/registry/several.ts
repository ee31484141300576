import type { Tx } from "../../server/db.ts";
import type { Who } from "../people/contract.ts";
import type { Household } from "./contract.ts";
import { householdOf, listByIds } from "./queries.ts";
import { mayReadRegister } from "./rules.ts";

/** Several households as their own pages show them, in one statement; what this person may not read is left out. */
export async function readHouseholds(tx: Tx, who: Who, ids: readonly string[]): Promise<Household[]> {
  if (ids.length === 0) return [];
  const rows = await listByIds(tx, ids);
  return rows.filter(({ communityId }) => mayReadRegister(who, communityId) === null).map(householdOf);
}
