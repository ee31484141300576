/** Who hears of a dispute. Whoever must not know of it is told nothing. */
import type { Tx } from "../../server/db.ts";
import { notify, retire } from "../notice/api.ts";
import * as people from "../people/api.ts";
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
