/** The station's side: who asked what, until when, and the answer. */
import { z } from "zod";
import { Refusal, Stale, found, refuse } from "../../../server/errors.ts";
import { type Http, IdParams } from "../../../server/http.ts";
import { Id, PageQuery, pageOf } from "../../../server/wire.ts";
import { getCommunity } from "../../community/api.ts";
import type { Who } from "../../people/contract.ts";
import { mayReadRegister, registersRead } from "../rules.ts";
import { type Asked, type Ground, todayOf } from "../resident/asking.ts";
import { answer } from "./acts.ts";
import { HandlerInput, RequestAnswer, RequestInFull, ResidentRequest, WaitingRequests } from "./contract.ts";
import { keepersOf } from "./handlers.ts";
import { requestInFull, staffRequests } from "./read.ts";
import { mayReassign } from "./rules.ts";
import { type Placed, findPlaced, listPlaced, setHandler } from "./rows.ts";
import { tellAsked } from "./telling.ts";

const Query = PageQuery.extend({
  communityId: Id.optional(),
  state: z.enum(["open", "closed"]).default("open"),
});
/** More at once than one person has open. */
const waitingMost = 200;

export function requestRoutes(http: Http<Who>, ground: Ground): void {
  const { db, keys } = ground;
  const readable = async ({ who, tx }: Asked, id: string): Promise<Placed> => {
    const row = found(await findPlaced(tx, id));
    if (mayReadRegister(who, row.communityId) !== null) found(null);
    return row;
  };
  type Looking = Asked & {
    look(kind: string, subjects: readonly string[], fields: readonly string[], purpose?: string): void;
  };
  const shown = async (ctx: Looking, id: string): Promise<RequestInFull> => {
    const { tx, who, look } = ctx;
    const row = await readable(ctx, id);
    const full = await requestInFull({ db, keys, tx, today: await todayOf(ground, ctx) }, who, row);
    const fields = ["name", "request", ...(row.field === null || row.field === "name" ? [] : [row.field])];
    if (row.erasedAt === null) look("resident", [row.residentId], fields);
    look("household", [row.householdId], ["door"]);
    return full;
  };

  http.get(
    {
      path: "/api/resident-requests",
      summary: "What residents ask about their own record: open ones by who waits longest, or answered ones",
      query: Query,
      answer: pageOf(ResidentRequest),
    },
    async (ctx) => {
      const { tx, who, query, look } = ctx;
      const read = registersRead(who);
      if (query.communityId && mayReadRegister(who, query.communityId) !== null) found(null);
      const rows = await listPlaced(tx, {
        communityIds: query.communityId ? [query.communityId] : read,
        open: query.state === "open",
        before: Id.safeParse(query.cursor).data ?? null,
        limit: query.limit + 1,
      });
      const more = rows.length > query.limit;
      const page = more ? rows.slice(0, query.limit) : rows;
      const items = await staffRequests({ db, tx, today: await todayOf(ground, ctx) }, who, page);
      const named = page.filter(({ erasedAt }) => erasedAt === null);
      look(
        "resident",
        named.map(({ residentId }) => residentId),
        ["name", "request"],
      );
      look(
        "household",
        page.map(({ householdId }) => householdId),
        ["door"],
      );
      return { items, next: more ? page.at(-1)!.id : null };
    },
  );
  http.get(
    {
      path: "/api/resident-requests/waiting",
      summary: "Requests this person has to answer, without names",
      answer: WaitingRequests,
    },
    async (ctx) => {
      const { tx, who } = ctx;
      const filter = { communityIds: registersRead(who), open: true, before: null, limit: waitingMost };
      const rows = await listPlaced(tx, filter);
      const all = await staffRequests({ db, tx, today: await todayOf(ground, ctx) }, who, rows);
      const mine = all.filter((each) => each.mayAnswer === null);
      const items = [];
      for (const { id, kind, clock, communityId } of mine)
        items.push({ id, kind, clock, communityName: (await getCommunity(tx, communityId)).name });
      return { items };
    },
  );
  http.get(
    {
      path: "/api/resident-requests/{id}",
      summary: "One request with what was written and what is kept now, sensitive fields masked",
      params: IdParams,
      answer: RequestInFull,
    },
    (ctx) => shown(ctx, ctx.params.id),
  );
  http.post(
    {
      path: "/api/resident-requests/{id}/answer",
      summary: "Grant, grant in part, or refuse on a ground of the law; what is granted is done at once",
      params: IdParams,
      body: RequestAnswer,
      answer: RequestInFull,
    },
    async (ctx) => {
      const { tx, who, params, body, record } = ctx;
      const row = await readable(ctx, params.id);
      const today = await todayOf(ground, ctx);
      const [plain] = await staffRequests({ db, tx, today }, who, [row]);
      refuse(plain!.mayAnswer);
      await answer({ db, keys, tx, today, personId: who.personId, read: registersRead(who) }, row, body);
      const about = { subjects: [row.residentId], subjectKind: "resident" };
      record({
        verb: "answer",
        kind: "resident_request",
        targetId: row.id,
        fields: [body.outcome],
        ...about,
      });
      if (body.outcome === "granted" && row.kind === "erase")
        record({ verb: "erase", kind: "resident", targetId: row.residentId, fields: ["asked"], ...about });
      if (body.outcome === "granted" && row.field !== null)
        record({
          verb: "change",
          kind: "resident",
          targetId: row.residentId,
          fields: [row.field],
          purpose: "own_request",
          ...about,
        });
      return row.id;
    },
    (ctx, id) => shown(ctx, id),
  );
  http.change(
    "put",
    {
      path: "/api/resident-requests/{id}/handler",
      summary: "Hand a request to another named person",
      params: IdParams,
      body: HandlerInput,
      answer: RequestInFull,
    },
    async (ctx) => {
      const { tx, who, params, body, expected, record } = ctx;
      const row = await readable(ctx, params.id);
      refuse(mayReassign(who));
      if (row.state !== "open") throw new Refusal("registry.request_closed");
      const keepers = await keepersOf(tx, row.communityId, await todayOf(ground, ctx));
      if (!keepers.some(({ personId }) => personId === body.personId))
        throw new Refusal("registry.handler_outside", { field: "personId" });
      if ((await setHandler(tx, row.id, body.personId, expected)) === 0) throw new Stale(row.id);
      const about = { subjects: [row.residentId], subjectKind: "resident" };
      await tellAsked(db, tx, row.id, await todayOf(ground, ctx), who.personId);
      record({ verb: "assign", kind: "resident_request", targetId: row.id, ...about });
      return row.id;
    },
    (ctx, id) => shown(ctx, id),
  );
}
