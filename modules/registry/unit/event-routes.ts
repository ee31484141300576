/** What happens to a unit, each a noun of its own, and taking it back. */
import { z } from "zod";
import { civilDateIn } from "../../../server/civil.ts";
import { Refusal, found, refuse } from "../../../server/errors.ts";
import { type Http, IdParams } from "../../../server/http.ts";
import { timeZoneOf } from "../../people/api.ts";
import type { Who } from "../../people/contract.ts";
import { type Asking, seenUnit, visibleCommunity, writableUnit } from "./access.ts";
import * as changing from "./changing.ts";
import { OtherUnit, Unit, UnitClosing, UnitMove, UnitPair, UnitRenaming } from "./contract.ts";
import { findEvent } from "./event-rows.ts";
import { listPairs } from "./pairs.ts";
import { getUnits } from "./queries.ts";
import { asUnit, readUnit } from "./read.ts";
import { keepApart } from "./rows.ts";
import { mayReadContact } from "./rules.ts";

export function unitEventRoutes(http: Http<Who>): void {
  const byOf = async (who: Who, now: Date) => ({
    personId: who.personId,
    today: civilDateIn(await timeZoneOf(http.db, who.stationId), now),
  });
  const shown = async (ctx: Asking, id: string) => readUnit(ctx.tx, await seenUnit(ctx, id), ctx.who);
  /** The other must be in the same register; else it is missing as one that is not there. */
  const twoOf = async (ctx: Asking, id: string, otherId: string) => {
    const [one, other] = [await writableUnit(ctx, id), await writableUnit(ctx, otherId)];
    if (id === otherId || one.communityId !== other.communityId)
      throw new Refusal("registry.unit_other_place");
  };

  http.post(
    {
      path: "/api/units/{id}/move",
      summary: "The unit moved within the community",
      params: IdParams,
      body: UnitMove,
      answer: Unit,
    },
    async (ctx) => {
      const { tx, params, body, who, now, record } = ctx;
      await writableUnit(ctx, params.id);
      await changing.moveUnit(tx, params.id, body, await byOf(who, now));
      record({ verb: "move", kind: "unit", targetId: params.id, fields: ["door"], subjects: [params.id] });
      return params.id;
    },
    shown,
  );
  http.post(
    {
      path: "/api/units/{id}/renaming",
      summary: "The unit has a new name",
      params: IdParams,
      body: UnitRenaming,
      answer: Unit,
    },
    async (ctx) => {
      const { tx, params, body, who, now, record } = ctx;
      await writableUnit(ctx, params.id);
      await changing.renameUnit(tx, params.id, body.name, body.renamedOn, await byOf(who, now));
      record({ verb: "rename", kind: "unit", targetId: params.id, fields: ["name"], subjects: [params.id] });
      return params.id;
    },
    shown,
  );
  http.post(
    {
      path: "/api/units/{id}/closing",
      summary: "The unit is no more, or went elsewhere",
      params: IdParams,
      body: UnitClosing,
      answer: Unit,
    },
    async (ctx) => {
      const { tx, params, body, who, now, record } = ctx;
      await writableUnit(ctx, params.id);
      await changing.closeUnit(tx, params.id, body.because, body.endedOn, await byOf(who, now));
      record({
        verb: "end",
        kind: "unit",
        targetId: params.id,
        fields: [body.because],
        subjects: [params.id],
      });
      return params.id;
    },
    shown,
  );
  http.post(
    {
      path: "/api/units/{id}/merger",
      summary: "Another was the same unit: it ends, and what it had comes here",
      params: IdParams,
      body: OtherUnit,
      answer: Unit,
    },
    async (ctx) => {
      const { tx, params, body, who, now, record } = ctx;
      await twoOf(ctx, params.id, body.otherId);
      await changing.mergeUnits(tx, params.id, body.otherId, await byOf(who, now));
      record({ verb: "merge", kind: "unit", targetId: params.id, subjects: [params.id, body.otherId] });
      return params.id;
    },
    shown,
  );
  http.post(
    {
      path: "/api/units/{id}/apartness",
      summary: "Another that looks like it is a unit of its own",
      params: IdParams,
      body: OtherUnit,
      answer: Unit,
    },
    async (ctx) => {
      const { tx, params, body, who, record } = ctx;
      await twoOf(ctx, params.id, body.otherId);
      const [low, high] = [params.id, body.otherId].sort() as [string, string];
      await keepApart(tx, low, high, who.personId);
      record({ verb: "keep_apart", kind: "unit", targetId: params.id, subjects: [low, high] });
      return params.id;
    },
    shown,
  );
  http.post(
    {
      path: "/api/unit-events/{id}/undo",
      summary: "Take back the latest that happened to a unit",
      params: IdParams,
      answer: Unit,
    },
    async (ctx) => {
      const { tx, params, who, now, record } = ctx;
      const { unitId, otherId } = found(await findEvent(tx, params.id));
      await writableUnit(ctx, unitId);
      await changing.takeBack(tx, unitId, params.id, await byOf(who, now));
      record({
        verb: "undo",
        kind: "unit",
        targetId: unitId,
        subjects: [unitId, ...(otherId ? [otherId] : [])],
      });
      return unitId;
    },
    shown,
  );
  http.get(
    {
      path: "/api/communities/{id}/unit-pairs",
      summary: "Units that look like one: the same code, or the same name at one door",
      params: IdParams,
      answer: z.object({ items: z.array(UnitPair) }),
    },
    async (ctx) => {
      const { tx, params, who } = ctx;
      await visibleCommunity(ctx, params.id);
      refuse(mayReadContact(who, params.id));
      const pairs = await listPairs(tx, params.id);
      const rows =
        pairs.length > 0
          ? await getUnits(tx, [...new Set(pairs.flatMap(({ low, high }) => [low, high]))])
          : [];
      const units = new Map(rows.map((row) => [row.id, asUnit(row, who, undefined)]));
      return {
        items: pairs.map(({ by, low, high }) => ({
          by,
          units: [units.get(low)!, units.get(high)!] as [Unit, Unit],
        })),
      };
    },
  );
}
