/** The gate as it is answered, and who must not know. */
import type { z } from "zod";
import type { Seen } from "../asking.ts";
import type { Gate, KeptFrom } from "../contract.ts";
import { gateFacts, partyFacts } from "../facts.ts";
import type { KeptRow } from "../kept-from.ts";
import type { Called } from "../party/names.ts";
import type { PartyRow } from "../party/rows.ts";
import { weighGate } from "../safety.ts";
import type { ReportRow, ScreenRow } from "./rows.ts";

type Names = ReadonlyMap<string, { name: string }>;
export function gateOf(
  { row, me }: Seen,
  { parties, called }: { parties: readonly PartyRow[]; called: ReadonlyMap<string, Called> },
  { screens, reports }: { screens: readonly ScreenRow[]; reports: readonly ReportRow[] },
  names: Names,
): Gate {
  const facts = partyFacts(parties, called, me.today);
  const weighed = weighGate(gateFacts(row, screens, reports), facts, me.today);
  const { state, unasked, reportsDue, offersP14 } = weighed;
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

export const presentKeptFrom = (
  rows: readonly KeptRow[],
  names: Names,
  organisations: Names,
): z.infer<typeof KeptFrom>[] =>
  rows.map(({ id, personId, organisationId, words, reason }) => ({
    id,
    who: personId !== null ? "person" : organisationId !== null ? "organisation" : "words",
    name:
      personId !== null
        ? (names.get(personId)?.name ?? "")
        : organisationId !== null
          ? (organisations.get(organisationId)?.name ?? "")
          : words,
    reason,
  }));
