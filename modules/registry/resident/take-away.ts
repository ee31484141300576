import type { Tx } from "../../../server/db.ts";
import { Stale } from "../../../server/errors.ts";
import type { KeyStore } from "../../../server/keys.ts";
import { dueOn } from "./acts.ts";
import { type SensitiveField, sensitiveFields } from "./fields.ts";
import * as rows from "./rows.ts";
import { hashesOf, newestIndex, openFields, retireKey, sealFields } from "./sealing.ts";

/**
 * Takes fields away so that older copies of the database do not hold them either: what is left is sealed under a
 * new key, and the one before is destroyed.
 */
export async function takeAway(
  { tx, keys }: { tx: Tx; keys: KeyStore },
  row: rows.ResidentRow,
  fields: readonly SensitiveField[],
): Promise<SensitiveField[]> {
  const gone = fields.filter((field) => row.sealed[field] !== null);
  if (gone.length === 0) return [];
  const left = sensitiveFields.filter((field) => !gone.includes(field));
  const values = openFields(tx, keys, row, left);
  const keyRef = Object.keys(values).length === 0 ? null : (await keys.create(tx.stationId, [row.id]))[0]!;
  const facts = { ...row.facts };
  for (const field of gone) delete facts[field];
  const changed = await rows.updateSealed(tx, {
    id: row.id,
    version: row.version,
    facts,
    keyRef,
    sealed:
      keyRef === null
        ? { phone: null, citizen_number: null, health: null, hardship: null }
        : sealFields(tx.stationId, keys.key(keyRef, tx.stationId, row.id), row.id, values),
    hashes: hashesOf(newestIndex(tx, keys), values),
    indexStale: gone.includes("phone") || gone.includes("citizen_number"),
    dueOn: dueOn({ facts, leftOn: row.leftOn }),
  });
  if (changed === 0) throw new Stale(row.id);
  await retireKey(tx, row.id, row.keyRef);
  return gone;
}
