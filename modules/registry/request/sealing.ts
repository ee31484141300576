/** What is written in a request and its answer: sealed under a key of the request's own (decision 0026). */
import type { Tx } from "../../../server/db.ts";
import type { KeyStore } from "../../../server/keys.ts";
import { openText, sealText } from "../../../server/sealed.ts";
import type { RequestRow } from "./rows.ts";

type Asked = { words: string; value: string | null };
const place = (tx: Tx, id: string, side: "asked" | "answer") => [tx.stationId, id, side];

export async function sealAsked(tx: Tx, keys: KeyStore, id: string, said: Asked) {
  const keyRef = (await keys.create(tx.stationId, [id]))[0]!;
  const key = keys.key(keyRef, tx.stationId, id);
  return { keyRef, asked: sealText(key, place(tx, id, "asked"), JSON.stringify(said)) };
}
export async function sealAnswer(
  tx: Tx,
  keys: KeyStore,
  { id, keyRef }: Pick<RequestRow, "id" | "keyRef">,
  words: string,
) {
  const ref = keyRef ?? (await keys.create(tx.stationId, [id]))[0]!;
  return { keyRef: ref, answer: sealText(keys.key(ref, tx.stationId, id), place(tx, id, "answer"), words) };
}
export function openWritten(tx: Tx, keys: KeyStore, row: RequestRow): Asked & { answer: string } {
  if (row.keyRef === null) return { words: "", value: null, answer: "" };
  const key = keys.key(row.keyRef, tx.stationId, row.id);
  const asked: Asked =
    row.asked === null
      ? { words: "", value: null }
      : (JSON.parse(openText(key, place(tx, row.id, "asked"), row.asked)) as Asked);
  return {
    ...asked,
    answer: row.answer === null ? "" : openText(key, place(tx, row.id, "answer"), row.answer),
  };
}
