/** Addresses of staff are sealed, each under a key of its own (decision 0026), and opened to send and for nothing else. */
import { timingSafeEqual } from "node:crypto";
import type { Tx } from "../../../server/db.ts";
import { newId } from "../../../server/id.ts";
import type { KeyStore } from "../../../server/keys.ts";
import { openText, sealText } from "../../../server/sealed.ts";

const placeOf = (tx: Tx, id: string) => [tx.stationId, id, "notice_address"];

export async function sealAddress(tx: Tx, keys: KeyStore, text: string) {
  const id = newId(tx.now);
  const [keyRef] = await keys.create(tx.stationId, [id]);
  const key = keys.key(keyRef!, tx.stationId, id);
  return { id, keyRef: keyRef!, sealed: sealText(key, placeOf(tx, id), text) };
}
export const openAddress = (
  tx: Tx,
  keys: KeyStore,
  { id, keyRef, sealed }: { id: string; keyRef: string | null; sealed: Buffer | null },
): string => openText(keys.key(keyRef!, tx.stationId, id), placeOf(tx, id), sealed!);

/**
 * Six digits that need not be kept: drawn from the address, the moment it was asked for and a key of the station that
 * is not in the database (HMAC-SHA-256). Whoever reads the database cannot make it.
 */
export function codesOf(
  keys: KeyStore,
  stationId: string,
  address: { id: string; codeAt: Date | null },
): string[] {
  const text = `${address.id}\n${address.codeAt?.toISOString()}`;
  return keys
    .indexKeys(stationId)
    .map((key) => String(key.hash("notice-code", text).readUInt32BE(0) % 1_000_000).padStart(6, "0"));
}
export const isCode = (codes: readonly string[], given: string): boolean =>
  codes.some((code) => timingSafeEqual(Buffer.from(code), Buffer.from(given)));
