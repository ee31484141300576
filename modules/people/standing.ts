/**
 * Posts as this process read them last. A request brings the number its person's posts stand at
 * (`post_version`) with its session, read before them; while it is the remembered one they are not read again.
 * Opening and ending a post raise it in the same transaction, so an ended post ends at once, in every process.
 */
import type { Tx } from "../../server/db.ts";
import type { Post } from "./contract.ts";
import { listPostsOf } from "./queries.ts";

type Standing = { version: number; readAt: number; posts: Post[] };
const remembered = new Map<string, Standing>();
/** Some 500 bytes each. */
const most = 5_000;
/** What was changed by hand in the database holds after this at the latest. */
const trustedMs = 10_000;

/** Begins to read where nothing is remembered, together with the session; resolves for the number that came with it. */
export function standingOf(tx: Tx, personId: string): (version: number) => Promise<Post[]> {
  const key = `${tx.stationId} ${personId}`;
  const read = () => {
    const posts = listPostsOf(tx, personId);
    posts.catch(() => undefined);
    return posts;
  };
  const held = remembered.get(key);
  const fresh = held !== undefined && Math.abs(tx.now.getTime() - held.readAt) < trustedMs;
  const early = fresh ? undefined : read();
  return async (version) => {
    if (fresh && held.version === version) return held.posts;
    const posts = await (early ?? read());
    remembered.delete(key);
    remembered.set(key, { version, readAt: tx.now.getTime(), posts });
    if (remembered.size > most) remembered.delete(remembered.keys().next().value!);
    return posts;
  };
}
