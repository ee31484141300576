import { z } from "zod";
import { IdParams } from "../../../../server/http.ts";
import { Id } from "../../../../server/wire.ts";
import { Mediation, MediatorInput, RecusalInput } from "../contract.ts";
import type { Around } from "../routes.ts";
import { appointMediator, check, recuse } from "./acts.ts";

const MediatorParams = z.object({ id: Id, mediatorId: Id });
export function mediatorRoutes({ http, held, read }: Around): void {
  http.post(
    {
      path: "/api/disputes/{id}/mediation/mediator-checks",
      summary:
        "Look for ties of one person to the parties and in earlier cases; what is found stays with the case (MED-19)",
      params: IdParams,
      body: MediatorInput,
      answer: Mediation,
      status: 201,
    },
    async (ctx) => {
      await check(...(await held(ctx)), ctx.body);
      ctx.record({ verb: "check_mediator", kind: "dispute", targetId: ctx.params.id });
      return ctx.params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/disputes/{id}/mediation/mediators",
      summary: "Who leads it: refused where a tie was found",
      params: IdParams,
      body: MediatorInput,
      answer: Mediation,
      status: 201,
    },
    async (ctx) => {
      await appointMediator(...(await held(ctx)), ctx.body);
      ctx.record({ verb: "appoint_mediator", kind: "dispute", targetId: ctx.params.id });
      return ctx.params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/disputes/{id}/mediation/mediators/{mediatorId}/recusal",
      summary: "A party asks the mediator to withdraw, and one is enough; or the mediator does",
      params: MediatorParams,
      body: RecusalInput,
      answer: Mediation,
    },
    async (ctx) => {
      await recuse(...(await held(ctx)), ctx.params.mediatorId, ctx.body.partyId);
      ctx.record({ verb: "recuse_mediator", kind: "dispute", targetId: ctx.params.id });
      return ctx.params.id;
    },
    read,
  );
}
