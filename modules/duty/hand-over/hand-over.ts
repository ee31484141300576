/**
 * Handing a duty over (转交): offered to one post, which accepts or refuses; what was accepted can be given
 * back. An offer nobody answers goes back by itself after two working days. History is kept.
 */
import { concerns } from "./read.ts";
import type { Db, Tx } from "../../../server/db.ts";
import { Refusal, found, refuse } from "../../../server/errors.ts";
import type { Who } from "../../people/contract.ts";
import { fittingPost, take, taken, todayOf } from "../actions.ts";
import * as rows from "./rows.ts";
import { whyNotNamed } from "../naming.ts";
import * as queries from "../queries.ts";
import { mayAnswer, mayOffer, mayRecall, mayReturn, rolesToOffer } from "../rules.ts";
import { answerByOf } from "../answer-clock.ts";
import { offerOver, tellGiver, tellOffered } from "../telling.ts";

export async function offer(
  db: Db,
  tx: Tx,
  who: Who,
  dutyId: string,
  input: { postId: string; note: string },
): Promise<string> {
  const duty = await take(tx, who, dutyId);
  refuse(mayOffer(who, duty));
  const post = await fittingPost(db, tx, duty, input.postId);
  if (post === undefined || !rolesToOffer(who, duty).includes(post.role))
    throw new Refusal("duty.post_unfit", { field: "postId" });
  refuse(await whyNotNamed(tx, duty, post), { field: "postId" });
  if (post.id === duty.assigneePostId || post.personId === who.personId)
    throw new Refusal("duty.hand_over_self", { field: "postId" });
  const answerBy = await answerByOf(db, tx);
  await tellOffered(tx, duty, post, answerBy);
  return rows.offer(tx, {
    dutyId,
    fromPostId: duty.assigneePostId,
    fromPersonId: who.personId,
    toPostId: post.id,
    toPersonId: post.personId,
    note: input.note,
    answerBy,
  });
}

/** The hand-over and its locked duty, for whom they concern. */
async function load(tx: Tx, who: Who, id: string) {
  const first = found(await rows.findHandOver(tx, id));
  const duty = found(await queries.lockDuty(tx, first.dutyId));
  // Read again under the lock: another answer may have come meanwhile.
  const handOver = found(await rows.findHandOver(tx, id));
  if (!concerns(who, handOver, duty)) found(null);
  taken.set(tx, duty);
  return { handOver, duty };
}

export async function accept(db: Db, tx: Tx, who: Who, id: string): Promise<void> {
  const { handOver, duty } = await load(tx, who, id);
  refuse(mayAnswer(who, handOver, duty, await todayOf(db, tx)));
  const post = await fittingPost(db, tx, duty, handOver.toPostId);
  if (post === undefined) throw new Refusal("duty.post_unfit");
  refuse(await whyNotNamed(tx, duty, post));
  await rows.answer(tx, id, "accepted", who.personId, "");
  await rows.clearOffered(tx, duty.id);
  await queries.assign(tx, duty.id, post, who.personId);
  await tellGiver(tx, duty, handOver, "taken");
}
export async function decline(db: Db, tx: Tx, who: Who, id: string, reason: string): Promise<void> {
  const { handOver, duty } = await load(tx, who, id);
  refuse(mayAnswer(who, handOver, duty, await todayOf(db, tx)));
  await rows.answer(tx, id, "refused", who.personId, reason);
  await rows.clearOffered(tx, duty.id);
  await tellGiver(tx, duty, handOver, "back");
}
/** Back to the post it was named for before, where that still fits, else to everyone of the role. */
export async function giveBack(db: Db, tx: Tx, who: Who, id: string, reason: string): Promise<void> {
  const { handOver, duty } = await load(tx, who, id);
  refuse(mayReturn(who, handOver, duty));
  await rows.giveBack(tx, id, reason);
  const before = handOver.fromPostId;
  const back = before === null ? undefined : await fittingPost(db, tx, duty, before);
  const fits = back !== undefined && (await whyNotNamed(tx, duty, back)) === null;
  await queries.assign(tx, duty.id, fits ? back : null, who.personId);
  await tellGiver(tx, duty, handOver, "back");
}
export async function recall(tx: Tx, who: Who, id: string): Promise<void> {
  const { handOver, duty } = await load(tx, who, id);
  refuse(mayRecall(who, handOver, duty.communityId));
  await rows.endOffers(tx, duty.id, "withdrawn", who.personId);
  offerOver(tx, duty.id);
}
