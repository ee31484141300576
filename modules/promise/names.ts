/** Names of parties: sealed under a key of the promise's own (decision 0026), so that with the key they are gone in every copy. */
import type { Tx } from "../../server/db.ts";
import type { KeyStore } from "../../server/keys.ts";
import { openText, sealText } from "../../server/sealed.ts";
import type { Side } from "./contract.ts";
import type { PromiseRow } from "./queries.ts";

export type Names = Partial<Record<Side, string>>;
const placeOf = (tx: Tx, id: string) => [tx.stationId, id, "promise.names"];

export async function sealNames(tx: Tx, keys: KeyStore, id: string, names: Names) {
  if (Object.keys(names).length === 0) return { names: null, keyRef: null };
  const keyRef = (await keys.create(tx.stationId, [id]))[0]!;
  const key = keys.key(keyRef, tx.stationId, id);
  return { names: sealText(key, placeOf(tx, id), JSON.stringify(names)), keyRef };
}
export const openNames = (tx: Tx, keys: KeyStore, row: Pick<PromiseRow, "id" | "names" | "keyRef">): Names =>
  row.names === null || row.keyRef === null
    ? {}
    : (JSON.parse(
        openText(keys.key(row.keyRef, tx.stationId, row.id), placeOf(tx, row.id), row.names),
      ) as Names);
