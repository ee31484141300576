/**
 * Entering an event (事件): a product with an `event` cadence costs hours and makes no duty until something
 * happened. One event makes a duty of each of the product's event stages.
 */
import type { Db, Tx } from "../../server/db.ts";
import { Refusal, found, refuse } from "../../server/errors.ts";
import { newId } from "../../server/id.ts";
import * as community from "../community/api.ts";
import * as people from "../people/api.ts";
import type { Role, Who } from "../people/contract.ts";
import * as programme from "../programme/api.ts";
import { maySeeProgramme, programmesSeen } from "../programme/rules.ts";
import * as registry from "../registry/api.ts";
import { doorKeyOf, doorOf, parseDoor } from "../registry/doors.ts";
import { planEvent } from "../shelf/cadence.ts";
import type { ProductContent } from "../shelf/contract.ts";
import { defaultsOf } from "../shelf/rules.ts";
import { todayOf } from "./actions.ts";
import type { DutyEvent, EventInput, EventProduct } from "./contract.ts";
import * as rows from "./event-rows.ts";
import { stageColumns } from "./planning.ts";
import { insertPlanned } from "./queries.ts";
import { mayEnterEvent, maySeeAll, mayWithdrawEvent } from "./rules.ts";

type Running = programme.ForDuties;
type Choice = Running["choices"][number];
const eventStages = (content: ProductContent) =>
  content.stages.filter((stage) => stage.cadence.kind === "event");
const aboutHousehold = (content: ProductContent) =>
  eventStages(content).some((stage) => stage.subject === "household");
/** Everyone the product names: its partners and whoever goes. */
const rolesOf = ({ content, parameters }: Choice): Role[] => [
  ...new Set([
    ...content.partners.map((partner) => partner.role),
    ...content.stages.flatMap(({ who }) =>
      who.way === "together"
        ? who.roles
        : (Object.keys(
            ({ ...defaultsOf(content), ...parameters }[who.shares.slice(1)] ?? {}) as object,
          ) as Role[]),
    ),
  ]),
];
const mayEnter = (who: Who, communityId: string, choice: Choice) =>
  mayEnterEvent(who, { communityId, roles: rolesOf(choice), household: aboutHousehold(choice.content) });

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
  refuse(mayEnter(who, running.communityId, choice));
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
}

/** An event is seen by who may enter one of its product, and by who entered it. */
async function seesEvent(tx: Tx, who: Who, event: rows.EventRow): Promise<boolean> {
  if (!maySeeProgramme(who, event.communityId)) return false;
  if (event.enteredBy === who.personId) return true;
  const codes = await codesSeen(tx, who, event.communityId, event.programmeId);
  return codes === null || codes.includes(event.productCode);
}

/** The products that wait for events in the running programmes one sees. */
export async function listEventProducts(
  db: Db,
  tx: Tx,
  who: Who,
  of: { communityId: string | null; programmeId: string | null },
): Promise<EventProduct[]> {
  const today = await todayOf(db, tx);
  const seen = programmesSeen(who);
  const ids =
    of.programmeId === null ? (await programme.listInForce(tx)).map(({ id }) => id) : [of.programmeId];
  const found: EventProduct[] = [];
  for (const id of ids) {
    const running = await programme.findForDuties(tx, id);
    if (running === undefined || today < running.startsOn || today > running.endsOn) continue;
    if (seen !== null && !seen.includes(running.communityId)) continue;
    if (of.communityId !== null && of.communityId !== running.communityId) continue;
    const waiting = running.choices.filter(({ content }) => eventStages(content).length > 0);
    if (waiting.length === 0) continue;
    const place = await community.findCommunity(tx, running.communityId);
    found.push(
      ...waiting.map((choice) => ({
        programmeId: running.programmeId,
        programmeCode: running.code,
        choiceId: choice.id,
        productCode: choice.content.code,
        name: choice.content.name,
        communityId: running.communityId,
        communityName: place?.name ?? { zh: "", en: "" },
        from: running.startsOn,
        to: today,
        household: aboutHousehold(choice.content),
        stages: stagesOf(choice, running, today),
        may: mayEnter(who, running.communityId, choice),
      })),
    );
  }
  return found;
}

