import { hash as digest, randomBytes } from "node:crypto";
import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import type { Db, Sql, Tx } from "../../server/db.ts";
import { Refusal } from "../../server/errors.ts";
import { civilDateIn } from "../../server/civil.ts";
import type { Claim, Identity } from "../../server/http.ts";
import { newId } from "../../server/id.ts";
import { joint } from "../../server/joint.ts";
import type { Post, Who } from "./contract.ts";
import { sharedPosts } from "./help/rules.ts";
import { listPostsOf } from "./queries.ts";
import { isInForce } from "./rules.ts";
import { standingOf } from "./standing.ts";
import { timeZoneOf } from "./stations.ts";

/** GB/T 22239 8.1.4.1 asks for idle logout and names no time; these are defaults of the product. */
export const idleMs = 2 * 3600_000;
export const absoluteMs = 12 * 3600_000;

export type Session = {
  id: string;
  loginId: string;
  stationId: string;
  personId: string;
  scope: "all" | "read";
  kind: string;
  seenAt: Date;
  expiresAt: Date;
  helperId: string | null;
  helpId: string | null;
};

const uuidBytes = (id: string) => Buffer.from(id.replaceAll("-", ""), "hex");
const uuidText = (bytes: Buffer) => {
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};
const hashOf = (bytes: Buffer) => digest("sha256", bytes, "buffer");

/**
 * A secret says where to look: 16 bytes station, 16 bytes person, 32 random. The hash over all 64 is
 * what is stored, so neither id can be altered, and the transaction of the station can begin in the
 * same flight as the look-up.
 */
export function readSecret(text: string, kind: Claim["kind"]): Claim | null {
  if (!/^[A-Za-z0-9_-]{86}$/.test(text)) return null;
  const bytes = Buffer.from(text, "base64url");
  if (bytes.length !== 64) return null;
  return {
    hash: hashOf(bytes),
    stationId: uuidText(bytes.subarray(0, 16)),
    personId: uuidText(bytes.subarray(16, 32)),
    kind,
  };
}

export async function openSession(
  sql: Sql,
  now: Date,
  of: {
    loginId: string;
    stationId: string;
    personId: string;
    kind: "cookie" | "token";
    scope: "all" | "read";
    label?: string;
    expiresAt: Date;
    help?: { id: string; helperId: string };
  },
): Promise<{ id: string; secret: string }> {
  const bytes = Buffer.concat([uuidBytes(of.stationId), uuidBytes(of.personId), randomBytes(32)]);
  const id = newId(now);
  await sql.run(
    `insert into session (hash, id, login_id, station_id, person_id, kind, scope, label, created_at, seen_at, expires_at,
       help_id, helper_person_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10, $11, $12)`,
    [
      hashOf(bytes),
      id,
      of.loginId,
      of.stationId,
      of.personId,
      of.kind,
      of.scope,
      of.label ?? null,
      now,
      of.expiresAt,
      of.help?.id ?? null,
      of.help?.helperId ?? null,
    ],
  );
  return { id, secret: bytes.toString("base64url") };
}

export type SessionRow = Session & { hash: Buffer; postVersion: number };
const sessionsWhere = (
  hashes: string,
) => `select s.hash, s.id, s.login_id as "loginId", s.station_id as "stationId", s.person_id as "personId",
    s.scope, s.kind, s.seen_at as "seenAt", s.expires_at as "expiresAt",
    s.helper_person_id as "helperId", s.help_id as "helpId", coalesce(v.version, 0) as "postVersion"
  from session s join login l on l.id = s.login_id
  left join post_version v on v.station_id = s.station_id and v.person_id = s.person_id
  where s.hash ${hashes} and l.ended_at is null`;
const sessions = joint([1, 2, 4, 8], 1, true, (hashes) => sessionsWhere(`in (${hashes})`));
export const listSessions = (sql: Sql, hashes: readonly Buffer[]) =>
  sql.many<SessionRow>(sessionsWhere("= any ($1::bytea[])"), [hashes]);

