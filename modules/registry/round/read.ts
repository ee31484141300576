/** A round as one walks it, and one door of it. */
import type { Tx } from "../../../server/db.ts";
import type { Who } from "../../people/contract.ts";
import type { BuildingDoor } from "../building/contract.ts";
import { listDoorsOf } from "../building/queries.ts";
import { currentNotice } from "../consent/rows.ts";
import { findHousehold, householdOf } from "../queries.ts";
import { confirmable } from "../resident/confirming.ts";
import { maskName } from "../resident/mask.ts";
import { listOfHousehold } from "../resident/rows.ts";
import { seesNames } from "../resident/rules.ts";
import type { DoorVisit, DoorWalk, RoundDoor } from "./contract.ts";
import { listUnitsAt } from "../unit/queries.ts";
import {
  type DoorRow,
  type RoundRow,
  type VisitRow,
  findDoor,
  listUntold,
  listVisits,
  listVisitsAt,
  nameOf,
} from "./rows.ts";
import { countStops, mayVisit, walkingOrder } from "./rules.ts";

/** Doors where nobody was at home at the last knock of a round. */
export async function listNobody(tx: Tx, roundId: string): Promise<Set<string>> {
  const last = new Map((await listVisits(tx, roundId)).map(({ doorId, outcome }) => [doorId, outcome]));
  return new Set([...last].flatMap(([doorId, outcome]) => (outcome === "nobody" ? [doorId] : [])));
}

type Scope = Pick<RoundRow, "communityId" | "building" | "stairs" | "downward" | "afterId">;
/** The doors of a round in the order of walking. */
export async function doorsOf(tx: Tx, round: Scope): Promise<BuildingDoor[]> {
  const all = await listDoorsOf(tx, round.communityId, round.building);
  const only = round.afterId === null ? null : await listNobody(tx, round.afterId);
  const inside = all.filter(
    ({ id, unit }) => (round.stairs === null || unit === round.stairs) && (only === null || only.has(id)),
  );
  return walkingOrder(inside, round.downward);
}
/** One of them; undefined where it is none of this round. */
export async function doorIn(tx: Tx, round: Scope, doorId: string): Promise<DoorRow | undefined> {
  if (round.afterId !== null && !(await listNobody(tx, round.afterId)).has(doorId)) return undefined;
  return findDoor(tx, round, doorId);
}

export const asVisit = (who: Who, { id, doorId, outcome, at, personId }: VisitRow): DoorVisit => ({
  id,
  doorId,
  outcome,
  at: at.toISOString(),
  mine: personId === who.personId,
});

/** Beside it, which households it shows. */
export async function walkOf({ tx, who }: { tx: Tx; who: Who }, round: RoundRow) {
  const [doors, visits] = await Promise.all([doorsOf(tx, round), listVisits(tx, round.id)]);
  const last = new Map(visits.map((visit) => [visit.doorId, visit]));
  const stops = doors.map(({ id, door, household }) => {
    const visit = last.get(id);
    return { id, door, home: household !== null, visit: visit ? asVisit(who, visit) : null };
  });
  const walk: DoorWalk = {
    ...round,
    name: nameOf(doors[0]?.door ?? round.building),
    openedAt: round.openedAt.toISOString(),
    endedAt: round.endedAt?.toISOString() ?? null,
    counts: countStops(stops),
    stops,
  };
  return { walk, shown: doors.flatMap(({ household }) => (household === null ? [] : [household.id])) };
}

export async function doorOf(
  { tx, who }: { tx: Tx; who: Who },
  round: RoundRow,
  doorId: string,
): Promise<RoundDoor | null> {
  const stop = await doorIn(tx, round, doorId);
  if (stop === undefined) return null;
  const { id, door, householdId, ...address } = stop;
  const [home, notice] = await Promise.all([
    householdId === null ? undefined : findHousehold(tx, householdId),
    currentNotice(tx),
  ]);
  const [people, untold, visits, units] = await Promise.all([
    home ? listOfHousehold(tx, home.id) : [],
    home && notice ? listUntold(tx, home.id, notice.id) : [],
    listVisitsAt(tx, round.id, doorId),
    listUnitsAt(tx, doorId),
  ]);
  const whole = seesNames(who, round.communityId);
  const standing = {
    ended: round.endedAt !== null,
    now: visits[0]?.outcome ?? null,
    notice: notice?.number ?? null,
    untold: untold.length,
  };
  return {
    id,
    door,
    address,
    household: home ? householdOf(home) : null,
    residents: people
      .filter(({ state }) => state === "here")
      .map((row) => ({
        id: row.id,
        name: whole ? row.name : maskName(row.name),
        relation: row.relation,
        birthYear: row.birthYear,
        asOf:
          Object.values(confirmable(row.facts))
            .map((fact) => fact.asOf)
            .sort()[0] ?? null,
      })),
    units,
    notice: standing.notice,
    untold: standing.untold,
    visits: visits.map((each) => asVisit(who, each)),
    maySame: mayVisit(standing, "same"),
  };
}
