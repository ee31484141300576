/** What follows an agreement, over HTTP: performed or not, the court, looks back, what a chief lets pass. */
import { Refusal, found } from "../../../server/errors.ts";
import { type Http, IdParams } from "../../../server/http.ts";
import type { Who } from "../../people/contract.ts";
import { type Asked, type Ground, type Looking, taken } from "../asking.ts";
import * as court from "../confirm/acts.ts";
import { ApplicationInput, CourtAnswerInput, GatheringInput } from "../confirm/contract.ts";
import { finish } from "../follow-up/acts.ts";
import { FollowUpParams, Outcome } from "../follow-up/contract.ts";
import { seesGate } from "../rules.ts";
import * as letter from "../letter/acts.ts";
import { DeliveryInput, LetterInput, VisitInput } from "../letter/contract.ts";
import { letPass } from "../override/acts.ts";
import { OverrideInput } from "../override/contract.ts";
import { Aftermath } from "./aftermath-contract.ts";
import { AgreementParams, Reason } from "./contract.ts";
import { breakIt, perform } from "./going-on.ts";
import { readAftermath } from "./read.ts";

export function afterRoutes(http: Http<Who>, ground: Ground): void {
  const acting = ({ tx, who }: Asked) => ({ db: http.db, tx, who });
  const read = (ctx: Looking, id: string) => readAftermath(ground, ctx, id);
  const seen = (ctx: Asked, id: string) => taken(ground, ctx, id);
  /** The letter is for who may see the gate; everybody else meets none. */
  const ofGate = async (ctx: Asked, id: string) => {
    const there = await seen(ctx, id);
    if (!seesGate(there.sight)) found(null);
    if (there.row.state === "closed") throw new Refusal("dispute.closed");
    return there;
  };

  http.post(
    {
      path: "/api/disputes/{id}/performance",
      summary:
        "Everything agreed is performed: refused while one promise is not confirmed by the one promised",
      params: IdParams,
      answer: Aftermath,
    },
    async (ctx) => {
      await perform(acting(ctx), await seen(ctx, ctx.params.id));
      ctx.record({ verb: "perform_agreement", kind: "dispute", targetId: ctx.params.id });
      return ctx.params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/disputes/{id}/breach",
      summary: "It was not performed, with the reason; of the police the clock of the case runs (POL-11)",
      params: IdParams,
      body: Reason,
      answer: Aftermath,
    },
    async (ctx) => {
      await breakIt(acting(ctx), await seen(ctx, ctx.params.id), ctx.body.reason);
      ctx.record({ verb: "break_agreement", kind: "dispute", targetId: ctx.params.id });
      return ctx.params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/disputes/{id}/overrides",
      summary: "A chief lets one unchecked rule pass, with reason and citation; what protects people never",
      params: IdParams,
      body: OverrideInput,
      answer: Aftermath,
      status: 201,
    },
    async (ctx) => {
      const rule = await letPass(acting(ctx), await seen(ctx, ctx.params.id), ctx.body);
      ctx.record({ verb: "let_pass", kind: "dispute", targetId: ctx.params.id, fields: [rule] });
      return ctx.params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/disputes/{id}/agreements/{agreementId}/confirmation",
      summary: "What is gathered to ask the court to confirm an agreement (CONF-02, CONF-03, CONF-05)",
      params: AgreementParams,
      body: GatheringInput,
      answer: Aftermath,
    },
    async (ctx) => {
      const { id, agreementId } = ctx.params;
      await court.gather(acting(ctx), await seen(ctx, id), agreementId, ctx.body);
      ctx.record({ verb: "gather", kind: "dispute", targetId: id });
      return id;
    },
    read,
  );
  http.post(
    {
      path: "/api/disputes/{id}/agreements/{agreementId}/confirmation/waiver",
      summary: "The sides do not want it confirmed: nobody is reminded of it",
      params: AgreementParams,
      answer: Aftermath,
    },
    async (ctx) => {
      const { id, agreementId } = ctx.params;
      await court.letBe(acting(ctx), await seen(ctx, id), agreementId);
      ctx.record({ verb: "let_be", kind: "dispute", targetId: id });
      return id;
    },
    read,
  );
  http.post(
    {
      path: "/api/disputes/{id}/agreements/{agreementId}/confirmation/application",
      summary: "Both sides asked the court: late, alone, excluded or with papers missing it is refused",
      params: AgreementParams,
      body: ApplicationInput,
      answer: Aftermath,
    },
    async (ctx) => {
      const { id, agreementId } = ctx.params;
      await court.apply(acting(ctx), await seen(ctx, id), agreementId, ctx.body.on);
      ctx.record({ verb: "ask_court", kind: "dispute", targetId: id });
      return id;
    },
    read,
  );
  http.post(
    {
      path: "/api/disputes/{id}/agreements/{agreementId}/confirmation/answer",
      summary: "What the court said: accepted or not, valid or not (MED-18)",
      params: AgreementParams,
      body: CourtAnswerInput,
      answer: Aftermath,
    },
    async (ctx) => {
      const { id, agreementId } = ctx.params;
      await court.tellAnswer(acting(ctx), await seen(ctx, id), agreementId, ctx.body);
      ctx.record({ verb: "court_answer", kind: "dispute", targetId: id, fields: [ctx.body.answer] });
      return id;
    },
    read,
  );
  http.post(
    {
      path: "/api/disputes/{id}/follow-ups/{followUpId}/outcome",
      summary: "A party was asked how it stands: kept, solved, satisfied, and what was done",
      params: FollowUpParams,
      body: Outcome,
      answer: Aftermath,
    },
    async (ctx) => {
      const { id, followUpId } = ctx.params;
      await finish(acting(ctx), await seen(ctx, id), followUpId, ctx.body);
      ctx.record({ verb: "follow_up", kind: "dispute", targetId: id });
      return id;
    },
    read,
  );
  http.post(
    {
      path: "/api/disputes/{id}/letter",
      summary: "The police issue a warning letter: identity, facts and what is forbidden (DV-02)",
      params: IdParams,
      body: LetterInput,
      answer: Aftermath,
      status: 201,
    },
    async (ctx) => {
      await letter.issue(acting(ctx), await ofGate(ctx, ctx.params.id), ctx.body);
      ctx.record({ verb: "issue_letter", kind: "dispute", targetId: ctx.params.id });
      return ctx.params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/disputes/{id}/letter/deliveries",
      summary: "The letter reached a side, or the committee was told",
      params: IdParams,
      body: DeliveryInput,
      answer: Aftermath,
    },
    async (ctx) => {
      await letter.deliver(acting(ctx), await ofGate(ctx, ctx.params.id), ctx.body);
      ctx.record({ verb: "deliver_letter", kind: "dispute", targetId: ctx.params.id });
      return ctx.params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/disputes/{id}/letter/visits",
      summary: "Committee or station visited one side, apart (DV-03)",
      params: IdParams,
      body: VisitInput,
      answer: Aftermath,
      status: 201,
    },
    async (ctx) => {
      await letter.visit(acting(ctx), await ofGate(ctx, ctx.params.id), ctx.body);
      ctx.record({ verb: "visit_side", kind: "dispute", targetId: ctx.params.id });
      return ctx.params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/disputes/{id}/letter/end",
      summary: "The follow-up of a letter ends: delivered, and both sides seen by both, each apart",
      params: IdParams,
      answer: Aftermath,
    },
    async (ctx) => {
      await letter.end(acting(ctx), await ofGate(ctx, ctx.params.id));
      ctx.record({ verb: "end_letter", kind: "dispute", targetId: ctx.params.id });
      return ctx.params.id;
    },
    read,
  );
}
