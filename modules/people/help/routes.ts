import type { Context } from "hono";
import type { Tx } from "../../../server/db.ts";
import { Refusal } from "../../../server/errors.ts";
import type { Http } from "../../../server/http.ts";
import { append } from "../../journal/api.ts";
import { Me, type Who } from "../contract.ts";
import { meOfSession } from "../me.ts";
import { findSession, readSecret } from "../sessions.ts";
import { openWatching } from "../watching.ts";
import { Helpable, HelpInput } from "./contract.ts";
import { sessionCookies } from "./cookies.ts";
import { listHelpable, refuseTokens, startHelp } from "./help.ts";
import { endHelp } from "./rows.ts";

export type HelpHooks = {
  /** What other modules know against it; throws the refusal. */
  allow(tx: Tx, who: Who, person: { id: string; postIds: string[] }): Promise<void>;
  /** Tells the person, who may see it later. */
  tell(tx: Tx, of: { helpId: string; personId: string }): Promise<void>;
};

/** Beginning to help somebody and ending it: the browser's cookie changes hands, and comes back. */
export function helpRoutes(http: Http<Who>, https: () => boolean, hooks: HelpHooks): void {
  const { db } = http;
  const cookies = sessionCookies(https);
  const watching = openWatching(db, https);

  http.get(
    {
      path: "/api/help/people",
      summary: "Whom one may help where one looks after the place",
      answer: Helpable,
    },
    async ({ who, tx, look }) => {
      const people = await listHelpable(db, tx, who);
      look(
        "person",
        people.items.map((each) => each.id),
        ["name", "posts"],
      );
      return people;
    },
  );

  http.open(
    "post",
    {
      path: "/api/help",
      summary: "Help somebody who is there and has no phone: half an hour in their name",
      body: HelpInput,
      answer: Me,
    },
    async ({ c, body, now, requestId }) => {
      const { session, who } = await heldBy(c, now);
      refuseTokens(session.kind);
      const { personId } = body;
      const allow = (tx: Tx, person: { id: string; postIds: string[] }) => hooks.allow(tx, who, person);
      const begun = await startHelp(db, {
        who,
        personId,
        until: session.expiresAt,
        requestId,
        now,
        allow,
        tell: hooks.tell,
      });
      cookies.putAside(c);
      cookies.keep(c, begun.secret);
      const { helpId, until: expiresAt } = begun;
      return c.json(
        await meOfSession(db, { ...session, personId, helperId: who.personId, helpId, expiresAt }, now),
      );
    },
  );

  http.open(
    "delete",
    { path: "/api/help", summary: "End helping: one is oneself again", answer: Me },
    async ({ c, now, requestId }) => {
      await endHere(c, now, requestId);
      const secret = cookies.aside(c);
      const claim = secret === undefined ? null : readSecret(secret, "cookie");
      const own = claim && (await findSession(db.directory, claim, now));
      if (!own || secret === undefined) {
        cookies.drop(c);
        throw new Refusal("http.signed_out");
      }
      cookies.takeBack(c, secret);
      return c.json(await meOfSession(db, own, now));
    },
  );

  /** Who holds the session of this request. */
  async function heldBy(c: Context, now: Date) {
    const held = await watching.find(c, now);
    if (held === null) throw new Refusal("http.signed_out");
    return held;
  }
  /** What ran out by itself is over already; a session that helps nobody has nothing to end. */
  async function endHere(c: Context, now: Date, requestId: string): Promise<void> {
    const held = await watching.find(c, now);
    if (held === null) return;
    const { session, who, hash } = held;
    if (who.help === undefined) {
      if (cookies.aside(c) === undefined) throw new Refusal("people.help_over");
      return;
    }
    const { id, helperId } = who.help;
    await db.directory.run(`delete from session where hash = $1`, [hash]);
    await db.station(session.stationId, now, async (tx) => {
      await endHelp(tx, id);
      append(tx, { loginId: session.loginId, personId: session.personId, requestId, helperId }, [
        { verb: "end", kind: "help", targetId: id, subjects: [session.personId], subjectKind: "person" },
      ]);
    });
  }
}
