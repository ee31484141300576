/** A sealed note, under a key of its own (decision 0026). With the end of its mediation the key is destroyed. */
import type { Tx } from "../../../../server/db.ts";
import { Outage } from "../../../../server/errors.ts";
import type { KeyStore } from "../../../../server/keys.ts";
import { openText, sealText } from "../../../../server/sealed.ts";
import { retireKey } from "../../party/sealing.ts";
import { type CaucusRow, emptyCaucus, listCaucus } from "./rows.ts";

const placeOf = (tx: Tx, id: string) => [tx.stationId, id, "caucus"];
export async function sealNote(
  tx: Tx,
  keys: KeyStore,
  id: string,
  text: string,
): Promise<Pick<CaucusRow, "keyRef" | "text">> {
  const [keyRef] = await keys.create(tx.stationId, [id]);
  return { keyRef: keyRef!, text: sealText(keys.key(keyRef!, tx.stationId, id), placeOf(tx, id), text) };
}
export function openNote(tx: Tx, keys: KeyStore, { id, keyRef, text }: CaucusRow): string {
  if (keyRef === null || text === null) throw new Outage("dispute.key_lost", "a sealed note has no key");
  return openText(keys.key(keyRef, tx.stationId, id), placeOf(tx, id), text);
}
export async function sealForGood(tx: Tx, mediationId: string): Promise<void> {
  const notes = await listCaucus(tx, mediationId);
  for (const note of notes) await retireKey(tx, note);
  if (notes.length > 0) await emptyCaucus(tx, mediationId);
}
