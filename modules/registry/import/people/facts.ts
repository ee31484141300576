/** On what the fields of a file rest: the same for every row that gives the same fields, so each set is made once. */
import type { RegisterTrial } from "../contract.ts";
import type { Fact } from "../../resident/contract.ts";
import { dueOn, factOf } from "../../resident/acts.ts";
import type { ResidentField } from "../../resident/fields.ts";
import type { PersonRow } from "../reading/plan.ts";

export type Settings = Omit<RegisterTrial, "parts">;
export type Told = Partial<Record<ResidentField, Fact>>;

export function fieldsGiven(row: PersonRow): ResidentField[] {
  const given: ResidentField[] = ["name"];
  if (row.relation !== undefined) given.push("relation");
  if (row.birthYear !== undefined) given.push("birth");
  if (row.work !== undefined) given.push("work");
  if (row.helpAtDoor) given.push("help_at_door");
  if (row.phone !== undefined) given.push("phone");
  if (row.citizenNumber !== undefined) given.push("citizen_number");
  if (row.health !== undefined) given.push("health");
  if (row.hardship !== undefined) given.push("hardship");
  return given;
}

/** `today` is the station's civil day. `override`: of the citizen number, the code that was passed over. */
export function teller(settings: Settings, today: string) {
  const said = { source: settings.source, sourceNote: settings.sourceNote, asOf: settings.asOf };
  const reasonOf = (code: string) =>
    code === "registry.number_taken" ? twoPeople : (settings.checkReason ?? twoPeople);
  const factsOf = (fields: readonly ResidentField[], override?: string): Told =>
    Object.fromEntries(
      fields.map((field) => {
        const more =
          field === "citizen_number" && override !== undefined
            ? { override: { code: override, reason: reasonOf(override) } }
            : {};
        return [field, factOf(field, said, today, more)];
      }),
    );
  const sets = new Map<string, { at: number; json: string; dueOn: string | null }>();
  return {
    factsOf,
    /** The set of a row: its place among those met, so that each is sent once. */
    setOf(fields: readonly ResidentField[], override?: string) {
      const key = `${fields.join()} ${override ?? ""}`;
      const held = sets.get(key);
      if (held !== undefined) return held;
      const facts = factsOf(fields, override);
      const made = { at: sets.size + 1, json: JSON.stringify(facts), dueOn: dueOn({ facts, leftOn: null }) };
      sets.set(key, made);
      return made;
    },
    sets: () => [...sets.values()].map(({ json }) => json),
  };
}
/** What stands beside a number that two people have, when whoever imported said that they are two. */
const twoPeople = "导入时由经办人确认是两个人";
