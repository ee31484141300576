import { type Choice, type Running, aboutHousehold, appointedIn, eventStages, mayEnter } from "./product.ts";
import type { Db, Tx } from "../../../server/db.ts";
import { found } from "../../../server/errors.ts";
import * as community from "../../community/api.ts";
import * as people from "../../people/api.ts";
import type { Who } from "../../people/contract.ts";
import * as programme from "../../programme/api.ts";
import { maySeeProgramme, programmesSeen } from "../../programme/rules.ts";
import * as registry from "../../registry/api.ts";
import { planEvent } from "../../shelf/cadence.ts";
import { defaultsOf } from "../../shelf/rules.ts";
import { todayOf } from "../actions.ts";
import type { DutyEvent, EventProduct } from "../contract.ts";
import * as rows from "./rows.ts";
import { sightOf } from "../read.ts";
import { isAdmitted, maySeeAll, mayWithdrawEvent } from "../rules.ts";

/** An event is seen by who may enter one of its product, and by who entered it as long as they see its duties. */
export async function seesEvent(tx: Tx, who: Who, event: rows.EventRow): Promise<boolean> {
  if (!maySeeProgramme(who, event.communityId)) return false;
  if (!isAdmitted(who, { ...event, assigneePostId: null })) return false;
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
    const running = await programme.seeForDuties(tx, id);
    if (running === undefined || today < running.startsOn || today > running.endsOn) continue;
    if (seen !== null && !seen.includes(running.communityId)) continue;
    if (of.communityId !== null && of.communityId !== running.communityId) continue;
    const waiting = running.choices.filter(({ content }) => eventStages(content).length > 0);
    if (waiting.length === 0) continue;
    const place = await community.findCommunity(tx, running.communityId);
    const appointed = await appointedIn(tx, [running]);
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
        may: mayEnter(who, running, choice, appointed),
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
  const codes = await codesSeen(tx, who, row.communityId, programmeId);
  return rows.listEvents(tx, programmeId, codes, sightOf(who), page);
}

/** Products whose events one may see: all of them for a keeper (null), else those one may enter. */
async function codesSeen(tx: Tx, who: Who, communityId: string, programmeId: string) {
  if (maySeeAll(who, communityId)) return null;
  const running = await programme.seeForDuties(tx, programmeId);
  if (running === undefined) return [];
  const appointed = await appointedIn(tx, [running]);
  return running.choices
    .filter((choice) => mayEnter(who, running, choice, appointed) === null)
    .map((choice) => choice.content.code);
}

export async function getEvent(tx: Tx, who: Who, id: string): Promise<DutyEvent> {
  const event = found(await rows.findEvent(tx, id));
  if (!(await seesEvent(tx, who, event))) found(null);
  return (await presentEvents(tx, who, [event]))[0]!;
}