/** What an event of today would make, so that the page says it before it is entered. */
function stagesOf(choice: Choice, running: Running, today: string): EventProduct["stages"] {
  const parameters = { ...defaultsOf(choice.content), ...choice.parameters };
  return eventStages(choice.content).flatMap((stage) => {
    const { cadence, who } = stage;
    const asked = { id: "", on: today, subjectId: running.communityId, before: 0 };
    const planned = planEvent(stage, parameters, running, asked);
    if (cadence.kind !== "event" || planned === null) return [];
    const within = cadence.withinDays;
    const days = typeof within === "string" ? Number(parameters[within.slice(1)]) : within;
    return [
      {
        title: stage.title,
        roles: who.way === "together" ? who.roles : planned.role === null ? [] : [planned.role],
        opensAfterDays: cadence.opensAfterDays,
        withinDays: days,
      },
    ];
  });
}

/** Rows as one person may see them, with what each made. */
export async function presentEvents(tx: Tx, who: Who, events: rows.EventRow[]): Promise<DutyEvent[]> {
  const ids = events.map((event) => event.id);
  const [made, names, doors] = await Promise.all([
    rows.listMade(tx, ids),
    people.listNames(
      tx,
      events.map((event) => event.enteredBy),
    ),
    registry.getDoors(
      tx,
      events.flatMap((event) =>
        event.householdId !== null && maySeeAll(who, event.communityId) ? [event.householdId] : [],
      ),
    ),
  ]);
  return events.map((event) => ({
    id: event.id,
    programmeId: event.programmeId,
    choiceId: event.choiceId,
    productCode: event.productCode,
    communityId: event.communityId,
    happenedOn: event.happenedOn,
    what: event.what,
    householdId: doors.has(event.householdId ?? "") ? event.householdId : null,
    place: doors.get(event.householdId ?? "")?.door ?? null,
    enteredBy: names.get(event.enteredBy)?.name ?? "",
    enteredBySample: names.get(event.enteredBy)?.sample ?? false,
    enteredAt: event.enteredAt.toISOString(),
    withdrawn:
      event.withdrawnAt === null
        ? null
        : { at: event.withdrawnAt.toISOString(), reason: event.withdrawnWhy ?? "" },
    duties: made.filter((duty) => duty.eventId === event.id).map(({ eventId: _, ...duty }) => duty),
    may: { withdraw: mayWithdrawEvent(who, event) },
  }));
}

/** Events of one programme that the reader may see, the newest first. */
export async function pageEvents(
  tx: Tx,
  who: Who,
  programmeId: string,
  page: { before: { on: string; id: string } | null; limit: number },
): Promise<rows.EventRow[]> {
  const row = found(await programme.getProgramme(tx, programmeId));
  if (!maySeeProgramme(who, row.communityId)) found(null);
  return rows.listEvents(tx, programmeId, await codesSeen(tx, who, row.communityId, programmeId), page);
}

/** Products whose events one may see: all of them for a keeper (null), else those one may enter. */
async function codesSeen(tx: Tx, who: Who, communityId: string, programmeId: string) {
  if (maySeeAll(who, communityId)) return null;
  const running = await programme.findForDuties(tx, programmeId);
  return (running?.choices ?? [])
    .filter((choice) => mayEnter(who, communityId, choice) === null)
    .map((choice) => choice.content.code);
}

export async function getEvent(tx: Tx, who: Who, id: string): Promise<DutyEvent> {
  const event = found(await rows.findEvent(tx, id));
  if (!(await seesEvent(tx, who, event))) found(null);
  return (await presentEvents(tx, who, [event]))[0]!;
}
