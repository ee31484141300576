/** What happens in a household: leaving, dying, moving, splitting, merging, and taking that back. */
import type { Tx } from "../../../server/db.ts";
import { Refusal, found, refuse } from "../../../server/errors.ts";
import { newId } from "../../../server/id.ts";
import { addDays } from "../../community/civil-days.ts";
import { endHousehold } from "../actions.ts";
import { findAddresses, findHousehold, reopenHousehold } from "../queries.ts";
import { type Acting, dueOn } from "./acts.ts";
import type { Departure, Moving } from "./contract.ts";
import * as life from "./life-rows.ts";
import { mayUndo, undoDays } from "./rules.ts";
import * as rows from "./rows.ts";

const stoodOf = ({
  id,
  householdId,
  communityId,
  relation,
  state,
  leftOn,
}: rows.ResidentRow): life.Stood => ({
  id,
  householdId,
  communityId,
  relation,
  state,
  leftOn,
});
function dayOf(on: string | undefined, today: string): string {
  if (on !== undefined && on > today) throw new Refusal("registry.happened_ahead", { field: "on" });
  return on ?? today;
}
const placed = (row: rows.ResidentRow, next: life.Stood) => ({
  ...next,
  dueOn: dueOn({ facts: row.facts, leftOn: next.leftOn }),
});

export async function depart(
  { tx, personId, today }: Acting,
  residentId: string,
  { kind, on, reason }: Departure,
): Promise<void> {
  const { householdId } = await rows.getResident(tx, residentId);
  await life.holdHouseholds(tx, [householdId]);
  const row = await rows.getResident(tx, residentId);
  if (row.householdId !== householdId) throw new Refusal("registry.changed_since");
  if (row.erasedAt !== null) throw new Refusal("registry.erased");
  if (row.state !== "here") throw new Refusal("registry.not_here");
  const day = dayOf(on, today);
  const gone = placed(row, { ...stoodOf(row), state: kind, leftOn: day });
  // A year mistyped as long past erases nothing before it can be taken back no more.
  const soonest = addDays(today, undoDays);
  await life.place(tx, [{ ...gone, dueOn: gone.dueOn! < soonest ? soonest : gone.dueOn }]);
  await life.insertEvent(tx, {
    id: newId(tx.now),
    householdId: row.householdId,
    toHouseholdId: null,
    kind,
    residentIds: [residentId],
    happenedOn: day,
    reason: reason ?? "",
    before: [stoodOf(row)],
    personId,
  });
}

/** `to` was asked for by whoever may write there. Members who do not live in `fromId` are refused as missing. */
export async function move(
  { tx, personId, today }: Acting,
  fromId: string,
  to: { id: string; communityId: string; endedAt: Date | null },
  moving: Moving,
): Promise<string> {
  if (to.id === fromId) throw new Refusal("registry.same_household", { field: "toHouseholdId" });
  if (to.endedAt !== null) throw new Refusal("registry.ended", { field: "toHouseholdId" });
  const open = await life.holdHouseholds(tx, [fromId, to.id]);
  if (!open.has(to.id)) throw new Refusal("registry.ended", { field: "toHouseholdId" });
  const here = (await rows.listOfHousehold(tx, fromId)).filter(({ state }) => state === "here");
  const byId = new Map(here.map((row) => [row.id, row]));
  const relations = new Map(moving.members.map((each) => [each.residentId, each.relation]));
  const going = [...relations.keys()].map((id) => found(byId.get(id)));
  if (moving.kind === "split" && going.length === here.length) throw new Refusal("registry.split_all");
  if (moving.kind === "merged" && going.length < here.length) throw new Refusal("registry.merge_some");
  const day = dayOf(moving.on, today);
  await life.place(
    tx,
    going.map((row) =>
      placed(row, {
        ...stoodOf(row),
        householdId: to.id,
        communityId: to.communityId,
        relation: relations.get(row.id)!,
      }),
    ),
  );
  const id = newId(tx.now);
  await life.insertEvent(tx, {
    id,
    householdId: fromId,
    toHouseholdId: to.id,
    kind: moving.kind,
    residentIds: going.map((row) => row.id),
    happenedOn: day,
    reason: moving.reason ?? "",
    before: going.map(stoodOf),
    personId,
  });
  if (moving.kind === "merged") await endHousehold(tx, fromId, "moved");
  return id;
}

/** Puts everybody back as they stood, if nothing has happened to them since. */
export async function undo(tx: Tx, eventId: string, personId: string): Promise<void> {
  const event = found(await life.findEvent(tx, eventId));
  refuse(mayUndo({ at: event.at, undone: event.undoneAt !== null, kind: event.kind }, tx.now));
  await life.holdHouseholds(tx, [event.householdId, event.toHouseholdId ?? event.householdId]);
  const before = event.before ?? [];
  const now = new Map((await rows.listResidents(tx, event.residentIds)).map((row) => [row.id, row]));
  for (const stood of before) {
    const row = found(now.get(stood.id));
    const same =
      row.erasedAt === null &&
      row.householdId === (event.toHouseholdId ?? event.householdId) &&
      row.state === (event.kind === "left" || event.kind === "died" ? event.kind : "here");
    if (!same) throw new Refusal("registry.changed_since");
  }
  const home = found(await findHousehold(tx, event.householdId));
  if (home.endedAt !== null) {
    const at = (await findAddresses(tx, home.communityId, [home.doorKey])).get(home.doorKey);
    if (event.kind !== "merged" || (at !== undefined && at.householdId !== null))
      throw new Refusal("registry.changed_since");
    await reopenHousehold(tx, home.id);
  }
  if ((await life.markUndone(tx, eventId, personId)) === 0) throw new Refusal("registry.undone");
  await life.place(
    tx,
    before.map((stood) => placed(now.get(stood.id)!, stood)),
  );
}
