/**
 * Overdue duties are told upward a step at a time (逾期提醒): once a step and duty, gathered to one notice for each
 * programme, with the counts the on-time rate is made of: on time ÷ (closed + overdue). Open ones stand in the
 * denominator, so that nobody looks better by leaving things open. Never of a person (FORM-01).
 */
import type { Db, Tx } from "../../../server/db.ts";
import { found } from "../../../server/errors.ts";
import { civilDateIn } from "../../../server/civil.ts";
import { addDays } from "../../community/civil-days.ts";
import { notify } from "../../notice/api.ts";
import { getPost, listHeld, timeZoneOf } from "../../people/api.ts";
import type { Role } from "../../people/contract.ts";
import { isInForce } from "../../people/rules.ts";
import * as programme from "../../programme/api.ts";
import { dutyNotices } from "../notices.ts";
import { countOnTime } from "../queries.ts";
import type { Step } from "./contract.ts";
import { findSteps, listDoers, noteReached } from "./rows.ts";

/** Every programme in a transaction of its own: one that fails, or a kill, holds up no other and tells nothing twice. */
export async function escalate(db: Db, stationId: string, at: Date): Promise<void> {
  const today = civilDateIn(await timeZoneOf(db, stationId), at);
  const [running, steps] = await db.station(stationId, at, async (tx) => [
    await programme.listInForce(tx),
    (await findSteps(tx)).steps,
  ]);
  for (const { id } of running)
    await db.station(stationId, at, async (tx) => {
      for (const step of steps) await tellStep(tx, id, step, today);
    });
}

async function tellStep(tx: Tx, programmeId: string, step: Step, today: string): Promise<void> {
  const name = `${step.days} ${step.to}`;
  const reached = await noteReached(tx, programmeId, name, addDays(today, -step.days));
  if (reached.length === 0) return;
  const { code, communityId } = found(await programme.getProgramme(tx, programmeId));
  const { onTime, closed, overdue } = found(await countOnTime(tx, { programmeId, communityId: null }, today));
  await notify(tx, dutyNotices, "duty.overdue", {
    to:
      step.to === "doer"
        ? await doersOf(tx, reached, communityId, today)
        : { roles: [step.to], communityId, today },
    subject: { kind: "programme_duties", id: programmeId },
    address: `/programmes/${programmeId}`,
    details: { code, count: reached.length, days: step.days, onTime, closed, overdue },
    once: `overdue ${programmeId} ${name} ${today}`,
  });
}

async function doersOf(tx: Tx, dutyIds: readonly string[], communityId: string, today: string) {
  const told: { personId: string; postId: string }[] = [];
  const roles = new Set<Role>();
  for (const { postId, roles: open, appointedOnly } of await listDoers(tx, dutyIds)) {
    const post = postId === null ? undefined : await getPost(tx, postId);
    if (post !== undefined && isInForce(post, today)) told.push({ personId: post.personId, postId: post.id });
    // Of what is for those appointed no other holder of the role knows; officer and chief hear by their steps.
    else if (!appointedOnly) for (const role of open) roles.add(role as Role);
  }
  return [...told, ...(await listHeld(tx, [...roles], communityId, today))];
}
