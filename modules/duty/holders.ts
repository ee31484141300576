import type { Db, Tx } from "../../server/db.ts";
import * as people from "../people/api.ts";
import type { Role, Who } from "../people/contract.ts";
import { holds, isInForce } from "../people/rules.ts";
import { todayOf } from "./actions.ts";

type Holders = Map<Role, Set<string>>;
/** Who holds which role here now. */
export async function holdersIn(db: Db, tx: Tx, communityId: string): Promise<Holders> {
  const today = await todayOf(db, tx);
  const held: Holders = new Map();
  for (const post of await people.listPosts(tx, communityId))
    if (isInForce(post, today)) held.set(post.role, (held.get(post.role) ?? new Set()).add(post.personId));
  return held;
}
export const others = (held: Holders, role: Role, personId: string) =>
  [...(held.get(role) ?? [])].filter((id) => id !== personId).length;
