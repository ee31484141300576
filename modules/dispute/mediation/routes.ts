/** A mediation over HTTP. Whoever sees the dispute may ask; what they may do the machine says. */
import { type Http, IdParams } from "../../../server/http.ts";
import { Id } from "../../../server/wire.ts";
import type { Who } from "../../people/contract.ts";
import { type Ground, type Looking, type Seen, taken } from "../asking.ts";
import { Dispute } from "../contract.ts";
import { accept, begin } from "./acts.ts";
import { caucusRoutes } from "./caucus/routes.ts";
import { conferenceRoutes } from "./conference/routes.ts";
import * as contract from "./contract.ts";
import { mediatorRoutes } from "./mediator/routes.ts";
import { proposalRoutes } from "./proposal/routes.ts";
import { readMediation } from "./read.ts";
import { saidRoutes } from "./said/routes.ts";
import { sessionRoutes } from "./session/routes.ts";
import type { Acting } from "./step.ts";
import { surveyRoutes } from "./survey/routes.ts";
import { mark, putFound, takeStep, tellGuardian, tellRoutes } from "./work.ts";
import { z } from "zod";

const Begin = z.strictObject({});
const GuardianParams = z.object({ id: Id, partyId: Id });
type Read = (ctx: Looking, id: string) => Promise<Dispute>;
/** What every route of a mediation does around its act. */
export type Around = {
  http: Http<Who>;
  ground: Ground;
  /** The dispute held, as far as the person sees it, and who acts. */
  held(ctx: Looking & { params: { id: string } }): Promise<[Acting, Seen]>;
  read(ctx: Looking, id: string): Promise<contract.Mediation>;
};

export function mediationRoutes(http: Http<Who>, ground: Ground, readDispute: Read): void {
  const around: Around = {
    http,
    ground,
    held: async (ctx) => [{ db: http.db, tx: ctx.tx, who: ctx.who }, await taken(ground, ctx, ctx.params.id)],
    read: (ctx, id) => readMediation(ground, ctx, id),
  };
  const { held, read } = around;
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
      const { machine } = await begin(...(await held(ctx)));
      ctx.record({
        verb: "begin_mediation",
        kind: "dispute",
        targetId: ctx.params.id,
        fields: [machine],
      });
      return ctx.params.id;
    },
    readDispute,
  );
  http.get(
    {
      path: "/api/disputes/{id}/mediation",
      summary:
        "The run that goes on or the last that ended: who leads it, what was said and done, which step may be next",
      params: IdParams,
      answer: contract.Mediation,
    },
    (ctx) => read(ctx, ctx.params.id),
  );
  http.post(
    {
      path: "/api/disputes/{id}/mediation/acceptance",
      summary: "Accept it: every party was asked, and nobody clearly refuses",
      params: IdParams,
      body: contract.Acceptance,
      answer: Dispute,
    },
    async (ctx) => {
      await accept(...(await held(ctx)), ctx.body);
      ctx.record({ verb: "accept_mediation", kind: "dispute", targetId: ctx.params.id });
      return ctx.params.id;
    },
    readDispute,
  );
  http.post(
    {
      path: "/api/disputes/{id}/mediation/steps",
      summary: "A step of the machine that brings nothing but what is said with it; refused with its article",
      params: IdParams,
      body: contract.StepInput,
      answer: contract.Mediation,
    },
    async (ctx) => {
      await takeStep(...(await held(ctx)), ctx.body);
      ctx.record({
        verb: "step_mediation",
        kind: "dispute",
        targetId: ctx.params.id,
        fields: [ctx.body.type],
      });
      return ctx.params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/disputes/{id}/mediation/routes-told",
      summary: "The parties were told of the other routes, and when (MED-11)",
      params: IdParams,
      body: contract.RoutesTold,
      answer: contract.Mediation,
    },
    async (ctx) => {
      await tellRoutes(...(await held(ctx)), ctx.body);
      ctx.record({ verb: "tell_routes", kind: "dispute", targetId: ctx.params.id });
      return ctx.params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/disputes/{id}/mediation/marks",
      summary: "What was seen of it: a fee asked for, a case that may follow, whose it is",
      params: IdParams,
      body: contract.Seen,
      answer: contract.Mediation,
    },
    async (ctx) => {
      await mark(...(await held(ctx)), ctx.body);
      ctx.record({
        verb: "mark_mediation",
        kind: "dispute",
        targetId: ctx.params.id,
        fields: Object.keys(ctx.body),
      });
      return ctx.params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/disputes/{id}/mediation/findings",
      summary:
        "Of a public-order case: what the police found, for their paper and for whether it may be mediated",
      params: IdParams,
      body: contract.FoundOfCase,
      answer: contract.Mediation,
    },
    async (ctx) => {
      await putFound(...(await held(ctx)), ctx.body);
      ctx.record({ verb: "find_in_case", kind: "dispute", targetId: ctx.params.id });
      return ctx.params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/disputes/{id}/mediation/guardians/{partyId}",
      summary: "A parent or guardian was told to attend, and when (POL-06)",
      params: GuardianParams,
      body: contract.GuardianTold,
      answer: contract.Mediation,
    },
    async (ctx) => {
      await tellGuardian(...(await held(ctx)), ctx.params.partyId, ctx.body.toldAt);
      ctx.record({ verb: "tell_guardian", kind: "dispute", targetId: ctx.params.id });
      return ctx.params.id;
    },
    read,
  );
  mediatorRoutes(around);
  saidRoutes(around);
  sessionRoutes(around);
  caucusRoutes(around);
  surveyRoutes(around);
  proposalRoutes(around);
  conferenceRoutes(around);
}
