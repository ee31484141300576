/**
 * What of a person can be made before the register is asked: an id, a key in the key store, what is sealed under it,
 * the blind indexes. The next batch's are made while PostgreSQL writes the last one. Of who turns out to be known
 * nothing is written, and a key stays in the store that is nobody's.
 */
import { setImmediate as turn } from "node:timers/promises";
import { newId } from "../../../../server/id.ts";
import type { KeyStore } from "../../../../server/keys.ts";
import { type Values, hashesOf, sealFields } from "../../resident/sealing.ts";
import type { Hashes, Sealed } from "../../resident/rows.ts";
import type { PersonRow } from "../reading/plan.ts";
import { sealedOf } from "./values.ts";

export type Draft = {
  id: string;
  values: Values;
  keyRef: string | null;
  sealed: Sealed | null;
  hashes: Hashes;
};
export type Drafts = Map<PersonRow, Draft>;
export type Drafting = { stationId: string; keys: KeyStore; now: Date };

/** Others have their turn after as many: 5 ms. */
const atOnce = 200;

/** Adds a draft of each row that has none. */
export async function draftPeople(
  { stationId, keys, now }: Drafting,
  rows: readonly PersonRow[],
  drafts: Drafts,
): Promise<void> {
  const missing = rows.filter((row) => !drafts.has(row));
  // In the order of their rows: one behind the other at the end of every index of ids.
  const ids = missing.map(() => newId(now)).sort();
  const without = missing.map((row, at) => ({ row, id: ids[at]!, values: sealedOf(row) }));
  const sealing = without.filter(({ values }) => Object.keys(values).length > 0);
  const made = await keys.make(
    stationId,
    sealing.map(({ id }) => id),
  );
  const keyOf = new Map(sealing.map(({ id }, at) => [id, made[at]!]));
  const index = keys.indexKeys(stationId).at(-1)!;
  for (const [at, { row, id, values }] of without.entries()) {
    if (at % atOnce === atOnce - 1) await turn();
    const key = keyOf.get(id);
    drafts.set(row, {
      ...{ id, values, keyRef: key?.ref ?? null },
      sealed: key === undefined ? null : sealFields(stationId, key.key, id, values),
      hashes: hashesOf(index, values),
    });
  }
}
