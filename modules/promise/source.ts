import type { Db, Tx } from "../../server/db.ts";
import type { KeyStore } from "../../server/keys.ts";
import type { Who } from "../people/contract.ts";
import { todayOf } from "./acting.ts";
import type { PromiseItem, SourceKind } from "./contract.ts";
import { listOfSource } from "./queries.ts";
import { type Look, householdsShown, lookAt, present } from "./read.ts";
import { maySee } from "./rules.ts";

/** The promises of a clause, a resolution, a visit, a reply, or of the whole it belongs to, as far as one may see them. */
export async function listForSource(
  of: { db: Db; tx: Tx; keys: KeyStore; who: Who; look: Look },
  source: { kind: SourceKind; id: string },
): Promise<PromiseItem[]> {
  const rows = (await listOfSource(of.tx, source.kind, [source.id])).filter((row) => maySee(of.who, row));
  const items = await present(of, rows, await todayOf(of.db, of.tx));
  lookAt(of.look, items);
  of.look("household", householdsShown(rows, items), ["door"]);
  return items;
}
