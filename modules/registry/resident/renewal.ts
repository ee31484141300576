/**
 * The index key of a station after something was erased. A blind index is no encryption: whoever has its key can
 * try every phone number there is (some billions, an hour). In an older copy of the database the hashes of what was
 * erased still stand, so the night after, the station gets a new index key and everybody's hashes are made anew;
 * the night after that, when nothing stands under the old one, it is destroyed.
 */
import type { Db } from "../../../server/db.ts";
import type { KeyStore } from "../../../server/keys.ts";
import * as rows from "./renewal-rows.ts";
import { hashesOf, newestIndex, openFields } from "./sealing.ts";

const batch = 500;
type Renewed = Parameters<typeof rows.updateHashes>[1][number];

export async function renewIndex(db: Db, keys: KeyStore, stationId: string, now: Date): Promise<void> {
  const stale = await db.station(stationId, now, async (tx) => {
    const all = keys.indexKeys(stationId);
    const newest = all.at(-1)!.generation;
    // Every resident is looked through for it: where nothing was erased of late there is no older one.
    if (all.length > 1 && (await rows.countUnderOlder(tx, newest)) === 0) keys.dropOldIndex(stationId);
    return rows.hasStale(tx, newest);
  });
  if (stale) keys.renewIndex(stationId);
  if (keys.indexKeys(stationId).length === 1) return;
  const newest = keys.indexKeys(stationId).at(-1)!.generation;
  const broken = new Map<string, unknown>();
  for (let done = batch; done === batch;)
    done = await db.station(stationId, now, async (tx) => {
      const under = await rows.listUnderOlder(tx, newest, [...broken.keys()], batch);
      const renewed = under.flatMap((row): Renewed[] => {
        if (row.erasedAt !== null) return [{ id: row.id, hashes: null }];
        try {
          const values = openFields(tx, keys, row, ["phone", "citizen_number"]);
          return [{ id: row.id, hashes: hashesOf(newestIndex(tx, keys), values) }];
        } catch (error) {
          // It stays under the older key, which stays with it: the others go on.
          broken.set(row.id, error);
          return [];
        }
      });
      await rows.updateHashes(tx, renewed);
      return under.length;
    });
  for (const error of broken.values()) throw error;
}
