/** Once a day: the court's window runs out, a look back is due, and who is appointed for a time only. */
import { civilDateIn } from "../../../server/civil.ts";
import type { Db, Tx } from "../../../server/db.ts";
import { calendarOf } from "../../community/api.ts";
import { addDays, daysBetween } from "../../community/civil-days.ts";
import { timeZoneOf } from "../../people/api.ts";
import { followAppointed } from "../agreement/promising.ts";
import { confirmationWindow } from "../confirmation.ts";
import { type InWindow, listInWindow } from "../confirm/rows.ts";
import { tellCourtSoon, tellFollowUp } from "../telling.ts";
import { listAppointedByDay, listDueFollowUps } from "./rows.ts";

/** Thirty days and the longest run of days off; what lies further back is over. */
const windowMost = 60;
const atOnce = 100;
type Day = { db: Db; stationId: string; at: Date; today: string };

/** Which of the two days this is: 1 the last one, 0 the first; null neither yet, or over. */
function remindStep(today: string, window: { on: string; remindOn: readonly string[] }): number | null {
  if (today > window.on) return null;
  const step = window.remindOn.findLastIndex((on) => on <= today);
  return step < 0 ? null : step;
}
async function remindOfCourt({ db, stationId, at, today }: Day): Promise<void> {
  const holidays = await calendarOf(db);
  for (let after: string | null = null; ;) {
    const rows: InWindow[] = await db.station(stationId, at, async (tx) => {
      const listed = await listInWindow(tx, addDays(today, -windowMost), after, atOnce);
      for (const { agreementId, disputeId, communityId, guarded, effectiveOn, ...law } of listed) {
        const of = { day: today, law: { place: law.lawPlace, edition: law.lawEdition } };
        const window = confirmationWindow(effectiveOn, of, holidays);
        const step = remindStep(today, window);
        if (step === null) continue;
        const row = { id: disputeId, communityId, guarded };
        await tellCourtSoon(tx, row, { agreementId, until: window.on, step, today });
      }
      return listed;
    });
    if (rows.length < atOnce) return;
    after = rows.at(-1)!.agreementId;
  }
}
/** On the day before it is due, so that somebody can go there. */
async function remindOfFollowUps({ db, stationId, at, today }: Day): Promise<void> {
  for (let after: { dueOn: string; id: string } | null = null; ;) {
    const rows: Awaited<ReturnType<typeof listDueFollowUps>> = await db.station(stationId, at, async (tx) => {
      const listed = await listDueFollowUps(tx, addDays(today, 1), after, atOnce);
      for (const { id, disputeId, communityId, guarded, dueOn } of listed)
        if (daysBetween(dueOn, today) < windowMost)
          await tellFollowUp(
            tx,
            { id: disputeId, communityId, guarded },
            { followUpId: id, due: dueOn, today },
          );
      return listed;
    });
    if (rows.length < atOnce) return;
    after = rows.at(-1)!;
  }
}
/** An appointment that begins or is over today shows or hides the promises with it. */
async function followDays({ db, stationId, at, today }: Day): Promise<void> {
  await db.station(stationId, at, async (tx: Tx) => {
    for (const row of await listAppointedByDay(tx, today)) await followAppointed(tx, row, today);
  });
}

export async function remind(db: Db, stationId: string, at: Date): Promise<void> {
  const today = civilDateIn(await timeZoneOf(db, stationId), at);
  const day = { db, stationId, at, today };
  await followDays(day);
  await remindOfCourt(day);
  await remindOfFollowUps(day);
}
