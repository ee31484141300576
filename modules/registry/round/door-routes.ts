import { found } from "../../../server/errors.ts";
import { type Http, IdParams } from "../../../server/http.ts";
import type { Who } from "../../people/contract.ts";
import { type Ground, todayOf } from "../resident/asking.ts";
import { takeBack, tell, visit } from "./acts.ts";
import { DoorNotice, DoorVisit, DoorVisitInput, RoundDoor, StopParams } from "./contract.ts";
import { asVisit, doorOf } from "./read.ts";
import { readableRound, writableRound } from "./routes.ts";
import { findVisit } from "./rows.ts";

/** What is seen and noted at one door of a round. */
export function doorRoutes(http: Http<Who>, ground: Ground): void {
  http.get(
    {
      path: "/api/door-rounds/{id}/doors/{doorId}",
      summary: "One door of a round: who lives there, and what the round knows of it",
      params: StopParams,
      answer: RoundDoor,
    },
    async (ctx) => {
      const { params, look } = ctx;
      const round = await readableRound(ctx, params.id);
      const door = found(await doorOf(ctx, round, params.doorId));
      if (door.household !== null) look("household", [door.household.id], ["door", "care_grade", "visit"]);
      look(
        "resident",
        door.residents.map(({ id }) => id),
        ["name", "relation", "birth"],
      );
      return door;
    },
  );
  http.post(
    {
      path: "/api/door-rounds/{id}/doors/{doorId}/notice",
      summary:
        "The notice in force was handed over at a door: to all who live there and had not been given it",
      params: StopParams,
      body: DoorNotice,
    },
    async (ctx) => {
      const { tx, who, params, body, record } = ctx;
      await writableRound(ctx, params.id);
      const acting = { tx, personId: who.personId, today: await todayOf(ground, ctx) };
      const subjects = await tell(acting, params.id, params.doorId, body.how);
      if (subjects.length > 0) record({ verb: "inform", kind: "resident", subjects, fields: [body.how] });
      return null;
    },
  );
  http.post(
    {
      path: "/api/door-rounds/{id}/visits",
      summary: "Note what a knock came to: as registered, changed, nobody at home, refused, not a dwelling",
      params: IdParams,
      body: DoorVisitInput,
      answer: DoorVisit,
      status: 201,
    },
    async (ctx) => {
      const { tx, who, params, body, record } = ctx;
      await writableRound(ctx, params.id);
      const acting = { tx, personId: who.personId, today: await todayOf(ground, ctx) };
      const noted = await visit(acting, params.id, body.doorId, body.outcome);
      record({
        verb: "visit",
        kind: "door_round",
        targetId: params.id,
        subjects: noted.householdId === null ? [] : [noted.householdId],
        subjectKind: "household",
        fields: [body.outcome],
      });
      if (noted.confirmed.length > 0)
        record({
          verb: "confirm",
          kind: "resident",
          targetId: noted.householdId,
          subjects: noted.confirmed.map(({ id }) => id),
          fields: noted.fields,
        });
      return noted.id;
    },
    async (ctx, id) => {
      const seen = found(await findVisit(ctx.tx, id));
      await readableRound(ctx, seen.roundId);
      return asVisit(ctx.who, seen);
    },
  );
  http.post(
    {
      path: "/api/door-visits/{id}/undo",
      summary: "Take the last tap at a door back, with what it had renewed",
      params: IdParams,
    },
    async (ctx) => {
      const { tx, who, params, record } = ctx;
      const seen = found(await findVisit(tx, params.id));
      await writableRound(ctx, seen.roundId);
      const acting = { tx, personId: who.personId, today: await todayOf(ground, ctx) };
      await takeBack(acting, params.id);
      record({
        verb: "undo",
        kind: "door_round",
        targetId: seen.roundId,
        subjects: seen.householdId === null ? [] : [seen.householdId],
        subjectKind: "household",
        fields: [seen.outcome],
      });
      if (seen.before !== null)
        record({
          verb: "undo",
          kind: "resident",
          targetId: seen.householdId,
          subjects: seen.before.map(({ id }) => id),
          fields: [seen.outcome],
        });
      return null;
    },
  );
}
