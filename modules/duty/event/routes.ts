import { z } from "zod";
import { type Http, IdParams } from "../../../server/http.ts";
import { PageQuery, pageOf } from "../../../server/wire.ts";
import type { Who } from "../../people/contract.ts";
import type { Tx } from "../../../server/db.ts";
import * as contract from "../life/contract.ts";
import { readDayCursor } from "../day-cursor.ts";
import * as events from "./read.ts";
import { enterEvent, withdrawEvent } from "./event.ts";

type Looking = { look(kind: string, subjects: readonly string[], fields: readonly string[]): void };

const doorsOf = (shown: readonly contract.DutyEvent[]) =>
  shown.flatMap((event) => (event.place === null || event.householdId === null ? [] : [event.householdId]));
export function eventRoutes(http: Http<Who>): void {
  const { db } = http;
  const read = async ({ who, tx, look }: { who: Who; tx: Tx } & Looking, id: string) => {
    const event = await events.getEvent(tx, who, id);
    look("household", doorsOf([event]), ["door"]);
    return event;
  };

  http.get(
    {
      path: "/api/event-products",
      summary: "Products of running programmes that wait for events",
      query: contract.EventProductQuery,
      answer: z.object({ items: z.array(contract.EventProduct) }),
    },
    async ({ who, tx, query }) => ({
      items: await events.listEventProducts(db, tx, who, {
        communityId: query.communityId ?? null,
        programmeId: query.programmeId ?? null,
      }),
    }),
  );
  http.get(
    {
      path: "/api/programmes/{id}/events",
      summary: "What happened, and the duties it made; the newest first",
      params: IdParams,
      query: PageQuery,
      answer: pageOf(contract.DutyEvent),
    },
    async ({ who, tx, params, query, look }) => {
      const rows = await events.pageEvents(tx, who, params.id, {
        before: readDayCursor(query.cursor),
        limit: query.limit + 1,
      });
      const items = await events.presentEvents(tx, who, rows.slice(0, query.limit));
      look("household", doorsOf(items), ["door"]);
      const last = items.at(-1);
      return {
        items,
        next: rows.length > query.limit && last ? `${last.happenedOn}~${last.id}` : null,
      };
    },
  );
  http.post(
    {
      path: "/api/programmes/{id}/events",
      summary: "Something happened: makes the duties of the product's event stages",
      params: IdParams,
      body: contract.EventInput,
      answer: contract.DutyEvent,
      status: 201,
    },
    async ({ who, tx, params, body, record }) => {
      const id = await enterEvent(db, tx, who, params.id, body);
      record({ verb: "enter", kind: "duty_event", targetId: id });
      return id;
    },
    read,
  );
  http.post(
    {
      path: "/api/duty-events/{id}/withdrawal",
      summary: "Entered by mistake: open duties are cancelled, done ones stay",
      params: IdParams,
      body: contract.WithdrawalInput,
      answer: contract.DutyEvent,
    },
    async ({ who, tx, params, body, record }) => {
      await withdrawEvent(db, tx, who, params.id, body.reason);
      record({ verb: "withdraw", kind: "duty_event", targetId: params.id });
      return params.id;
    },
    read,
  );
}
