import { answerByOf } from "../answer-clock.ts";
import type { Db, Tx } from "../../../server/db.ts";
import { found } from "../../../server/errors.ts";
import * as community from "../../community/api.ts";
import * as people from "../../people/api.ts";
import type { Who } from "../../people/contract.ts";
import { isInForce } from "../../people/rules.ts";
import { todayOf } from "../actions.ts";
import type { HandOver, HandOverPosts, Waiting } from "../contract.ts";
import * as rows from "./rows.ts";
import * as queries from "../queries.ts";
import { present } from "../read.ts";
import {
  isAdmitted,
  mayAnswer,
  mayBeNamed,
  mayOffer,
  mayRecall,
  mayReturn,
  maySeeAll,
  rolesToOffer,
} from "../rules.ts";

/** Whom a hand-over concerns: the two, and who keeps the community; of what is for those appointed, only them. */
export const concerns = (who: Who, handOver: rows.HandOverRow, duty: queries.DutyRow) =>
  isAdmitted(who, duty) &&
  (handOver.fromPersonId === who.personId ||
    handOver.toPersonId === who.personId ||
    maySeeAll(who, duty.communityId));

/** As one person may read and act on them. */
export async function dressHandOvers(
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
  return (await dressHandOvers(tx, who, [{ row, duty }], await todayOf(db, tx)))[0]!;
}
/** All hand-overs of a duty, the newest first. */
export async function readHandOvers(db: Db, tx: Tx, who: Who, duty: queries.DutyRow): Promise<HandOver[]> {
  const found = await rows.listHandOvers(tx, duty.id);
  const today = await todayOf(db, tx);
  return dressHandOvers(
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
      mayBeNamed(duty, post) === null &&
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
  const concerning = (await rows.listConcerning(tx, postIds, who.personId, today, since)).filter((duty) =>
    isAdmitted(who, duty),
  );
  const offers = await rows.listByIds(
    tx,
    concerning.map(({ handOverId }) => handOverId),
  );
  const found = concerning.map(({ handOverId, ...duty }) => ({
    duty,
    row: offers.find((row) => row.id === handOverId)!,
  }));
  const [dressed, places] = await Promise.all([
    dressHandOvers(tx, who, found, today),
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
