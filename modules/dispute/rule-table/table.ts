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

/** Rows of a rule that an edition knows and that reach a place, the nearest first, of these the latest. */
const reaching = (id: RuleKey, { place, edition: by }: At["law"], table: readonly RuleVersion[]) =>
  table
    .filter(
      (row) =>
        row.id === id &&
        row.enteredIn <= by &&
        (row.removedAfter === null || by <= row.removedAfter) &&
        holdsIn(row.jurisdiction, place),
    )
    .sort(
      (a, b) =>
        nearness(b.jurisdiction) - nearness(a.jurisdiction) || (a.effectiveFrom < b.effectiveFrom ? 1 : -1),
    );

/** Which text of a rule applied on that day, there, by that edition; null where none did. */
export const findRule = (id: RuleKey, { day, law }: At, table = ruleTable): RuleVersion | null =>
  reaching(id, law, table).find(
    (row) => row.effectiveFrom <= day && (row.effectiveTo === null || day <= row.effectiveTo),
  ) ?? null;

/** The same where a rule must hold: outside the days of every text the oldest that reaches the place stands in. */
export function getRule(id: RuleKey, at: At): RuleVersion {
  const found = findRule(id, at) ?? reaching(id, at.law, ruleTable).at(-1);
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
