import type { Db } from "../../server/db.ts";
import type { Jobs } from "../../server/jobs.ts";
import type { KeyStore } from "../../server/keys.ts";
import { type PhoneRemoved, phoneRemoved } from "./contract.ts";
import {
  type PromiseEnded,
  promiseBroken,
  promiseConfirmed,
  promiseMoved,
  promiseWithdrawn,
} from "../promise/contract.ts";
import { hearBroken, hearProgress } from "./agreement/hearing.ts";
import { remind } from "./follow-up/remind.ts";
import { type KeyEnd, findKeyEnd, listKeyEnds, markDestroyed } from "./party/rows.ts";

/** 22:30 UTC is half past six in China: before the morning mail. */
const beforeTheDay = "30 22 * * *";

export function jobs(queue: Jobs, db: Db, now: () => Date, keys: KeyStore): void {
  queue.on(phoneRemoved, "dispute.destroy_key", async (tx, { endId }: PhoneRemoved) => {
    const end = await findKeyEnd(tx, endId);
    if (end === undefined) return;
    keys.destroy(end.keyRef, tx.stationId, end.partyId);
    await markDestroyed(tx, [endId]);
  });
  // 18:35 UTC is the small hours in China: a key store put back from a copy has them again.
  queue.on(promiseConfirmed, "dispute.promise_confirmed", (tx, ended: PromiseEnded) =>
    hearProgress(db, tx, ended),
  );
  queue.on(promiseWithdrawn, "dispute.promise_withdrawn", (tx, ended: PromiseEnded) =>
    hearProgress(db, tx, ended),
  );
  queue.on(promiseMoved, "dispute.promise_moved", (tx, ended: PromiseEnded) => hearProgress(db, tx, ended));
  queue.on(promiseBroken, "dispute.promise_broken", (tx, ended: PromiseEnded) => hearBroken(db, tx, ended));
  queue.daily("dispute.remind", beforeTheDay, (stationId) => remind(db, stationId, now()));
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
