import { Refusal, refuse } from "../../../server/errors.ts";
import { type Http, IdParams } from "../../../server/http.ts";
import { z } from "zod";
import { Id } from "../../../server/wire.ts";
import type { Who } from "../../people/contract.ts";
import { followKept } from "../agreement/promising.ts";
import { type Ground, type Looking, taken, writable } from "../asking.ts";
import * as contract from "../contract.ts";
import { writeEvent } from "../events.ts";
import { endKeptFrom, keepFrom } from "../kept-from.ts";
import { touch } from "../queries.ts";
import { seesGate } from "../rules.ts";
import { report, screen } from "./acts.ts";

type Read = (ctx: Looking, id: string) => Promise<contract.Dispute>;
const KeptParams = z.object({ id: Id, keptId: Id });

export function gateRoutes(http: Http<Who>, ground: Ground, read: Read): void {
  http.post(
    {
      path: "/api/disputes/{id}/screens",
      summary: "The safety questions as one person answered them, and what is known from elsewhere",
      params: IdParams,
      body: contract.ScreenInput,
      answer: contract.Dispute,
    },
    async (ctx) => {
      const { tx, who, params, body, record } = ctx;
      const seen = await writable(ground, ctx, params.id, null);
      await screen({ tx, who }, seen, body);
      record({ verb: "screen", kind: "dispute", targetId: params.id });
      return params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/disputes/{id}/reports",
      summary: "A report the law asks for: to whom and when it was made",
      params: IdParams,
      body: contract.ReportInput,
      answer: contract.Dispute,
    },
    async (ctx) => {
      const { tx, who, params, body, record } = ctx;
      const seen = await taken(ground, ctx, params.id);
      // Also of one that is closed: a report is never too late to be written down.
      if (!seesGate(seen.sight)) throw new Refusal("dispute.may_not_write");
      await report({ tx, who }, seen, body);
      await touch(tx, params.id);
      record({ verb: "report", kind: "dispute", targetId: params.id, fields: [body.kind] });
      return params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/disputes/{id}/kept-from",
      summary: "Somebody must not know: of the staff they find nothing from now on",
      params: IdParams,
      body: contract.KeptFromInput,
      answer: contract.Dispute,
    },
    async (ctx) => {
      const { tx, who, params, body, record } = ctx;
      const { me } = await writable(ground, ctx, params.id, null);
      await keepFrom(tx, who, { disputeId: params.id, today: me.today, field: "personId" }, body);
      await followKept(tx, params.id);
      writeEvent(tx, params.id, "kept_from", who.personId);
      await touch(tx, params.id);
      record({ verb: "keep_from", kind: "dispute", targetId: params.id });
      return params.id;
    },
    read,
  );
  http.change(
    "delete",
    {
      path: "/api/disputes/{id}/kept-from/{keptId}",
      summary: "They may know after all",
      params: KeptParams,
      answer: contract.Dispute,
    },
    async (ctx) => {
      const { tx, who, params, expected, record } = ctx;
      await writable(ground, ctx, params.id, expected);
      const ended = await endKeptFrom(tx, params.id, params.keptId, who.personId);
      refuse(ended === 0 ? "http.missing" : null);
      await followKept(tx, params.id);
      writeEvent(tx, params.id, "kept_from_ended", who.personId);
      await touch(tx, params.id);
      record({ verb: "keep_no_more", kind: "dispute", targetId: params.id });
      return params.id;
    },
    read,
  );
}
