import type { Tx } from "../../server/db.ts";
import { Refusal, found, refuse } from "../../server/errors.ts";
import { type Http, IdParams } from "../../server/http.ts";
import { newId } from "../../server/id.ts";
import { PageQuery, pageOf } from "../../server/wire.ts";
import { findCommunity } from "../community/api.ts";
import { knows } from "../community/rules.ts";
import type { Who } from "../people/contract.ts";
import * as actions from "./actions.ts";
import {
  DoorList,
  DoorListResult,
  Household,
  HouseholdEnding,
  HouseholdInput,
  HouseholdPatch,
} from "./contract.ts";
import { type DoorLines, maxLines, readDoorList } from "./doors.ts";
import * as queries from "./queries.ts";
import { mayReadRegister, mayWriteRegister } from "./rules.ts";
import { buildingRoutes } from "./building/routes.ts";
import { unitContactRoutes } from "./unit/contact-routes.ts";
import { unitEventRoutes } from "./unit/event-routes.ts";
import { unitRoutes } from "./unit/routes.ts";

type Asking = { who: Who; tx: Tx };
type Looking = Asking & { look(kind: string, subjects: readonly string[], fields: readonly string[]): void };

/** A community outside the caller's posts and one that does not exist answer alike. */
async function visible({ who, tx }: Asking, communityId: string): Promise<void> {
  found(knows(who, communityId) ? await findCommunity(tx, communityId) : null);
}
/** A household whose register the caller may not read is as if it did not exist. */
async function writable({ who, tx }: Asking, id: string): Promise<void> {
  const row = found(await queries.findHousehold(tx, id));
  if (mayReadRegister(who, row.communityId) !== null) found(null);
  refuse(mayWriteRegister(who, row.communityId));
}
async function shown({ who, tx, look }: Looking, id: string): Promise<Household> {
  const row = await queries.getHousehold(tx, id);
  if (mayReadRegister(who, row.communityId) !== null) found(null);
  look("household", [id], ["door", "care_grade"]);
  return queries.householdOf(row);
}
function linesOf(text: string): DoorLines {
  const lines = readDoorList(text);
  if (lines === null)
    throw new Refusal("registry.list_too_long", { field: "text", details: { max: maxLines } });
  return lines;
}

export function routes(http: Http<Who>): void {
  buildingRoutes(http);
  unitRoutes(http);
  unitEventRoutes(http);
  unitContactRoutes(http);
  http.get(
    {
      path: "/api/communities/{id}/households",
      summary: "Households of the register, in the order of doors",
      params: IdParams,
      query: PageQuery,
      answer: pageOf(Household),
    },
    async (ctx) => {
      const { who, tx, params, query, look } = ctx;
      await visible(ctx, params.id);
      refuse(mayReadRegister(who, params.id));
      const rows = await queries.pageHouseholds(tx, params.id, {
        after: readCursor(query.cursor),
        limit: query.limit + 1,
      });
      const page = rows.slice(0, query.limit);
      look(
        "household",
        page.map((row) => row.id),
        ["door", "care_grade"],
      );
      const last = page.at(-1);
      return {
        items: page.map(queries.householdOf),
        next: rows.length > query.limit && last ? writeCursor(last.doorKey) : null,
      };
    },
  );
  http.post(
    {
      path: "/api/communities/{id}/households",
      summary: "Register a household at a door",
      params: IdParams,
      body: HouseholdInput,
      answer: Household,
      status: 201,
    },
    async (ctx) => {
      await visible(ctx, ctx.params.id);
      refuse(mayWriteRegister(ctx.who, ctx.params.id));
      const id = await actions.addHousehold(ctx.tx, ctx.params.id, ctx.body);
      ctx.record({
        verb: "add",
        kind: "household",
        targetId: id,
        fields: ["door"],
        subjects: [id],
      });
      return id;
    },
    shown,
  );
  http.post(
    {
      path: "/api/communities/{id}/doors",
      summary: "Register a household at each door of a pasted list, or try it with dryRun",
      params: IdParams,
      body: DoorList,
      answer: DoorListResult,
    },
    async (ctx) => {
      const { who, tx, params, body, now, record } = ctx;
      await visible(ctx, params.id);
      refuse(mayWriteRegister(who, params.id));
      const { doors } = linesOf(body.text);
      const actId = newId(now);
      if (body.dryRun) return actId;
      const homes = [...doors.values()].map((address) => ({ address }));
      const subjects = await actions.addHouseholds(tx, params.id, homes, actId);
      if (subjects.length > 0) record({ verb: "add", kind: "household", fields: ["door"], subjects });
      return actId;
    },
    async (ctx, actId) => {
      await visible(ctx, ctx.params.id);
      refuse(mayWriteRegister(ctx.who, ctx.params.id));
      const act = { id: actId, dryRun: ctx.body.dryRun };
      return actions.doorListResult(ctx.tx, ctx.params.id, linesOf(ctx.body.text), act);
    },
  );
  http.get(
    { path: "/api/households/{id}", summary: "One household", params: IdParams, answer: Household },
    async (ctx) => {
      if ((await queries.getHousehold(ctx.tx, ctx.params.id)).endedAt !== null) found(null);
      return shown(ctx, ctx.params.id);
    },
  );
  http.change(
    "patch",
    {
      path: "/api/households/{id}",
      summary: "Correct a household's door",
      params: IdParams,
      body: HouseholdPatch,
      answer: Household,
    },
    async (ctx) => {
      const { tx, params, body, expected, record } = ctx;
      await writable(ctx, params.id);
      const fields = await actions.changeHousehold(tx, params.id, body, expected);
      if (fields.length > 0)
        record({ verb: "change", kind: "household", targetId: params.id, fields, subjects: [params.id] });
      return params.id;
    },
    shown,
  );
  http.post(
    {
      path: "/api/households/{id}/end",
      summary: "Take a household off the register, with the reason",
      params: IdParams,
      body: HouseholdEnding,
    },
    async (ctx) => {
      await writable(ctx, ctx.params.id);
      await actions.endHousehold(ctx.tx, ctx.params.id, ctx.body.reason);
      ctx.record({
        verb: "end",
        kind: "household",
        targetId: ctx.params.id,
        subjects: [ctx.params.id],
        fields: [ctx.body.reason],
      });
      return null;
    },
  );
}

/** The cursor is a door key: opaque to the caller, and any text it may hold is only compared. */
const writeCursor = (doorKey: string) => Buffer.from(doorKey).toString("base64url");
const readCursor = (text: string | undefined) =>
  text === undefined ? null : Buffer.from(text, "base64url").toString("utf8").replaceAll("\0", "");
