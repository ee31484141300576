import type { Context } from "hono";
import { deleteCookie, setCookie } from "hono/cookie";
import { civilDateIn } from "../../server/civil.ts";
import type { Db } from "../../server/db.ts";
import { Refusal } from "../../server/errors.ts";
import type { Http } from "../../server/http.ts";
import { z } from "zod";
import { Id } from "../../server/wire.ts";
import { recordSession } from "./actions.ts";
import { Me, PasswordChange, SignIn, type Who } from "./contract.ts";
import { countFailure, forgetFailures, refuseLocked } from "./lockout.ts";
import { hashPassword, isCommon, passwordIsRight } from "./password.ts";
import {
  cutOff,
  findLogin,
  getLogin,
  getOrganisation,
  getPerson,
  listPostsOf,
  setSecret,
} from "./queries.ts";
import { isInForce } from "./rules.ts";
import { type Session, absoluteMs, cookieName, findSession, identityOf, openSession } from "./sessions.ts";
import { findOperator, listStationsOfLogin } from "./stations.ts";

/** Sign-in, who am I, sign-out, switching station, changing the password. */
export function sessionRoutes(http: Http<Who>, https: () => boolean): void {
  const { db } = http;
  const identity = identityOf(db, https);
  const keep = (c: Context, secret: string) =>
    setCookie(c, cookieName(https()), secret, {
      httpOnly: true,
      sameSite: "Lax",
      secure: https(),
      path: "/",
      maxAge: absoluteMs / 1000,
    });
  const drop = (c: Context) => deleteCookie(c, cookieName(https()), { path: "/", secure: https() });
  const sessionOf = async (c: Context, now: Date): Promise<{ session: Session; hash: Buffer }> => {
    const claim = identity.claim(c);
    const session = claim && (await findSession(db.directory, claim, now));
    if (!claim || !session) throw new Refusal("http.signed_out");
    return { session, hash: claim.hash };
  };

  http.open(
    "post",
    { path: "/api/session", summary: "Sign in with login and password", body: SignIn, answer: Me },
    async ({ c, body, now, requestId }) => {
      await refuseLocked(db.directory, body.login, now);
      const login = await findLogin(db.directory, body.login.trim());
      const right = await passwordIsRight(login?.endedAt === null ? login.secret : undefined, body.password);
      if (!right || login === undefined) {
        await countFailure(db.directory, body.login, now);
        throw new Refusal("people.wrong", { field: "password" });
      }
      // Guesses that ran beside this one may have locked the name meanwhile.
      await refuseLocked(db.directory, body.login, now);
      await forgetFailures(db.directory, body.login);
      const stations = await listStationsOfLogin(db.directory, login.id);
      const station = body.stationId ? stations.find((each) => each.id === body.stationId) : stations[0];
      if (station === undefined) throw new Refusal("people.no_such_station");
      const me = await meOf(db, login, station.id, now);
      const opened = await openSession(db.directory, now, {
        loginId: login.id,
        stationId: station.id,
        personId: station.personId,
        kind: "cookie",
        scope: "all",
        expiresAt: new Date(now.getTime() + absoluteMs),
      });
      await recordSession(
        db,
        station.id,
        now,
        { loginId: login.id, personId: station.personId, requestId },
        "sign_in",
      );
      keep(c, opened.secret);
      return c.json(me);
    },
  );

  http.open("get", { path: "/api/session", summary: "Who am I", answer: Me }, async ({ c, now }) => {
    const { session } = await sessionOf(c, now);
    const login = await getLogin(db.directory, session.loginId);
    if (login === undefined) throw new Refusal("http.signed_out");
    return c.json(await meOf(db, login, session.stationId, now));
  });

  http.open("delete", { path: "/api/session", summary: "Sign out" }, async ({ c, now, requestId }) => {
    const { session, hash } = await sessionOf(c, now);
    await db.directory.run(`delete from session where hash = $1`, [hash]);
    await recordSession(db, session.stationId, now, { ...session, requestId }, "sign_out");
    drop(c);
    return c.body(null, 204);
  });

  http.open(
    "delete",
    { path: "/api/sessions", summary: "Sign out everywhere; tokens end too" },
    async ({ c, now, requestId }) => {
      const { session } = await sessionOf(c, now);
      if (session.scope === "read") throw new Refusal("http.read_only");
      await cutOff(db.directory, session.loginId, now);
      await recordSession(db, session.stationId, now, { ...session, requestId }, "sign_out_everywhere");
      drop(c);
      return c.body(null, 204);
    },
  );

  http.open(
    "post",
    {
      path: "/api/session/station",
      summary: "Act in another station; journalled in both",
      body: z.strictObject({ stationId: Id }),
      answer: Me,
    },
    async ({ c, body, now, requestId }) => {
      const { session, hash } = await sessionOf(c, now);
      if (session.kind !== "cookie") throw new Refusal("people.no_such_station");
      const station = (await listStationsOfLogin(db.directory, session.loginId)).find(
        (each) => each.id === body.stationId,
      );
      const login = await getLogin(db.directory, session.loginId);
      if (station === undefined || login === undefined) throw new Refusal("people.no_such_station");
      const me = await meOf(db, login, station.id, now);
      // A new secret for the new station; the absolute limit is not prolonged.
      const opened = await openSession(db.directory, now, {
        ...session,
        stationId: station.id,
        personId: station.personId,
        kind: "cookie",
        scope: "all",
      });
      await db.directory.run(`delete from session where hash = $1`, [hash]);
      await recordSession(db, session.stationId, now, { ...session, requestId }, "station_left");
      await recordSession(
        db,
        station.id,
        now,
        { loginId: session.loginId, personId: station.personId, requestId },
        "station_entered",
      );
      keep(c, opened.secret);
      return c.json(me);
    },
  );

  http.open(
    "put",
    {
      path: "/api/session/password",
      summary: "Change the own password; other sessions end",
      body: PasswordChange,
    },
    async ({ c, body, now, requestId }) => {
      const { session, hash } = await sessionOf(c, now);
      if (session.scope === "read") throw new Refusal("http.read_only");
      const login = await getLogin(db.directory, session.loginId);
      if (login === undefined) throw new Refusal("http.signed_out");
      await refuseLocked(db.directory, login.login, now);
      if (!(await passwordIsRight(login.secret, body.current))) {
        await countFailure(db.directory, login.login, now);
        throw new Refusal("people.wrong", { field: "current" });
      }
      if (isCommon(body.next, login.login)) throw new Refusal("people.password_common", { field: "next" });
      const secret = await hashPassword(body.next);
      await setSecret(db.directory, login.id, secret, false);
      await db.directory.run(`delete from session where login_id = $1 and hash <> $2 and kind = 'cookie'`, [
        login.id,
        hash,
      ]);
      await recordSession(db, session.stationId, now, { ...session, requestId }, "password_changed");
      return c.body(null, 204);
    },
  );
}

