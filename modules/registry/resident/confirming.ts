/**
 * What is on record is still so: said at the door today. Only plain fields that rest on a task laid down by law are
 * renewed. What rests on consent has its own day of ending, and a tap at the door must not put it off (PI-03, PI-05).
 */
import type { Tx } from "../../../server/db.ts";
import { type Acting, dueOn, factOf } from "./acts.ts";
import { isSensitive } from "./fields.ts";
import { type Facts, type ResidentRow, holdOfHousehold, updateFacts } from "./rows.ts";

/** How a resident's facts stood before a confirmation, and the version it made. */
export type Confirmed = { id: string; version: number; facts: Facts };

export const confirmable = (facts: Facts): Facts =>
  Object.fromEntries(
    Object.entries(facts).filter(([field, fact]) => !isSensitive(field) && fact.basis === "statutory_duty"),
  );

/** Renews what may be renewed of all who live in a household; gives how each stood, for taking it back. */
export async function confirmHousehold(
  { tx, today }: Acting,
  householdId: string,
): Promise<{ before: Confirmed[]; fields: string[] }> {
  const here = (await holdOfHousehold(tx, householdId)).filter(({ state }) => state === "here");
  const fields = new Set<string>();
  const before: Confirmed[] = [];
  const renewed = here.flatMap((row): Parameters<typeof updateFacts>[1][number][] => {
    const old = confirmable(row.facts);
    const named = Object.keys(old) as (keyof Facts)[];
    if (named.length === 0) return [];
    for (const field of named) fields.add(field);
    before.push({ id: row.id, version: row.version + 1, facts: old });
    const said = { source: "household" as const, sourceNote: null };
    return [withFacts(row, Object.fromEntries(named.map((field) => [field, factOf(field, said, today)])))];
  });
  if (renewed.length > 0) await updateFacts(tx, renewed);
  return { before, fields: [...fields] };
}

/** Puts the days and sources back of those nobody has touched since. */
export async function takeBackConfirmation(tx: Tx, householdId: string, before: readonly Confirmed[]) {
  const stood = new Map(before.map((each) => [each.id, each]));
  const back = (await holdOfHousehold(tx, householdId)).flatMap((row) => {
    const was = stood.get(row.id);
    return was === undefined || was.version !== row.version ? [] : [withFacts(row, was.facts)];
  });
  if (back.length > 0) await updateFacts(tx, back);
}

function withFacts(row: ResidentRow, some: Facts) {
  const facts = { ...row.facts, ...some };
  return { id: row.id, facts, dueOn: dueOn({ facts, leftOn: row.leftOn }) };
}
