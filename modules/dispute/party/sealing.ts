/** The phone of a typed party, under a key of its own (decision 0026): what is taken out cannot be read in any copy. */
import type { Tx } from "../../../server/db.ts";
import { Outage, Refusal } from "../../../server/errors.ts";
import { newId } from "../../../server/id.ts";
import type { KeyStore } from "../../../server/keys.ts";
import { emit } from "../../../server/outbox.ts";
import { openText, sealText } from "../../../server/sealed.ts";
import { type PhoneRemoved, phoneRemoved } from "../contract.ts";
import { type PartyRow, insertKeyEnd } from "./rows.ts";

const placeOf = (tx: Tx, id: string) => [tx.stationId, id, "phone"];
export function cleanPhone(typed: string, field: string): string {
  const number = typed.normalize("NFKC").replaceAll(/[\s()-]/g, "");
  if (!/^\+?\d{5,16}$/.test(number)) throw new Refusal("dispute.phone_shape", { field });
  return number;
}

type Sealed = { keyRef: string | null; phone: Buffer | null };
const none: Sealed = { keyRef: null, phone: null };
/** One key a party, all of them made at once. */
export async function sealPhones(
  tx: Tx,
  keys: KeyStore,
  parties: readonly { id: string; phone: string | null }[],
): Promise<Sealed[]> {
  const with_ = parties.filter(({ phone }) => phone !== null);
  if (with_.length === 0) return parties.map(() => none);
  const refs = await keys.create(
    tx.stationId,
    with_.map(({ id }) => id),
  );
  const byId = new Map(
    with_.map(({ id, phone }, at) => {
      const keyRef = refs[at]!;
      const sealed = sealText(keys.key(keyRef, tx.stationId, id), placeOf(tx, id), phone!);
      return [id, { keyRef, phone: sealed }];
    }),
  );
  return parties.map(({ id }) => byId.get(id) ?? none);
}

export function openPhone(tx: Tx, keys: KeyStore, row: PartyRow): string | null {
  if (row.phone === null) return null;
  if (row.keyRef === null) throw new Outage("dispute.key_lost", "a party has a sealed phone and no key");
  return openText(keys.key(row.keyRef, tx.stationId, row.id), placeOf(tx, row.id), row.phone);
}

/** The key is to be destroyed: said with what took the phone away, done behind it (jobs.ts). */
export async function retireKey(tx: Tx, row: Pick<PartyRow, "id" | "keyRef">): Promise<void> {
  if (row.keyRef === null) return;
  const id = newId(tx.now);
  await insertKeyEnd(tx, { id, partyId: row.id, keyRef: row.keyRef });
  emit(tx, phoneRemoved, { endId: id } satisfies PhoneRemoved);
}
