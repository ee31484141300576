import type { Tx } from "../../../server/db.ts";
import { found, refuse } from "../../../server/errors.ts";
import { type Http, IdParams } from "../../../server/http.ts";
import { findCommunity } from "../../community/api.ts";
import { knows } from "../../community/rules.ts";
import type { Who } from "../../people/contract.ts";
import { listBuildings } from "../building/queries.ts";
import { type Ground, todayOf } from "../resident/asking.ts";
import { mayReadRegister, mayWriteRegister } from "../rules.ts";
import { endRound, openRound, openSecond } from "./acts.ts";
import { DoorRound, DoorRoundInput, DoorRounds, DoorVisits, DoorWalk, SinceQuery } from "./contract.ts";
import { asVisit, walkOf } from "./read.ts";
import * as rows from "./rows.ts";

type Asking = { who: Who; tx: Tx };
/** A round of a register the caller may not read is as if it did not exist. */
export async function readableRound({ who, tx }: Asking, id: string): Promise<rows.RoundRow> {
  const round = found(await rows.findRound(tx, id));
  if (mayReadRegister(who, round.communityId) !== null) found(null);
  return round;
}
export async function writableRound(asking: Asking, id: string): Promise<rows.RoundRow> {
  const round = await readableRound(asking, id);
  refuse(mayWriteRegister(asking.who, round.communityId));
  return round;
}
const one = async (asking: Asking, id: string): Promise<DoorRound> => {
  await readableRound(asking, id);
  return found(await rows.countRound(asking.tx, id));
};

export function roundRoutes(http: Http<Who>, ground: Ground): void {
  const actingOf = async (ctx: Asking) => ({
    tx: ctx.tx,
    personId: ctx.who.personId,
    today: await todayOf(ground, ctx),
  });
  http.get(
    {
      path: "/api/communities/{id}/door-rounds",
      summary: "Rounds from door to door, newest first, and the buildings one can be opened for",
      params: IdParams,
      answer: DoorRounds,
    },
    async ({ who, tx, params }) => {
      found(knows(who, params.id) ? await findCommunity(tx, params.id) : null);
      refuse(mayReadRegister(who, params.id));
      const [items, buildings, stairs] = await Promise.all([
        rows.listRounds(tx, params.id),
        listBuildings(tx, params.id),
        rows.listStairs(tx, params.id),
      ]);
      return {
        items,
        buildings: buildings.map(({ key, name, doors }) => ({
          key,
          name,
          doors,
          stairs: stairs.get(key) ?? [],
        })),
      };
    },
  );
  http.post(
    {
      path: "/api/communities/{id}/door-rounds",
      summary: "Open a round of a building or one of its stairwells",
      params: IdParams,
      body: DoorRoundInput,
      answer: DoorRound,
      status: 201,
    },
    async (ctx) => {
      const { who, tx, params, body, record } = ctx;
      found(knows(who, params.id) ? await findCommunity(tx, params.id) : null);
      refuse(mayWriteRegister(who, params.id));
      const id = await openRound(await actingOf(ctx), params.id, body);
      record({ verb: "add", kind: "door_round", targetId: id });
      return id;
    },
    one,
  );
  http.get(
    {
      path: "/api/door-rounds/{id}",
      summary: "One round: its doors in the order of walking, and how each stands",
      params: IdParams,
      answer: DoorWalk,
    },
    async (ctx) => {
      const round = await readableRound(ctx, ctx.params.id);
      const { walk, shown } = await walkOf(ctx, round);
      ctx.look("household", shown, ["door", "visit"]);
      return walk;
    },
  );
  http.get(
    {
      path: "/api/door-rounds/{id}/visits",
      summary: "What was noted in a round, or taken back, since a moment",
      params: IdParams,
      query: SinceQuery,
      answer: DoorVisits,
    },
    async (ctx) => {
      const { who, tx, params, query, now, look } = ctx;
      const round = await readableRound(ctx, params.id);
      const visits = await rows.listVisitsSince(tx, round.id, new Date(query.since));
      look(
        "household",
        visits.flatMap(({ householdId }) => householdId ?? []),
        ["visit"],
      );
      // What was being written while this was read comes with the next asking.
      const until = new Date(now.getTime() - 5_000).toISOString();
      return {
        items: visits.map((each) => ({ ...asVisit(who, each), undone: each.undoneAt !== null })),
        until,
        endedAt: round.endedAt?.toISOString() ?? null,
      };
    },
  );
  http.post(
    {
      path: "/api/door-rounds/{id}/second-round",
      summary: "End a round and open another at the doors where nobody was at home",
      params: IdParams,
      answer: DoorRound,
      status: 201,
    },
    async (ctx) => {
      const { params, record } = ctx;
      const before = await writableRound(ctx, params.id);
      const id = await openSecond(await actingOf(ctx), params.id);
      if (before.endedAt === null) record({ verb: "end", kind: "door_round", targetId: params.id });
      record({ verb: "add", kind: "door_round", targetId: id });
      return id;
    },
    one,
  );
  http.post(
    {
      path: "/api/door-rounds/{id}/end",
      summary: "End a round; what is left is left",
      params: IdParams,
      answer: DoorRound,
    },
    async (ctx) => {
      const { params, record } = ctx;
      await writableRound(ctx, params.id);
      await endRound(await actingOf(ctx), params.id);
      record({ verb: "end", kind: "door_round", targetId: params.id });
      return params.id;
    },
    one,
  );
}
