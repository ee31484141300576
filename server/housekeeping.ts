import type { Db } from "./db.ts";
import type { Jobs } from "./jobs.ts";

const day = 86_400_000;
/** A phone without signal may send a write days later; after a week nobody sends it again. */
const keysKept = 7 * day;

/** Removes what has served: request keys of requests nobody sends again. */
export function housekeeping(jobs: Jobs, db: Db, now: () => Date): void {
  jobs.daily("server.housekeeping", "40 18 * * *", async (stationId) => {
    const at = now();
    await db.station(stationId, at, (tx) =>
      tx.run(`delete from request_key where station_id = $1 and made_at < $2`, [
        stationId,
        new Date(at.getTime() - keysKept),
      ]),
    );
  });
}
