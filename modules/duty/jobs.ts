import { civilDateIn } from "../../server/civil.ts";
import type { Db } from "../../server/db.ts";
import type { Jobs } from "../../server/jobs.ts";
import { timeZoneOf } from "../people/api.ts";
import { type PostEnded, postEnded } from "../people/contract.ts";
import * as programme from "../programme/api.ts";
import {
  type ProgrammeActivated,
  type ProgrammeRevised,
  type ProgrammeStands,
  programmeRevised,
  programmeStands,
} from "../programme/contract.ts";
import {
  type AddressCorrected,
  type HouseholdEnded,
  addressCorrected,
  householdEnded,
} from "../registry/contract.ts";
import { endAppointmentsOf } from "./appointment/rows.ts";
import { escalate } from "./escalation/escalation.ts";
import { lapseOffers, lapseOffersTo } from "./hand-over/rows.ts";
import { planProgramme } from "./planning/planning.ts";
import { cancelOf, correctPlace, unassignPost } from "./queries.ts";
import { followRevision, followStanding } from "./planning/replanning.ts";
import { tellGiver } from "./telling.ts";

export function jobs(queue: Jobs, db: Db, now: () => Date): void {
  queue.on("programme.activated", "duty.plan", async (tx, { programmeId }: ProgrammeActivated) => {
    await planProgramme(tx, programmeId, civilDateIn(await timeZoneOf(db, tx.stationId), now()));
  });
  const todayAt = async (stationId: string) => civilDateIn(await timeZoneOf(db, stationId), now());
  queue.onLong(programmeRevised, "duty.revise", async (run, stationId, of: ProgrammeRevised) => {
    await followRevision(run, of.programmeId, of.revisionId, await todayAt(stationId));
  });
  queue.onLong(programmeStands, "duty.follow", async (run, stationId, of: ProgrammeStands) => {
    await followStanding(run, of.programmeId, await todayAt(stationId));
  });
  queue.on(addressCorrected, "duty.place", async (tx, { householdId, place, placeKey }: AddressCorrected) => {
    await correctPlace(tx, householdId, place, placeKey);
  });
  queue.on(householdEnded, "duty.household", async (tx, { householdId }: HouseholdEnded) => {
    const today = civilDateIn(await timeZoneOf(db, tx.stationId), now());
    await cancelOf(tx, householdId, today, "left_register");
  });
  // What was named to a post that ended would be on nobody's list: it goes back to everyone of the role.
  queue.on(postEnded, "duty.unassign", async (tx, { postId }: PostEnded) => {
    await unassignPost(tx, postId);
    for (const lapsed of await lapseOffersTo(tx, postId)) await tellGiver(tx, lapsed, lapsed, "back");
    await endAppointmentsOf(tx, postId);
  });
  // 22:40 UTC is twenty to seven in China: before the morning mail, and nobody is woken by it.
  queue.daily("duty.escalate", "40 22 * * *", (stationId) => escalate(db, stationId, now()));
  // 18:10 UTC is ten past two in the morning in China: the day is fresh and nobody waits.
  queue.daily("duty.horizon", "10 18 * * *", async (stationId) => {
    await rollOn(db, stationId, now());
  });
}

/** Lets midnight pass over the programmes (programme/life/night.ts), and moves every programme's horizon on by a day. */
export async function rollOn(db: Db, stationId: string, at: Date): Promise<number> {
  const today = civilDateIn(await timeZoneOf(db, stationId), at);
  const running = await db.station(stationId, at, async (tx) => {
    await programme.passMidnight(tx, today);
    for (const lapsed of await lapseOffers(tx, today)) await tellGiver(tx, lapsed, lapsed, "back");
    return programme.listInForce(tx);
  });
  let added = 0;
  // A transaction each: one programme that fails does not hold up the others' days.
  for (const { id } of running)
    added += await db.station(stationId, at, (tx) => planProgramme(tx, id, today));
  return added;
}
