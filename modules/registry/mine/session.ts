/**
 * The session of a resident: a cookie, a table and limits of their own. A secret of staff is none here, and the
 * other way round: each is looked for in its own table only.
 */
import { createHash, randomBytes } from "node:crypto";
import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import type { Db, Sql } from "../../../server/db.ts";
import type { Caller, Identity } from "../../../server/http.ts";
import { joint } from "../../../server/joint.ts";
import { readSecret } from "../../people/api.ts";
import type { ResidentCard } from "./contract.ts";
import { findCard } from "./card-rows.ts";

/** On a phone that may be lent or left lying: a quarter of an hour unused, an hour at most. */
const idleMs = 15 * 60_000;
export const absoluteMs = 60 * 60_000;

export type Own = Caller & {
  own: true;
  residentId: string;
  cardId: string;
  givenTo: ResidentCard["givenTo"];
  until: Date;
};

export const cookieName = (https: boolean) => (https ? "__Host-gongzhi-mine" : "gongzhi-mine");
const bytesOf = (id: string) => Buffer.from(id.replaceAll("-", ""), "hex");

export async function openOwnSession(
  sql: Sql,
  now: Date,
  of: { stationId: string; residentId: string; cardId: string },
): Promise<string> {
  const bytes = Buffer.concat([bytesOf(of.stationId), bytesOf(of.residentId), randomBytes(32)]);
  const hash = createHash("sha256").update(bytes).digest();
  await sql.run(
    `insert into resident_session (hash, station_id, resident_id, card_id, created_at, seen_at, expires_at)
     values ($1, $2, $3, $4, $5, $5, $6)`,
    [hash, of.stationId, of.residentId, of.cardId, now, new Date(now.getTime() + absoluteMs)],
  );
  return bytes.toString("base64url");
}
export const closeOwnSession = (sql: Sql, hash: Buffer) =>
  sql.run(`delete from resident_session where hash = $1`, [hash]);
export const forgetOwnSessions = (sql: Sql, now: Date) =>
  sql.run(`delete from resident_session where expires_at < $1`, [now]);

type Kept = {
  hash: Buffer;
  stationId: string;
  residentId: string;
  cardId: string;
  seenAt: Date;
  expiresAt: Date;
};
const sessions = joint(
  [1, 2, 4, 8],
  1,
  true,
  (hashes) => `select hash, station_id as "stationId", resident_id as "residentId", card_id as "cardId",
    seen_at as "seenAt", expires_at as "expiresAt" from resident_session where hash in (${hashes})`,
);

export function ownIdentity(db: Db, https: () => boolean): Identity<Own> {
  return {
    claim: (c: Context) => {
      const cookie = getCookie(c, cookieName(https()));
      return cookie === undefined ? null : readSecret(cookie, "cookie");
    },
    begin: (joints, claim) => joints.add<Kept>(sessions, [claim.hash]),
    finish: async (tx, claim, begun) => {
      const kept = (((await begun) ?? []) as Kept[]).find((row) => row.hash.equals(claim.hash));
      if (!kept || kept.expiresAt <= tx.now || tx.now.getTime() - kept.seenAt.getTime() > idleMs) return null;
      // A card taken back or replaced ends what it opened, from the same instant.
      const card = await findCard(tx, kept.cardId);
      if (card === undefined || card.endedAt !== null) return null;
      if (tx.now.getTime() - kept.seenAt.getTime() > 30_000)
        tx.afterCommit(
          () =>
            void db.directory
              .run(`update resident_session set seen_at = $2 where hash = $1`, [claim.hash, tx.now])
              .catch(() => undefined),
        );
      const { stationId, residentId, cardId } = kept;
      return {
        own: true,
        loginId: residentId,
        personId: residentId,
        stationId,
        scope: "all",
        residentId,
        cardId,
        givenTo: card.givenTo,
        until: kept.expiresAt,
      };
    },
  };
}
