/**
 * What a file holds of people lies in the database sealed under keys of the import, which lie in the key store: one
 * for the file, destroyed when it is through; one for the rows that were not taken, destroyed a week later. A copy of
 * the database from the time between opens none of it (0026, 0030).
 */
import type { Tx } from "../../../server/db.ts";
import { Outage } from "../../../server/errors.ts";
import type { KeyStore } from "../../../server/keys.ts";
import { openBytes, openText, sealBytes, sealText } from "../../../server/sealed.ts";
import { retireKey } from "../resident/sealing.ts";
import { clearConflicts, clearRefusals } from "./refused-rows.ts";
import { type ImportRow, destroyPieces } from "./rows.ts";

type Sealer = { seal(place: string, text: string): Buffer; open(place: string, sealed: Buffer): string };
type Bytes = { seal(n: number, bytes: Buffer): Buffer; open(n: number, sealed: Buffer): Buffer };

function keyOf(tx: Tx, keys: KeyStore, id: string, ref: string | null): Buffer {
  if (ref === null) throw new Outage("registry.import_key_gone", "the key of this import was destroyed");
  return keys.key(ref, tx.stationId, id);
}
export function fileSealer(
  tx: Tx,
  keys: KeyStore,
  of: Pick<ImportRow, "id" | "fileKeyRef">,
): Bytes & { text: Sealer } {
  const key = keyOf(tx, keys, of.id, of.fileKeyRef);
  const place = (n: string) => [tx.stationId, of.id, n];
  return {
    seal: (n, bytes) => sealBytes(key, place(`piece ${n}`), bytes),
    open: (n, sealed) => openBytes(key, place(`piece ${n}`), sealed),
    text: {
      seal: (n, text) => sealText(key, place(n), text),
      open: (n, sealed) => openText(key, place(n), sealed),
    },
  };
}
export function restSealer(tx: Tx, keys: KeyStore, of: Pick<ImportRow, "id" | "restKeyRef">): Sealer {
  const key = keyOf(tx, keys, of.id, of.restKeyRef);
  const place = (n: string) => [tx.stationId, of.id, n];
  return {
    seal: (n, text) => sealText(key, place(n), text),
    open: (n, sealed) => openText(key, place(n), sealed),
  };
}

/** The file, its first rows and what it contradicts are gone, also in older copies. The row is saved by who calls. */
export async function dropFile(tx: Tx, row: ImportRow): Promise<ImportRow> {
  await destroyPieces(tx, row.id);
  await clearConflicts(tx, row.id);
  await retireKey(tx, row.id, row.fileKeyRef);
  return { ...row, heads: null, fileKeyRef: null };
}
/** And the rows that were not taken. */
export async function dropRest(tx: Tx, row: ImportRow): Promise<ImportRow> {
  await clearRefusals(tx, row.id);
  await retireKey(tx, row.id, row.restKeyRef);
  return { ...row, restKeyRef: null };
}
