/** The resident's side: asking, and reading how it stands; taking along what is kept. */
import { z } from "zod";
import { FileAnswer } from "../../../server/bytes.ts";
import { civilDateIn } from "../../../server/civil.ts";
import type { Tx } from "../../../server/db.ts";
import { Refusal, found } from "../../../server/errors.ts";
import type { Http } from "../../../server/http.ts";
import { timeZoneOf } from "../../people/api.ts";
import { ownRecord } from "../mine/own.ts";
import type { Own } from "../mine/session.ts";
import type { Ground } from "../resident/asking.ts";
import { ask } from "./acts.ts";
import { OwnRequest, OwnRequestInput, OwnRequests } from "./contract.ts";
import { asPage, asWorkbook } from "./export.ts";
import { ownRequests } from "./read.ts";
import { tellAsked } from "./telling.ts";

const mediaTypes = {
  json: "application/json",
  html: "text/html; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

export function ownRequestRoutes(http: Http<Own>, ground: Ground): void {
  const { db, keys } = ground;
  const today = async (tx: Tx) => civilDateIn(await timeZoneOf(db, tx.stationId), tx.now);
  http.get(
    {
      path: "/api/mine/requests",
      summary: "What the resident asked, and how it stands",
      answer: OwnRequests,
    },
    async ({ who, tx }) => ({
      items: await ownRequests({ db, keys, tx, today: await today(tx) }, who.residentId),
    }),
  );
  http.post(
    {
      path: "/api/mine/requests",
      summary: "Ask for a correction, object, ask for a copy or for erasure; answered within a clock",
      body: OwnRequestInput,
      answer: OwnRequest,
      status: 201,
    },
    async ({ who, tx, body, record }) => {
      const { id, gone } = await ask({ tx, keys, today: await today(tx) }, who.residentId, body);
      if (gone !== null)
        record({
          verb: "erase_fields",
          kind: "resident",
          targetId: who.residentId,
          fields: [gone],
          subjects: [who.residentId],
          purpose: "own_page",
        });
      record({
        verb: "ask",
        kind: "resident_request",
        targetId: id,
        fields: [body.kind, ...("field" in body ? [body.field] : [])],
        subjects: [who.residentId],
        subjectKind: "resident",
        purpose: "own_page",
      });
      await tellAsked(db, tx, id, await today(tx), null);
      return id;
    },
    async ({ who, tx }, id) =>
      found(
        (await ownRequests({ db, keys, tx, today: await today(tx) }, who.residentId)).find(
          (each) => each.id === id,
        ),
      ),
  );
  http.get(
    {
      path: "/api/mine/export",
      summary: "All that is kept of the resident, to take along: for machines or to read",
      query: z.object({ as: z.enum(["json", "html", "xlsx"]).default("json") }),
      gives: "bytes",
    },
    async ({ who, tx, query, look, language }) => {
      const { row, householdId, said } = await ownRecord({ tx, keys }, who.residentId);
      if (row.erasedAt !== null) throw new Refusal("registry.erased");
      look("resident", [row.id], Object.keys(row.facts), "own_page");
      look("household", [householdId], ["door", "care_grade"], "own_page");
      const requests = await ownRequests({ db, keys, tx, today: await today(tx) }, who.residentId);
      const all = { madeAt: tx.now.toISOString(), ...said, requests };
      const bytes = {
        json: () => [Buffer.from(JSON.stringify(all, null, 2))],
        html: () => [Buffer.from(asPage(all, language))],
        xlsx: () => asWorkbook(all, language),
      }[query.as];
      return new FileAnswer({
        mediaType: mediaTypes[query.as],
        byteCount: null,
        name: `gongzhi-${tx.now.toISOString().slice(0, 10)}.${query.as}`,
        inline: false,
        read: async function* () {
          yield* bytes();
        },
      });
    },
  );
}
