/** A row → what it says of a person, or of each cell why it is not taken. Pure but for the spelling of names. */
import { birthIn, numberDoubt } from "../../resident/citizen-number.ts";
import { fieldRules } from "../../resident/fields.ts";
import type { CellProblem } from "../contract.ts";
import { consentColumns } from "../fields.ts";
import { readBirth } from "./birth.ts";
import { readCitizenNumber, readPhone } from "./digits.ts";
import { namesHeads } from "./header.ts";
import type { PersonRow, Plan, PlanPart } from "./plan.ts";
import { relationOf } from "./relation.ts";
import type { Said } from "./said.ts";
import { readWhere } from "./where.ts";

/** The number may end in a cipher that only looks wrong; what is no day and no number is never taken. */
const forgivable = ["registry.number_check", "registry.number_birth"];
const nameLike = /^[\p{L}\p{M}·•.\s'（）()0-9-]{1,40}$/u;
const yes = /^(?:是|有|需要|需|√|✓|y|yes|true|1)$/i;
const no = /^(?:否|无需|不需要|不需|×|n|no|false|0)$/i;

export const careGradeOf = (text: string): "ordinary" | "focus" | null =>
  /^(?:重点|重点户|关爱|重点关爱|focus|是|√)$/i.test(text)
    ? "focus"
    : /^(?:普通|一般|普通户|常规|ordinary|否)$/i.test(text)
      ? "ordinary"
      : null;

type Spelled = Pick<PersonRow, "initials" | "pinyin">;
export function readPerson(
  plan: Plan,
  part: PlanPart,
  said: Said,
  of: { row: number; cells: string[]; from1904: boolean; spell: (name: string) => Spelled },
): PersonRow | CellProblem[] {
  const problems = [...said.problems];
  const note = (field: Parameters<Said["problem"]>[0], code: string) =>
    void problems.push(said.problem(field, code));
  const placed = readWhere(plan, part, said);
  problems.push(...placed.problems);
  const person: Partial<PersonRow> = {};

  const name = said.text("name")?.replaceAll(/\s+/g, " ");
  if (name === undefined) note("name", "registry.row_name_missing");
  else if (!nameLike.test(name) || /^\d+$/.test(name)) note("name", "registry.row_name_unclear");

  const relation = said.text("relation");
  if (relation !== undefined) {
    const known = relationOf(relation);
    if (known === null) note("relation", "registry.row_relation_unknown");
    else person.relation = known;
  } else if (part.columns.relation === undefined && namesHeads(part.headers[part.columns.name!]))
    person.relation = "head";

  const birth = said.text("birth");
  if (birth !== undefined) {
    const read = readBirth(birth, of.from1904, plan.today);
    if ("code" in read) note("birth", read.code);
    else Object.assign(person, read);
  }
  const number = said.text("citizenNumber");
  if (number !== undefined) {
    const read = readCitizenNumber(number);
    if ("code" in read) note("citizenNumber", read.code);
    else {
      const doubt = numberDoubt(
        read.number,
        { on: person.birthOn ?? null, year: person.birthYear ?? null },
        plan.today,
      );
      person.citizenNumber = read.number;
      if (doubt !== null && plan.checksGivenUp && forgivable.includes(doubt)) person.numberDoubt = doubt;
      // A number in place of a text keeps fifteen digits (IEEE 754): its last three are noughts and its check is wrong.
      else if (doubt === "registry.number_check" && read.number.endsWith("000"))
        note("citizenNumber", "registry.row_number_rounded");
      else if (doubt !== null) note("citizenNumber", doubt);
      const born = birth === undefined && doubt === null ? birthIn(read.number) : null;
      if (born !== null) Object.assign(person, { birthOn: born, birthYear: Number(born.slice(0, 4)) });
    }
  }
  const phone = said.text("phone");
  if (phone !== undefined) {
    const read = readPhone(phone);
    if ("code" in read) note("phone", read.code);
    else person.phone = read.phone;
  }
  for (const field of ["work", "health", "hardship"] as const) {
    const text = said.text(field);
    if (text === undefined) continue;
    if (text.length > fieldRules[field].max) note(field, "registry.row_text_long");
    else person[field] = text;
  }
  const help = said.text("helpAtDoor");
  if (help !== undefined) {
    if (yes.test(help)) person.helpAtDoor = true;
    else if (!no.test(help)) note("helpAtDoor", "registry.row_yes_no");
  }
  // Only the year is surely known: who may still be thirteen agrees through a guardian (PIPL 31).
  const maybeThirteen =
    person.birthYear !== undefined && Number(plan.today.slice(0, 4)) - person.birthYear <= 14;
  if (maybeThirteen && !plan.guardians)
    for (const field of consentColumns)
      if (said.text(field) !== undefined) note(field, "registry.guardian_needed");
  if (problems.length > 0) return problems;
  const { row, cells } = of;
  return Object.assign(person, placed.where!, { name: name!, row, cells }, of.spell(name!));
}
