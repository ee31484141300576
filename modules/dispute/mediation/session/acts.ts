/** Sessions: planned with whom, where and when, held with who came, or called off; and the record of the work. */
import { civilDateIn } from "../../../../server/civil.ts";
import { Refusal, found } from "../../../../server/errors.ts";
import { newId } from "../../../../server/id.ts";
import * as people from "../../../people/api.ts";
import type { Role } from "../../../people/contract.ts";
import { isInForce } from "../../../people/rules.ts";
import type { Seen } from "../../asking.ts";
import type { Host } from "../../machines/police-mediation.ts";
import { listParties } from "../../party/rows.ts";
import { tellSession } from "../../telling.ts";
import { goingOn, workedOn } from "../acts.ts";
import type { HeldInput, SessionInput } from "../contract.ts";
import { loadLeading } from "../mediator/facts.ts";
import { type MachineEvent, isEventOf } from "../moves.ts";
import type { MediationRow } from "../rows.ts";
import { listInvitees } from "../said/rows.ts";
import { type Acting, step } from "../step.ts";
import {
  type SessionRow,
  cancelSession,
  findSession,
  holdSession,
  insertNote,
  insertSession,
} from "./rows.ts";

/** When it was written down, where that was before it was sent. */
export type Recorded = { recordedAt: Date | null; deviceAt: Date | null };

const needsSessions = (mediation: MediationRow) => {
  if (!isEventOf(mediation.machine, { type: "session" } as MachineEvent))
    throw new Refusal("dispute.step_elsewhere", { details: { machine: mediation.machine } });
};
/** Ids that are no party's and nobody's who was asked in are as if there were none. */
async function knownHere(
  { tx }: Acting,
  seen: Seen,
  mediationId: string,
  of: { parties: readonly string[]; invitees: readonly string[] },
): Promise<void> {
  const [parties, invitees] = await Promise.all([
    listParties(tx, [seen.row.id]),
    listInvitees(tx, mediationId),
  ]);
  const all = [
    ...of.parties.map((id) => parties.some((each) => each.id === id)),
    ...of.invitees.map((id) => invitees.some((each) => each.id === id)),
  ];
  if (all.includes(false)) found(null);
}

export async function plan(
  acting: Acting,
  seen: Seen,
  input: SessionInput,
  recorded: Recorded,
): Promise<string> {
  const { tx, who } = acting;
  const mediation = await workedOn(acting, seen);
  needsSessions(mediation);
  if (input.joint === (input.withPartyId !== null))
    throw new Refusal("dispute.session_side", { field: "withPartyId" });
  await knownHere(acting, seen, mediation.id, {
    parties: [...input.invited, ...(input.withPartyId === null ? [] : [input.withPartyId])],
    invitees: input.inviteeIds,
  });
  const id = newId(tx.now);
  await insertSession(
    tx,
    mediation.id,
    { ...input, id, plannedAt: input.plannedAt === null ? null : new Date(input.plannedAt) },
    { by: who.personId, ...recorded },
  );
  // Whoever is appointed has no part in what the police host.
  if (input.plannedAt !== null && mediation.machine !== "police") {
    const on = civilDateIn(await people.timeZoneOf(acting.db, tx.stationId), new Date(input.plannedAt));
    if (on >= seen.me.today) await tellSession(tx, seen, { sessionId: id, on });
  }
  return id;
}

/** POL-05: whoever hosted it, with the posts they hold here now. */
async function hostOf({ tx, who }: Acting, { row, me }: Seen, postId: string | null): Promise<Host> {
  const personId = postId === null ? who.personId : found(await people.getPost(tx, postId)).personId;
  const roles = (await people.listPostsOf(tx, personId))
    .filter(
      (post) =>
        isInForce(post, me.today) &&
        (postId === null || post.id === postId) &&
        (post.communityIds === null || post.communityIds.includes(row.communityId)),
    )
    .map(({ role }): Role => role);
  return { personId, roles };
}
async function eventOf(
  acting: Acting,
  seen: Seen,
  mediation: MediationRow,
  session: SessionRow,
  input: HeldInput,
): Promise<{ event: MachineEvent; ledBy: string[] }> {
  const { tx } = acting;
  const { joint, open } = session;
  const present = input.inviteesPresent;
  if (mediation.machine === "police") {
    const host = await hostOf(acting, seen, input.hostPostId);
    const { onTheSpot, secondBecause } = input;
    const event: MachineEvent =
      onTheSpot === null
        ? { type: "session", host, present, secondBecause }
        : { type: "on_the_spot", host, ...onTheSpot };
    return { event, ledBy: [host.personId] };
  }
  const { mediators } = await loadLeading(tx, {
    disputeId: seen.row.id,
    mediationId: mediation.id,
    parties: [],
  });
  const ledBy = mediators.map(({ personId }) => personId);
  const event: MachineEvent =
    mediation.machine === "administrative"
      ? { type: "session", joint, open, mediators, present }
      : { type: "session", joint, open, mediatorIds: ledBy, present };
  return { event, ledBy };
}

/** Judged by the day on which it was held: what a phone kept is sent later. */
export async function hold(
  acting: Acting,
  seen: Seen,
  sessionId: string,
  input: HeldInput,
  recorded: Recorded,
): Promise<void> {
  const { db, tx, who } = acting;
  const mediation = await goingOn(acting, seen);
  needsSessions(mediation);
  const session = found(await findSession(tx, mediation.id, sessionId));
  if (session.state !== "planned") throw new Refusal("dispute.session_over");
  await knownHere(acting, seen, mediation.id, {
    parties: input.present,
    invitees: input.inviteesPresent,
  });
  const heldOn =
    recorded.recordedAt === null
      ? seen.me.today
      : civilDateIn(await people.timeZoneOf(db, tx.stationId), recorded.recordedAt);
  const then = { ...seen, me: { ...seen.me, today: heldOn } };
  const { event, ledBy } = await eventOf(acting, then, mediation, session, input);
  await step(acting, then, mediation, event, { present: input.present }, () =>
    holdSession(tx, {
      id: session.id,
      heldOn,
      present: input.present,
      inviteesPresent: input.inviteesPresent,
      ledBy,
      secondBecause: input.secondBecause,
      onTheSpot: input.onTheSpot !== null,
    }),
  );
  if (input.note !== null && input.note !== "")
    await insertNote(tx, mediation.id, {
      id: newId(tx.now),
      sessionId: session.id,
      text: input.note,
      byPersonId: who.personId,
      ...recorded,
    });
}
export async function cancel(acting: Acting, seen: Seen, sessionId: string, because: string): Promise<void> {
  const mediation = await workedOn(acting, seen);
  const session = found(await findSession(acting.tx, mediation.id, sessionId));
  if ((await cancelSession(acting.tx, session.id, because)) === 0) throw new Refusal("dispute.session_over");
}

export async function note(
  acting: Acting,
  seen: Seen,
  input: { text: string; sessionId: string | null },
  recorded: Recorded,
): Promise<string> {
  const { tx, who } = acting;
  const mediation = await workedOn(acting, seen);
  if (input.text === "") throw new Refusal("dispute.note_empty", { field: "text" });
  if (input.sessionId !== null) found(await findSession(tx, mediation.id, input.sessionId));
  const id = newId(tx.now);
  await insertNote(tx, mediation.id, { id, ...input, byPersonId: who.personId, ...recorded });
  return id;
}
