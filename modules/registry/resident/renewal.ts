/**
 * The index key of a station after something was erased. A blind index is no encryption: whoever has its key can
 * try every phone number there is (some billions, an hour). In an older copy of the database the hashes of what was
 * erased still stand, so the night after, the station gets a new index key and everybody's hashes are made anew;
 * the night after that, when nothing stands under the old one, it is destroyed.
 */
import type { Db } from "../../../server/db.ts";
import type { KeyStore } from "../../../server/keys.ts";
import * as rows from "./renewal-rows.ts";
import { hashesOf, openFields } from "./sealing.ts";

const batch = 500;

export async function renewIndex(db: Db, keys: KeyStore, stationId: string, now: Date): Promise<void> {
  const stale = await db.station(stationId, now, async (tx) => {
    const newest = keys.indexKeys(stationId).at(-1)!.generation;
    if ((await rows.countUnderOlder(tx, newest)) === 0) keys.dropOldIndex(stationId);
    return rows.hasStale(tx, newest);
  });
  if (stale) keys.renewIndex(stationId);
  const newest = keys.indexKeys(stationId).at(-1)!.generation;
  for (let done = batch; done === batch;)
    done = await db.station(stationId, now, async (tx) => {
      const under = await rows.listUnderOlder(tx, newest, batch);
      const renewed = under.map((row) => ({
        id: row.id,
        hashes:
          row.erasedAt === null
            ? hashesOf(tx, keys, openFields(tx, keys, row, ["phone", "citizen_number"]))
            : null,
      }));
      await rows.updateHashes(tx, renewed);
      return under.length;
    });
}
