import type { Db, Tx } from "../../server/db.ts";
import * as people from "../people/api.ts";
import type { Post, Role } from "../people/contract.ts";
import { isInForce } from "../people/rules.ts";
import { todayOf } from "./actions.ts";
import type { DutyRow } from "./queries.ts";
import { mayBeNamed } from "./rules.ts";

type Holders = Map<Role, Set<string>>;
/** Posts here in force now. */
export async function postsIn(db: Db, tx: Tx, communityId: string) {
  return inForceAmong(await people.listPosts(tx, communityId), await todayOf(db, tx));
}
export const inForceAmong = <P extends Post>(posts: readonly P[], today: string): P[] =>
  posts.filter((post) => isInForce(post, today));
/** Who of them could sign a duty for which role: only those who may be named for it. */
export function holdersAmong(posts: readonly Post[], duty: Pick<DutyRow, "appointedPostIds">): Holders {
  const held: Holders = new Map();
  for (const post of posts)
    if (mayBeNamed(duty, post) === null)
      held.set(post.role, (held.get(post.role) ?? new Set()).add(post.personId));
  return held;
}
export const holdersOf = async (db: Db, tx: Tx, duty: DutyRow): Promise<Holders> =>
  holdersAmong(await postsIn(db, tx, duty.communityId), duty);
export const others = (held: Holders, role: Role, personId: string) =>
  [...(held.get(role) ?? [])].filter((id) => id !== personId).length;
