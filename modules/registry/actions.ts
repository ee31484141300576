import { hash } from "node:crypto";
import type { Tx } from "../../server/db.ts";
import { Refusal, Stale } from "../../server/errors.ts";
import { newId } from "../../server/id.ts";
import { emit } from "../../server/outbox.ts";
import { lockCommunity } from "../community/api.ts";
import {
  type AddressCorrected,
  type AddressParts,
  type CareGrade,
  type DoorListResult,
  type HouseholdEnded,
  type HouseholdEnding,
  type HouseholdPatch,
  addressCorrected,
  householdEnded,
} from "./contract.ts";
import { type DoorLines, cleanParts, doorKeyOf, doorOf } from "./doors.ts";
import * as queries from "./queries.ts";
import { hasUnit } from "./unit/queries.ts";

export type NewHome = { address: AddressParts; careGrade?: CareGrade; sample?: boolean };

/**
 * The id a household gets when this act registers this door. A repeat of the act's key knows only the
 * act's id, and so finds again which doors the act had added. As hard to guess as the act's own id: both
 * carry its time, the rest is random there and hashed here.
 */
export function homeIdIn(actId: string, doorKey: string): string {
  const digest = hash("sha256", `${actId} ${doorKey}`, "hex");
  const variant = ((Number.parseInt(digest[3]!, 16) & 3) | 8).toString(16);
  return `${actId.slice(0, 13)}-7${digest.slice(0, 3)}-${variant}${digest.slice(4, 7)}-${digest.slice(7, 19)}`;
}

/** A door as it is written down: its parts, what is shown, what is sorted by. */
export type Door = { address: AddressParts; door: string; doorKey: string };
type NewDoor = Door & Omit<NewHome, "address">;

/**
 * A household at each of these doors, there or new: ids by door key, and which of them are new. Without asking who
 * may: for routes, imports and the sample. `unlocked`: whoever calls locks the community at its end and looks then
 * whether somebody else was there (import/ahead.ts).
 */
export async function settleDoors(
  tx: Tx,
  communityId: string,
  doors: readonly NewDoor[],
  by: { actId: string; importId: string | null; unlocked?: boolean },
): Promise<{ homes: Map<string, string>; added: string[] }> {
  const byKey = new Map(doors.map((each) => [each.doorKey, each]));
  // Two lists at once would both find a door free.
  if (by.unlocked !== true) await lockCommunity(tx, communityId);
  const addresses = await queries.findAddresses(tx, communityId, [...byKey.keys()]);
  const homes = new Map<string, string>();
  const added: { id: string; addressId: string; careGrade: CareGrade; sample: boolean }[] = [];
  const built: queries.AddressRow[] = [];
  for (const [doorKey, { address, door, careGrade = "ordinary", sample = false }] of byKey) {
    const known = addresses.get(doorKey);
    const id = known?.householdId ?? homeIdIn(by.actId, doorKey);
    homes.set(doorKey, id);
    if (id === known?.householdId) continue;
    const addressId = known?.id ?? newId(tx.now);
    if (known === undefined) built.push({ ...address, id: addressId, door, doorKey });
    added.push({ id, addressId, careGrade, sample });
  }
  // In the order of the primary keys.
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  if (built.length > 0) queries.insertAddresses(tx, communityId, built.toSorted(byId));
  if (added.length > 0) queries.insertHouseholds(tx, communityId, added.toSorted(byId), by.importId);
  return { homes, added: added.map((row) => row.id) };
}

/** Registers a household at each door that has none; gives the ids of those added. */
export async function addHouseholds(
  tx: Tx,
  communityId: string,
  homes: readonly NewHome[],
  actId = newId(tx.now),
): Promise<string[]> {
  const doors = homes.map((home) => ({
    ...home,
    door: doorOf(home.address),
    doorKey: doorKeyOf(home.address),
  }));
  return (await settleDoors(tx, communityId, doors, { actId, importId: null })).added;
}

export async function addHousehold(tx: Tx, communityId: string, home: NewHome): Promise<string> {
  const [id] = await addHouseholds(tx, communityId, [{ ...home, address: cleanParts(home.address) }]);
  if (id === undefined) throw new Refusal("registry.door_taken", { field: "address" });
  return id;
}

/** What became of a list: read from the rows, so that the act and every repeat of it say the same. */
export async function doorListResult(
  tx: Tx,
  communityId: string,
  lines: DoorLines,
  act: { id: string; dryRun: boolean },
): Promise<DoorListResult> {
  const keys = [...lines.doors.keys()];
  let added: number;
  if (act.dryRun) {
    const addresses = await queries.findAddresses(tx, communityId, keys);
    added = keys.filter((key) => (addresses.get(key)?.householdId ?? null) === null).length;
  } else {
    added = (
      await queries.listKnown(
        tx,
        keys.map((key) => homeIdIn(act.id, key)),
      )
    ).length;
  }
  return { added, known: lines.understood - added, refused: lines.refused, dryRun: act.dryRun };
}

/**
 * The names of the fields that changed. A corrected door moves the household to the address that door has
 * already, or corrects the address it stands on.
 */
export async function changeHousehold(
  tx: Tx,
  id: string,
  patch: HouseholdPatch,
  expected: number,
): Promise<string[]> {
  const row = await queries.getHousehold(tx, id);
  if (row.endedAt !== null) throw new Refusal("registry.ended");
  if (row.version !== expected) throw new Stale(id);
  const door = patch.address && (await findPlace(tx, row, cleanParts(patch.address)));
  if (!door) return [];
  const changed = await queries.updateHousehold(tx, {
    id,
    addressId: door.id,
    careGrade: row.careGrade,
    version: expected,
  });
  if (changed === 0) throw new Stale(id);
  if (door.id === row.addressId) await queries.updateAddress(tx, door);
  if (door.door !== row.door || door.doorKey !== row.doorKey) {
    const event: AddressCorrected = { householdId: id, place: door.door, placeKey: door.doorKey };
    emit(tx, addressCorrected, event);
  }
  return ["door"];
}

/** The address a corrected household stands on: its own with new parts, or one that is there and empty. */
async function findPlace(
  tx: Tx,
  row: queries.HouseholdRow,
  address: AddressParts,
): Promise<queries.AddressRow> {
  const doorKey = doorKeyOf(address);
  await lockCommunity(tx, row.communityId);
  const there = (await queries.findAddresses(tx, row.communityId, [doorKey])).get(doorKey);
  if (there !== undefined && there.householdId !== null && there.householdId !== row.id)
    throw new Refusal("registry.door_taken", { field: "address" });
  const door = { ...address, id: there?.id ?? row.addressId, door: doorOf(address), doorKey };
  if (there !== undefined || !(await hasUnit(tx, row.addressId))) return door;
  // A firm at the same door stays where it is: only the household was written down wrongly.
  const own = { ...door, id: newId(tx.now) };
  queries.insertAddresses(tx, row.communityId, [own]);
  return own;
}

/** Leaves the register: the row stays for what was done there. */
export async function endHousehold(tx: Tx, id: string, reason: HouseholdEnding["reason"]): Promise<void> {
  if ((await queries.endHousehold(tx, id, reason)) === 0) throw new Refusal("registry.ended");
  emit(tx, householdEnded, { householdId: id } satisfies HouseholdEnded);
}
