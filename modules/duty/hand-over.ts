/**
 * Handing a duty over (转交): offered to one post, which accepts or refuses; what was accepted can be given
 * back. An offer nobody answers goes back by itself after two working days. History is kept.
 */
import type { Db, Tx } from "../../server/db.ts";
import { Refusal, found, refuse } from "../../server/errors.ts";
import * as community from "../community/api.ts";
import { type Holidays, isDayOff } from "../community/calendar.ts";
import { addDays, weekdayOf } from "../community/civil-days.ts";
import * as people from "../people/api.ts";
import type { Who } from "../people/contract.ts";
import { isInForce } from "../people/rules.ts";
import { fittingPost, take, taken, todayOf } from "./actions.ts";
import type { HandOver, HandOverPosts, Waiting } from "./contract.ts";
import * as rows from "./hand-over-rows.ts";
import * as queries from "./queries.ts";
import { present } from "./read.ts";
import {
  answerWorkingDays,
  maySeeAll,
  mayAnswer,
  mayOffer,
  mayRecall,
  mayReturn,
  rolesToOffer,
} from "./rules.ts";

/** The last of so many working days after a day. Where holidays are not published a weekend counts as off. */
export function workingDaysAfter(from: string, days: number, holidays: Holidays): string {
  let on = from;
  for (let left = days; left > 0;) {
    on = addDays(on, 1);
    const off = isDayOff(on, holidays) ?? ["SA", "SU"].includes(weekdayOf(on));
    if (!off) left--;
  }
  return on;
}
const answerByOf = async (db: Db, tx: Tx) =>
  workingDaysAfter(await todayOf(db, tx), answerWorkingDays, await community.calendarOf(db));

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
  if (post.id === duty.assigneePostId || post.personId === who.personId)
    throw new Refusal("duty.hand_over_self", { field: "postId" });
  return rows.offer(tx, {
    dutyId,
    fromPostId: duty.assigneePostId,
    fromPersonId: who.personId,
    toPostId: post.id,
    toPersonId: post.personId,
    note: input.note,
    answerBy: await answerByOf(db, tx),
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
const concerns = (who: Who, handOver: rows.HandOverRow, duty: queries.DutyRow) =>
  handOver.fromPersonId === who.personId ||
  handOver.toPersonId === who.personId ||
  maySeeAll(who, duty.communityId);

export async function accept(db: Db, tx: Tx, who: Who, id: string): Promise<void> {
  const { handOver, duty } = await load(tx, who, id);
  refuse(mayAnswer(who, handOver, duty, await todayOf(db, tx)));
  const post = await fittingPost(db, tx, duty, handOver.toPostId);
  if (post === undefined) throw new Refusal("duty.post_unfit");
  await rows.answer(tx, id, "accepted", who.personId, "");
  await rows.clearOffered(tx, duty.id);
  await queries.assign(tx, duty.id, post, who.personId);
}
export async function decline(db: Db, tx: Tx, who: Who, id: string, reason: string): Promise<void> {
  const { handOver, duty } = await load(tx, who, id);
  refuse(mayAnswer(who, handOver, duty, await todayOf(db, tx)));
  await rows.answer(tx, id, "refused", who.personId, reason);
  await rows.clearOffered(tx, duty.id);
}
/** Back to the post it was named for before, where that still fits, else to everyone of the role. */
export async function giveBack(db: Db, tx: Tx, who: Who, id: string, reason: string): Promise<void> {
  const { handOver, duty } = await load(tx, who, id);
  refuse(mayReturn(who, handOver, duty));
  await rows.giveBack(tx, id, reason);
  const before = handOver.fromPostId;
  const back = before === null ? undefined : await fittingPost(db, tx, duty, before);
  await queries.assign(tx, duty.id, back ?? null, who.personId);
}
export async function recall(tx: Tx, who: Who, id: string): Promise<void> {
  const { handOver, duty } = await load(tx, who, id);
  refuse(mayRecall(who, handOver, duty.communityId));
  await rows.endOffers(tx, duty.id, "withdrawn", who.personId);
}

async function dress(
  tx: Tx,
  who: Who,
  found: readonly { row: rows.HandOverRow; duty: queries.DutyRow }[],
  today: string,
): Promise<HandOver[]> {
  const names = await people.listNames(
    tx,
    found.flatMap(({ row }) => [row.fromPersonId, row.toPersonId]),
  );
  return found.map(({ row, duty }) => ({
    id: row.id,
    dutyId: row.dutyId,
    // Between its last day and the night that marks it, it has lapsed all the same.
    state: row.state === "offered" && row.answerBy < today ? "lapsed" : row.state,
    from: names.get(row.fromPersonId)?.name ?? "",
    fromSample: names.get(row.fromPersonId)?.sample ?? false,
    to: names.get(row.toPersonId)?.name ?? "",
    toSample: names.get(row.toPersonId)?.sample ?? false,
    note: row.note,
    offeredAt: row.offeredAt.toISOString(),
    answerBy: row.answerBy,
    answeredAt: (row.returnedAt ?? row.answeredAt)?.toISOString() ?? null,
    reason: row.reason,
    may: {
      answer: mayAnswer(who, row, duty, today),
      giveBack: mayReturn(who, row, duty),
      recall: mayRecall(who, row, duty.communityId),
    },
  }));
}
export async function readHandOver(db: Db, tx: Tx, who: Who, id: string): Promise<HandOver> {
  const row = found(await rows.findHandOver(tx, id));
  const duty = found(await queries.getDuty(tx, row.dutyId));
  if (!concerns(who, row, duty)) found(null);
  return (await dress(tx, who, [{ row, duty }], await todayOf(db, tx)))[0]!;
}
/** All hand-overs of a duty, the newest first. */
export async function readHandOvers(db: Db, tx: Tx, who: Who, duty: queries.DutyRow): Promise<HandOver[]> {
  const found = await rows.listHandOvers(tx, duty.id);
  const today = await todayOf(db, tx);
  return dress(
    tx,
    who,
    found.map((row) => ({ row, duty })),
    today,
  );
}

/** Posts it may be offered to: in force, of a fitting role, not one's own. */
export async function listTakers(
  db: Db,
  tx: Tx,
  who: Who,
  dutyId: string,
): Promise<HandOverPosts & { personIds: string[] }> {
  const duty = found(await queries.getDuty(tx, dutyId));
  refuseUnseen(mayOffer(who, duty));
  const today = await todayOf(db, tx);
  const posts = (await people.listPosts(tx, duty.communityId)).filter(
    (post) =>
      isInForce(post, today) &&
      rolesToOffer(who, duty).includes(post.role) &&
      post.id !== duty.assigneePostId &&
      post.personId !== who.personId,
  );
  return {
    items: posts.map(({ id, name, sample, role, organisationName }) => ({
      id,
      name,
      sample,
      role,
      organisationName,
    })),
    answerBy: await answerByOf(db, tx),
    personIds: posts.map((post) => post.personId),
  };
}
/** Who may not offer it is told no names. */
function refuseUnseen(code: string | null): void {
  if (code !== null) found(null);
}

const backDays = 3;
/** Offers that wait for oneself or for the other, and what came back in the last days: a card each on Today. */
export async function listWaitingHandOvers(db: Db, tx: Tx, who: Who): Promise<Waiting["handOvers"]> {
  const today = await todayOf(db, tx);
  const since = new Date(tx.now.getTime() - backDays * 86_400_000);
  const postIds = who.posts.map((post) => post.id);
  const concerning = await rows.listConcerning(tx, postIds, who.personId, today, since);
  const found = await Promise.all(
    concerning.map(async ({ handOverId, ...duty }) => ({
      duty,
      row: (await rows.findHandOver(tx, handOverId))!,
    })),
  );
  const [dressed, places] = await Promise.all([
    dress(tx, who, found, today),
    community.listCommunities(tx, [...new Set(found.map(({ duty }) => duty.communityId))]),
  ]);
  return found.map(({ duty, row }, at) => ({
    duty: {
      ...present(who, duty),
      communityName: places.find((place) => place.id === duty.communityId)?.name ?? { zh: "", en: "" },
    },
    why: row.state !== "offered" ? "back" : postIds.includes(row.toPostId) ? "for_you" : "by_you",
    handOver: dressed[at]!,
  }));
}
