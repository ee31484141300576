/** Looks that are told later: said by the chief, about another person's looks, on a ground of the law and for a time. */
import type { Tx } from "../../../server/db.ts";
import { Refusal, found, refuse } from "../../../server/errors.ts";
import { type Http, IdParams } from "../../../server/http.ts";
import { newId } from "../../../server/id.ts";
import { listNames } from "../../people/api.ts";
import type { Who } from "../../people/contract.ts";
import { type Ground, readableResident, todayOf } from "../resident/asking.ts";
import { LookExceptionInput, LookExceptions } from "./contract.ts";
import * as rows from "./exception-rows.ts";
import { mayHoldBack, mayHoldBackUntil } from "./rules.ts";

export function exceptionRoutes(http: Http<Who>, ground: Ground): void {
  const listed = async (tx: Tx, residentId: string): Promise<LookExceptions> => {
    const items = await rows.listExceptions(tx, residentId);
    const names = await listNames(tx, [
      ...new Set(items.flatMap(({ personId, byPersonId }) => [personId, byPersonId])),
    ]);
    return {
      items: items.map(({ residentId: _, personId, byPersonId, at, endedAt, ...row }) => ({
        ...row,
        personName: names.get(personId)?.name ?? "",
        by: names.get(byPersonId)?.name ?? "",
        at: at.toISOString(),
        endedAt: endedAt?.toISOString() ?? null,
      })),
    };
  };
  http.get(
    {
      path: "/api/residents/{id}/look-exceptions",
      summary: "Whose looks at a resident are told later, on what ground and until when",
      params: IdParams,
      answer: LookExceptions,
    },
    async (ctx) => {
      const { id } = await readableResident(ctx, ctx.params.id);
      refuse(mayHoldBack(ctx.who));
      return listed(ctx.tx, id);
    },
  );
  http.post(
    {
      path: "/api/residents/{id}/look-exceptions",
      summary: "Tell a resident later of the looks one person makes from now on",
      params: IdParams,
      body: LookExceptionInput,
      answer: LookExceptions,
      status: 201,
    },
    async (ctx) => {
      const { tx, who, body, record } = ctx;
      const { id: residentId } = await readableResident(ctx, ctx.params.id);
      refuse(mayHoldBack(who));
      refuse(mayHoldBackUntil(body.untilOn, await todayOf(ground, ctx)), { field: "untilOn" });
      if (body.personId === who.personId) throw new Refusal("registry.exception_own", { field: "personId" });
      if (!(await listNames(tx, [body.personId])).has(body.personId)) found(null);
      const id = newId(tx.now);
      await rows.insertException(tx, { ...body, id, residentId, byPersonId: who.personId });
      const about = { subjects: [residentId], subjectKind: "resident" };
      record({ verb: "hold_back", kind: "look_exception", targetId: id, fields: [body.ground], ...about });
      return residentId;
    },
    (ctx, id) => listed(ctx.tx, id),
  );
  http.post(
    {
      path: "/api/look-exceptions/{id}/end",
      summary: "The ground is gone: the resident is told at once",
      params: IdParams,
      answer: LookExceptions,
    },
    async (ctx) => {
      const row = found(await rows.findException(ctx.tx, ctx.params.id));
      await readableResident(ctx, row.residentId);
      refuse(mayHoldBack(ctx.who));
      if ((await rows.endException(ctx.tx, row.id, ctx.who.personId)) === 0)
        throw new Refusal("registry.exception_ended");
      const about = { subjects: [row.residentId], subjectKind: "resident" };
      ctx.record({ verb: "end", kind: "look_exception", targetId: row.id, ...about });
      return row.residentId;
    },
    (ctx, id) => listed(ctx.tx, id),
  );
}
