/**
 * Entering an event (事件): a product with an `event` cadence costs hours and makes no duty until something
 * happened. One event makes a duty of each of the product's event stages.
 */
import type { Db, Tx } from "../../../server/db.ts";
import { Refusal, found, refuse } from "../../../server/errors.ts";
import { newId } from "../../../server/id.ts";
import * as people from "../../people/api.ts";
import type { Who } from "../../people/contract.ts";
import * as programme from "../../programme/api.ts";
import { maySeeProgramme } from "../../programme/rules.ts";
import * as registry from "../../registry/api.ts";
import { doorKeyOf, doorOf, parseDoor } from "../../registry/doors.ts";
import { planEvent } from "../../shelf/cadence.ts";
import type { ProductContent } from "../../shelf/contract.ts";
import { defaultsOf } from "../../shelf/rules.ts";
import { todayOf } from "../actions.ts";
import type { EventInput } from "../contract.ts";
import * as rows from "./rows.ts";
import { stageColumns } from "../planning/planning.ts";
import { insertPlanned } from "../planning/rows.ts";
import { mayWithdrawEvent } from "../rules.ts";
import { eventOver, tellUrgent } from "../telling.ts";
import { seesEvent } from "./read.ts";
import { aboutHousehold, appointedFor, appointedIn, eventStages, mayEnter } from "./product.ts";

/** One event: its row, and a duty of each event stage that runs on that day. */
export async function enterEvent(
  db: Db,
  tx: Tx,
  who: Who,
  programmeId: string,
  input: EventInput,
): Promise<string> {
  const row = found(await programme.getProgramme(tx, programmeId));
  if (!maySeeProgramme(who, row.communityId)) found(null);
  const running = await programme.findForDuties(tx, programmeId);
  const today = await todayOf(db, tx);
  if (running === undefined || today < running.startsOn || today > running.endsOn)
    throw new Refusal("duty.event_not_running");
  const choice = found(running.choices.find((each) => each.id === input.choiceId));
  const appointed = await appointedIn(tx, [running]);
  refuse(mayEnter(who, running, choice, appointed));
  const stages = eventStages(choice.content);
  if (stages.length === 0) throw new Refusal("duty.event_none", { field: "choiceId" });
  if (input.happenedOn < running.startsOn || input.happenedOn > today)
    throw new Refusal("duty.event_outside", {
      field: "happenedOn",
      details: { from: running.startsOn, to: today },
    });
  const household = await householdOf(tx, running.communityId, choice.content, input.door);

  await rows.lockChoice(tx, choice.id);
  const before = await rows.countEvents(tx, choice.id);
  const id = newId(tx.now);
  await rows.insertEvent(tx, {
    id,
    programmeId,
    choiceId: choice.id,
    productCode: choice.content.code,
    communityId: running.communityId,
    householdId: household?.id ?? null,
    happenedOn: input.happenedOn,
    what: input.what,
    enteredBy: who.personId,
    enteredAt: tx.now,
    appointedOnly: choice.content.seenBy === "appointed",
  });
  const parameters = { ...defaultsOf(choice.content), ...choice.parameters };
  const made: string[] = [];
  for (const stage of stages) {
    const subjectId = household?.id ?? running.communityId;
    const occurrence = planEvent(stage, parameters, running, { id, on: input.happenedOn, subjectId, before });
    if (occurrence === null) continue;
    const { stage: _, ...planned } = occurrence;
    const about = stage.subject === "household" ? household : undefined;
    const dutyId = newId(tx.now);
    made.push(dutyId);
    await insertPlanned(
      tx,
      {
        programmeId,
        revisionId: running.revisionId,
        choiceId: choice.id,
        communityId: running.communityId,
        ...stageColumns(choice.content, stage, parameters),
      },
      [{ ...planned, id: dutyId, place: about?.door ?? null, placeKey: about?.doorKey ?? "" }],
    );
  }
  await rows.markDuties(tx, id, made);
  if (choice.content.seenBy === "appointed")
    await tellUrgent(
      tx,
      who,
      { eventId: id, ...running, appointedPostIds: appointedFor(running, choice, appointed) },
      today,
    );
  return id;
}

/** The household behind a door as people write it, with the door as the register writes it. */
async function householdOf(tx: Tx, communityId: string, content: ProductContent, typed: string | null) {
  const about = aboutHousehold(content);
  if (typed === null) {
    if (about) throw new Refusal("duty.event_household_needed", { field: "door" });
    return undefined;
  }
  const parsed = parseDoor(typed);
  if (!about || "code" in parsed) throw new Refusal("duty.event_household_unfit", { field: "door" });
  const doorKey = doorKeyOf(parsed.parts);
  const id = (await registry.findAddresses(tx, communityId, [doorKey])).get(doorKey)?.householdId;
  if (id === undefined || id === null) throw new Refusal("duty.event_household_unfit", { field: "door" });
  return { id, door: doorOf(parsed.parts), doorKey };
}

/** Entered by mistake: it is marked, its open duties are cancelled, done ones stay. */
export async function withdrawEvent(db: Db, tx: Tx, who: Who, id: string, reason: string): Promise<void> {
  const event = found(await rows.lockEvent(tx, id));
  if (!(await seesEvent(tx, who, event))) found(null);
  refuse(mayWithdrawEvent(who, event));
  await rows.withdrawEvent(tx, id, who.personId, reason, await todayOf(db, tx));
  eventOver(tx, id);
}
