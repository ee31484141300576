/** Does a row say again what an earlier one said, or something else of the same one? Pure. */
import type { DoorRow, PersonRow, UnitRow } from "./plan.ts";
import { type Met, Seen, digestOf } from "./seen.ts";
import { nameKeyOf } from "../../unit/rules.ts";
import { doorKeyOf } from "../../doors.ts";

type At = { part: number; row: number };
/**
 * same: nothing new; first: both are put before whoever brought the file, with this code; `fresh` where the first was
 * not before.
 */
export type Meeting = { same: true } | { first: At; fresh: boolean; code: string } | null;

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
  const meet = (met: Met, keys: readonly number[]): null => {
    const place = seen.add(met);
    for (const key of keys) seen.keep(key, place);
    return null;
  };
  const other = (place: number, code: string): Meeting => ({
    first: seen.met(place),
    fresh: seen.refuse(place),
    code,
  });
  const same: Meeting = { same: true };
  return {
    person({ part, row: at }: At, row: PersonRow): Meeting {
      const digest = saidOf(row);
      const number = row.citizenNumber === undefined ? undefined : digestOf(`n ${row.citizenNumber}`);
      const named = digestOf(`p ${row.name}|${row.communityId}|${row.doorKey}`);
      const under = number === undefined ? undefined : seen.find(number);
      if (under !== undefined)
        return seen.met(under).digest === digest ? same : other(under, "registry.row_number_twice");
      const there = seen.find(named);
      const birth =
        row.birthOn === undefined ? (row.birthYear ?? 0) : Number(row.birthOn.replaceAll("-", ""));
      if (there !== undefined) {
        const alike = seen.met(there);
        if (alike.digest === digest) return same;
        const two =
          (alike.numbered && number !== undefined) ||
          (alike.birth !== 0 && birth !== 0 && alike.birth !== birth);
        if (!two) return other(there, "registry.row_person_twice");
      }
      const met = { part, row: at, digest, birth, numbered: number !== undefined };
      return meet(met, number === undefined ? [named] : [number, named]);
    },
    door({ part, row: at }: At, row: DoorRow): Meeting {
      const [key, digest] = [digestOf(`d ${row.communityId}|${row.doorKey}`), said(row)];
      const first = seen.find(key);
      if (first !== undefined)
        return seen.met(first).digest === digest ? same : other(first, "registry.row_door_twice");
      return meet({ part, row: at, digest, birth: 0, numbered: false }, [key]);
    },
    unit({ part, row: at }: At, row: UnitRow): Meeting {
      const digest = said(row);
      const where = row.addresses.map(doorKeyOf).sort().join("+") || (row.place ?? "");
      const named = digestOf(`u ${nameKeyOf(row.name)}|${row.communityId}|${where}`);
      const code = row.code === undefined ? undefined : digestOf(`c ${row.communityId}|${row.code}`);
      const coded = code === undefined ? undefined : seen.find(code);
      const first = coded ?? seen.find(named);
      if (first !== undefined)
        return seen.met(first).digest === digest
          ? same
          : other(first, coded === undefined ? "registry.row_unit_twice" : "registry.row_code_twice");
      const met = { part, row: at, digest, birth: 0, numbered: code !== undefined };
      return meet(met, code === undefined ? [named] : [code, named]);
    },
  };
}
