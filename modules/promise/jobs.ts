import { civilDateIn } from "../../server/civil.ts";
import type { Db } from "../../server/db.ts";
import type { Jobs } from "../../server/jobs.ts";
import { addDays, daysBetween } from "../community/civil-days.ts";
import { timeZoneOf } from "../people/api.ts";
import { type PostEnded, postEnded } from "../people/contract.ts";
import { type Cursor, endAppointmentsOf, listOwed } from "./queries.ts";
import { reminderDays, reminderStep } from "./rules.ts";
import { tellStep } from "./telling.ts";

export function jobs(queue: Jobs, db: Db, now: () => Date): void {
  queue.on(postEnded, "promise.unappoint", async (tx, { postId }: PostEnded) => {
    await endAppointmentsOf(tx, postId);
  });
  // 22:20 UTC is twenty past six in China: before the morning mail, and nobody is woken by it.
  queue.daily("promise.remind", "20 22 * * *", (stationId) => remind(db, stationId, now()));
}

const atOnce = 100;
/** Some at a time, a transaction each: however often it runs and whatever is killed, each step is told once. */
export async function remind(db: Db, stationId: string, at: Date): Promise<void> {
  const zone = await timeZoneOf(db, stationId);
  const today = civilDateIn(zone, at);
  let after: Cursor | null = null;
  for (;;) {
    const rows = await db.station(stationId, at, async (tx) => {
      const owed = await listOwed(tx, addDays(today, reminderDays[0]), after, atOnce);
      for (const row of owed) {
        const step = reminderStep(row.dueOn, civilDateIn(zone, row.agreedAt), today);
        if (step !== null) await tellStep(tx, row, step, daysBetween(today, row.dueOn), today);
      }
      return owed;
    });
    const last = rows.at(-1);
    if (last === undefined || rows.length < atOnce) return;
    after = { dueOn: last.dueOn, id: last.id };
  }
}