/** The claim's own among the rows that came for all who asked together. */
export function sessionAmong(
  rows: readonly SessionRow[],
  claim: Pick<Claim, "hash" | "kind">,
  now: Date,
): SessionRow | null {
  const session = rows.find((row) => row.hash.equals(claim.hash));
  if (session === undefined || session.expiresAt <= now) return null;
  if (session.kind !== claim.kind) return null;
  if (session.kind === "cookie" && now.getTime() - session.seenAt.getTime() > idleMs) return null;
  return session;
}

export const findSession = async (sql: Sql, claim: Claim, now: Date): Promise<Session | null> =>
  sessionAmong(await sql.many<SessionRow>(sessions.texts.get(1)!, [claim.hash]), claim, now);

export const cookieName = (https: boolean) => (https ? "__Host-gongzhi" : "gongzhi");

/** How the HTTP side learns who asks; session and number of the posts are read in the request's own transaction. */
export function identityOf(db: Db, https: () => boolean): Identity<Who> {
  return {
    claim: (c: Context) => {
      const header = c.req.header("authorization");
      if (header !== undefined) {
        const match = /^Bearer (\S+)$/.exec(header);
        return match === null ? null : readSecret(match[1]!, "token");
      }
      const cookie = getCookie(c, cookieName(https()));
      return cookie === undefined ? null : readSecret(cookie, "cookie");
    },
    begin: (joints, claim) => joints.add<SessionRow>(sessions, [claim.hash]),
    finish: async (tx, claim, begun) => {
      const standing = standingOf(tx, claim.personId);
      const session = sessionAmong(((await begun) ?? []) as SessionRow[], claim, tx.now);
      if (session === null) return null;
      if (tx.now.getTime() - session.seenAt.getTime() > 60_000) {
        const { hash } = claim;
        tx.afterCommit(
          () =>
            void db.directory
              .run(`update session set seen_at = $2 where hash = $1`, [hash, tx.now])
              .catch(() => undefined),
        );
      }
      const posts = await standing(session.postVersion);
      const today = civilDateIn(await timeZoneOf(db, session.stationId), tx.now);
      const held = await actingPosts(tx, session, posts, today);
      // Without a post in force there is nothing to see, but signing out must still work.
      if (held.length === 0) return null;
      return {
        loginId: session.loginId,
        personId: session.personId,
        stationId: session.stationId,
        posts: held,
        scope: session.scope,
        sessionId: session.id,
        ...helpOf(session),
      };
    },
    admit: (who, c, { method, helped }) => {
      // What waits on the helper's phone waits on; it is no refusal.
      if (who.help !== undefined && helped === "later")
        throw new Refusal("http.too_many", { details: { seconds: 60 } });
      if (who.help !== undefined && helped === false) throw new Refusal("people.help_not_this");
      if (method === "get") return;
      // A page that was opened in one name never acts in another: windows of one browser share the cookie.
      const named = c.req.header("acting-for");
      if (named === undefined ? who.help !== undefined : named !== who.personId)
        throw new Refusal("people.another_name");
    },
  };
}

/** Posts in force; of somebody who is helped, those within the helper's reach (help/rules.ts). */
export async function actingPosts(
  tx: Tx,
  session: Pick<Session, "helperId">,
  posts: readonly Post[],
  today: string,
): Promise<Post[]> {
  const held = posts.filter((post) => isInForce(post, today));
  if (session.helperId === null) return held;
  const helper = (await listPostsOf(tx, session.helperId)).filter((post) => isInForce(post, today));
  return sharedPosts(helper, held);
}
export const helpOf = ({ helpId, helperId, expiresAt }: Session): Pick<Who, "help"> =>
  helpId === null || helperId === null ? {} : { help: { id: helpId, helperId, until: expiresAt } };
