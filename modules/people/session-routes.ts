import type { Context } from "hono";
import type { Db } from "../../server/db.ts";
import { Refusal } from "../../server/errors.ts";
import type { Http } from "../../server/http.ts";
import { z } from "zod";
import { Id } from "../../server/wire.ts";
import { recordSession } from "./actions.ts";
import { Me, PasswordChange, SignIn, type Who } from "./contract.ts";
import { countFailure, forgetFailures, refuseLocked } from "./lockout.ts";
import { hashPassword, isCommon, passwordIsRight } from "./password.ts";
import { sessionCookies } from "./help/cookies.ts";
import { endHelp } from "./help/rows.ts";
import { meOf, meOfSession } from "./me.ts";
import { cutOff, findLogin, getLogin, setSecret } from "./queries.ts";
import { type Session, absoluteMs, findSession, identityOf, openSession, readSecret } from "./sessions.ts";
import { listStationsOfLogin } from "./stations.ts";

/** Sign-in, who am I, sign-out, switching station, changing the password. */
export function sessionRoutes(http: Http<Who>, https: () => boolean): void {
  const { db } = http;
  const identity = identityOf(db, https);
  const cookies = sessionCookies(https);
  const { keepAlone, drop } = cookies;
  const find = async (c: Context, now: Date): Promise<{ session: Session; hash: Buffer } | null> => {
    const claim = identity.claim(c);
    const session = claim && (await findSession(db.directory, claim, now));
    return session ? { session, hash: claim.hash } : null;
  };
  const sessionOf = async (c: Context, now: Date) => {
    const held = await find(c, now);
    if (held === null) throw new Refusal("http.signed_out");
    return held;
  };
  /** Helping that ran out by itself: one is oneself again. */
  const takeBack = async (c: Context, now: Date): Promise<Session> => {
    const secret = cookies.aside(c);
    const claim = secret === undefined ? null : readSecret(secret, "cookie");
    const session = claim && (await findSession(db.directory, claim, now));
    if (!session || secret === undefined) throw new Refusal("http.signed_out");
    cookies.takeBack(c, secret);
    return session;
  };
  const endHelpOf = async ({ helpId, stationId }: Session, now: Date) => {
    if (helpId !== null) await db.station(stationId, now, (tx) => endHelp(tx, helpId));
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
      const { personId } = station;
      const expiresAt = new Date(now.getTime() + absoluteMs);
      const standing = {
        stationId: station.id,
        personId,
        helperId: null,
        expiresAt,
        kind: "cookie",
      } as const;
      const me = await meOf(db, login, standing, now);
      const opened = await openSession(db.directory, now, {
        loginId: login.id,
        stationId: station.id,
        personId,
        kind: "cookie",
        scope: "all",
        expiresAt,
      });
      await recordSession(
        db,
        station.id,
        now,
        { loginId: login.id, personId: station.personId, requestId },
        "sign_in",
      );
      keepAlone(c, opened.secret);
      return c.json(me);
    },
  );

  http.open("get", { path: "/api/session", summary: "Who am I", answer: Me }, async ({ c, now }) => {
    const held = await find(c, now);
    const session = held?.session ?? (await takeBack(c, now));
    return c.json(await meOfSession(db, session, now));
  });

  http.open("delete", { path: "/api/session", summary: "Sign out" }, async ({ c, now, requestId }) => {
    const { session, hash } = await sessionOf(c, now);
    await db.directory.run(`delete from session where hash = $1`, [hash]);
    await endHelpOf(session, now);
    // Who was helping goes too: nobody is left signed in behind it.
    const aside = cookies.aside(c);
    const own = aside === undefined ? null : readSecret(aside, "cookie");
    if (own !== null) await db.directory.run(`delete from session where hash = $1`, [own.hash]);
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
      await endHelpOf(session, now);
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
      if (session.helpId !== null) throw new Refusal("people.help_not_this");
      if (session.kind !== "cookie") throw new Refusal("people.no_such_station");
      const station = (await listStationsOfLogin(db.directory, session.loginId)).find(
        (each) => each.id === body.stationId,
      );
      const login = await getLogin(db.directory, session.loginId);
      if (station === undefined || login === undefined) throw new Refusal("people.no_such_station");
      const { personId } = station;
      const { expiresAt, kind } = session;
      const standing = { stationId: station.id, personId, helperId: null, expiresAt, kind };
      const me = await meOf(db, login, standing, now);
      // A new secret for the new station; the absolute limit is not prolonged.
      const opened = await openSession(db.directory, now, {
        loginId: session.loginId,
        stationId: station.id,
        personId,
        kind: "cookie",
        scope: "all",
        expiresAt: session.expiresAt,
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
      keepAlone(c, opened.secret);
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
      if (session.helpId !== null) throw new Refusal("people.help_not_this");
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
