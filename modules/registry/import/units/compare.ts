/** What a row of a unit means beside the register: new, known, more than is known, or something else. */
import type { Tx } from "../../../../server/db.ts";
import { doorKeyOf } from "../../doors.ts";
import { type UnitFound, findAlike, findContact, getUnits } from "../../unit/queries.ts";
import { nameKeyOf } from "../../unit/rules.ts";
import type { UnitRow } from "../reading/plan.ts";

type UnitField = "name" | "kind" | "code" | "hours" | "sinceOn" | "doors" | "contact";
type Known = { row: UnitRow; target: UnitFound; fields: UnitField[] };
/** Said of a unit that is there. */
export type KnownUnit = ({ kind: "fill" } & Known) | ({ kind: "conflict" } & Known);
export type UnitFate = { kind: "new"; row: UnitRow } | { kind: "repeated"; row: UnitRow } | KnownUnit;
export const doorKeysOf = (row: Pick<UnitRow, "addresses">): string[] => row.addresses.map(doorKeyOf);

async function differences(tx: Tx, row: UnitRow, target: UnitFound) {
  const fills: UnitField[] = [];
  const differs: UnitField[] = [];
  const say = (field: UnitField, theirs: string | undefined, ours: string | null) => {
    if (theirs === undefined || theirs === ours) return;
    (ours === null || ours === "" ? fills : differs).push(field);
  };
  if (nameKeyOf(row.name) !== target.nameKey) differs.push("name");
  say("kind", row.kind, target.kind);
  say("code", row.code, target.code);
  say("hours", row.hours, target.hours);
  say("sinceOn", row.sinceOn, target.sinceOn);
  const where = (keys: readonly string[], place: string) => [...keys].sort().join("+") || place;
  const ours = where(
    target.addresses.map(({ doorKey }) => doorKey),
    target.place,
  );
  if (row.addresses.length > 0 || row.place !== undefined)
    say("doors", where(doorKeysOf(row), row.place ?? ""), ours);
  if (row.contactPhone !== undefined) {
    const there = target.hasContact ? await findContact(tx, target.id) : undefined;
    say("contact", `${row.contactName} ${row.contactPhone}`, there ? `${there.name} ${there.phone}` : null);
  }
  return { fills, differs };
}

export async function compareUnits(tx: Tx, rows: readonly UnitRow[]): Promise<UnitFate[]> {
  const targets = new Map<UnitRow, string>();
  for (const [communityId, here] of Map.groupBy(rows, (row) => row.communityId)) {
    const codes = here.flatMap(({ code }) => (code === undefined ? [] : [code]));
    const alike = await findAlike(
      tx,
      communityId,
      codes,
      here.map(({ name }) => nameKeyOf(name)),
    );
    const byName = Map.groupBy(alike, ({ nameKey }) => nameKey);
    for (const row of here) {
      const keys = doorKeysOf(row);
      const found =
        (row.code && alike.find(({ code }) => code === row.code)) ||
        byName
          .get(nameKeyOf(row.name))
          ?.find(
            ({ doorKeys, place, code }) =>
              (code === "" || row.code === undefined || code === row.code) &&
              (doorKeys.some((key) => keys.includes(key)) || (place !== "" && place === row.place)),
          );
      if (found) targets.set(row, found.id);
    }
  }
  const known = new Map((await getUnits(tx, [...targets.values()])).map((unit) => [unit.id, unit]));
  const fates: UnitFate[] = [];
  for (const row of rows) {
    const target = known.get(targets.get(row) ?? "");
    if (target === undefined) {
      fates.push({ row, kind: "new" });
      continue;
    }
    const { fills, differs } = await differences(tx, row, target);
    if (differs.length > 0) fates.push({ row, kind: "conflict", target, fields: [...differs, ...fills] });
    else if (fills.length > 0) fates.push({ row, kind: "fill", target, fields: fills });
    else fates.push({ row, kind: "repeated" });
  }
  return fates;
}
