/** What the pure half is asked with, out of what is kept: parties and the gate. Pure. */
import { addMonths } from "../community/civil-days.ts";
import type { Party } from "./machines/machine.ts";
import type { Called } from "./party/names.ts";
import type { PartyRow } from "./party/rows.ts";
import { type Gate, type ReportKind, type Screen, screenKeys } from "./safety.ts";

/** Under age, and nobody said how old: as young as asks for most care. */
const youngMonths = -14 * 12;
/** Of a register that knows the year only: the last day of it, which makes nobody older than they are. */
function bornOn(row: PartyRow, called: Called, today: string): string | null {
  const known = called.bornOn ?? (called.birthYear === null ? null : `${called.birthYear}-12-31`);
  return known ?? (row.minor ? addMonths(today, youngMonths) : null);
}

/** The parties themselves; guardians and agents stand with whom they stand for. `there`: who came, by party. */
export function partyFacts(
  rows: readonly PartyRow[],
  called: ReadonlyMap<string, Called>,
  today: string,
  there: readonly string[] = [],
): Party[] {
  return rows
    .filter(({ role }) => role === "party")
    .map((row) => {
      const beside = rows.filter(({ ofPartyId }) => ofPartyId === row.id);
      const guardian = beside.find(({ role }) => role === "guardian");
      const agent = beside.find(({ role }) => role === "agent");
      return {
        id: row.id,
        subjectId: row.residentId ?? row.unitId ?? row.organisationId ?? row.id,
        kind: row.kind,
        bornOn: bornOn(row, called.get(row.id)!, today),
        capacity: row.capacity,
        guardian: guardian
          ? { toldAt: guardian.toldAt?.toISOString() ?? null, present: there.includes(guardian.id) }
          : null,
        ownLabour: row.ownLabour,
        waivesGuardian: row.waivesGuardian,
        agent: agent
          ? { personId: agent.id, written: agent.mandateOn !== null, scope: agent.mandateScope || null }
          : null,
        policeRole: row.policeRole,
      };
    });
}

type Asked = { partyId: string; apart: boolean; answers: Readonly<Record<string, "yes" | "no" | "unsure">> };
type Known = { violenceKnown: boolean; childAtRisk: boolean };
export function gateFacts(
  known: Known,
  screens: readonly Asked[],
  reports: readonly { kind: string; reportedAt: Date }[],
): Gate {
  return {
    violenceKnown: known.violenceKnown,
    childAtRisk: known.childAtRisk,
    // A question that was left out was not asked: what was answered counts, and the screen is not whole.
    screens: screens.map(({ partyId, apart, answers }) => ({
      partyId,
      apart: apart && screenKeys.every((key) => answers[key] !== undefined),
      answers: Object.fromEntries(screenKeys.map((key) => [key, answers[key] ?? "no"])) as Screen["answers"],
    })),
    reports: reports.flatMap(({ kind, reportedAt }) =>
      kind === "child" || kind === "capacity"
        ? [{ kind: kind satisfies ReportKind, at: reportedAt.toISOString() }]
        : [],
    ),
  };
}
