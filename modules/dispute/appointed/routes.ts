import { z } from "zod";
import { type Http, IdParams } from "../../../server/http.ts";
import { Id } from "../../../server/wire.ts";
import type { Who } from "../../people/contract.ts";
import { type Ground, type Looking, taken } from "../asking.ts";
import * as contract from "../contract.ts";
import { appoint, endAppointment } from "./acts.ts";

type Read = (ctx: Looking, id: string) => Promise<contract.Dispute>;
const AppointedParams = z.object({ id: Id, appointedId: Id });

export function appointedRoutes(http: Http<Who>, ground: Ground, read: Read): void {
  http.post(
    {
      path: "/api/disputes/{id}/appointments",
      summary: "Ask a lawyer, elder, mediator or cadre in: they see this dispute, for that time",
      params: IdParams,
      body: contract.AppointmentInput,
      answer: contract.Dispute,
      status: 201,
    },
    async (ctx) => {
      const { tx, who, params, body, record } = ctx;
      await appoint({ tx, who }, await taken(ground, ctx, params.id), body);
      record({ verb: "appoint", kind: "dispute", targetId: params.id });
      return params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/disputes/{id}/appointments/{appointedId}/end",
      summary: "End it: they see it no more",
      params: AppointedParams,
      body: contract.EndInput,
      answer: contract.Dispute,
    },
    async (ctx) => {
      const { tx, who, params, body, record } = ctx;
      await endAppointment({ tx, who }, await taken(ground, ctx, params.id), params.appointedId, body);
      record({ verb: "end_appointment", kind: "dispute", targetId: params.id });
      return params.id;
    },
    read,
  );
}
