import type { Db } from "./db.ts";
import type { Jobs } from "./jobs.ts";

const day = 86_400_000;
/** A phone may send a write it made a season ago; after that nobody sends it again (issue 6: at least 90 days). */
const keysKept = 92 * day;
/** Rows in one transaction: a station's writers wait for none of them. */
const atOnce = 5_000;

/** Removes what has served: request keys of requests nobody sends again. */
export function housekeeping(jobs: Jobs, db: Db, now: () => Date): void {
  jobs.daily("server.housekeeping", "40 18 * * *", async (stationId) => {
    const at = now();
    const before = new Date(at.getTime() - keysKept);
    const forget = () =>
      db.station(stationId, at, (tx) =>
        tx.run(
          `delete from request_key k where k.station_id = $1 and (k.person_id, k.key) in (
             select o.person_id, o.key from request_key o where o.station_id = $1 and o.made_at < $2
             order by o.made_at limit ${atOnce})`,
          [stationId, before],
        ),
      );
    while ((await forget()) === atOnce);
  });
}
