import type { Tx } from "../../../server/db.ts";
import { Refusal, refuse } from "../../../server/errors.ts";
import { newId } from "../../../server/id.ts";
import { lockCommunity } from "../../community/api.ts";
import { homeIdIn } from "../actions.ts";
import type { UnitInput } from "./contract.ts";
import { type Stand, addressIdsOf, mainDoorOf, standOf } from "./addresses.ts";
import { cleanCode } from "./code.ts";
import { kindProposed } from "./kinds.ts";
import { foundBy } from "./naming.ts";
import * as queries from "./queries.ts";
import { insertUnits } from "./rows.ts";
import { judgeCode, nameKeyOf } from "./rules.ts";

export type NewUnit = Omit<UnitInput, "evenSo"> & { sample?: boolean };
type Alike = Awaited<ReturnType<typeof queries.findAlike>>[number];
type Ready = { unit: NewUnit; code: string; nameKey: string; stand: Stand };

const ready = (unit: NewUnit): Ready => ({
  unit,
  code: cleanCode(unit.code ?? ""),
  nameKey: nameKeyOf(unit.name),
  stand: standOf(unit),
});
/** The same code, or the same name at one door or in one place. */
const isAlike = ({ code, nameKey, stand }: Ready, other: Alike): boolean =>
  (code !== "" && code === other.code) ||
  (nameKey === other.nameKey &&
    (stand.keys.some((key) => other.doorKeys.includes(key)) ||
      (stand.place !== "" && stand.place === other.place)));
/** What a line of a list is within its act: a repeat of the act finds it again by it. */
const lineKey = ({ code, nameKey, stand }: Ready) => [code, nameKey, stand.place, ...stand.keys].join("|");

/** Which of these the register does not hold yet, each once; nothing is written. */
async function newOnes(tx: Tx, communityId: string, units: readonly NewUnit[]): Promise<Ready[]> {
  const all = units.map(ready);
  const there: Alike[] = await queries.findAlike(
    tx,
    communityId,
    all.map((each) => each.code).filter((code) => code !== ""),
    all.map((each) => each.nameKey),
  );
  const byCode = new Map(there.map((each) => [each.code, each]));
  const byName = Map.groupBy(there, (each) => each.nameKey);
  const fresh: Ready[] = [];
  for (const each of all) {
    const like = [byCode.get(each.code), ...(byName.get(each.nameKey) ?? [])];
    if (like.some((other) => other !== undefined && isAlike(each, other))) continue;
    const taken: Alike = {
      id: "",
      name: each.unit.name,
      code: each.code,
      nameKey: each.nameKey,
      place: each.stand.place,
      doorKeys: each.stand.keys,
    };
    if (taken.code !== "") byCode.set(taken.code, taken);
    byName.set(taken.nameKey, [...(byName.get(taken.nameKey) ?? []), taken]);
    fresh.push(each);
  }
  return fresh;
}

async function write(
  tx: Tx,
  communityId: string,
  rows: readonly Ready[],
  idOf: (each: Ready) => string,
  asOf: string,
) {
  const parts = new Map(rows.flatMap(({ stand }) => [...stand.parts]));
  const ids = parts.size > 0 ? await addressIdsOf(tx, communityId, parts) : new Map<string, string>();
  const units = await Promise.all(
    rows.map(async (each) => ({
      id: idOf(each),
      communityId,
      name: each.unit.name,
      kind: each.unit.kind ?? kindProposed(each.unit.name, each.code),
      code: each.code,
      codeReason: each.unit.codeReason ?? "",
      hours: each.unit.hours ?? "",
      place: each.stand.place,
      source: each.unit.source,
      asOf,
      sinceOn: each.unit.sinceOn,
      foundBy: await foundBy([each.unit.name], each.code),
      nameKey: each.nameKey,
      sortKey: queries.sortKeyOf(each.stand.keys, each.stand.place),
      mainDoor: mainDoorOf(each.stand),
      sample: each.unit.sample ?? false,
      addressIds: each.stand.keys.map((key) => ids.get(key)!),
    })),
  );
  if (units.length > 0) await insertUnits(tx, units);
  return units.map(({ id }) => id);
}

/**
 * Registers each unit that is not there yet and gives the ids of those added; a code that fails its check comes
 * with its reason. Without asking who may: for routes and the sample. `asOf` is a civil date.
 */
export async function addUnits(
  tx: Tx,
  communityId: string,
  units: readonly NewUnit[],
  asOf: string,
  actId = newId(tx.now),
): Promise<string[]> {
  await lockCommunity(tx, communityId);
  const fresh = await newOnes(tx, communityId, units);
  return write(tx, communityId, fresh, (each) => homeIdIn(actId, lineKey(each)), asOf);
}

/** How many of a list would be new, or were new in the act of this id. */
export async function countNew(
  tx: Tx,
  communityId: string,
  units: readonly NewUnit[],
  act: { id: string; dryRun: boolean },
): Promise<number> {
  if (act.dryRun) return (await newOnes(tx, communityId, units)).length;
  const ids = units.map((unit) => homeIdIn(act.id, lineKey(ready(unit))));
  return (await queries.listKnownUnits(tx, [...new Set(ids)])).length;
}

export async function addUnit(tx: Tx, communityId: string, input: UnitInput, asOf: string): Promise<string> {
  refuse(judgeCode(input.code, input.codeReason), { field: "code" });
  const { evenSo, ...unit } = input;
  const each = ready(unit);
  await lockCommunity(tx, communityId);
  if (!evenSo) {
    const there = await queries.findAlike(tx, communityId, [each.code], [each.nameKey]);
    const other = there.find((row) => isAlike(each, row));
    if (other !== undefined)
      throw new Refusal("registry.unit_looks_twice", {
        field: "name",
        details: { name: other.name, otherId: other.id },
      });
  }
  return (await write(tx, communityId, [each], () => newId(tx.now), asOf))[0]!;
}
