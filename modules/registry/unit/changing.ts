/** What happens to a unit: corrected, moved, renamed, closed, merged; all but a correction can be taken back. */
import type { Tx } from "../../../server/db.ts";
import { Refusal, Stale, found, refuse } from "../../../server/errors.ts";
import { newId } from "../../../server/id.ts";
import { lockCommunity } from "../../community/api.ts";
import { type Where, addressIdsOf, mainDoorOf, standOf } from "./addresses.ts";
import { cleanCode } from "./code.ts";
import type { UnitPatch } from "./contract.ts";
import {
  type EventRow,
  type Standing,
  findEvent,
  insertEvent,
  listEarlierNames,
  undoEvent,
} from "./event-rows.ts";
import { foundBy } from "./naming.ts";
import * as queries from "./queries.ts";
import { emptyContact, putContact, standAt, updateUnit } from "./rows.ts";
import { judgeCode, mayTakeBack, nameKeyOf } from "./rules.ts";

type By = { personId: string; today: string };
type Found = queries.UnitFound;

const standing = (row: Found): Standing => ({
  name: row.name,
  code: row.code,
  codeReason: row.codeReason,
  hours: row.hours,
  place: row.place,
  sortKey: row.sortKey,
  mainDoor: row.mainDoor,
  sinceOn: row.sinceOn,
  endedOn: row.endedOn,
  endedBecause: row.endedBecause,
  mergedInto: row.mergedInto,
  addressIds: row.addresses.map((each) => each.id),
  doors: row.addresses.map((each) => each.door),
});

async function live(tx: Tx, id: string): Promise<Found> {
  const row = await queries.getUnit(tx, id);
  if (row.endedOn !== null) throw new Refusal("registry.unit_ended");
  return row;
}
/** Writes what the unit is now; two at once meet here and the later one is told. */
async function write(tx: Tx, row: Found, now: Partial<Found>, formerly: string[] = []): Promise<void> {
  const next = { ...row, ...now };
  const renamed = next.name !== row.name || next.code !== row.code;
  if (renamed) {
    next.nameKey = nameKeyOf(next.name);
    next.foundBy = await foundBy(
      [next.name, ...formerly, ...(await listEarlierNames(tx, row.id))],
      next.code,
    );
  }
  if ((await updateUnit(tx, next, row.version)) === 0) throw new Stale(row.id);
}
type Told = Pick<EventRow, "kind" | "happenedOn"> &
  Partial<Pick<EventRow, "otherId" | "otherVersion" | "after">>;
async function record(tx: Tx, row: Found, by: By, told: Told): Promise<string> {
  const id = newId(tx.now);
  const after = told.after ?? standing(await queries.getUnit(tx, row.id));
  await insertEvent(tx, {
    id,
    unitId: row.id,
    personId: by.personId,
    before: standing(row),
    version: row.version + 1,
    otherId: null,
    otherVersion: null,
    ...told,
    after,
  });
  return id;
}
const onDay = (day: string | null, today: string): string => {
  if (day !== null && day > today) throw new Refusal("registry.unit_not_yet", { field: "on" });
  return day ?? today;
};

/** The names of the fields that changed. */
export async function correctUnit(
  tx: Tx,
  id: string,
  patch: UnitPatch,
  expected: number,
  by: By,
): Promise<string[]> {
  const row = await live(tx, id);
  if (row.version !== expected) throw new Stale(id);
  const code = patch.code === undefined ? row.code : cleanCode(patch.code ?? "");
  const codeReason = patch.codeReason === undefined ? row.codeReason : (patch.codeReason ?? "");
  if (patch.code !== undefined || patch.codeReason !== undefined)
    refuse(judgeCode(code, codeReason), { field: "code" });
  const next: Partial<Found> = {
    ...(patch.name !== undefined && { name: patch.name }),
    ...(patch.kind !== undefined && { kind: patch.kind }),
    ...(patch.hours !== undefined && { hours: patch.hours ?? "" }),
    ...(patch.sinceOn !== undefined && { sinceOn: patch.sinceOn }),
    ...(patch.source !== undefined && { source: patch.source }),
    code,
    codeReason,
  };
  const changed = Object.entries(next)
    .filter(([key, value]) => row[key as keyof Found] !== value)
    .map(([key]) => key);
  if (changed.length > 0) await write(tx, row, { ...next, asOf: by.today });
  return changed;
}

