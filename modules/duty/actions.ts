import { civilDateIn } from "../../server/civil.ts";
import type { Db, Tx } from "../../server/db.ts";
import { Refusal, Stale, found, refuse } from "../../server/errors.ts";
import { newId } from "../../server/id.ts";
import * as people from "../people/api.ts";
import type { Who } from "../people/contract.ts";
import { isInForce } from "../people/rules.ts";
import * as programme from "../programme/api.ts";
import type { CompletionInput } from "./contract.ts";
import { endOffers } from "./hand-over/rows.ts";
import { whyNotNamed } from "./naming.ts";
import * as queries from "./queries.ts";
import { mayAssign, mayCancel, mayComplete, mayExcuse, mayFail, mayReopen, maySee } from "./rules.ts";
import { signFirst, undoSignOffs } from "./sign-off/rows.ts";
import { tellAssigned, tellExcused } from "./telling.ts";
import type { WholeDuty } from "./whole.ts";

/** What a request says beside its body: the version it stands on, and when it was written down if not now. */
export type Sent = { expected: number | null; recordedAt: Date | null; deviceAt: Date | null };
const straight: Sent = { expected: null, recordedAt: null, deviceAt: null };
export const todayOf = async (db: Db, tx: Tx) =>
  civilDateIn(await people.timeZoneOf(db, tx.stationId), tx.now);
/** The day on which it was written down, perhaps on a phone that had no network. */
const dayOf = async (db: Db, tx: Tx, { recordedAt }: Pick<Sent, "recordedAt">) =>
  civilDateIn(await people.timeZoneOf(db, tx.stationId), recordedAt ?? tx.now);

/** The duty an act of this transaction holds and names the same people as before: its answer need not read it first. */
export const taken = new WeakMap<Tx, queries.DutyRow>();
/** The duty as the act left it, where all of it is known: its answer need not read it at all. */
export const leftAs = new WeakMap<Tx, WholeDuty>();
export async function take(
  tx: Tx,
  who: Who,
  id: string,
  locked: Promise<queries.DutyRow | undefined> = queries.lockDuty(tx, id),
  expected: number | null = null,
): Promise<queries.DutyRow> {
  const duty = found(await locked);
  if (!maySee(who, duty)) found(null);
  if (expected !== null && duty.version !== expected) throw new Stale(id);
  taken.set(tx, duty);
  return duty;
}

type Closing = {
  state: "done" | "excused" | "failed" | "cancelled";
  doneOn: string;
  note: string;
  count?: number | null;
  excuse?: string;
};
function close(tx: Tx, who: Who, duty: queries.DutyRow, closing: Closing, sent: Sent): queries.ClosingRow {
  const row = write(tx, who, duty, closing, sent);
  queries.setDutyState(tx, duty.id, closing.state, closing.state === "done" ? closing.doneOn : null);
  return row;
}
function write(tx: Tx, who: Who, duty: queries.DutyRow, closing: Closing, sent: Sent): queries.ClosingRow {
  const row = {
    id: newId(tx.now),
    state: closing.state,
    doneOn: closing.doneOn,
    // What could not be done was not done on time, however early that was said.
    onTime: closing.state !== "failed" && closing.doneOn <= duty.closesOn,
    note: closing.note,
    count: closing.count ?? null,
    excuse: closing.excuse ?? null,
    byPersonId: who.personId,
    helpedBy: who.help?.helperId ?? null,
    closedAt: tx.now,
    recordedAt: sent.recordedAt,
    deviceAt: sent.deviceAt,
  };
  queries.insertClosing(tx, duty.id, row);
  return row;
}

/**
 * In this order and in one flight: the locks of the duty and its household, then what was done there that day. Sent
 * before it is known who completes.
 */
export function foreseeCompletion(
  db: Db,
  tx: Tx,
  id: string,
  input: CompletionInput,
  sent: Pick<Sent, "recordedAt"> = straight,
) {
  const locked = queries.lockVisit(tx, id);
  const before = dayOf(db, tx, sent).then((day) => queries.doneBefore(tx, id, input.doneOn ?? day));
  locked.catch(() => undefined);
  before.catch(() => undefined);
  return { locked, before };
}

