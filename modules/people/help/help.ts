import type { Db, Tx } from "../../../server/db.ts";
import { Refusal, found, refuse } from "../../../server/errors.ts";
import { civilDateIn } from "../../../server/civil.ts";
import { append } from "../../journal/api.ts";
import type { Helpable } from "./contract.ts";
import type { Who } from "../contract.ts";
import { getPerson, listPosts, listPostsOf } from "../queries.ts";
import { isInForce } from "../rules.ts";
import { openSession } from "../sessions.ts";
import { timeZoneOf } from "../stations.ts";
import { closeHelpsBy, insertHelp } from "./rows.ts";
import { helpMinutes, mayHelp, mayHelpPerson, sharedPosts } from "./rules.ts";

const todayOf = async (db: Db, tx: Tx) => civilDateIn(await timeZoneOf(db, tx.stationId), tx.now);

/** Whom this person may help: who holds a fitting post where they look after the place. */
export async function listHelpable(db: Db, tx: Tx, who: Who): Promise<Helpable> {
  refuse(mayHelp(who));
  const today = await todayOf(db, tx);
  const posts = (await listPosts(tx)).filter(
    (post) => isInForce(post, today) && post.personId !== who.personId,
  );
  const people = new Map<string, Helpable["items"][number]>();
  for (const post of sharedPosts(who.posts, posts)) {
    const { personId, name, sample } = post as (typeof posts)[number];
    const held = people.get(personId) ?? { id: personId, name, sample, roles: [] };
    if (!held.roles.includes(post.role)) held.roles.push(post.role);
    people.set(personId, held);
  }
  return { items: [...people.values()] };
}

/**
 * Half an hour in the other's name, or until the own session ends. What opens it is a session of its own, of the person
 * and of the helper's login. `allow` is asked for what only other modules know.
 */
export async function startHelp(
  db: Db,
  of: {
    who: Who;
    personId: string;
    until: Date;
    requestId: string;
    now: Date;
    allow: (tx: Tx, person: { id: string; postIds: string[] }) => Promise<void>;
    tell: (tx: Tx, of: { helpId: string; personId: string }) => Promise<void>;
  },
): Promise<{ secret: string; helpId: string; until: Date }> {
  const { who, personId, requestId, now } = of;
  const latest = new Date(now.getTime() + helpMinutes * 60_000);
  const until = of.until < latest ? of.until : latest;
  const helpId = await db.station(who.stationId, now, async (tx) => {
    found(await getPerson(tx, personId));
    const today = await todayOf(db, tx);
    const posts = (await listPostsOf(tx, personId)).filter((post) => isInForce(post, today));
    refuse(mayHelpPerson(who, { id: personId, posts }));
    await of.allow(tx, { id: personId, postIds: posts.map((post) => post.id) });
    const id = await insertHelp(tx, who.personId, personId, until);
    await of.tell(tx, { helpId: id, personId });
    append(tx, { loginId: who.loginId, personId: who.personId, requestId }, [
      { verb: "start", kind: "help", targetId: id, subjects: [personId], subjectKind: "person" },
    ]);
    return id;
  });
  // One at a time: what this helper had under way elsewhere is over.
  await closeHelpsBy(db.directory, who.stationId, who.personId);
  const { secret } = await openSession(db.directory, now, {
    loginId: who.loginId,
    stationId: who.stationId,
    personId,
    kind: "cookie",
    scope: "all",
    expiresAt: until,
    help: { id: helpId, helperId: who.personId },
  });
  return { secret, helpId, until };
}

/** Only a browser's own session begins or ends one: the cookie is what changes hands. */
export function refuseTokens(kind: string): void {
  if (kind !== "cookie") throw new Refusal("people.help_browser");
}
