/** The facts every machine asks for, loaded. What mediation adds (invitees, openness) comes with its own tables. */
import type { Tx } from "../../server/db.ts";
import { gateFacts, partyFacts } from "./facts.ts";
import { listReports, listScreens } from "./gate/rows.ts";
import type { CaseFacts } from "./machines/machine.ts";
import { namesOf } from "./party/names.ts";
import { listParties } from "./party/rows.ts";
import type { DisputeRow } from "./queries.ts";

/** `there`: parties, guardians and agents who came. */
export async function factsOf(
  tx: Tx,
  row: DisputeRow,
  today: string,
  there: readonly string[] = [],
): Promise<CaseFacts> {
  const [parties, screens, reports] = await Promise.all([
    listParties(tx, [row.id]),
    listScreens(tx, row.id),
    listReports(tx, row.id),
  ]);
  return {
    communityId: row.communityId,
    law: { place: row.lawPlace, edition: row.lawEdition },
    parties: partyFacts(parties, await namesOf(tx, parties), today, there),
    gate: gateFacts(row, screens, reports),
    invitees: [],
    openness: [],
    routesToldAt: null,
    elsewhere: [],
  };
}
