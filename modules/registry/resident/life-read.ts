import type { Tx } from "../../../server/db.ts";
import { listNames } from "../../people/api.ts";
import type { Who } from "../../people/contract.ts";
import { getDoors } from "../queries.ts";
import { mayReadRegister, mayWriteRegister } from "../rules.ts";
import type { HouseholdEvent } from "./contract.ts";
import { listEvents } from "./life-rows.ts";
import { maskName } from "./mask.ts";
import { mayUndo, seesNames } from "./rules.ts";
import { listResidents } from "./rows.ts";

const most = 50;

/** What happened in a household, newest first; whose names and whose doors are told, beside it. */
export async function lifeOf(
  { tx, who }: { tx: Tx; who: Who },
  household: { id: string; communityId: string },
) {
  const events = await listEvents(tx, household.id, most);
  const [people, doors, names] = await Promise.all([
    listResidents(tx, [...new Set(events.flatMap(({ residentIds }) => residentIds))]),
    getDoors(
      tx,
      events.flatMap(({ householdId, toHouseholdId }) =>
        toHouseholdId === null ? [] : [householdId, toHouseholdId],
      ),
    ),
    listNames(tx, [...new Set(events.flatMap(({ personId }) => (personId === null ? [] : [personId])))]),
  ]);
  // Who lives in another community now is told by name there, and the door they went to is read there.
  const known = new Map(
    people
      .filter((row) => mayReadRegister(who, row.communityId) === null && row.erasedAt === null)
      .map((row) => [row.id, seesNames(who, row.communityId) ? row.name : maskName(row.name)]),
  );
  const shownDoors = new Set<string>();
  const items = events.map((event): HouseholdEvent => {
    const toHere = event.toHouseholdId === household.id;
    const otherId = event.toHouseholdId === null ? null : toHere ? event.householdId : event.toHouseholdId;
    const other = otherId === null ? undefined : doors.get(otherId);
    const told = other !== undefined && mayReadRegister(who, other.communityId) === null;
    if (told) shownDoors.add(otherId!);
    return {
      id: event.id,
      kind: event.kind,
      toHere,
      otherDoor: told ? other.door : null,
      residents: event.residentIds.map((id) => ({ id, name: known.get(id) ?? null })),
      happenedOn: event.happenedOn,
      reason: event.reason,
      by: event.personId === null ? null : (names.get(event.personId)?.name ?? null),
      at: event.at.toISOString(),
      undoneAt: event.undoneAt?.toISOString() ?? null,
      mayUndo:
        mayWriteRegister(who, household.communityId) ??
        (other === undefined ? null : mayWriteRegister(who, other.communityId)) ??
        mayUndo({ at: event.at, undone: event.undoneAt !== null, kind: event.kind }, tx.now),
    };
  });
  const shownPeople = [...new Set(items.flatMap(({ residents }) => residents))].flatMap(({ id, name }) =>
    name === null ? [] : [id],
  );
  return { items, shownPeople: [...new Set(shownPeople)], shownDoors: [...shownDoors] };
}
