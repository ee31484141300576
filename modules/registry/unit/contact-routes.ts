/** Whom to call: masked until it is opened for a purpose, which is a look in the journal. */
import { civilDateIn } from "../../../server/civil.ts";
import { Refusal, Stale, found, refuse } from "../../../server/errors.ts";
import { type Http, IdParams } from "../../../server/http.ts";
import { timeZoneOf } from "../../people/api.ts";
import type { Who } from "../../people/contract.ts";
import { openingLimit } from "../resident/opening-limit.ts";
import { type Asking, seenUnit, writableUnit } from "./access.ts";
import { ContactLook, Unit, UnitContact, UnitContactInput } from "./contract.ts";
import { findContact } from "./queries.ts";
import { readUnit } from "./read.ts";
import { emptyContact, putContact, touchUnit } from "./rows.ts";
import { mayReadContact } from "./rules.ts";

const fields = ["contact_name", "contact_phone"];

export function unitContactRoutes(http: Http<Who>): void {
  const limit = openingLimit(http);
  const shown = async (ctx: Asking, id: string) => readUnit(ctx.tx, await seenUnit(ctx, id), ctx.who);
  http.post(
    {
      path: "/api/units/{id}/contact-look",
      summary: "Open the contact of a unit for a purpose: who opened it, and for what, stays in the journal",
      params: IdParams,
      body: ContactLook,
      answer: UnitContact,
    },
    async (ctx) => {
      const row = await seenUnit(ctx, ctx.params.id);
      refuse(mayReadContact(ctx.who, row.communityId));
      limit(ctx.who.personId, ctx.now);
      return row.id;
    },
    async (ctx, id) => {
      const row = await seenUnit(ctx, id);
      refuse(mayReadContact(ctx.who, row.communityId));
      const { setAt: _, ...contact } = found(await findContact(ctx.tx, id));
      ctx.look("unit", [id], fields, ctx.body.purpose);
      return contact;
    },
  );
  http.change(
    "put",
    {
      path: "/api/units/{id}/contact",
      summary: "Whom to call in a unit, with the lawful basis and the source",
      params: IdParams,
      body: UnitContactInput,
      answer: Unit,
    },
    async (ctx) => {
      const { who, tx, params, body, now, expected, record } = ctx;
      const row = await writableUnit(ctx, params.id);
      if (row.endedOn !== null) throw new Refusal("registry.unit_ended");
      if ((await touchUnit(tx, row.id, expected)) === 0) throw new Stale(row.id);
      const asOf = civilDateIn(await timeZoneOf(http.db, who.stationId), now);
      await putContact(tx, row.id, { ...body, asOf });
      record({ verb: "change", kind: "unit", targetId: row.id, fields, subjects: [row.id] });
      return row.id;
    },
    shown,
  );
  http.change(
    "delete",
    {
      path: "/api/units/{id}/contact",
      summary: "Take the contact out: its name and phone are emptied",
      params: IdParams,
      answer: Unit,
    },
    async (ctx) => {
      const { tx, params, expected, record } = ctx;
      const row = await writableUnit(ctx, params.id);
      if ((await touchUnit(tx, row.id, expected)) === 0) throw new Stale(row.id);
      await emptyContact(tx, row.id);
      record({ verb: "empty_contact", kind: "unit", targetId: row.id, fields, subjects: [row.id] });
      return row.id;
    },
    shown,
  );
}
