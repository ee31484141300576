/** A mediation over HTTP. Whoever sees the dispute may ask; what they may do the machine says. */
import { type Http, IdParams } from "../../../server/http.ts";
import type { Who } from "../../people/contract.ts";
import { type Ground, type Looking, taken } from "../asking.ts";
import { Dispute } from "../contract.ts";
import { accept, begin } from "./acts.ts";
import { Acceptance, Begin } from "./contract.ts";

type Read = (ctx: Looking, id: string) => Promise<Dispute>;
export function mediationRoutes(http: Http<Who>, ground: Ground, read: Read): void {
  http.post(
    {
      path: "/api/disputes/{id}/mediation",
      summary: "Begin in the machine the dispute was routed to; the four never mix",
      params: IdParams,
      body: Begin,
      answer: Dispute,
      status: 201,
    },
    async (ctx) => {
      const { tx, who, params, record } = ctx;
      const { machine } = await begin({ db: http.db, tx, who }, await taken(ground, ctx, params.id));
      record({ verb: "begin_mediation", kind: "dispute", targetId: params.id, fields: [machine] });
      return params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/disputes/{id}/mediation/acceptance",
      summary: "Accept it: every party was asked, and nobody clearly refuses",
      params: IdParams,
      body: Acceptance,
      answer: Dispute,
    },
    async (ctx) => {
      const { tx, who, params, body, record } = ctx;
      await accept({ db: http.db, tx, who }, await taken(ground, ctx, params.id), body);
      record({ verb: "accept_mediation", kind: "dispute", targetId: params.id });
      return params.id;
    },
    read,
  );
}
