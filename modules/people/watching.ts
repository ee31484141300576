/**
 * Who holds a session, asked beside requests: by what stays open for hours. It is no use of the session and does not
 * prolong it, so a page that is left alone still ends when it is idle (ASVS V7.3.1).
 */
import type { Context } from "hono";
import { civilDateIn } from "../../server/civil.ts";
import type { Db } from "../../server/db.ts";
import type { Who } from "./contract.ts";
import { listPostsOf } from "./queries.ts";
import {
  type Session,
  type SessionRow,
  actingPosts,
  helpOf,
  identityOf,
  listSessions,
  sessionAmong,
} from "./sessions.ts";
import { timeZoneOf } from "./stations.ts";

type Held = { hash: Buffer; who: Who };
type Found = Held & { session: Session };

export function openWatching(db: Db, https: () => boolean) {
  const identity = identityOf(db, https);
  /** The number of the posts, and the day, on which `who` was read. */
  const readAs = new WeakMap<Who, string>();
  const markOf = (session: SessionRow, today: string) => `${session.postVersion} ${today}`;
  const todayOf = async (stationId: string, now: Date) => civilDateIn(await timeZoneOf(db, stationId), now);

  async function read(session: SessionRow, now: Date): Promise<Who | null> {
    const { loginId, personId, stationId, scope } = session;
    const today = await todayOf(stationId, now);
    const posts = await db.station(stationId, now, async (tx) =>
      actingPosts(tx, session, await listPostsOf(tx, personId), today),
    );
    if (posts.length === 0) return null;
    const who = { loginId, personId, stationId, posts, scope, ...helpOf(session) };
    readAs.set(who, markOf(session, today));
    return who;
  }

  return {
    /** Null where nobody is signed in. */
    find: async (c: Context, now: Date): Promise<Found | null> => {
      const claim = identity.claim(c);
      if (claim === null) return null;
      const session = sessionAmong(await listSessions(db.directory, [claim.hash]), claim, now);
      const who = session && (await read(session, now));
      return who ? { hash: claim.hash, who, session: session! } : null;
    },
    /** Of each, who they are now: the same object where nothing changed, null where it is over. */
    still: async (held: readonly Held[], now: Date): Promise<(Who | null)[]> => {
      const rows = await listSessions(
        db.directory,
        held.map(({ hash }) => hash),
      );
      const of = new Map(rows.map((row) => [row.hash.toString("base64"), row]));
      return Promise.all(
        held.map(async ({ hash, who }) => {
          const own = of.get(hash.toString("base64"));
          const session = sessionAmong(own === undefined ? [] : [own], { hash, kind: "cookie" }, now);
          if (session === null) return null;
          const today = await todayOf(session.stationId, now);
          return readAs.get(who) === markOf(session, today) ? who : read(session, now);
        }),
      );
    },
  };
}
