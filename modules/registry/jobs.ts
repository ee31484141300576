import { civilDateIn } from "../../server/civil.ts";
import type { Db } from "../../server/db.ts";
import type { Jobs } from "../../server/jobs.ts";
import type { KeyStore } from "../../server/keys.ts";
import { timeZoneOf } from "../people/api.ts";
import { type KeyRetired, keyRetired } from "./resident/contract.ts";
import { findKeyEnd, listKeyEnds, markDestroyed } from "./resident/key-rows.ts";
import { renewIndex } from "./resident/renewal.ts";
import { passRetention } from "./resident/retention.ts";

export function jobs(queue: Jobs, db: Db, now: () => Date, keys: KeyStore): void {
  queue.on(keyRetired, "registry.destroy_key", async (tx, { endId }: KeyRetired) => {
    const end = await findKeyEnd(tx, endId);
    if (end === undefined) return;
    keys.destroy(end.keyRef, tx.stationId, end.residentId);
    await markDestroyed(tx, [endId]);
  });
  // 18:25 UTC is the small hours in China.
  queue.daily("registry.retention", "25 18 * * *", (stationId) => passNight(db, keys, stationId, now()));
}

/** What is past its retention goes, index keys are renewed, and every key that was to be destroyed is so still. */
export async function passNight(db: Db, keys: KeyStore, stationId: string, at: Date): Promise<void> {
  const today = civilDateIn(await timeZoneOf(db, stationId), at);
  await passRetention(db, keys, stationId, at, today);
  await renewIndex(db, keys, stationId, at);
  const batch = 1000;
  for (let after: string | null = null, more = true; more;) {
    const ends: Awaited<ReturnType<typeof listKeyEnds>> = await db.station(stationId, at, async (tx) => {
      const listed = await listKeyEnds(tx, after, batch);
      for (const end of listed) keys.destroy(end.keyRef, stationId, end.residentId);
      await markDestroyed(
        tx,
        listed.map(({ id }) => id),
      );
      return listed;
    });
    after = ends.at(-1)?.id ?? null;
    more = ends.length === batch;
  }
}
