import { type Http, IdParams } from "../../../server/http.ts";
import { found } from "../../../server/errors.ts";
import type { Who } from "../../people/contract.ts";
import {
  type Ground,
  answerOf,
  readableHousehold,
  todayOf,
  writableHousehold,
  writableResident,
} from "./asking.ts";
import { Departure, HouseholdLife, Moving, Resident } from "./contract.ts";
import { lifeOf } from "./life-read.ts";
import { findEvent } from "./life-rows.ts";
import { depart, move, undo } from "./life.ts";

export function lifeRoutes(http: Http<Who>, ground: Ground): void {
  http.get(
    {
      path: "/api/households/{id}/life",
      summary: "What happened in a household: came, born, moved, left, died, erased",
      params: IdParams,
      answer: HouseholdLife,
    },
    async (ctx) => {
      const household = await readableHousehold(ctx, ctx.params.id);
      const { items, shownPeople, shownDoors } = await lifeOf(ctx, household);
      ctx.look("resident", shownPeople, ["name"]);
      ctx.look("household", shownDoors, ["door"]);
      return { items };
    },
  );
  http.post(
    {
      path: "/api/residents/{id}/departure",
      summary: "A resident moved away or died; the record is kept a year and then erased",
      params: IdParams,
      body: Departure,
      answer: Resident,
    },
    async (ctx) => {
      const { tx, who, params, body, record } = ctx;
      await writableResident(ctx, params.id);
      await depart({ tx, personId: who.personId, today: await todayOf(ground, ctx) }, params.id, body);
      record({
        verb: "leave",
        kind: "resident",
        targetId: params.id,
        subjects: [params.id],
        fields: [body.kind],
      });
      return params.id;
    },
    (ctx, id) => answerOf(ground, ctx, id),
  );
  http.post(
    {
      path: "/api/households/{id}/moves",
      summary: "Residents go to another household: a move, a split, or a merger that ends this one",
      params: IdParams,
      body: Moving,
    },
    async (ctx) => {
      const { tx, who, params, body, record } = ctx;
      await writableHousehold(ctx, params.id);
      const to = await writableHousehold(ctx, body.toHouseholdId);
      await move({ tx, personId: who.personId, today: await todayOf(ground, ctx) }, params.id, to, body);
      record({
        verb: "move",
        kind: "resident",
        targetId: body.toHouseholdId,
        subjects: body.members.map(({ residentId }) => residentId),
        fields: [body.kind],
      });
      return null;
    },
  );
  http.post(
    {
      path: "/api/household-events/{id}/undo",
      summary: "Take back what happened, within three days",
      params: IdParams,
    },
    async (ctx) => {
      const { tx, who, params, record } = ctx;
      const event = found(await findEvent(tx, params.id));
      await writableHousehold(ctx, event.householdId);
      // Where they live now somebody else may keep the register: nobody is fetched back over their head.
      if (event.toHouseholdId !== null) await writableHousehold(ctx, event.toHouseholdId);
      await undo(tx, params.id, who.personId);
      record({
        verb: "undo",
        kind: "resident",
        targetId: event.householdId,
        subjects: event.residentIds,
        fields: [event.kind],
      });
      return null;
    },
  );
}