/** Everything the shell needs at start. Refused when no post is in force in that station. */
async function meOf(
  db: Db,
  login: { id: string; login: string; mustChange: boolean },
  stationId: string,
  now: Date,
): Promise<Me> {
  const stations = await listStationsOfLogin(db.directory, login.id);
  const station = stations.find((each) => each.id === stationId);
  if (station === undefined) throw new Refusal("people.no_such_station");
  const operator = await findOperator(db.directory);
  const today = civilDateIn(station.timeZone, now);
  return db.station(stationId, now, async (tx) => {
    const posts = (await listPostsOf(tx, station.personId)).filter((post) => isInForce(post, today));
    if (posts.length === 0) throw new Refusal("people.no_post");
    const person = await getPerson(tx, station.personId);
    const named = await Promise.all(
      posts.map(async (post) => ({
        ...post,
        organisationName: (await getOrganisation(tx, post.organisationId))?.name ?? "",
      })),
    );
    const plain = ({ personId: _, ...rest }: (typeof stations)[number]) => rest;
    return {
      login: login.login,
      person: { id: station.personId, name: person?.name ?? "", sample: person?.sample ?? false },
      station: plain(station),
      stations: stations.map(plain),
      posts: named,
      today,
      mustChangePassword: login.mustChange,
      operatorMissing: operator === undefined,
      passwordOnly: true,
    };
  });
}
