/** What a row of a person means beside the register: new, known, more than is known, or something else. */
import type { Tx } from "../../../../server/db.ts";
import type { KeyStore } from "../../../../server/keys.ts";
import type { CellProblem, ConflictKind } from "../contract.ts";
import type { ColumnMap } from "../fields.ts";
import type { PersonRow } from "../reading/plan.ts";
import type { ResidentField, SensitiveField } from "../../resident/fields.ts";
import { type ResidentRow, listResidents } from "../../resident/rows.ts";
import { type Values, openFields } from "../../resident/sealing.ts";
import type { Drafts } from "./draft.ts";
import * as known from "./known.ts";
import { sealedFields, sealedOf } from "./values.ts";

type Of = { row: PersonRow };
type OfKnown = Of & { target: ResidentRow; fields: ResidentField[] };
/** More is said of somebody, or it was decided that theirs is taken. */
export type Told = { kind: "told" } & OfKnown;
export type PersonFate =
  | ({ kind: "new"; override?: string } & Of)
  | ({ kind: "repeated" } & Of)
  | ({ kind: "kept" } & Of)
  | Told
  | ({ kind: "conflict"; of: ConflictKind; numbered: boolean } & OfKnown)
  | ({ kind: "refused"; problems: CellProblem[] } & Of);
export type Comparing = {
  tx: Tx;
  keys: KeyStore;
  importId: string;
  /** What was made of the rows already. */
  drafts?: Drafts;
  /** For which the import may write; null is every one of the station. */
  communityIds: readonly string[] | null;
  columns: ColumnMap;
};

/** Fields in which the row says more than is known, and those in which it says something else. */
export function differences(row: PersonRow, target: ResidentRow, values: Values) {
  const fills: ResidentField[] = [];
  const differs: ResidentField[] = [];
  const say = (field: ResidentField, theirs: string | undefined, ours: string | null) => {
    if (theirs === undefined || theirs === ours) return;
    (ours === null || ours === "" ? fills : differs).push(field);
  };
  say("name", row.name, target.name);
  say("relation", row.relation, target.relation === "other" ? null : target.relation);
  if (row.birthOn !== undefined && target.birthOn === null && target.birthYear === row.birthYear)
    fills.push("birth");
  else if (row.birthOn !== undefined && target.birthOn !== null) say("birth", row.birthOn, target.birthOn);
  else say("birth", row.birthYear?.toString(), target.birthYear?.toString() ?? null);
  say("work", row.work, target.work);
  if (row.helpAtDoor && !target.helpAtDoor) fills.push("help_at_door");
  const given = sealedOf(row);
  for (const field of sealedFields) say(field, given[field], values[field] ?? null);
  // 其他 said of somebody who is more is not known better.
  return { fills: row.relation === "other" ? fills.filter((field) => field !== "relation") : fills, differs };
}

const grouped = (all: readonly { n: number; id: string }[]) => {
  const byRow = new Map<number, string[]>();
  for (const { n, id } of all) byRow.set(n, [...(byRow.get(n) ?? []), id]);
  return byRow;
};

export async function comparePeople(of: Comparing, rows: readonly PersonRow[]): Promise<PersonFate[]> {
  const { tx, keys, importId, communityIds } = of;
  if (!(await known.hasOthers(tx, importId))) return rows.map((row): PersonFate => ({ row, kind: "new" }));
  const index = keys.indexKeys(tx.stationId);
  const hashes = rows.map((row) => {
    const { citizenNumber } = row;
    const made = of.drafts?.get(row)?.hashes;
    return citizenNumber === undefined
      ? []
      : index.map((key) =>
          made?.generation === key.generation ? made.citizen! : key.hash("citizen", citizenNumber),
        );
  });

  const [numbers, doors, births] = await Promise.all([
    known.listByNumber(
      tx,
      importId,
      hashes.flatMap((all, n) => all.map((hash) => ({ n, hash }))),
    ),
    known.listBehindDoor(
      tx,
      importId,
      rows.map((row, n) => ({ n, ...row })),
    ),
    known.listByBirth(
      tx,
      importId,
      rows.flatMap(({ name, birthOn }, n) => (birthOn === undefined ? [] : [{ n, name, birthOn }])),
      communityIds,
    ),
  ]);
  const [byNumber, byDoor, byBirth] = [numbers, doors, births].map(grouped) as [
    ReturnType<typeof grouped>,
    ReturnType<typeof grouped>,
    ReturnType<typeof grouped>,
  ];
  const ids = [...new Set([...numbers, ...doors, ...births].map(({ id }) => id))];
  const people = new Map(
    (ids.length === 0 ? [] : await listResidents(tx, ids)).map((each) => [each.id, each]),
  );

  return rows.map((row, n): PersonFate => {
    const base = { row };
    const numbered = (byNumber.get(n) ?? []).map((id) => people.get(id)!);
    const foreign = numbered.find(
      ({ communityId }) => communityIds !== null && !communityIds.includes(communityId),
    );
    if (foreign !== undefined) {
      // Whoever knows a number could fetch a person out of another's register: neither name nor place is said.
      const column = of.columns.citizenNumber ?? null;
      return { ...base, kind: "refused", problems: [{ column, code: "registry.row_number_elsewhere" }] };
    }
    const behind = byDoor.get(n) ?? [];
    const others = [...behind, ...(byBirth.get(n) ?? [])].map((id) => people.get(id)!);
    const target =
      numbered.find(({ id }) => behind.includes(id)) ??
      numbered[0] ??
      others.find((each) => !isAnother(row, each, hashes[n]!));
    if (target === undefined) return { ...base, kind: "new" };

    const values = openFields(tx, keys, target, Object.keys(sealedOf(row)) as SensitiveField[]);
    const { fills, differs } = differences(row, target, values);
    const byItsNumber = numbered.includes(target);
    const fields = [...differs, ...fills];
    if (byItsNumber && (target.name !== row.name || target.state !== "here"))
      return { ...base, kind: "conflict", of: "number_elsewhere", target, fields, numbered: true };
    if (!behind.includes(target.id))
      return { ...base, kind: "conflict", of: "elsewhere", target, fields, numbered: byItsNumber };
    if (differs.length > 0)
      return { ...base, kind: "conflict", of: "differs", target, fields, numbered: byItsNumber };
    return fills.length > 0
      ? { ...base, kind: "told", target, fields: fills }
      : { ...base, kind: "repeated" };
  });
}

/** Two of one name are two where their numbers or their births are. */
function isAnother(row: PersonRow, ours: ResidentRow, hashes: readonly Buffer[]): boolean {
  if (hashes.length > 0 && ours.citizenHash !== null)
    return !hashes.some((each) => each.equals(ours.citizenHash!));
  if (row.birthOn !== undefined && ours.birthOn !== null) return row.birthOn !== ours.birthOn;
  return row.birthYear !== undefined && ours.birthYear !== null && row.birthYear !== ours.birthYear;
}
