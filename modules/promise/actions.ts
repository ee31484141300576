/** One function a verb: lock, ask the rule, leave a row of who and when, move the promise on. */
import type { Db, Tx } from "../../server/db.ts";
import { Refusal, refuse } from "../../server/errors.ts";
import { emit } from "../../server/outbox.ts";
import * as duty from "../duty/api.ts";
import type { Who } from "../people/contract.ts";
import { type Sent, dayOf, straight, take, todayOf, toldAs } from "./acting.ts";
import type {
  ConfirmationInput,
  PerformanceInput,
  PromiseEnded,
  Route,
  SaidInput,
  TermInput,
  Told,
} from "./contract.ts";
import { promiseBroken, promiseConfirmed, promiseMoved, promiseWithdrawn } from "./contract.ts";
import { lastTerm } from "./making.ts";
import * as queries from "./queries.ts";
import type { PromiseRow } from "./queries.ts";
import * as rules from "./rules.ts";
import * as telling from "./telling.ts";

const endedOf = (row: PromiseRow, { personId }: Pick<Who, "personId">): PromiseEnded => ({
  promiseId: row.id,
  byPersonId: personId,
  source: { kind: row.sourceKind, id: row.sourceId, within: row.sourceWithin },
});
const sentBy = (who: Who, { recordedAt, deviceAt }: Sent) => ({
  byPersonId: who.personId,
  recordedAt,
  deviceAt,
});
const noTerm = { termOn: null, termSide: null, termBy: null };

/** "It is done", by the promisor or in their name. Counts for nothing until the one promised says so too. */
export async function perform(
  db: Db,
  tx: Tx,
  who: Who,
  id: string,
  input: PerformanceInput,
  sent: Sent = straight,
): Promise<void> {
  const row = await take(tx, who, id, sent.expected);
  refuse(rules.mayPerform(who, row));
  const [today, day] = [await todayOf(db, tx), await dayOf(db, tx, sent)];
  const doneOn = input.doneOn ?? day;
  if (doneOn < row.madeOn || doneOn > today)
    throw new Refusal("promise.done_outside", { field: "doneOn", details: { from: row.madeOn } });
  const told = toldAs(rules.asPromisor(who, row), input.told, row.madeOn, today);
  if (input.fileId !== null && !(await duty.mayName(tx, who, input.fileId)))
    throw new Refusal("promise.file_unknown", { field: "fileId" });
  await queries.insertAct(tx, row, {
    ...sentBy(who, sent),
    ...told,
    kind: "performed",
    side: "promisor",
    onDate: doneOn,
    words: input.words,
    fileId: input.fileId,
  });
  // A day proposed meanwhile has nothing left to be answered.
  await queries.updateStanding(tx, id, {
    ...row,
    ...noTerm,
    state: "performed",
    doneOn,
    claimedBy: who.personId,
    endedOn: null,
  });
  await telling.tellClaimed(db, tx, who, row);
}

async function answer(
  db: Db,
  tx: Tx,
  who: Who,
  id: string,
  kind: "confirmed" | "disputed",
  input: ConfirmationInput,
  sent: Sent,
): Promise<PromiseRow> {
  const row = await take(tx, who, id, sent.expected);
  refuse(rules.mayAnswer(who, row));
  const today = await todayOf(db, tx);
  const told = toldAs(rules.asPromised(who, row), input.told, row.doneOn ?? row.madeOn, today);
  await queries.insertAct(tx, row, {
    ...sentBy(who, sent),
    ...told,
    kind,
    side: "promised",
    onDate: row.doneOn,
    words: input.words,
  });
  const left = kind === "confirmed" ? { endedOn: today } : { doneOn: null, claimedBy: null };
  await queries.updateStanding(tx, id, { ...row, ...left, state: kind });
  await telling.tellAnswered(db, tx, who, row, kind);
  return row;
}
export async function confirm(
  db: Db,
  tx: Tx,
  who: Who,
  id: string,
  input: ConfirmationInput,
  sent: Sent = straight,
): Promise<void> {
  const row = await answer(db, tx, who, id, "confirmed", input, sent);
  emit(tx, promiseConfirmed, endedOf(row, who));
}
export async function dispute(
  db: Db,
  tx: Tx,
  who: Who,
  id: string,
  input: SaidInput,
  sent: Sent = straight,
): Promise<void> {
  await answer(db, tx, who, id, "disputed", input, sent);
}

