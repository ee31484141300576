/** Who handles a request: somebody by name, from the first moment on. */
import type { Tx } from "../../../server/db.ts";
import { listPosts } from "../../people/api.ts";
import { isInForce } from "../../people/rules.ts";

export async function keepersOf(tx: Tx, communityId: string, today: string) {
  return (await listPosts(tx, communityId)).filter(
    (post) => ["officer", "cadre", "chief"].includes(post.role) && isInForce(post, today),
  );
}
type Keepers = Awaited<ReturnType<typeof keepersOf>>;

/** The community's own officer, else one of the whole station, else the chief; of several who came first. */
export function handlerAmong(keepers: Keepers): string | null {
  const rank = (post: Keepers[number]) =>
    post.role === "officer" ? (post.communityIds !== null ? 0 : 1) : post.role === "chief" ? 2 : 3;
  const ranked = keepers
    .filter((post) => rank(post) < 3)
    .sort((a, b) => rank(a) - rank(b) || a.fromOn.localeCompare(b.fromOn) || a.id.localeCompare(b.id));
  return ranked[0]?.personId ?? null;
}
