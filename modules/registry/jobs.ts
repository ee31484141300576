import { civilDateIn } from "../../server/civil.ts";
import type { Db } from "../../server/db.ts";
import type { Jobs } from "../../server/jobs.ts";
import type { KeyStore } from "../../server/keys.ts";
import { append } from "../journal/api.ts";
import { timeZoneOf } from "../people/api.ts";
import { importJobs } from "./import/jobs.ts";
import { type KeyRetired, keyRetired } from "./resident/contract.ts";
import { forgetOldTries } from "./mine/guesses.ts";
import { forgetOwnSessions } from "./mine/session.ts";
import { findKeyEnd, listKeyEnds, markDestroyed } from "./resident/key-rows.ts";
import { renewIndex } from "./resident/renewal.ts";
import { passRetention } from "./resident/retention.ts";
import { tellDue } from "./request/telling.ts";
import { deleteRoundsBefore } from "./round/rows.ts";

export function jobs(queue: Jobs, db: Db, now: () => Date, keys: KeyStore, spool?: string): void {
  importJobs(queue, { db, now, keys, spool });
  queue.on(keyRetired, "registry.destroy_key", async (tx, { endId }: KeyRetired) => {
    const end = await findKeyEnd(tx, endId);
    if (end === undefined) return;
    keys.destroy(end.keyRef, tx.stationId, end.residentId);
    await markDestroyed(tx, [endId]);
  });
  queue.daily("registry.forget_own", "50 18 * * *", async () => {
    await forgetOwnSessions(db.directory, now());
    await forgetOldTries(db.directory, now());
  });
  // 18:25 UTC is the small hours in China.
  queue.daily("registry.retention", "25 18 * * *", (stationId) => passNight(db, keys, stationId, now()));
}

/** What is past its retention goes, index keys are renewed, and every key that was to be destroyed is so still. */
export async function passNight(db: Db, keys: KeyStore, stationId: string, at: Date): Promise<void> {
  const today = civilDateIn(await timeZoneOf(db, stationId), at);
  // Each for itself: what is damaged in one keeps nothing of the others.
  const failed: unknown[] = [];
  const after = (error: unknown) => void failed.push(error);
  await passRetention(db, keys, stationId, at, today).catch(after);
  await renewIndex(db, keys, stationId, at).catch(after);
  await destroyKeys(db, keys, stationId, at).catch(after);
  await forgetRounds(db, stationId, at).catch(after);
  await db.station(stationId, at, (tx) => tellDue(db, tx, today)).catch(after);
  if (failed.length > 0) throw failed[0];
}

/** Who was at home when is of no use a year later (PI-05). */
const roundKeptDays = 365;
async function forgetRounds(db: Db, stationId: string, at: Date): Promise<void> {
  await db.station(stationId, at, async (tx) => {
    const gone = await deleteRoundsBefore(tx, new Date(at.getTime() - roundKeptDays * 86_400_000));
    if (gone > 0) append(tx, null, [{ verb: "remove", kind: "door_round", purpose: "retention" }]);
  });
}

async function destroyKeys(db: Db, keys: KeyStore, stationId: string, at: Date): Promise<void> {
  const batch = 1000;
  let broken: unknown;
  for (let after: string | null = null, more = true; more;) {
    const ends: Awaited<ReturnType<typeof listKeyEnds>> = await db.station(stationId, at, async (tx) => {
      const listed = await listKeyEnds(tx, after, batch);
      const gone: string[] = [];
      for (const end of listed)
        try {
          keys.destroy(end.keyRef, stationId, end.residentId);
          gone.push(end.id);
        } catch (error) {
          broken ??= error;
        }
      await markDestroyed(tx, gone);
      return listed;
    });
    after = ends.at(-1)?.id ?? null;
    more = ends.length === batch;
  }
  if (broken !== undefined) throw broken;
}
