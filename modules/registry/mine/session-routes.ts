import type { Context } from "hono";
import { deleteCookie, setCookie } from "hono/cookie";
import { Refusal } from "../../../server/errors.ts";
import type { Http } from "../../../server/http.ts";
import { z } from "zod";
import { findCode } from "../../community/api.ts";
import { append } from "../../journal/api.ts";
import { passwordIsRight } from "../../people/api.ts";
import { findCard, spendCode } from "./card-rows.ts";
import { plainSigns } from "./code.ts";
import { CardOpening } from "./contract.ts";
import { countTry, forgetTries } from "./guesses.ts";
import { absoluteMs, closeOwnSession, cookieName, openOwnSession, ownIdentity } from "./session.ts";

/** Asked where there is no such number, so that it takes as long as where there is one. */
const nobody = {
  stationId: "00000000-0000-0000-0000-000000000000",
  targetId: "00000000-0000-0000-0000-000000000000",
};
const Opened = z.object({ until: z.iso.datetime() });

/** A card's number and its one-time code open the resident's own page. */
export function ownSessionRoutes(http: Http<never>, https: () => boolean): void {
  const { db } = http;
  const identity = ownIdentity(db, https);
  const keep = (c: Context, secret: string) =>
    setCookie(c, cookieName(https()), secret, {
      httpOnly: true,
      sameSite: "Strict",
      secure: https(),
      path: "/",
      maxAge: absoluteMs / 1000,
    });

  http.open(
    "post",
    {
      path: "/api/mine/session",
      summary: "Open one's own record with a card and its one-time code",
      body: CardOpening,
      answer: Opened,
    },
    async ({ c, body, now, requestId }) => {
      const number = plainSigns(body.number);
      await countTry(db.directory, number, now);
      const at = (await findCode(db.directory, number, "card")) ?? nobody;
      const card = await db.station(at.stationId, now, (tx) => findCard(tx, at.targetId));
      const holds =
        card !== undefined && card.codeHash !== null && card.codeUntil > now && card.endedAt === null;
      const right = await passwordIsRight(holds ? card.codeHash! : undefined, plainSigns(body.code));
      if (!right || !holds) throw new Refusal("registry.card_wrong", { field: "code" });
      await db.station(at.stationId, now, async (tx) => {
        if ((await spendCode(tx, card.id, card.codeHash!)) === 0)
          throw new Refusal("registry.card_wrong", { field: "code" });
        append(tx, { loginId: null, personId: null, requestId }, [
          {
            verb: "sign_in",
            kind: "resident_card",
            targetId: card.id,
            subjects: [card.residentId],
            subjectKind: "resident",
            purpose: "own_page",
          },
        ]);
      });
      await forgetTries(db.directory, number);
      const { residentId, id: cardId } = card;
      keep(c, await openOwnSession(db.directory, now, { stationId: at.stationId, residentId, cardId }));
      return c.json({ until: new Date(now.getTime() + absoluteMs).toISOString() });
    },
  );

  http.open(
    "delete",
    { path: "/api/mine/session", summary: "Close one's own page; the cookie opens nothing any more" },
    async ({ c }) => {
      const claim = identity.claim(c);
      if (claim === null) throw new Refusal("http.signed_out");
      if ((await closeOwnSession(db.directory, claim.hash)) === 0) throw new Refusal("http.signed_out");
      deleteCookie(c, cookieName(https()), { path: "/", secure: https() });
      return c.body(null, 204);
    },
  );
}