export async function moveUnit(
  tx: Tx,
  id: string,
  where: Where & { movedOn: string | null },
  by: By,
): Promise<void> {
  const happenedOn = onDay(where.movedOn, by.today);
  const row = await live(tx, id);
  const stand = standOf(where);
  await lockCommunity(tx, row.communityId);
  const ids = await addressIdsOf(tx, row.communityId, stand.parts);
  const addressIds = stand.keys.map((key) => ids.get(key)!);
  const same = addressIds.join() === row.addresses.map((each) => each.id).join() && stand.place === row.place;
  if (same) throw new Refusal("registry.unit_there_already", { field: "addresses" });
  await write(tx, row, {
    place: stand.place,
    sortKey: queries.sortKeyOf(stand.keys, stand.place),
    mainDoor: mainDoorOf(stand),
    asOf: by.today,
  });
  await standAt(tx, id, addressIds);
  await record(tx, row, by, { kind: "moved", happenedOn });
}
export async function renameUnit(tx: Tx, id: string, name: string, on: string | null, by: By): Promise<void> {
  const happenedOn = onDay(on, by.today);
  const row = await live(tx, id);
  if (name === row.name) throw new Refusal("registry.unit_named_so", { field: "name" });
  await write(tx, row, { name, asOf: by.today }, [row.name]);
  await record(tx, row, by, { kind: "renamed", happenedOn });
}
export async function closeUnit(
  tx: Tx,
  id: string,
  because: "closed" | "left",
  on: string | null,
  by: By,
): Promise<void> {
  const endedOn = onDay(on, by.today);
  const row = await live(tx, id);
  await write(tx, row, { endedOn, endedBecause: because });
  await record(tx, row, by, { kind: "closed", happenedOn: endedOn });
}

/** `otherId` was the same unit: its doors and what this one lacks come here, and it ends. */
export async function mergeUnits(tx: Tx, id: string, otherId: string, by: By): Promise<void> {
  const [row, other] = [await live(tx, id), await live(tx, otherId)];
  if (id === otherId || row.communityId !== other.communityId) throw new Refusal("registry.unit_other_place");
  const addresses = [...row.addresses, ...other.addresses];
  const addressIds = [...new Set(addresses.map((each) => each.id))];
  const place = addressIds.length > 0 ? "" : row.place || other.place;
  await write(tx, row, {
    code: row.code || other.code,
    codeReason: row.code ? row.codeReason : other.codeReason,
    hours: row.hours || other.hours,
    place,
    sortKey: queries.sortKeyOf(
      addresses.map((each) => each.doorKey),
      place,
    ),
    mainDoor: addresses[0]?.door ?? "",
    sinceOn: row.sinceOn ?? other.sinceOn,
  });
  await standAt(tx, id, addressIds);
  await write(tx, other, { endedOn: by.today, endedBecause: "twice", mergedInto: id });
  const contact = row.hasContact ? undefined : await queries.findContact(tx, otherId);
  if (contact !== undefined) {
    await putContact(tx, id, contact);
    await emptyContact(tx, otherId);
  }
  const after = {
    ...standing(await queries.getUnit(tx, id)),
    name: other.name,
    contactTaken: contact !== undefined,
  };
  await record(tx, row, by, {
    kind: "merged",
    happenedOn: by.today,
    after,
    otherId,
    otherVersion: other.version + 1,
  });
}

/** Puts back what stood before the event, as long as nothing came after it. The event stays, marked. */
export async function takeBack(tx: Tx, unitId: string, eventId: string, by: By): Promise<void> {
  const event = found(await findEvent(tx, eventId));
  if (event.unitId !== unitId) found(null);
  const row = await queries.getUnit(tx, unitId);
  refuse(mayTakeBack(event, row.version));
  const other = event.otherId === null ? null : await queries.getUnit(tx, event.otherId);
  if (other !== null && other.version !== event.otherVersion) throw new Refusal("registry.event_overtaken");
  if ((await undoEvent(tx, eventId, by.personId)) === 0) throw new Refusal("registry.event_undone");
  const { addressIds, doors: _, ...before } = event.before;
  await write(tx, row, before);
  await standAt(tx, unitId, addressIds);
  if (other === null) return;
  await write(tx, other, { endedOn: null, endedBecause: null, mergedInto: null });
  const contact = event.after.contactTaken ? await queries.findContact(tx, unitId) : undefined;
  if (contact !== undefined) {
    await putContact(tx, other.id, contact);
    await emptyContact(tx, unitId);
  }
}
