import { type Http, IdParams } from "../../../server/http.ts";
import type { Who } from "../../people/contract.ts";
import { type Ground, type Looking, readable, taken } from "../asking.ts";
import { Dispute, EndInput } from "../contract.ts";
import { worksHere } from "../mediation/acts.ts";
import * as handOvers from "./acts.ts";
import { HandOverInput, HandOverParams, HandOverRefusal, Receivers } from "./contract.ts";

type Read = (ctx: Looking, id: string) => Promise<Dispute>;
export function handOverRoutes(http: Http<Who>, ground: Ground, read: Read): void {
  const { db } = http;
  http.get(
    {
      path: "/api/disputes/{id}/receivers",
      summary: "Organisations it could be handed to, and by when they would answer",
      params: IdParams,
      answer: Receivers,
    },
    async (ctx) => {
      const seen = await readable(ground, ctx, ctx.params.id);
      // A department asks others to sit with it, or passes on what is not its own (MED-22).
      const asks = seen.sight !== "handed" || (await worksHere(ctx, seen));
      const items = asks ? await handOvers.listReceivers(ctx.tx, seen) : [];
      return {
        items: items.map(({ id, name, kind, sample }) => ({ id, name, kind, sample })),
        answerBy: await handOvers.answerByOf(db, seen),
      };
    },
  );
  http.post(
    {
      path: "/api/disputes/{id}/hand-overs",
      summary:
        "Hand it to another organisation: transfer, refer or ask for help; with consent or the stated reason",
      params: IdParams,
      body: HandOverInput,
      answer: Dispute,
      status: 201,
    },
    async (ctx) => {
      const { tx, who, params, body, record } = ctx;
      await handOvers.offer({ db, tx, who }, await taken(ground, ctx, params.id), body);
      record({ verb: "hand_over", kind: "dispute", targetId: params.id, fields: [body.kind] });
      return params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/disputes/{id}/hand-overs/{handOverId}/acceptance",
      summary: "The organisation takes it",
      params: HandOverParams,
      answer: Dispute,
    },
    async (ctx) => {
      const { tx, who, params, record } = ctx;
      await handOvers.accept({ db, tx, who }, await taken(ground, ctx, params.id), params.handOverId);
      record({ verb: "accept", kind: "dispute", targetId: params.id });
      return params.id;
    },
    read,
  );
  // Who refused or gave it back sees it no more: there is no answer to read.
  http.post(
    {
      path: "/api/disputes/{id}/hand-overs/{handOverId}/refusal",
      summary: "The organisation refuses it; where it is not competent, it says who is",
      params: HandOverParams,
      body: HandOverRefusal,
    },
    async (ctx) => {
      const { tx, who, params, body, record } = ctx;
      await handOvers.decline({ db, tx, who }, await taken(ground, ctx, params.id), params.handOverId, body);
      record({ verb: "decline", kind: "dispute", targetId: params.id, fields: [body.because] });
      return null;
    },
  );
  http.post(
    {
      path: "/api/disputes/{id}/hand-overs/{handOverId}/return",
      summary: "The organisation gives back what it took",
      params: HandOverParams,
      body: EndInput,
    },
    async (ctx) => {
      const { tx, who, params, body, record } = ctx;
      const seen = await taken(ground, ctx, params.id);
      await handOvers.giveBack({ db, tx, who }, seen, params.handOverId, body.reason);
      record({ verb: "give_back", kind: "dispute", targetId: params.id });
      return null;
    },
  );
  http.post(
    {
      path: "/api/disputes/{id}/hand-overs/{handOverId}/withdrawal",
      summary: "Take an unanswered offer back",
      params: HandOverParams,
      answer: Dispute,
    },
    async (ctx) => {
      const { tx, who, params, record } = ctx;
      await handOvers.withdraw({ db, tx, who }, await taken(ground, ctx, params.id), params.handOverId);
      record({ verb: "withdraw", kind: "dispute", targetId: params.id });
      return params.id;
    },
    read,
  );
}
