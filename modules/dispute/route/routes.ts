import { type Http, IdParams } from "../../../server/http.ts";
import type { Who } from "../../people/contract.ts";
import { type Ground, type Looking, writable } from "../asking.ts";
import { close } from "../closing/acts.ts";
import { Dispute, ReviewInput } from "../contract.ts";
import { offerReview } from "../review/acts.ts";
import { route } from "./acts.ts";
import { ClosingInput, RoutingInput } from "./contract.ts";

type Read = (ctx: Looking, id: string) => Promise<Dispute>;
export function routeRoutes(http: Http<Who>, ground: Ground, read: Read): void {
  http.post(
    {
      path: "/api/disputes/{id}/routing",
      summary: "Choose one of the four machines, with the reason; the edition of the rules is kept",
      params: IdParams,
      body: RoutingInput,
      answer: Dispute,
      based: true,
    },
    async (ctx) => {
      const { tx, who, params, body, expected, record } = ctx;
      await route({ db: http.db, tx, who }, await writable(ground, ctx, params.id, expected), body);
      record({ verb: "route", kind: "dispute", targetId: params.id, fields: [body.machine] });
      return params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/disputes/{id}/closing",
      summary: "End it: refused, failed, escalated and withdrawn are told apart; other routes are told first",
      params: IdParams,
      body: ClosingInput,
      answer: Dispute,
      based: true,
    },
    async (ctx) => {
      const { tx, who, params, body, expected, record } = ctx;
      await close({ db: http.db, tx, who }, await writable(ground, ctx, params.id, expected), body);
      record({ verb: "close", kind: "dispute", targetId: params.id, fields: [`ended_${body.ending}`] });
      return params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/disputes/{id}/review-offer",
      summary: "A review by several organisations was offered to the resident, who wishes it or not",
      params: IdParams,
      body: ReviewInput,
      answer: Dispute,
    },
    async (ctx) => {
      const { tx, who, params, body, record } = ctx;
      const seen = await writable(ground, ctx, params.id, null);
      await offerReview({ db: http.db, tx, who }, seen, body.wished);
      record({ verb: "offer_review", kind: "dispute", targetId: params.id });
      return params.id;
    },
    read,
  );
}
