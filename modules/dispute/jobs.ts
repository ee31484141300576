import type { Db } from "../../server/db.ts";
import type { Jobs } from "../../server/jobs.ts";
import type { KeyStore } from "../../server/keys.ts";
import { type PhoneRemoved, phoneRemoved } from "./contract.ts";
import { type KeyEnd, findKeyEnd, listKeyEnds, markDestroyed } from "./party/rows.ts";

export function jobs(queue: Jobs, db: Db, now: () => Date, keys: KeyStore): void {
  queue.on(phoneRemoved, "dispute.destroy_key", async (tx, { endId }: PhoneRemoved) => {
    const end = await findKeyEnd(tx, endId);
    if (end === undefined) return;
    keys.destroy(end.keyRef, tx.stationId, end.partyId);
    await markDestroyed(tx, [endId]);
  });
  // 18:35 UTC is the small hours in China: a key store put back from a copy has them again.
  queue.daily("dispute.destroy_keys", "35 18 * * *", async (stationId) => {
    const batch = 1000;
    for (let after: string | null = null, more = true; more;) {
      const ends: KeyEnd[] = await db.station(stationId, now(), async (tx) => {
        const listed = await listKeyEnds(tx, after, batch);
        for (const end of listed) keys.destroy(end.keyRef, stationId, end.partyId);
        await markDestroyed(
          tx,
          listed.map(({ id }) => id),
        );
        return listed;
      });
      after = ends.at(-1)?.id ?? null;
      more = ends.length === batch;
    }
  });
}
