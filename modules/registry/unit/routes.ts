import { z } from "zod";
import { civilDateIn } from "../../../server/civil.ts";
import { Refusal, refuse } from "../../../server/errors.ts";
import { type Http, IdParams } from "../../../server/http.ts";
import { newId } from "../../../server/id.ts";
import { PageQuery, line, pageOf } from "../../../server/wire.ts";
import { timeZoneOf } from "../../people/api.ts";
import type { Who } from "../../people/contract.ts";
import { seenUnit, visibleCommunity, writableUnit } from "./access.ts";
import { addUnit, addUnits, countNew } from "./adding.ts";
import { correctUnit } from "./changing.ts";
import { Unit, UnitInput, UnitKind, UnitList, UnitListResult, UnitPatch, UnitRow } from "./contract.ts";
import { type UnitLines, maxUnitLines, readUnitList } from "./list.ts";
import { listPairs } from "./pairs.ts";
import * as queries from "./queries.ts";
import { asRow, readUnit } from "./read.ts";
import { mayReadUnits, mayWriteUnits, sightOf } from "./rules.ts";

const UnitsQuery = PageQuery.extend({
  kind: UnitKind.optional(),
  /** The building part of a door key; `none` asks for places without a door. */
  building: line(40).optional(),
  ended: z.enum(["true", "false"]).optional(),
});
const UnitCounts = z.object({
  total: z.number().int(),
  kinds: z.array(z.object({ kind: UnitKind, count: z.number().int() })),
  /** `key` for the filter, `name` as people say it; null is without a door. */
  buildings: z.array(z.object({ key: z.string(), name: z.string().nullable(), count: z.number().int() })),
  /** Pairs that look like one; null to those who do not keep the register. */
  pairs: z.number().int().nullable(),
});

function linesOf({ text, codeReason }: UnitListBody): UnitLines {
  const lines = readUnitList(text, codeReason);
  if (lines === null)
    throw new Refusal("registry.list_too_long", { field: "text", details: { max: maxUnitLines } });
  return lines;
}
type UnitListBody = z.output<typeof UnitList>;
const ofList = ({ units }: UnitLines, { source }: UnitListBody) =>
  units.map((unit) => ({ ...unit, kind: null, hours: null, sinceOn: null, source }));

const writeCursor = (row: queries.UnitFound) =>
  Buffer.from(JSON.stringify([row.sortKey, row.id])).toString("base64url");
/** Whatever it holds is only compared; what is no cursor begins at the beginning. */
function readCursor(text: string | undefined): { key: string; id: string } | null {
  if (text === undefined) return null;
  try {
    const [key, id] = z
      .tuple([z.string(), z.uuid()])
      .parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
    return { key: key.replaceAll("\0", ""), id };
  } catch {
    return null;
  }
}

export function unitRoutes(http: Http<Who>): void {
  const today = async (now: Date, stationId: string) =>
    civilDateIn(await timeZoneOf(http.db, stationId), now);
  http.get(
    {
      path: "/api/communities/{id}/units",
      summary: "Units of a community in the order of doors: firms, shops, institutions",
      params: IdParams,
      query: UnitsQuery,
      answer: pageOf(UnitRow),
    },
    async (ctx) => {
      const { who, tx, params, query } = ctx;
      await visibleCommunity(ctx, params.id);
      refuse(mayReadUnits(who, params.id));
      const rows = await queries.pageUnits(tx, params.id, {
        kind: query.kind ?? null,
        building: query.building === undefined ? null : query.building === "none" ? "" : query.building,
        ended: query.ended === "true",
        after: readCursor(query.cursor),
        limit: query.limit + 1,
      });
      const page = rows.slice(0, query.limit);
      const last = page.at(-1);
      const sight = sightOf(who, params.id)!;
      return {
        items: page.map((row) => asRow(row, sight)),
        next: rows.length > query.limit && last ? writeCursor(last) : null,
      };
    },
  );
  http.get(
    {
      path: "/api/communities/{id}/unit-counts",
      summary: "How many units of each kind and in each building",
      params: IdParams,
      answer: UnitCounts,
    },
    async (ctx) => {
      const { who, tx, params } = ctx;
      await visibleCommunity(ctx, params.id);
      refuse(mayReadUnits(who, params.id));
      const all = sightOf(who, params.id) === "all";
      const [counts, pairs] = await Promise.all([
        queries.countUnits(tx, params.id),
        all ? listPairs(tx, params.id) : null,
      ]);
      return {
        ...counts,
        buildings: counts.buildings.map(({ key, door, count }) => ({
          key: key === "" ? "none" : key,
          name: door?.split(" ", 1)[0] ?? null,
          count,
        })),
        pairs: pairs?.length ?? null,
      };
    },
  );
  http.post(
    {
      path: "/api/communities/{id}/units",
      summary: "Register a unit at its doors, or at a place in words",
      params: IdParams,
      body: UnitInput,
      answer: Unit,
      status: 201,
    },
    async (ctx) => {
      const { who, tx, params, body, now, record } = ctx;
      await visibleCommunity(ctx, params.id);
      refuse(mayWriteUnits(who, params.id));
      const id = await addUnit(tx, params.id, body, await today(now, who.stationId));
      record({ verb: "add", kind: "unit", targetId: id, fields: ["name", "door"], subjects: [id] });
      return id;
    },
    async (ctx, id) => readUnit(ctx.tx, await seenUnit(ctx, id), ctx.who),
  );
  http.post(
    {
      path: "/api/communities/{id}/unit-list",
      summary: "Register the units of a pasted list, or try it with dryRun",
      params: IdParams,
      body: UnitList,
      answer: UnitListResult,
    },
    async (ctx) => {
      const { who, tx, params, body, now, record } = ctx;
      await visibleCommunity(ctx, params.id);
      refuse(mayWriteUnits(who, params.id));
      const lines = linesOf(body);
      const actId = newId(now);
      if (body.dryRun) return actId;
      const day = await today(now, who.stationId);
      const subjects = await addUnits(tx, params.id, ofList(lines, body), day, actId);
      if (subjects.length > 0) record({ verb: "add", kind: "unit", fields: ["name", "door"], subjects });
      return actId;
    },
    async (ctx, actId) => {
      const { who, tx, params, body } = ctx;
      await visibleCommunity(ctx, params.id);
      refuse(mayWriteUnits(who, params.id));
      const lines = linesOf(body);
      const act = { id: actId, dryRun: body.dryRun };
      const added = await countNew(tx, params.id, ofList(lines, body), act);
      const { refused, warned } = lines;
      return { added, known: lines.units.length - added, refused, warned, dryRun: body.dryRun };
    },
  );
  http.get(
    {
      path: "/api/units/{id}",
      summary: "One unit with what happened to it; its contact masked",
      params: IdParams,
      answer: Unit,
    },
    async (ctx) => readUnit(ctx.tx, await seenUnit(ctx, ctx.params.id), ctx.who),
  );
  http.change(
    "patch",
    {
      path: "/api/units/{id}",
      summary: "Correct what was written of a unit",
      params: IdParams,
      body: UnitPatch,
      answer: Unit,
    },
    async (ctx) => {
      const { who, tx, params, body, expected, now, record } = ctx;
      await writableUnit(ctx, params.id);
      const by = { personId: who.personId, today: await today(now, who.stationId) };
      const fields = await correctUnit(tx, params.id, body, expected, by);
      if (fields.length > 0)
        record({ verb: "change", kind: "unit", targetId: params.id, fields, subjects: [params.id] });
      return params.id;
    },
    async (ctx, id) => readUnit(ctx.tx, await seenUnit(ctx, id), ctx.who),
  );
}
