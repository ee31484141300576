import { z } from "zod";
import { IdParams } from "../../../../server/http.ts";
import { Id } from "../../../../server/wire.ts";
import { CancelInput, HeldInput, Mediation, NoteInput, SessionInput } from "../contract.ts";
import type { Around } from "../routes.ts";
import { cancel, hold, note, plan } from "./acts.ts";

const SessionParams = z.object({ id: Id, sessionId: Id });
export function sessionRoutes({ http, held, read }: Around): void {
  http.post(
    {
      path: "/api/disputes/{id}/mediation/sessions",
      summary: "Ask them to a session: where, when, who; with all together or with one side",
      params: IdParams,
      body: SessionInput,
      answer: Mediation,
      status: 201,
    },
    async (ctx) => {
      await plan(...(await held(ctx)), ctx.body, { recordedAt: ctx.recordedAt, deviceAt: ctx.deviceAt });
      ctx.record({ verb: "plan_session", kind: "dispute", targetId: ctx.params.id });
      return ctx.params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/disputes/{id}/mediation/sessions/{sessionId}/holding",
      summary: "It was held: who was there. The machine says whether it might be",
      params: SessionParams,
      body: HeldInput,
      answer: Mediation,
    },
    async (ctx) => {
      await hold(...(await held(ctx)), ctx.params.sessionId, ctx.body, {
        recordedAt: ctx.recordedAt,
        deviceAt: ctx.deviceAt,
      });
      ctx.record({ verb: "hold_session", kind: "dispute", targetId: ctx.params.id });
      return ctx.params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/disputes/{id}/mediation/sessions/{sessionId}/cancellation",
      summary: "It is called off",
      params: SessionParams,
      body: CancelInput,
      answer: Mediation,
    },
    async (ctx) => {
      await cancel(...(await held(ctx)), ctx.params.sessionId, ctx.body.because);
      ctx.record({ verb: "cancel_session", kind: "dispute", targetId: ctx.params.id });
      return ctx.params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/disputes/{id}/mediation/notes",
      summary: "The record of the work, of a session or between two (MED-12)",
      params: IdParams,
      body: NoteInput,
      answer: Mediation,
      status: 201,
    },
    async (ctx) => {
      await note(...(await held(ctx)), ctx.body, { recordedAt: ctx.recordedAt, deviceAt: ctx.deviceAt });
      ctx.record({ verb: "note_mediation", kind: "dispute", targetId: ctx.params.id });
      return ctx.params.id;
    },
    read,
  );
}
