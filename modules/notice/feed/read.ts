import type { Tx } from "../../../server/db.ts";
import { Refusal, found, refuse } from "../../../server/errors.ts";
import { newId } from "../../../server/id.ts";
import { listNames } from "../../people/api.ts";
import type { Who } from "../../people/contract.ts";
import type { CalendarFeed, FeedInput } from "./contract.ts";
import * as rows from "./rows.ts";
import { mayEndFeed, mayMakeFeed, mostOfCommunity, mostOfPerson } from "./rules.ts";

type Listed = { items: CalendarFeed[]; personIds: string[] };
async function dress(tx: Tx, who: Who, feeds: readonly rows.FeedRow[]): Promise<Listed> {
  const personIds = [...new Set(feeds.map((feed) => feed.personId))];
  const names = await listNames(tx, personIds);
  const items = feeds.map(({ personId, loginId: _, endedAt: __, madeAt, ...feed }) => ({
    ...feed,
    madeBy: names.get(personId)?.name ?? "",
    madeBySample: names.get(personId)?.sample ?? false,
    own: personId === who.personId,
    madeAt: madeAt.toISOString(),
    may: { end: mayEndFeed(who, { personId, communityId: feed.communityId }) },
  }));
  return { items, personIds };
}

const listOf = (tx: Tx, who: Who, communityId: string | null) =>
  rows.listFeeds(tx, communityId === null ? { personId: who.personId } : { communityId });
/** The own ones, or those of a community for who keeps it; `personIds` are the names the answer shows. */
export async function readFeeds(tx: Tx, who: Who, communityId: string | null): Promise<Listed> {
  if (communityId !== null && mayMakeFeed(who, communityId) !== null) found(null);
  return dress(tx, who, await listOf(tx, who, communityId));
}
export async function readFeed(
  tx: Tx,
  who: Who,
  id: string,
): Promise<{ item: CalendarFeed; personIds: string[] }> {
  const feed = found(await rows.findFeed(tx, id));
  const { items, personIds } = await dress(tx, who, [feed]);
  return { item: items[0]!, personIds };
}

/** The caller claims the code that leads here. */
export async function makeFeed(
  tx: Tx,
  who: Who,
  input: FeedInput & { language: "zh" | "en" },
): Promise<string> {
  const { communityId, label, alarm, language } = input;
  refuse(mayMakeFeed(who, communityId));
  const most = communityId === null ? mostOfPerson : mostOfCommunity;
  if ((await listOf(tx, who, communityId)).length >= most)
    throw new Refusal("notice.feed_enough", { details: { most } });
  const id = newId(tx.now);
  const { personId, loginId } = who;
  await rows.insertFeed(tx, { id, personId, loginId, communityId, label, language, alarm });
  return id;
}
export async function endFeed(tx: Tx, who: Who, id: string): Promise<void> {
  const feed = found(await rows.findFeed(tx, id));
  // Whoever could not see it in a list is told nothing of it either.
  const seen =
    feed.personId === who.personId ||
    (feed.communityId !== null && mayMakeFeed(who, feed.communityId) === null);
  if (!seen) found(null);
  refuse(mayEndFeed(who, feed));
  if ((await rows.endFeed(tx, id, who.personId)) === 0) throw new Refusal("notice.feed_ended");
}
