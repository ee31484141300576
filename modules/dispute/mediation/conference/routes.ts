import { z } from "zod";
import { IdParams } from "../../../../server/http.ts";
import { Id } from "../../../../server/wire.ts";
import { Mediation } from "../contract.ts";
import type { Around } from "../routes.ts";
import { ConferenceInput, MetInput, OpinionInput } from "../work-contract.ts";
import { callConference, giveOpinion, meet } from "./acts.ts";

const ConferenceParams = z.object({ id: Id, conferenceId: Id });
export function conferenceRoutes({ http, held, read }: Around): void {
  http.post(
    {
      path: "/api/disputes/{id}/mediation/conferences",
      summary:
        "Ask departments to sit together within five working days; each takes it or says who is competent (P12)",
      params: IdParams,
      body: ConferenceInput,
      answer: Mediation,
      status: 201,
    },
    async (ctx) => {
      await callConference(...(await held(ctx)), ctx.body);
      ctx.record({ verb: "call_conference", kind: "dispute", targetId: ctx.params.id });
      return ctx.params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/disputes/{id}/mediation/conferences/{conferenceId}/meeting",
      summary: "They met",
      params: ConferenceParams,
      body: MetInput,
      answer: Mediation,
    },
    async (ctx) => {
      await meet(...(await held(ctx)), ctx.params.conferenceId, ctx.body.metOn);
      ctx.record({ verb: "meet_conference", kind: "dispute", targetId: ctx.params.id });
      return ctx.params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/disputes/{id}/mediation/opinions",
      summary: "What they say: policy, law, and what each side answers for",
      params: IdParams,
      body: OpinionInput,
      answer: Mediation,
      status: 201,
    },
    async (ctx) => {
      await giveOpinion(...(await held(ctx)), ctx.body);
      ctx.record({ verb: "give_opinion", kind: "dispute", targetId: ctx.params.id });
      return ctx.params.id;
    },
    read,
  );
}
