/** Who hears of a dispute. Whoever must not know of it is told nothing. */
import type { Tx } from "../../server/db.ts";
import { notify, retire } from "../notice/api.ts";
import * as people from "../people/api.ts";
import { isInForce } from "../people/rules.ts";
import { listAppointed } from "./appointed/rows.ts";
import type { Seen } from "./asking.ts";
import { isKeptFrom } from "./kept-from.ts";
import { disputeNotices } from "./notices.ts";
import { receivers } from "./rules.ts";

const addressOf = (id: string) => `/disputes/${id}` as const;

export async function tellOffered(
  tx: Tx,
  { row }: Seen,
  offer: { id: string; organisationId: string; answerBy: string },
): Promise<void> {
  const kept = await isKeptFrom(tx, row.id);
  const to = (await people.listPosts(tx, row.communityId)).filter(
    (post) =>
      post.organisationId === offer.organisationId &&
      (receivers as readonly string[]).includes(post.role) &&
      !kept(post),
  );
  await notify(tx, disputeNotices, "dispute.handed", {
    to: to.map(({ personId, id }) => ({ personId, postId: id })),
    subject: { kind: "dispute_hand_over", id: offer.id },
    address: addressOf(row.id),
    details: { answerBy: offer.answerBy },
  });
}
export async function tellGiver(
  tx: Tx,
  { row }: Seen,
  offer: { id: string; offeredBy: string },
  how: "taken" | "back",
): Promise<void> {
  retire(tx, { kind: "dispute_hand_over", ids: [offer.id] }, ["dispute.handed"]);
  const posts = await people.listPostsOf(tx, offer.offeredBy);
  const kept = await isKeptFrom(tx, row.id);
  if (posts.some(kept) || posts.length === 0) return;
  await notify(tx, disputeNotices, how === "taken" ? "dispute.handed_taken" : "dispute.handed_back", {
    to: [{ personId: offer.offeredBy }],
    subject: { kind: "dispute", id: row.id },
    address: addressOf(row.id),
  });
}

/** Whoever names themself knows it. */
export async function tellAppointed(
  tx: Tx,
  { row, me }: Seen,
  post: { id: string; personId: string },
): Promise<void> {
  if (post.personId === me.who.personId) return;
  await notify(tx, disputeNotices, "dispute.appointed", {
    to: [{ personId: post.personId, postId: post.id }],
    subject: { kind: "dispute", id: row.id },
    address: addressOf(row.id),
  });
}
/** To who is appointed to it and leads it or takes part; the parties have no login and are asked by hand. */
export async function tellSession(
  tx: Tx,
  { row, me }: Seen,
  of: { sessionId: string; on: string },
): Promise<void> {
  const kept = await isKeptFrom(tx, row.id);
  const asked = new Set((await listAppointed(tx, row.id)).map(({ postId }) => postId));
  const to = (await people.listPosts(tx, row.communityId)).filter(
    (post) =>
      asked.has(post.id) && isInForce(post, me.today) && !kept(post) && post.personId !== me.who.personId,
  );
  await notify(tx, disputeNotices, "dispute.session_planned", {
    to: to.map(({ personId, id }) => ({ personId, postId: id })),
    subject: { kind: "dispute", id: row.id },
    address: addressOf(row.id),
    details: { on: of.on },
    once: `dispute session ${of.sessionId}`,
  });
}

/** Officer and cadre of the place and who is appointed; the cadre not where the gate is closed. */
async function keepersOf(tx: Tx, row: Pick<Seen["row"], "id" | "communityId" | "guarded">, today: string) {
  const [posts, appointed, kept] = await Promise.all([
    people.listPosts(tx, row.communityId),
    listAppointed(tx, row.id),
    isKeptFrom(tx, row.id),
  ]);
  const asked = new Set(appointed.map(({ postId }) => postId));
  return posts
    .filter(
      (post) =>
        isInForce(post, today) &&
        !kept(post) &&
        (post.role === "officer" || (post.role === "cadre" && !row.guarded) || asked.has(post.id)),
    )
    .map(({ personId, id }) => ({ personId, postId: id }));
}
type Told = Pick<Seen["row"], "id" | "communityId" | "guarded">;
export async function tellBroken(tx: Tx, { row, me }: Seen, promiseId: string): Promise<void> {
  await notify(tx, disputeNotices, "dispute.broken", {
    to: await keepersOf(tx, row, me.today),
    subject: { kind: "dispute", id: row.id },
    address: addressOf(row.id),
    once: `dispute broken ${promiseId}`,
  });
}
/** CONF-01: ten and three days before the last one, each once. */
export async function tellCourtSoon(
  tx: Tx,
  row: Told,
  of: { agreementId: string; until: string; step: number; today: string },
): Promise<void> {
  await notify(tx, disputeNotices, "dispute.court_soon", {
    to: await keepersOf(tx, row, of.today),
    subject: { kind: "dispute", id: row.id },
    address: addressOf(row.id),
    details: { until: of.until },
    once: `dispute court ${of.agreementId} ${of.step}`,
  });
}
export async function tellFollowUp(
  tx: Tx,
  row: Told,
  of: { followUpId: string; due: string; today: string },
): Promise<void> {
  await notify(tx, disputeNotices, "dispute.follow_up_due", {
    to: await keepersOf(tx, row, of.today),
    subject: { kind: "dispute", id: row.id },
    address: addressOf(row.id),
    details: { due: of.due },
    once: `dispute follow-up ${of.followUpId}`,
  });
}
