/**
 * The whole table and its one lookup. Rows are only added or ended, never edited: a case that keeps an edition finds
 * what it was judged by, also after the law has changed. Pure.
 */
import { administrativeRows } from "./administrative.ts";
import { confirmationRows } from "./confirmation.ts";
import { peopleRows } from "./people.ts";
import { policeRows } from "./police.ts";
import { type Row, rowOf } from "./row.ts";
import { safetyRows } from "./safety.ts";
import type { At, Jurisdiction, RuleVersion } from "./shape.ts";

/** Raised with every row that is added or ended. */
export const edition = 1;

const rows = {
  ...peopleRows,
  ...administrativeRows,
  ...policeRows,
  ...confirmationRows,
  ...safetyRows,
};
export type RuleKey = keyof typeof rows;
export const ruleKeys = Object.keys(rows) as RuleKey[];

export const ruleTable: readonly RuleVersion[] = Object.entries<readonly Row[]>(rows).flatMap(
  ([id, versions]) => versions.map((row) => rowOf(id, row)),
);

/** Does a text of this place hold there? A district's code begins with its city's. */
const holdsIn = (jurisdiction: Jurisdiction, place: string) =>
  jurisdiction === "station" || place.startsWith(jurisdiction);
/** The nearest text first; our own default last. */
const nearness = (jurisdiction: Jurisdiction) => (jurisdiction === "station" ? 0 : jurisdiction.length);

/** Which text of a rule applied on that day, there, by that edition; null where none did. */
export function findRule(id: RuleKey, { day, law }: At, table = ruleTable): RuleVersion | null {
  const holding = table
    .filter(
      (row) =>
        row.id === id &&
        row.effectiveFrom <= day &&
        (row.effectiveTo === null || day <= row.effectiveTo) &&
        row.enteredIn <= law.edition &&
        (row.removedAfter === null || law.edition <= row.removedAfter) &&
        holdsIn(row.jurisdiction, law.place),
    )
    .sort(
      (a, b) =>
        nearness(b.jurisdiction) - nearness(a.jurisdiction) || (a.effectiveFrom < b.effectiveFrom ? 1 : -1),
    );
  return holding[0] ?? null;
}

/** The same where a rule must hold: before its first text the earliest one stands in. */
export function getRule(id: RuleKey, at: At): RuleVersion {
  const found = findRule(id, at) ?? ruleTable.find((row) => row.id === id);
  if (found === undefined) throw new RangeError(`no rule ${id}`);
  return found;
}

/** The number of a rule that has one. */
export function numberOf(id: RuleKey, at: At): number {
  const { value } = getRule(id, at);
  if (value === null) throw new RangeError(`${id} has no number`);
  return value;
}

/** The row a case was judged by, as it kept it. */
export const findVersion = (version: string): RuleVersion | null =>
  ruleTable.find((row) => row.version === version) ?? null;
