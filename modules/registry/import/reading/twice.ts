/** Does a row say again what an earlier one said, or something else of the same one? Pure. */
import type { DoorRow, PersonRow, UnitRow } from "./plan.ts";
import { type Met, Seen, digestOf } from "./seen.ts";
import { nameKeyOf } from "../../unit/rules.ts";
import { doorKeyOf } from "../../doors.ts";

type At = { part: number; row: number };
/** same: nothing new; other: both are put before whoever brought the file, with this code. */
export type Meeting = { same: true } | { first: Met; code: string } | null;

const said = ({ row: _r, cells: _c, ...rest }: DoorRow | UnitRow) => digestOf(JSON.stringify(rest));
/** Without what follows from the rest: the door's parts and the spelling. As JSON it took a third of reading a person. */
const saidOf = (row: PersonRow) =>
  digestOf(
    [
      ...[row.name, row.communityId, row.doorKey, row.relation, row.birthYear, row.birthOn],
      ...[row.citizenNumber, row.numberDoubt, row.phone, row.work, row.helpAtDoor, row.health, row.hardship],
    ].join("\n"),
  );

export function meeter() {
  const seen = new Seen();
  const meet = (at: At, keys: string[], met: Omit<Met, "part" | "row" | "refused">): Met => {
    const kept: Met = { ...at, ...met, refused: false };
    for (const key of keys) seen.keep(key, kept);
    return kept;
  };
  return {
    person(at: At, row: PersonRow): Meeting {
      const digest = saidOf(row);
      const number = row.citizenNumber === undefined ? undefined : `n ${row.citizenNumber}`;
      const named = `p ${row.name}|${row.communityId}|${row.doorKey}`;
      const under = number === undefined ? undefined : seen.find(number);
      if (under !== undefined)
        return under.digest === digest ? { same: true } : { first: under, code: "registry.row_number_twice" };
      const alike = seen.find(named);
      const birth =
        row.birthOn === undefined ? (row.birthYear ?? 0) : Number(row.birthOn.replaceAll("-", ""));
      if (alike !== undefined) {
        if (alike.digest === digest) return { same: true };
        const two =
          (alike.numbered && number !== undefined) ||
          (alike.birth !== 0 && birth !== 0 && alike.birth !== birth);
        if (!two) return { first: alike, code: "registry.row_person_twice" };
      }
      meet(at, number === undefined ? [named] : [number, named], {
        digest,
        birth,
        numbered: number !== undefined,
      });
      return null;
    },
    door(at: At, row: DoorRow): Meeting {
      const [key, digest] = [`d ${row.communityId}|${row.doorKey}`, said(row)];
      const first = seen.find(key);
      if (first !== undefined)
        return first.digest === digest ? { same: true } : { first, code: "registry.row_door_twice" };
      meet(at, [key], { digest, birth: 0, numbered: false });
      return null;
    },
    unit(at: At, row: UnitRow): Meeting {
      const digest = said(row);
      const where = row.addresses.map(doorKeyOf).sort().join("+") || (row.place ?? "");
      const named = `u ${nameKeyOf(row.name)}|${row.communityId}|${where}`;
      const code = row.code === undefined ? undefined : `c ${row.communityId}|${row.code}`;
      const first = (code === undefined ? undefined : seen.find(code)) ?? seen.find(named);
      if (first !== undefined)
        return first.digest === digest
          ? { same: true }
          : {
              first,
              code:
                code !== undefined && seen.find(code) ? "registry.row_code_twice" : "registry.row_unit_twice",
            };
      meet(at, code === undefined ? [named] : [code, named], {
        digest,
        birth: 0,
        numbered: code !== undefined,
      });
      return null;
    },
  };
}
