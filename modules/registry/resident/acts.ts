import type { Tx } from "../../../server/db.ts";
import { Refusal, Stale, refuse } from "../../../server/errors.ts";
import { newId } from "../../../server/id.ts";
import { addMonths } from "../../community/civil-days.ts";
import type { Fact, ResidentInput, ResidentPatch, Said } from "./contract.ts";
import { type ResidentField, fieldRules, keptAfterLeavingMonths } from "./fields.ts";
import * as life from "./life-rows.ts";
import { birthDoubt } from "./rules.ts";
import * as rows from "./rows.ts";
import { spelling } from "./spelling.ts";
import type { z } from "zod";

type Spoken = z.infer<typeof Said>;
/** Who acts, and what day it is at the station. */
export type Acting = { tx: Tx; personId: string | null; today: string };

export function factOf(field: ResidentField, said: Spoken, today: string, more: Partial<Fact> = {}): Fact {
  const asOf = said.asOf ?? today;
  if (asOf > today) throw new Refusal("registry.as_of_ahead", { field: "said.asOf" });
  const { bases, keepMonths } = fieldRules[field];
  return {
    basis: bases[0]!,
    source: said.source,
    sourceNote: said.sourceNote,
    asOf,
    keepUntil: keepMonths === null ? null : addMonths(asOf, keepMonths),
    override: null,
    ...more,
  };
}

/** The day something of this resident is past its retention; null where nothing has a day. */
export function dueOn(row: Pick<rows.ResidentRow, "facts" | "leftOn">): string | null {
  const days = Object.values(row.facts).flatMap(({ keepUntil }) => (keepUntil === null ? [] : [keepUntil]));
  if (row.leftOn !== null) days.push(addMonths(row.leftOn, keptAfterLeavingMonths));
  return days.sort()[0] ?? null;
}

type Place = { householdId: string; communityId: string };
export async function addResident(
  { tx, personId, today }: Acting,
  { householdId, communityId }: Place,
  input: ResidentInput,
  sample = false,
): Promise<string> {
  const birth = { year: input.birthYear, on: input.birthOn };
  refuse(birthDoubt(birth, today), { field: input.birthOn === null ? "birthYear" : "birthOn" });
  const cameOn = input.cameOn ?? today;
  if (cameOn > today) throw new Refusal("registry.happened_ahead", { field: "cameOn" });
  if (!(await life.holdHouseholds(tx, [householdId])).has(householdId)) throw new Refusal("registry.ended");
  const id = newId(tx.now);
  const filled: ResidentField[] = ["name", "relation"];
  if (birth.year !== null || birth.on !== null) filled.push("birth");
  if (input.work !== null) filled.push("work");
  if (input.helpAtDoor) filled.push("help_at_door");
  const row = {
    id,
    communityId,
    householdId,
    relation: input.relation,
    name: input.name,
    birthYear: birth.on === null ? birth.year : Number(birth.on.slice(0, 4)),
    birthOn: birth.on,
    work: input.work ?? "",
    helpAtDoor: input.helpAtDoor,
    state: "here" as const,
    leftOn: null,
    sample,
    facts: Object.fromEntries(filled.map((field) => [field, factOf(field, input.said, today)])),
  };
  await rows.insertResident(tx, { ...row, ...(await spelling(input.name)), dueOn: dueOn(row) });
  await life.insertEvent(tx, {
    id: newId(tx.now),
    householdId,
    toHouseholdId: null,
    kind: input.came,
    residentIds: [id],
    happenedOn: cameOn,
    reason: "",
    before: null,
    personId,
  });
  return id;
}

/** The names of the fields that changed. */
export async function changeResident(
  { tx, today }: Acting,
  id: string,
  patch: ResidentPatch,
  expected: number,
): Promise<string[]> {
  const row = await rows.getResident(tx, id);
  if (row.erasedAt !== null) throw new Refusal("registry.erased");
  if (row.version !== expected) throw new Stale(id);
  const birthGiven = patch.birthOn !== undefined || patch.birthYear !== undefined;
  const on =
    patch.birthOn === undefined ? (patch.birthYear === undefined ? row.birthOn : null) : patch.birthOn;
  const year =
    patch.birthYear === undefined ? (on === null ? row.birthYear : Number(on.slice(0, 4))) : patch.birthYear;
  if (birthGiven) refuse(birthDoubt({ year, on }, today), { field: on === null ? "birthYear" : "birthOn" });
  const next = {
    relation: patch.relation ?? row.relation,
    name: patch.name ?? row.name,
    birthYear: year ?? (on === null ? null : Number(on.slice(0, 4))),
    birthOn: on,
    work: patch.work === undefined ? row.work : (patch.work ?? ""),
    helpAtDoor: patch.helpAtDoor ?? row.helpAtDoor,
  };
  const given: [ResidentField, boolean, boolean][] = [
    ["relation", patch.relation !== undefined, false],
    ["name", patch.name !== undefined, false],
    ["birth", birthGiven, next.birthYear === null && next.birthOn === null],
    ["work", patch.work !== undefined, next.work === ""],
    ["help_at_door", patch.helpAtDoor !== undefined, !next.helpAtDoor],
  ];
  const facts = { ...row.facts };
  const fields: string[] = [];
  for (const [field, said, empty] of given) {
    if (!said) continue;
    fields.push(field);
    // Said again is also confirmed again: its day and its keeping begin anew.
    if (empty) delete facts[field];
    else facts[field] = factOf(field, patch.said, today);
  }
  if (fields.length === 0) return fields;
  const changed = await rows.updatePlain(tx, {
    ...next,
    ...(await spelling(next.name)),
    id,
    facts,
    version: expected,
    dueOn: dueOn({ facts, leftOn: row.leftOn }),
  });
  if (changed === 0) throw new Stale(id);
  return fields;
}
