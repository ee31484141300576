/** Sensitive fields of one resident, sealed and opened under the resident's own key. */
import { createSecretKey } from "node:crypto";
import type { Tx } from "../../../server/db.ts";
import { Outage } from "../../../server/errors.ts";
import { newId } from "../../../server/id.ts";
import type { IndexKey, KeyStore } from "../../../server/keys.ts";
import { emit } from "../../../server/outbox.ts";
import { openText, sealText } from "../../../server/sealed.ts";
import { type KeyRetired, keyRetired } from "./contract.ts";
import { type SensitiveField, sensitiveFields } from "./fields.ts";
import { insertKeyEnd } from "./key-rows.ts";
import { maskCitizenNumber, maskPhone } from "./mask.ts";
import type { Hashes, ResidentRow, Sealed } from "./rows.ts";

export type Values = Partial<Record<SensitiveField, string>>;
const placeOf = (stationId: string, id: string, field: SensitiveField) => [stationId, id, field];

/** The values of these fields, those only that there are. */
export function openFields(
  tx: Tx,
  keys: KeyStore,
  row: ResidentRow,
  fields: readonly SensitiveField[],
): Values {
  const wanted = fields.filter((field) => row.sealed[field] !== null);
  if (wanted.length === 0) return {};
  if (row.keyRef === null) throw new Outage("registry.key_lost", "a resident has sealed fields and no key");
  const key = createSecretKey(keys.key(row.keyRef, tx.stationId, row.id));
  return Object.fromEntries(
    wanted.map((field) => [field, openText(key, placeOf(tx.stationId, row.id, field), row.sealed[field]!)]),
  );
}

/** What stands on a page in the place of each sensitive field; of notes only that there is one. */
export function maskedFields(tx: Tx, keys: KeyStore, row: ResidentRow): Map<SensitiveField, string> {
  const shown = openFields(tx, keys, row, ["phone", "citizen_number"]);
  const masked = new Map<SensitiveField, string>();
  for (const field of sensitiveFields) {
    if (row.sealed[field] === null) continue;
    if (field === "phone") masked.set(field, maskPhone(shown.phone!));
    else if (field === "citizen_number") masked.set(field, maskCitizenNumber(shown.citizen_number!));
    else masked.set(field, "••••");
  }
  return masked;
}

export function sealFields(stationId: string, key: Buffer, id: string, values: Values): Sealed {
  const secret = createSecretKey(key);
  const seal = (field: SensitiveField) =>
    values[field] === undefined ? null : sealText(secret, placeOf(stationId, id, field), values[field]);
  return {
    phone: seal("phone"),
    citizen_number: seal("citizen_number"),
    health: seal("health"),
    hardship: seal("hardship"),
  };
}

/** The key under which new blind indexes are made. */
export const newestIndex = (tx: Tx, keys: KeyStore): IndexKey => keys.indexKeys(tx.stationId).at(-1)!;
/** Blind indexes under an index key of the station. */
export function hashesOf(index: IndexKey, { phone, citizen_number }: Values): Hashes {
  if (phone === undefined && citizen_number === undefined)
    return { citizen: null, phone: null, tail: null, generation: null };
  return {
    citizen: citizen_number === undefined ? null : index.hash("citizen", citizen_number),
    phone: phone === undefined ? null : index.hash("phone", phone),
    tail: phone === undefined ? null : index.hash("tail", phone.slice(-4)),
    generation: index.generation,
  };
}

/**
 * The key is to be destroyed: said in the transaction that took away what it sealed, done behind it (jobs.ts), and
 * every night anew, for a key store may have been put back from a copy.
 */
export async function retireKey(tx: Tx, residentId: string, keyRef: string | null): Promise<void> {
  if (keyRef === null) return;
  const id = newId(tx.now);
  await insertKeyEnd(tx, { id, residentId, keyRef });
  emit(tx, keyRetired, { endId: id } satisfies KeyRetired);
}
