/** What a resident reads and does at their own record. */
import type { Http } from "../../../server/http.ts";
import { z } from "zod";
import { found } from "../../../server/errors.ts";
import { IdParams } from "../../../server/http.ts";
import { Id, PageQuery, pageOf } from "../../../server/wire.ts";
import { under } from "../../../server/under.ts";
import { civilDateIn } from "../../../server/civil.ts";
import { findOperator, listStations, timeZoneOf } from "../../people/api.ts";
import { withdraw } from "../consent/acts.ts";
import { findConsent } from "../consent/rows.ts";
import { noteDone } from "../request/acts.ts";
import type { Ground } from "../resident/asking.ts";
import { giveNextCode } from "./card.ts";
import { Mine, OwnLook } from "./contract.ts";
import { looksTold } from "./looks.ts";
import { ownRecord } from "./own.ts";
import { type Own, ownIdentity } from "./session.ts";

/** Every row a resident leaves in the journal says so: nobody of the station was it. */
const purpose = "own_page";
export const ownHttp = (http: Http<never>, https: () => boolean): Http<Own> =>
  under(http, ownIdentity(http.db, https));

export function ownRoutes(http: Http<Own>, ground: Ground): void {
  const { db, keys } = ground;
  http.get(
    { path: "/api/mine", summary: "All that is kept of the resident who asks, whole", answer: Mine },
    async ({ who, tx, look }): Promise<Mine> => {
      const { row, householdId, said } = await ownRecord({ tx, keys }, who.residentId);
      const [operator, stations] = await Promise.all([
        findOperator(db.directory),
        listStations(db.directory),
      ]);
      if (row.erasedAt === null) {
        look("resident", [row.id], Object.keys(row.facts), purpose);
        look("household", [householdId], ["door", "care_grade"], purpose);
      }
      return {
        ...said,
        // Whose record was erased is not told where they lived either.
        ...(row.erasedAt !== null && { door: "", careGrade: "ordinary" as const }),
        givenTo: who.givenTo,
        stationName: stations.find(({ id }) => id === who.stationId)?.name ?? "",
        today: civilDateIn(await timeZoneOf(db, who.stationId), tx.now),
        until: who.until.toISOString(),
        operator: operator
          ? { name: operator.name, contact: operator.contact, privacyContact: operator.privacyContact }
          : null,
      };
    },
  );
  http.get(
    {
      path: "/api/mine/looks",
      summary: "Every look at the resident who asks, newest first",
      query: PageQuery,
      answer: pageOf(OwnLook),
    },
    async ({ who, tx, query }) => {
      const timeZone = await timeZoneOf(db, who.stationId);
      const page = { before: Id.safeParse(query.cursor).data ?? null, limit: query.limit };
      return looksTold(tx, who.residentId, page, { today: civilDateIn(timeZone, tx.now), timeZone });
    },
  );
  const codes = new Map<string, string>();
  http.post(
    {
      path: "/api/mine/next-code",
      summary: "A code for the next time, told once; the one before it opens nothing any more",
      answer: z.object({ code: z.string().nullable() }),
      status: 201,
    },
    async ({ who, tx, record }) => {
      const code = await giveNextCode(tx, who.cardId);
      codes.set(who.cardId, code);
      const subjects = [who.residentId];
      record({
        verb: "make",
        kind: "resident_card",
        targetId: who.cardId,
        subjects,
        subjectKind: "resident",
        purpose,
      });
      return who.cardId;
    },
    async ({ who }) => {
      const code = codes.get(who.cardId) ?? null;
      codes.delete(who.cardId);
      return { code };
    },
  );
  http.post(
    {
      path: "/api/mine/consents/{id}/withdrawal",
      summary: "Take one's own consent back; what rested on it is erased at once",
      params: IdParams,
    },
    async ({ who, tx, params, record }) => {
      const consent = found(await findConsent(tx, params.id));
      if (consent.residentId !== who.residentId) found(null);
      const { field } = await withdraw({ tx, personId: null, keys }, params.id);
      const today = civilDateIn(await timeZoneOf(db, who.stationId), tx.now);
      await noteDone({ tx, today }, who.residentId, field);
      record({
        verb: "withdraw",
        kind: "consent",
        targetId: params.id,
        subjects: [who.residentId],
        subjectKind: "resident",
        fields: [field],
        purpose,
      });
      return null;
    },
  );
}