/** Done: on a day between its opening and today; a household counts once a day (rules CARE, ARCHITECTURE §4). */
export async function complete(
  db: Db,
  tx: Tx,
  who: Who,
  id: string,
  input: CompletionInput,
  sent: Sent = straight,
  foreseen = foreseeCompletion(db, tx, id, input, sent),
): Promise<void> {
  const today = await todayOf(db, tx);
  const doneOn = input.doneOn ?? (await dayOf(db, tx, sent));
  const taking = take(tx, who, id, foreseen.locked, sent.expected);
  const [duty, before] = await Promise.all([taking, foreseen.before]);
  refuse(mayComplete(who, duty, today), { details: { opensOn: duty.opensOn } });
  if (doneOn > today || doneOn < duty.opensOn)
    throw new Refusal("duty.done_on_outside", { field: "doneOn", details: { opensOn: duty.opensOn } });
  if (duty.asks.includes("count") && input.count === null)
    throw new Refusal("duty.count_needed", { field: "count" });
  if (before?.twin) throw new Refusal("duty.one_a_day", { field: "doneOn" });
  const closing = { state: "done", doneOn, note: input.note, count: input.count } as const;
  const lastDoneOn = before?.lastDoneOn ?? null;
  if (duty.roles.length < 2) {
    leftAs.set(tx, {
      ...duty,
      state: "done",
      version: duty.version + 1,
      closing: close(tx, who, duty, closing, sent),
      lastDoneOn: lastDoneOn !== null && lastDoneOn > doneOn ? lastDoneOn : doneOn,
    });
    return;
  }
  // Together: who completes signs for the own role; it is done when every role has signed.
  const written = write(tx, who, duty, closing, sent);
  signFirst(tx, who, duty, written);
  leftAs.set(tx, { ...duty, state: "signing", version: duty.version + 1, closing: written, lastDoneOn });
}

/** Excused for a lawful reason: refusing is the resident's right and no miss (CARE-04). */
export async function excuse(
  db: Db,
  tx: Tx,
  who: Who,
  id: string,
  input: { reason: string; note: string },
  sent: Sent = straight,
): Promise<void> {
  const duty = await take(tx, who, id, undefined, sent.expected);
  const today = await todayOf(db, tx);
  refuse(mayExcuse(who, duty, today), { details: { opensOn: duty.opensOn } });
  const closing = { state: "excused", note: input.note, excuse: input.reason } as const;
  close(tx, who, duty, { ...closing, doneOn: await dayOf(db, tx, sent) }, sent);
  await tellExcused(tx, who, duty, today);
}

/** Failed stays on record; nobody is scored by it. */
export async function fail(
  db: Db,
  tx: Tx,
  who: Who,
  id: string,
  note: string,
  sent: Sent = straight,
): Promise<void> {
  const duty = await take(tx, who, id, undefined, sent.expected);
  refuse(mayFail(who, duty));
  close(tx, who, duty, { state: "failed", doneOn: await dayOf(db, tx, sent), note }, sent);
}

export async function cancel(
  db: Db,
  tx: Tx,
  who: Who,
  id: string,
  note: string,
  sent: Sent = straight,
): Promise<void> {
  const duty = await take(tx, who, id, undefined, sent.expected);
  refuse(mayCancel(who, duty));
  close(tx, who, duty, { state: "cancelled", doneOn: await dayOf(db, tx, sent), note }, sent);
}

/** Undo within ten minutes, by the one who closed it; the undone closing stays, marked. */
export async function reopen(tx: Tx, who: Who, id: string): Promise<void> {
  const duty = await take(tx, who, id);
  const closing = (await queries.findClosing(tx, id)) ?? null;
  refuse(mayReopen(who, duty.state, closing, tx.now));
  const standing = await programme.findStanding(tx, duty.programmeId);
  if (standing?.state === "suspended" || standing?.closedOn != null)
    throw new Refusal("duty.programme_stopped");
  await queries.undoClosing(tx, closing!.id, who.personId);
  if (duty.roles.length > 1) await undoSignOffs(tx, closing!.id, who.personId);
  queries.setDutyState(tx, id, "open", null);
}

/** The post, where it is in force and its role and community fit the duty. */
export async function fittingPost(db: Db, tx: Tx, duty: queries.DutyRow, postId: string) {
  const post = await people.getPost(tx, postId);
  const fits =
    post !== undefined &&
    isInForce(post, await todayOf(db, tx)) &&
    duty.roles.includes(post.role) &&
    (post.communityIds === null || post.communityIds.includes(duty.communityId));
  return fits ? post : undefined;
}

/** Names a post for the duty, or gives it back to all of the role. */
export async function assign(
  db: Db,
  tx: Tx,
  who: Who,
  id: string,
  expected: number,
  postId: string | null,
): Promise<void> {
  const duty = await take(tx, who, id);
  refuse(mayAssign(who, duty));
  if (duty.version !== expected) throw new Stale(id);
  const post = postId === null ? null : await fittingPost(db, tx, duty, postId);
  if (post === undefined) throw new Refusal("duty.post_unfit", { field: "postId" });
  if (post !== null) refuse(await whyNotNamed(tx, duty, post), { field: "postId" });
  // Who assigns decides over an offer that still waits.
  if (duty.offeredPostId !== null) await endOffers(tx, id, "withdrawn", who.personId);
  await queries.assign(tx, id, post, who.personId);
  await tellAssigned(tx, who, duty, post);
  taken.delete(tx);
}
