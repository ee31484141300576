import { found } from "../../../server/errors.ts";
import { type Http, IdParams } from "../../../server/http.ts";
import type { Who } from "../../people/contract.ts";
import { openingLimit } from "../../registry/api.ts";
import { type Ground, type Looking, readable, writable } from "../asking.ts";
import * as contract from "../contract.ts";
import { writeEvent } from "../events.ts";
import { touch } from "../queries.ts";
import { seesPhone } from "../rules.ts";
import { addParty, changeParty, removeParty } from "./acts.ts";
import { findParty } from "./rows.ts";
import { openPhone } from "./sealing.ts";
import { Refusal } from "../../../server/errors.ts";

type Read = (ctx: Looking, id: string) => Promise<contract.Dispute>;
export function partyRoutes(http: Http<Who>, ground: Ground, read: Read): void {
  const { keys } = ground;
  const limit = openingLimit(http);
  http.post(
    {
      path: "/api/disputes/{id}/parties",
      summary: "Add a party, a guardian or an agent",
      params: IdParams,
      body: contract.PartyAdding,
      answer: contract.Dispute,
      based: true,
      status: 201,
    },
    async (ctx) => {
      const { tx, who, params, body, expected, record } = ctx;
      await writable(ground, ctx, params.id, expected);
      await addParty({ tx, keys, who }, params.id, body);
      writeEvent(tx, params.id, "party_added", who.personId, { role: body.role });
      await touch(tx, params.id);
      record({ verb: "add_party", kind: "dispute", targetId: params.id });
      return params.id;
    },
    read,
  );
  http.change(
    "patch",
    {
      path: "/api/disputes/{id}/parties/{partyId}",
      summary: "Correct what is kept of a party",
      params: contract.PartyParams,
      body: contract.PartyPatch,
      answer: contract.Dispute,
    },
    async (ctx) => {
      const { tx, who, params, body, expected, record } = ctx;
      await writable(ground, ctx, params.id, expected);
      const fields = await changeParty({ tx, keys, who }, params.id, params.partyId, body);
      writeEvent(tx, params.id, "party_changed", who.personId, { count: fields.length });
      await touch(tx, params.id);
      record({ verb: "change_party", kind: "dispute", targetId: params.id, fields });
      return params.id;
    },
    read,
  );
  http.change(
    "delete",
    {
      path: "/api/disputes/{id}/parties/{partyId}",
      summary: "Take a party out; a phone that was kept is destroyed with its key",
      params: contract.PartyParams,
      answer: contract.Dispute,
    },
    async (ctx) => {
      const { tx, who, params, expected, record } = ctx;
      await writable(ground, ctx, params.id, expected);
      await removeParty({ tx, keys, who }, params.id, params.partyId);
      writeEvent(tx, params.id, "party_removed", who.personId);
      await touch(tx, params.id);
      record({ verb: "remove_party", kind: "dispute", targetId: params.id });
      return params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/disputes/{id}/parties/{partyId}/unmasking",
      summary: "Open the phone of a typed party for a purpose: a look that names them",
      params: contract.PartyParams,
      body: contract.PhoneLook,
      answer: contract.Phone,
    },
    async (ctx) => {
      const { sight } = await readable(ground, ctx, ctx.params.id);
      if (!seesPhone(sight)) found(null);
      limit(ctx.who.personId, ctx.now);
      return ctx.params.partyId;
    },
    async (ctx, id) => {
      const { tx, params, body, look } = ctx;
      const { sight } = await readable(ground, ctx, params.id);
      if (!seesPhone(sight)) found(null);
      const phone = openPhone(tx, keys, found(await findParty(tx, params.id, id)));
      if (phone === null) throw new Refusal("dispute.phone_none");
      look("dispute_party", [id], ["phone"], body.purpose);
      return { phone };
    },
  );
}