/** A new day is proposed by one side and agreed by the other; until then the old one stands. */
export async function proposeTerm(
  db: Db,
  tx: Tx,
  who: Who,
  id: string,
  input: TermInput,
  sent: Sent = straight,
): Promise<void> {
  const row = await take(tx, who, id, sent.expected);
  refuse(rules.mayPropose(who, row));
  const today = await todayOf(db, tx);
  if (input.dueOn <= today || input.dueOn > lastTerm(today) || input.dueOn === row.dueOn)
    throw new Refusal("promise.term_past", { field: "dueOn" });
  const side = rules.sideOf(who, row)!;
  const told = toldAs(rules.ownSide(who, row) === null ? "told" : "self", input.told, row.madeOn, today);
  await queries.insertAct(tx, row, {
    ...sentBy(who, sent),
    ...told,
    kind: "term_proposed",
    side,
    onDate: input.dueOn,
    beforeOn: row.dueOn,
    words: input.words,
  });
  await queries.updateStanding(tx, id, {
    ...row,
    termOn: input.dueOn,
    termSide: side,
    termBy: who.personId,
  });
  await telling.tellTerm(db, tx, who, row, side, input.dueOn);
}
/** Agreed it is owed again, also after it was broken: what was decided stays in its story. */
export async function agreeTerm(
  db: Db,
  tx: Tx,
  who: Who,
  id: string,
  input: { told: Told | null },
  sent: Sent = straight,
): Promise<void> {
  const row = await take(tx, who, id, sent.expected);
  refuse(rules.mayAgree(who, row));
  const told = toldAs(rules.asOther(who, row), input.told, row.madeOn, await todayOf(db, tx));
  await queries.insertAct(tx, row, {
    ...sentBy(who, sent),
    ...told,
    kind: "term_agreed",
    side: row.termSide === "promisor" ? "promised" : "promisor",
    onDate: row.termOn,
    beforeOn: row.dueOn,
  });
  const state = row.state === "broken" ? ("open" as const) : row.state;
  await queries.updateStanding(tx, id, { ...row, ...noTerm, dueOn: row.termOn!, state, endedOn: null });
  emit(tx, promiseMoved, endedOf(row, who));
  telling.termOver(tx, id);
}
export async function refuseTerm(
  db: Db,
  tx: Tx,
  who: Who,
  id: string,
  input: SaidInput,
  sent: Sent = straight,
): Promise<void> {
  const row = await take(tx, who, id, sent.expected);
  refuse(rules.mayRefuseTerm(who, row));
  const own = rules.ownSide(who, row);
  const told = toldAs(own === null ? "told" : "self", input.told, row.madeOn, await todayOf(db, tx));
  await queries.insertAct(tx, row, {
    ...sentBy(who, sent),
    ...told,
    kind: "term_refused",
    side: own ?? (row.termSide === "promisor" ? "promised" : "promisor"),
    onDate: row.termOn,
    beforeOn: row.dueOn,
    words: input.words,
  });
  await queries.updateStanding(tx, id, { ...row, ...noTerm });
  telling.termOver(tx, id);
}

/** Let off by the one promised: owed no more. */
export async function withdraw(
  db: Db,
  tx: Tx,
  who: Who,
  id: string,
  input: SaidInput,
  sent: Sent = straight,
): Promise<void> {
  const row = await take(tx, who, id, sent.expected);
  refuse(rules.mayWithdraw(who, row));
  const today = await todayOf(db, tx);
  const told = toldAs(rules.asPromised(who, row), input.told, row.madeOn, today);
  await queries.insertAct(tx, row, {
    ...sentBy(who, sent),
    ...told,
    kind: "withdrawn",
    side: "promised",
    words: input.words,
  });
  await queries.updateStanding(tx, id, { ...row, ...noTerm, state: "withdrawn", endedOn: today });
  emit(tx, promiseWithdrawn, endedOf(row, who));
}

/** Decided by a keeper after the day; nothing breaks by itself. */
export async function markBroken(
  db: Db,
  tx: Tx,
  who: Who,
  id: string,
  words: string,
  sent: Sent = straight,
): Promise<void> {
  const row = await take(tx, who, id, sent.expected);
  const today = await todayOf(db, tx);
  refuse(rules.mayBreak(who, row, today));
  await queries.insertAct(tx, row, { ...sentBy(who, sent), kind: "broken", beforeOn: row.dueOn, words });
  await queries.updateStanding(tx, id, { ...row, ...noTerm, state: "broken", endedOn: today });
  emit(tx, promiseBroken, endedOf(row, who));
  await telling.tellBroken(db, tx, who, row);
}

/** Once a day: a reminder is a word, and not a siege. */
export async function remind(db: Db, tx: Tx, who: Who, id: string): Promise<void> {
  const row = await take(tx, who, id, null);
  refuse(rules.mayRemind(who, row));
  if (await queries.remindedSince(tx, id, new Date(tx.now.getTime() - 20 * 3_600_000)))
    throw new Refusal("promise.reminded_today");
  await queries.insertAct(tx, row, { ...sentBy(who, straight), kind: "reminded", beforeOn: row.dueOn });
  await queries.updateStanding(tx, id, row);
  await telling.tellReminder(db, tx, who, row);
}
/** To the post that answers for where it was promised. */
export async function report(db: Db, tx: Tx, who: Who, id: string, words: string): Promise<void> {
  const row = await take(tx, who, id, null);
  refuse(rules.mayReport(who, row, await todayOf(db, tx)));
  await queries.insertAct(tx, row, {
    ...sentBy(who, straight),
    kind: "reported",
    side: rules.ownSide(who, row),
    words,
  });
  await queries.updateStanding(tx, id, row);
  await telling.tellReported(db, tx, who, row);
}
export async function takeRoute(
  tx: Tx,
  who: Who,
  id: string,
  input: { route: Route; words: string },
): Promise<void> {
  const row = await take(tx, who, id, null);
  refuse(rules.mayRoute(who, row));
  if (!rules.routesOf(row.sourceKind).includes(input.route))
    throw new Refusal("promise.route_unfit", { field: "route" });
  await queries.insertAct(tx, row, { ...sentBy(who, straight), kind: "routed", ...input });
  await queries.updateStanding(tx, id, row);
}
