import type { Db } from "../../server/db.ts";
import type { Jobs } from "../../server/jobs.ts";
import { destroyContent } from "./device/left/rows.ts";
import { leftDays } from "./device/left/rules.ts";
import { forgetDevices } from "./device/rows.ts";
import { forgetPieces } from "./device/write/piece-rows.ts";

const day = 86_400_000;
/** A phone nobody heard of for a year is in a drawer; whoever finds it signs in and it is registered anew. */
const deviceDays = 365;
/** A photo whose command never came: the phone still has it and sends it again. */
const pieceDays = 14;
const atOnce = 200;

/** Removes what has served: sessions past their end, wrong guesses nobody counts any more, pieces of files. */
export function jobs(jobs: Jobs, db: Db, now: () => Date): void {
  const ago = (days: number) => new Date(now().getTime() - days * day);
  jobs.daily("people.forget", "45 18 * * *", async () => {
    await db.directory.run(`delete from session where expires_at < $1`, [now()]);
    await db.directory.run(`delete from sign_in_failure where last_at < $1`, [ago(1)]);
    await forgetDevices(db.directory, ago(deviceDays));
  });
  jobs.daily("people.forget_offline", "50 18 * * *", async (stationId) => {
    await db.station(stationId, now(), (tx) => destroyContent(tx, ago(leftDays)));
    const before = { spent: ago(1), arrived: ago(pieceDays) };
    while ((await db.station(stationId, now(), (tx) => forgetPieces(tx, before, atOnce))) === atOnce);
  });
}
