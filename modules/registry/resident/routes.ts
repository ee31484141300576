import { type Http, IdParams } from "../../../server/http.ts";
import { Refusal, refuse } from "../../../server/errors.ts";
import type { Who } from "../../people/contract.ts";
import { addResident, changeResident } from "./acts.ts";
import {
  type Ground,
  answerOf,
  readableHousehold,
  readableResident,
  todayOf,
  writableHousehold,
  writableResident,
} from "./asking.ts";
import {
  Erasure,
  FieldParams,
  HouseholdResidents,
  Resident,
  ResidentInput,
  ResidentPatch,
  SensitiveInput,
  Unmasked,
  Unmasking,
} from "./contract.ts";
import { registersRead } from "../rules.ts";
import { erase } from "./erasure.ts";
import { openingLimit } from "./opening-limit.ts";
import { isSensitive } from "./fields.ts";
import { mayOpenFor } from "./rules.ts";
import { listOfHousehold } from "./rows.ts";
import { openFields } from "./sealing.ts";
import { putSensitive, removeSensitive, sensitiveStanding } from "./sensitive.ts";
import { fieldsShown, shown } from "./shown.ts";

export function residentRoutes(http: Http<Who>, ground: Ground): void {
  const { keys } = ground;
  const limit = openingLimit(http);
  http.get(
    {
      path: "/api/households/{id}/residents",
      summary: "Who lives in a household and who did, sensitive fields masked",
      params: IdParams,
      answer: HouseholdResidents,
    },
    async (ctx) => {
      const { tx, params, look } = ctx;
      await readableHousehold(ctx, params.id);
      const today = await todayOf(ground, ctx);
      const items = await shown({ ...ctx, keys }, await listOfHousehold(tx, params.id));
      look(
        "resident",
        items.map(({ id }) => id),
        fieldsShown(items),
      );
      return { items, sensitive: await sensitiveStanding(tx, today) };
    },
  );
  http.post(
    {
      path: "/api/households/{id}/residents",
      summary: "Enter a resident of a household",
      params: IdParams,
      body: ResidentInput,
      answer: Resident,
      status: 201,
    },
    async (ctx) => {
      const { tx, who, params, body, record } = ctx;
      const household = await writableHousehold(ctx, params.id);
      if (household.endedAt !== null) throw new Refusal("registry.ended");
      const today = await todayOf(ground, ctx);
      const place = { householdId: household.id, communityId: household.communityId };
      const id = await addResident({ tx, personId: who.personId, today }, place, body);
      record({ verb: "add", kind: "resident", targetId: id, subjects: [id], fields: ["name", "relation"] });
      return id;
    },
    (ctx, id) => answerOf(ground, ctx, id),
  );
  http.get(
    {
      path: "/api/residents/{id}",
      summary: "One resident, sensitive fields masked",
      params: IdParams,
      answer: Resident,
    },
    (ctx) => answerOf(ground, ctx, ctx.params.id),
  );
  http.change(
    "patch",
    {
      path: "/api/residents/{id}",
      summary: "Correct or confirm what is not sensitive",
      params: IdParams,
      body: ResidentPatch,
      answer: Resident,
    },
    async (ctx) => {
      const { tx, who, params, body, expected, record } = ctx;
      await writableResident(ctx, params.id);
      const today = await todayOf(ground, ctx);
      const fields = await changeResident({ tx, personId: who.personId, today }, params.id, body, expected);
      if (fields.length > 0)
        record({ verb: "change", kind: "resident", targetId: params.id, subjects: [params.id], fields });
      return params.id;
    },
    (ctx, id) => answerOf(ground, ctx, id),
  );
  http.change(
    "put",
    {
      path: "/api/residents/{id}/sensitive-fields/{field}",
      summary: "Enter a sensitive field, with its basis and, where it is consent, the consent",
      params: FieldParams,
      body: SensitiveInput,
      answer: Resident,
    },
    async (ctx) => {
      const { tx, who, params, body, expected, record } = ctx;
      await writableResident(ctx, params.id);
      const today = await todayOf(ground, ctx);
      const acting = { tx, keys, personId: who.personId, today, read: registersRead(who) };
      await putSensitive(acting, params.id, params.field, body, expected);
      const { id, field } = params;
      record({ verb: "change", kind: "resident", targetId: id, subjects: [id], fields: [field] });
      return id;
    },
    (ctx, id) => answerOf(ground, ctx, id),
  );
  http.change(
    "delete",
    {
      path: "/api/residents/{id}/sensitive-fields/{field}",
      summary: "Take a sensitive field away: it is erased, also in older copies of the database",
      params: FieldParams,
      answer: Resident,
    },
    async (ctx) => {
      const { tx, who, params, expected, record } = ctx;
      await writableResident(ctx, params.id);
      const today = await todayOf(ground, ctx);
      const acting = { tx, keys, personId: who.personId, today };
      await removeSensitive(acting, params.id, params.field, expected);
      const { id, field } = params;
      record({ verb: "erase_fields", kind: "resident", targetId: id, subjects: [id], fields: [field] });
      return id;
    },
    (ctx, id) => answerOf(ground, ctx, id),
  );
  http.post(
    {
      path: "/api/residents/{id}/unmasking",
      summary:
        "Open covered fields for a purpose, the name where it is covered too: a look that names them and what for",
      params: IdParams,
      body: Unmasking,
      answer: Unmasked,
    },
    async (ctx) => {
      await readableResident(ctx, ctx.params.id);
      // A name is no sensitive field: it waits for no assessment.
      if (ctx.body.fields.some(isSensitive))
        refuse(await sensitiveStanding(ctx.tx, await todayOf(ground, ctx)));
      for (const field of ctx.body.fields) refuse(mayOpenFor(field, ctx.body.purpose), { field: "purpose" });
      limit(ctx.who.personId, ctx.now);
      return ctx.params.id;
    },
    async (ctx, id) => {
      const { tx, body, look } = ctx;
      const row = await readableResident(ctx, id);
      const name = row.erasedAt === null ? row.name : undefined;
      const values = { ...openFields(tx, keys, row, body.fields.filter(isSensitive)), name };
      const opened = body.fields.filter((field) => values[field] !== undefined);
      if (opened.length > 0) look("resident", [id], opened, body.purpose);
      return { values: opened.map((field) => ({ field, value: values[field]! })) };
    },
  );
  http.post(
    {
      path: "/api/residents/{id}/erasure",
      summary: "Erase all that is known of a resident; the key is destroyed, ids and journal stay",
      params: IdParams,
      body: Erasure,
    },
    async (ctx) => {
      const { tx, who, params, body, record } = ctx;
      await writableResident(ctx, params.id);
      const today = await todayOf(ground, ctx);
      await erase({ tx, personId: who.personId, today }, params.id, body.because);
      const { id } = params;
      record({ verb: "erase", kind: "resident", targetId: id, subjects: [id], fields: [body.because] });
      return null;
    },
  );
}
