/** Agreements over HTTP. Every act answers with everything that came of the mediation. */
import { found } from "../../../server/errors.ts";
import { type Http, IdParams } from "../../../server/http.ts";
import type { Who } from "../../people/contract.ts";
import { type Asked, type Ground, type Looking, readable, taken } from "../asking.ts";
import { lookAt } from "../party/names.ts";
import { partiesOf } from "./asking.ts";
import { Aftermath } from "./aftermath-contract.ts";
import { conclude, takeEffect } from "./concluding.ts";
import * as contract from "./contract.ts";
import { readAftermath } from "./read.ts";
import { openDrawing, recordOral, reopen, sign } from "./signing.ts";
import { change, write } from "./writing.ts";
import { getMediation } from "../mediation/rows.ts";
import { seesWork } from "../rules.ts";

export function agreementRoutes(http: Http<Who>, ground: Ground): void {
  const { db } = http;
  const { keys } = ground;
  const acting = ({ tx, who }: Asked) => ({ db, tx, who, keys });
  const read = (ctx: Looking, id: string) => readAftermath(ground, ctx, id);

  http.get(
    {
      path: "/api/disputes/{id}/aftermath",
      summary: "Agreements clause by clause, the court's confirmation, looks back and what was let pass",
      params: IdParams,
      answer: Aftermath,
    },
    (ctx) => read(ctx, ctx.params.id),
  );
  http.post(
    {
      path: "/api/disputes/{id}/agreements",
      summary: "Write down what was agreed; unclear clauses are shown with the reason and where they stand",
      params: IdParams,
      body: contract.AgreementInput,
      answer: Aftermath,
      status: 201,
    },
    async (ctx) => {
      const { params, body, record } = ctx;
      await write(acting(ctx), await taken(ground, ctx, params.id), body);
      record({ verb: "write_agreement", kind: "dispute", targetId: params.id });
      return params.id;
    },
    read,
  );
  http.change(
    "put",
    {
      path: "/api/disputes/{id}/agreements/{agreementId}",
      summary: "Write it anew, as long as nobody has signed; in the version of the agreement",
      params: contract.AgreementParams,
      body: contract.AgreementInput,
      answer: Aftermath,
    },
    async (ctx) => {
      const { params, body, expected, record } = ctx;
      await change(acting(ctx), await taken(ground, ctx, params.id), params.agreementId, body, expected);
      record({ verb: "write_agreement", kind: "dispute", targetId: params.id });
      return params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/disputes/{id}/agreements/{agreementId}/signatures",
      summary:
        "A party, a guardian or an agent signs; the mediator; the seal. Drawn here, or on paper and noted",
      params: contract.AgreementParams,
      body: contract.SignatureInput,
      answer: Aftermath,
      status: 201,
    },
    async (ctx) => {
      const { params, body, record } = ctx;
      await sign(acting(ctx), await taken(ground, ctx, params.id), params.agreementId, body);
      record({ verb: "sign", kind: "dispute", targetId: params.id, fields: [`signed_${body.of}`] });
      return params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/disputes/{id}/agreements/{agreementId}/reopening",
      summary: "Void the signatures, with a reason, so that the content can be changed",
      params: contract.AgreementParams,
      body: contract.Reason,
      answer: Aftermath,
    },
    async (ctx) => {
      const { params, body, record } = ctx;
      await reopen(acting(ctx), await taken(ground, ctx, params.id), params.agreementId, body.reason);
      record({ verb: "void_signatures", kind: "dispute", targetId: params.id });
      return params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/disputes/{id}/agreements/{agreementId}/recording",
      summary: "The mediator wrote down what was agreed orally (MED-13)",
      params: contract.AgreementParams,
      answer: Aftermath,
    },
    async (ctx) => {
      const { params, record } = ctx;
      await recordOral(acting(ctx), await taken(ground, ctx, params.id), params.agreementId);
      record({ verb: "record_oral", kind: "dispute", targetId: params.id });
      return params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/disputes/{id}/agreements/{agreementId}/conclusion",
      summary: "All sides agree: unclear clauses, a clause without a day, a missing guardian are refused",
      params: contract.AgreementParams,
      body: contract.ConclusionInput,
      answer: Aftermath,
    },
    async (ctx) => {
      const { params, body, record } = ctx;
      const seen = await taken(ground, ctx, params.id);
      await conclude(acting(ctx), seen, params.agreementId, body);
      record({ verb: "conclude_agreement", kind: "dispute", targetId: params.id });
      return params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/disputes/{id}/agreements/{agreementId}/effect",
      summary:
        "It takes effect on the latest day of signatures and seal; each clause with a day is a promise then",
      params: contract.AgreementParams,
      body: contract.EffectInput,
      answer: Aftermath,
    },
    async (ctx) => {
      const { params, body, record } = ctx;
      await takeEffect(acting(ctx), await taken(ground, ctx, params.id), params.agreementId, body.on);
      record({ verb: "put_in_effect", kind: "dispute", targetId: params.id });
      return params.id;
    },
    read,
  );
  http.get(
    {
      path: "/api/disputes/{id}/signatures/{signatureId}",
      summary: "The lines of a signature drawn on the screen; each opening is a look",
      params: contract.SignatureParams,
      answer: contract.DrawingAnswer,
    },
    async (ctx) => {
      const { tx, params } = ctx;
      const { sight } = await readable(ground, ctx, params.id);
      const { drawing, agreement } = await openDrawing(tx, keys, params.id, params.signatureId);
      const mediation = found(await getMediation(tx, agreement.mediationId));
      if (!seesWork(sight, mediation.machine)) found(null);
      lookAt(ctx, (await partiesOf(tx, params.id)).own, ["signature"]);
      return { drawing };
    },
  );
}
