import type { Tx } from "../../../server/db.ts";
import { Refusal } from "../../../server/errors.ts";
import { newId } from "../../../server/id.ts";
import type { AddressParts } from "../contract.ts";
import { cleanParts, doorKeyOf, doorOf } from "../doors.ts";
import * as doors from "../queries.ts";

export type Where = { addresses: readonly AddressParts[]; place: string | null };
/** Where something stands: the doors of the register by key, or a place in words. */
export type Stand = { keys: string[]; place: string; parts: Map<string, AddressParts> };

/** Doors as they are kept, each once; a place in words only where there is no door. */
export function standOf({ addresses, place }: Where): Stand {
  const parts = new Map(addresses.map((each) => cleanParts(each)).map((each) => [doorKeyOf(each), each]));
  const words = parts.size > 0 ? "" : (place ?? "").trim();
  if (parts.size === 0 && words === "") throw new Refusal("registry.unit_nowhere", { field: "addresses" });
  return { keys: [...parts.keys()], place: words, parts };
}

/** The ids of these doors here; a door the register does not know yet becomes one. The community is locked. */
export async function addressIdsOf(
  tx: Tx,
  communityId: string,
  parts: ReadonlyMap<string, AddressParts>,
): Promise<Map<string, string>> {
  const known = await doors.findAddresses(tx, communityId, [...parts.keys()]);
  const ids = new Map([...known].map(([key, row]) => [key, row.id]));
  const built: doors.AddressRow[] = [];
  for (const [doorKey, address] of parts)
    if (!ids.has(doorKey)) {
      const id = newId(tx.now);
      ids.set(doorKey, id);
      built.push({ ...address, id, door: doorOf(address), doorKey });
    }
  if (built.length > 0) doors.insertAddresses(tx, communityId, built);
  return ids;
}

/** As people write it; empty without a door. */
export function mainDoorOf({ keys, parts }: Stand): string {
  const main = keys[0] === undefined ? undefined : parts.get(keys[0]);
  return main === undefined ? "" : doorOf(main);
}
