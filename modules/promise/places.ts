import type { Tx } from "../../server/db.ts";
import type { Who } from "../people/contract.ts";
import { findPromise } from "./queries.ts";
import { maySee } from "./rules.ts";

/** Of these promises, who may know that something happened to one: asked for each who listens. */
export async function listConcerned(tx: Tx, ids: readonly string[]): Promise<((who: Who) => boolean)[]> {
  const rows = await Promise.all(ids.map((id) => findPromise(tx, id)));
  return rows.flatMap((row) => (row === undefined ? [] : [(who: Who) => maySee(who, row)]));
}
