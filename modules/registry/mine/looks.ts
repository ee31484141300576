/** Who looked at a resident, as the resident is told: by which post, when, at what and what for. */
import type { Tx } from "../../../server/db.ts";
import { civilDateIn } from "../../../server/civil.ts";
import { type LookAt, listLooksAt } from "../../journal/api.ts";
import { listPostsEver } from "../../people/api.ts";
import type { OwnLook } from "./contract.ts";
import { type ExceptionRow, listExceptions } from "./exception-rows.ts";

/** The exception a look is told later under: of that person, made while it held, and it holds still. */
function heldBackBy(
  look: Pick<LookAt, "personId" | "at">,
  exceptions: readonly ExceptionRow[],
  today: string,
): ExceptionRow | undefined {
  return exceptions.find(
    (each) =>
      each.personId === look.personId && each.endedAt === null && each.at <= look.at && today <= each.untilOn,
  );
}

type Posts = Awaited<ReturnType<typeof listPostsEver>>;
/** The posts this person held at that moment. No name: a post answers for a look, and its office is known. */
function postsAt(posts: Posts, look: LookAt, timeZone: string) {
  const on = civilDateIn(timeZone, look.at);
  return posts
    .filter(
      (post) =>
        post.personId === look.personId &&
        post.fromOn <= on &&
        (post.toOn === null || on <= post.toOn) &&
        (post.endedAt === null || look.at < post.endedAt),
    )
    .map(({ role, organisationName }) => ({ role, organisation: organisationName }));
}

export async function looksTold(
  tx: Tx,
  residentId: string,
  page: { before: string | null; limit: number },
  at: { today: string; timeZone: string },
): Promise<{ items: OwnLook[]; next: string | null }> {
  const looks = await listLooksAt(tx, "resident", residentId, { ...page, limit: page.limit + 1 });
  const more = looks.length > page.limit;
  const shown = more ? looks.slice(0, page.limit) : looks;
  const [exceptions, posts] = await Promise.all([
    listExceptions(tx, residentId),
    listPostsEver(tx, [...new Set(shown.flatMap(({ personId }) => personId ?? []))]),
  ]);
  const items = shown.map((look): OwnLook => {
    const held = heldBackBy(look, exceptions, at.today);
    if (held) return { told: false, id: look.id, until: held.untilOn, ground: held.ground };
    return {
      told: true,
      id: look.id,
      at: look.at.toISOString(),
      by: look.personId !== null ? "post" : look.purpose === "own_page" ? "own" : "system",
      posts: postsAt(posts, look, at.timeZone),
      fields: look.fields,
      purpose: look.purpose,
    };
  });
  return { items, next: more ? shown.at(-1)!.id : null };
}
