/** The gate as it is answered, and who must not know. */
import type { z } from "zod";
import type { Tx } from "../../../server/db.ts";
import * as people from "../../people/api.ts";
import type { Seen } from "../asking.ts";
import type { Gate, KeptFrom } from "../contract.ts";
import { gateFacts, partyFacts } from "../facts.ts";
import { listKeptFrom } from "../kept-from.ts";
import type { Called } from "../party/names.ts";
import type { PartyRow } from "../party/rows.ts";
import { weighGate } from "../safety.ts";
import { listReports, listScreens } from "./rows.ts";

export async function readGate(
  tx: Tx,
  { row, me }: Seen,
  parties: readonly PartyRow[],
  called: ReadonlyMap<string, Called>,
): Promise<Gate> {
  const [screens, reports] = await Promise.all([listScreens(tx, row.id), listReports(tx, row.id)]);
  const facts = partyFacts(parties, called, me.today);
  const weighed = weighGate(gateFacts(row, screens, reports), facts, me.today);
  const { state, unasked, reportsDue, offersP14 } = weighed;
  const names = await people.listNames(
    tx,
    reports.map(({ byPersonId }) => byPersonId),
  );
  return {
    state,
    unasked,
    reportsDue,
    offersP14,
    violenceKnown: row.violenceKnown,
    childAtRisk: row.childAtRisk,
    screens: screens.map(({ at, ...screen }) => ({ ...screen, at: at.toISOString() })),
    reports: reports.map(({ byPersonId, reportedAt, ...report }) => ({
      ...report,
      reportedAt: reportedAt.toISOString(),
      by: names.get(byPersonId)?.name ?? "",
    })),
  };
}

export async function readKeptFrom(tx: Tx, disputeId: string): Promise<z.infer<typeof KeptFrom>[]> {
  const rows = await listKeptFrom(tx, disputeId);
  const names = await people.listNames(
    tx,
    rows.flatMap(({ personId }) => personId ?? []),
  );
  return Promise.all(
    rows.map(async ({ id, personId, organisationId, words, reason }) => ({
      id,
      who: personId !== null ? "person" : organisationId !== null ? "organisation" : "words",
      name:
        personId !== null
          ? (names.get(personId)?.name ?? "")
          : organisationId !== null
            ? ((await people.getOrganisation(tx, organisationId))?.name ?? "")
            : words,
      reason,
    })),
  );
}
