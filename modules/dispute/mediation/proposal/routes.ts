import { z } from "zod";
import { IdParams } from "../../../../server/http.ts";
import { Id } from "../../../../server/wire.ts";
import { Mediation } from "../contract.ts";
import type { Around } from "../routes.ts";
import { AnswerInput, ProposalInput } from "../work-contract.ts";
import { answer, propose } from "./acts.ts";

const ProposalParams = z.object({ id: Id, proposalId: Id });
export function proposalRoutes({ http, held, read }: Around): void {
  http.post(
    {
      path: "/api/disputes/{id}/mediation/proposals",
      summary: "A proposal, or a counter-proposal to its newest version",
      params: IdParams,
      body: ProposalInput,
      answer: Mediation,
      status: 201,
    },
    async (ctx) => {
      await propose(...(await held(ctx)), ctx.body);
      ctx.record({ verb: "propose", kind: "dispute", targetId: ctx.params.id });
      return ctx.params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/disputes/{id}/mediation/proposals/{proposalId}/answers",
      summary: "What a party answers to the newest version",
      params: ProposalParams,
      body: AnswerInput,
      answer: Mediation,
    },
    async (ctx) => {
      await answer(...(await held(ctx)), ctx.params.proposalId, ctx.body);
      ctx.record({ verb: "answer_proposal", kind: "dispute", targetId: ctx.params.id });
      return ctx.params.id;
    },
    read,
  );
}
