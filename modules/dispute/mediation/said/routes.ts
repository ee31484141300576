import { z } from "zod";
import { IdParams } from "../../../../server/http.ts";
import { Id } from "../../../../server/wire.ts";
import { InviteeInput, Mediation, WordInput } from "../contract.ts";
import type { Around } from "../routes.ts";
import { invite, say, uninvite } from "./acts.ts";

const InviteeParams = z.object({ id: Id, inviteeId: Id });
const Nothing = z.strictObject({});
export function saidRoutes({ http, held, read }: Around): void {
  http.post(
    {
      path: "/api/disputes/{id}/mediation/words",
      summary:
        "What a party said: willing or not, door open or closed, to each who is asked in; the last word counts",
      params: IdParams,
      body: WordInput,
      answer: Mediation,
    },
    async (ctx) => {
      await say(...(await held(ctx)), ctx.body);
      ctx.record({ verb: "note_word", kind: "dispute", targetId: ctx.params.id, fields: [ctx.body.about] });
      return ctx.params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/disputes/{id}/mediation/invitees",
      summary: "Ask somebody in beside the parties; each party agrees to each (MED-08)",
      params: IdParams,
      body: InviteeInput,
      answer: Mediation,
      status: 201,
    },
    async (ctx) => {
      await invite(...(await held(ctx)), ctx.body);
      ctx.record({ verb: "invite", kind: "dispute", targetId: ctx.params.id });
      return ctx.params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/disputes/{id}/mediation/invitees/{inviteeId}/removal",
      summary: "Not asked in after all; the name goes",
      params: InviteeParams,
      body: Nothing,
      answer: Mediation,
    },
    async (ctx) => {
      await uninvite(...(await held(ctx)), ctx.params.inviteeId);
      ctx.record({ verb: "uninvite", kind: "dispute", targetId: ctx.params.id });
      return ctx.params.id;
    },
    read,
  );
}
