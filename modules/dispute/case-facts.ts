/** The facts every machine asks for, loaded. What mediation adds (invitees, openness) comes with its own tables. */
import type { Tx } from "../../server/db.ts";
import { gateFacts, partyFacts } from "./facts.ts";
import { listReports, listScreens } from "./gate/rows.ts";
import type { CaseFacts } from "./machines/machine.ts";
import { type Called, namesOf } from "./party/names.ts";
import { type PartyRow, listParties } from "./party/rows.ts";
import type { DisputeRow } from "./queries.ts";

type Loaded = {
  parties: readonly PartyRow[];
  called: ReadonlyMap<string, Called>;
  screens: Parameters<typeof gateFacts>[1];
  reports: Parameters<typeof gateFacts>[2];
};
/** `there`: parties, guardians and agents who came. */
export const caseFacts = (
  row: DisputeRow,
  { parties, called, screens, reports }: Loaded,
  today: string,
  there: readonly string[] = [],
): CaseFacts => ({
  communityId: row.communityId,
  law: { place: row.lawPlace, edition: row.lawEdition },
  parties: partyFacts(parties, called, today, there),
  gate: gateFacts(row, screens, reports),
  invitees: [],
  openness: [],
  routesToldAt: null,
  elsewhere: [],
});

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
  return caseFacts(row, { parties, called: await namesOf(tx, parties), screens, reports }, today, there);
}
