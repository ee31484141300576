import { type Http, IdParams } from "../../../server/http.ts";
import type { Who } from "../../people/contract.ts";
import { type Ground, type Looking, writable } from "../asking.ts";
import * as contract from "../contract.ts";
import { linkTo, part } from "./acts.ts";

type Read = (ctx: Looking, id: string) => Promise<contract.Dispute>;
export function linkRoutes(http: Http<Who>, ground: Ground, read: Read): void {
  http.post(
    {
      path: "/api/disputes/{id}/links",
      summary: "Say that another dispute belongs to this one",
      params: IdParams,
      body: contract.LinkInput,
      answer: contract.Dispute,
    },
    async (ctx) => {
      const { tx, who, params, body, record } = ctx;
      const { me } = await writable(ground, ctx, params.id, null);
      await linkTo({ tx, who, today: me.today }, params.id, body.disputeId);
      record({ verb: "link", kind: "dispute", targetId: params.id });
      return params.id;
    },
    read,
  );
  http.change(
    "delete",
    {
      path: "/api/disputes/{id}/links/{otherId}",
      summary: "They do not belong together after all",
      params: contract.LinkParams,
      answer: contract.Dispute,
    },
    async (ctx) => {
      const { tx, who, params, expected, record } = ctx;
      const { me } = await writable(ground, ctx, params.id, expected);
      await part({ tx, who, today: me.today }, params.id, params.otherId);
      record({ verb: "unlink", kind: "dispute", targetId: params.id });
      return params.id;
    },
    read,
  );
}
