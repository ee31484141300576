/** One of everything a station can hold, made through the product itself. */
import assert from "node:assert/strict";
import { buildCommunity } from "../../modules/community/cast.ts";
import type { Community } from "../../modules/community/contract.ts";
import { buildFinding } from "../../modules/outcome/cast.ts";
import { buildIncidents } from "../../modules/incident/cast.ts";
import { buildAccount } from "../../modules/people/cast.ts";
import { type Role, roles } from "../../modules/people/contract.ts";
import { Phone } from "../../modules/people/device/cast.ts";
import { insertHelp } from "../../modules/people/help/rows.ts";
import type { Programme } from "../../modules/programme/contract.ts";
import { buildHouseholds } from "../../modules/registry/cast.ts";
import { giveCard, ownPage } from "../../modules/registry/mine/cast.ts";
import { buildUnits } from "../../modules/registry/unit/cast.ts";
import type { Unit } from "../../modules/registry/unit/contract.ts";
import * as shelf from "../../modules/shelf/api.ts";
import { jpegOf } from "../files.ts";
import type { Answer, Caller, Station, World } from "../world.ts";
import { buildDisputes } from "./dispute-cast.ts";
import { buildNotices } from "./notice-cast.ts";
import { buildPromises } from "./promise-cast.ts";
import { buildResidents } from "./resident-cast.ts";
import { buildRound } from "./round-cast.ts";

export type Whole = {
  station: Station;
  /** One caller for each role, everywhere in the station, and a resident at their own page. */
  by: Map<Role | "resident", Caller>;
  community: string;
  household: string;
  unit: string;
  otherUnit: string;
  /** Of a third, which has a new name. */
  unitEvent: string;
  otherHousehold: string;
  resident: string;
  /** Of the same household, without consents. */
  erasable: string;
  householdEvent: string;
  consent: string;
  lookException: string;
  residentRequest: string;
  assessment: string;
  doorRound: string;
  /** Of it a door, and what was noted there. */
  roundDoor: string;
  doorVisit: string;
  /** Promises something, and nobody of the cast works for it. */
  firm: string;
  promise: string;
  ownPromise: string;
  /** Reported done, and waiting for the one promised. */
  claimedPromise: string;
  incident: string;
  incidentImport: string;
  registerImport: string;
  finding: string;
  venue: string;
  partner: string;
  draft: string;
  choice: string;
  productDraft: string;
  running: string;
  /** Running, with a revision open beside the one in force. */
  revised: string;
  duty: string;
  /** One at a household for civil affairs, where a test builds it; otherwise the same. */
  carefulVisit: string;
  file: string;
  eventProgramme: string;
  eventChoice: string;
  event: string;
  /** Reported done, waiting for the partners' signatures. */
  signing: string;
  handOver: string;
  excused: string;
  batch: string;
  /** Running, with a product for those appointed only, and one who is. */
  closeHeld: string;
  /** With parties, one kept from it, one appointed, handed to a department and not answered. */
  dispute: string;
  otherDispute: string;
  disputeParty: string;
  /** Of its mediation: who leads it, who was asked in, a session, a sealed note, a survey with a picture, a proposal. */
  disputeMediator: string;
  disputeInvitee: string;
  disputeSession: string;
  disputeCaucus: string;
  disputeSurvey: string;
  surveyPhoto: string;
  disputeProposal: string;
  disputeKept: string;
  disputeAppointed: string;
  disputeReceiver: string;
  disputeHandOver: string;
  disputeTemplate: string;
  settledDispute: string;
  settledParty: string;
  settledOther: string;
  agreement: string;
  signature: string;
  scan: string;
  followUp: string;
  appointment: string;
  appointable: string;
  /** To the officer. */
  notice: string;
  /** The officer's, verified. */
  noticeAddress: string;
  deadMessage: string;
  person: string;
  post: string;
  organisation: string;
  token: string;
  device: string;
  /** Sealed on it, refused and kept for the chief. */
  leftWrite: string;
  /** The same with a picture. */
  leftFile: string;
  calendarFeed: string;
  /** The officer helped a volunteer. */
  help: string;
};

const done = <T>(answer: Answer<T>): T => {
  assert.ok(answer.status < 300, JSON.stringify(answer.problem));
  return answer.body;
};

/** `mark` stands in every name, so that a leak shows in any answer of another station. */
export async function buildWhole(world: World, station: Station, mark: string): Promise<Whole> {
  const by: Whole["by"] = new Map();
  for (const role of roles) by.set(role, await world.hire(station, role, null, `${mark}${role}`));
  const [officer, chief] = [by.get("officer")!, by.get("chief")!];

  const [community, other, doors, incident, units] = await world.inStation(station, async (tx) => {
    await shelf.stockShelf(tx, shelf.shipped);
    const name = { zh: `${mark}社区`, en: `${mark} community` };
    const here = await buildCommunity(tx, { name, traits: { households: 12 } });
    const there = await buildCommunity(tx, { name, traits: { households: 12 } });
    await buildHouseholds(tx, there, 4);
    const homes = await buildHouseholds(tx, here, 12);
    const [record] = await buildIncidents(tx, {
      communityId: here,
      month: "2026-10-01",
      count: 2,
      fields: { place: `${mark}门口` },
    });
    return [here, there, homes, record!, await buildUnits(tx, here, 3, mark)] as const;
  });
  const household = doors[0]!;
  const contact = { name: `${mark}联系人`, phone: "13800005678", basis: "consent", source: "told" };
  done(await officer.change("PUT", `/api/units/${units[0]!}/contact`, contact, 1));
  const step = done(await officer.post<Unit>(`/api/units/${units[2]!}/renaming`, { name: `${mark}新名字` }));
  for (const communityId of [community, other])
    for (const role of roles.filter((each) => !/admin|auditor|supervisor|donor/.test(each)))
      // The chief for the officers, every other role for its own people.
      done(
        await (role === "officer" ? chief : by.get(role)!).post("/api/hours", {
          communityId,
          role,
          minutesPerWeek: 6000,
        }),
      );

  const sheet = Buffer.from(`编号,社区,案发时间,类别\n${mark}1,${mark}社区,2026-10-01,盗窃\n`);
  const incidentImport = done(
    await officer.upload<{ id: string }>("/api/incident-imports", `${mark}.csv`, sheet),
  );
  const people = Buffer.from(`姓名,门牌\n${mark}某,9-1-101\n${mark}人,\n`);
  const registerImport = done(
    await officer.upload<{ id: string }>("/api/register-imports", `${mark}.csv`, people),
  );
  const part = { sheet: null, kind: "residents", communityId: community };
  const how = { parts: [part], source: "document", asOf: "2026-01-01" };
  done(await officer.post(`/api/register-imports/${registerImport.id}/trial`, how));
  await world.settle();
  const venue = { name: `${mark}警务室`, address: `${mark}路 1 号`, kind: "police_room" };
  done(await officer.post(`/api/communities/${community}/venues`, venue));
  const link = { organisationId: station.organisationId, role: "cadre" };
  done(await officer.post(`/api/communities/${community}/partners`, link));
  const place = done(await officer.get<Community>(`/api/communities/${community}`));

  const draft = done(await officer.post<Programme>("/api/programmes", { communityId: other }));
  const filled = done(
    await officer.post<Programme>(`/api/programmes/${draft.id}/choices`, { productCode: "P19" }),
  );
  const productDraft = done(await officer.post<{ id: string; version: number }>("/api/product-drafts", {}));
  const about = { zh: `${mark}商品`, en: `${mark} product` };
  done(
    await officer.change(
      "PATCH",
      `/api/product-drafts/${productDraft.id}`,
      { content: { name: about } },
      productDraft.version,
    ),
  );
  const running = done(await officer.post<Programme>("/api/programmes", { communityId: community }));
  done(await officer.post(`/api/programmes/${running.id}/choices`, { productCode: "P19" }));
  done(await officer.post(`/api/programmes/${running.id}/submission`));
  done(await chief.post(`/api/programmes/${running.id}/approval`, {}));
  const revised = done(await officer.post<Programme>("/api/programmes", { communityId: community }));
  done(await officer.post(`/api/programmes/${revised.id}/choices`, { productCode: "P21" }));
  done(await officer.post(`/api/programmes/${revised.id}/submission`));
  done(await chief.post(`/api/programmes/${revised.id}/approval`, {}));
  done(await officer.post(`/api/programmes/${revised.id}/revisions`, { reason: `${mark}改一改` }));
  await world.settle();
  const duties = done(
    await officer.get<{ items: { id: string; opensOn: string }[] }>("/api/duties?limit=50"),
  );
  const surveys = done(await officer.post<Programme>("/api/programmes", { communityId: community }));
  done(
    await officer.post(`/api/programmes/${surveys.id}/choices`, {
      productCode: "P08",
      reason: `${mark}要去看现场`,
    }),
  );
  done(await officer.post(`/api/programmes/${surveys.id}/submission`));
  const surveyed = done(await chief.post<Programme>(`/api/programmes/${surveys.id}/approval`, {}));
  await world.settle();
  const eventChoice = surveyed.choices[0]!.id;
  const event = done(
    await officer.post<{ id: string; duties: { id: string }[] }>(`/api/programmes/${surveys.id}/events`, {
      choiceId: eventChoice,
      happenedOn: world.today(),
      what: `${mark}漏水`,
    }),
  );
  const signing = event.duties[0]!.id;
  done(await officer.post(`/api/duties/${signing}/completion`, {}));
  const excused = duties.items.find(
    (each) => each.opensOn <= world.today() && each.id !== duties.items[0]!.id,
  )!.id;
  done(await officer.post(`/api/duties/${excused}/excuse`, { reason: "no_access" }));
  // Offered by one property manager to another, and not answered.
  const taker = await world.hire(station, "property_manager", [community], `${mark}物业`);
  const handOver = done(
    await by.get("property_manager")!.post<{ id: string }>(`/api/duties/${event.duties[1]!.id}/hand-over`, {
      postId: taker.postId,
    }),
  );
  const batch = done(
    await officer.post<{ id: string }>("/api/duty-batches", {
      act: "assign",
      dutyIds: [duties.items.at(-1)!.id],
      postId: null,
    }),
  );
  const closeHeld = done(await officer.post<Programme>("/api/programmes", { communityId: community }));
  done(
    await officer.post(`/api/programmes/${closeHeld.id}/choices`, {
      productCode: "P14",
      reason: `${mark}要用`,
    }),
  );
  done(await officer.post(`/api/programmes/${closeHeld.id}/submission`));
  done(await chief.post(`/api/programmes/${closeHeld.id}/approval`, {}));
  const appointment = done(
    await officer.post<{ id: string }>(`/api/programmes/${closeHeld.id}/appointments`, {
      productCode: "P14",
      postId: by.get("cadre")!.postId,
    }),
  );
  const residents = await buildResidents({ officer, chief }, [household, doors[1]!], mark);
  const round = await buildRound(officer, community);
  const resident = await ownPage(world, await giveCard(officer, residents.resident));
  by.set("resident", resident);
  const correction = { kind: "correct", field: "work", value: `${mark}厂`, words: `${mark}：示例` };
  const asked = done(await resident.post<{ id: string }>("/api/mine/requests", correction));
  const duty = duties.items[0]!.id;
  const picture = await jpegOf(40, 30);
  const file = done(
    await officer.upload<{ id: string }>(`/api/duties/${duty}/files`, `${mark}.jpg`, picture),
  );
  const finding = await world.inStation(station, (tx) =>
    buildFinding(tx, { programmeId: running.id, foundBy: officer.personId, words: `${mark}结论` }),
  );
  const person = await world.hire(station, "volunteer", [community], `${mark}志愿者`);
  done(await person.post("/api/tokens", { label: `${mark}平板` }));
  const phone = await new Phone(world).begin(
    await buildAccount(world, { station, role: "volunteer", name: `${mark}志愿者` }),
  );
  const late = await phone.write({
    path: `/api/duties/${phone.made.id}/notes`,
    body: { text: `${mark}记的` },
  });
  await phone.flush(late, { ifRefused: "keep" });
  const help = await world.inStation(station, (tx) =>
    insertHelp(tx, officer.personId, person.personId, new Date(tx.now.getTime() + 60_000)),
  );
  const path = `/api/duties/${phone.made.id}/files`;
  const snap = await phone.write({ path }, undefined, await jpegOf(64, 48));
  await phone.piece(snap.key, 1, snap.pieces[0]!);
  await phone.flush(snap, { ifRefused: "keep" });
  const lefts = done(await chief.get<{ items: { id: string; act: string }[] }>("/api/left-writes")).items;
  const left = lefts.find(({ act }) => act.endsWith("/notes"));
  const leftFile = lefts.find(({ act }) => act.endsWith("/files"));
  const feed = { communityId: community, label: `${mark}日历` };
  const calendarFeed = done(await officer.post<{ id: string }>("/api/calendar-feeds", feed));
  const token = done(await officer.post<{ id: string }>("/api/tokens", { label: `${mark}手机` }));
  const people_ = {
    officer,
    elder: by.get("elder")!,
    department: by.get("department_officer")!,
    cadre: by.get("cadre")!,
    mediator: by.get("mediator")!,
    picture,
  };
  const where = { community, household, resident: residents.resident };
  const disputes = await buildDisputes(world, station, people_, where, mark);
  return {
    residentRequest: asked.id,
    station,
    by,
    community,
    household,
    unit: units[0]!,
    otherUnit: units[1]!,
    unitEvent: step.details!.events[0]!.id,
    ...residents,
    ...round,
    ...(await buildPromises(world, station, officer, { community, mark, resident: residents.resident })),
    incident,
    incidentImport: incidentImport.id,
    registerImport: registerImport.id,
    finding,
    venue: place.venues[0]!.id,
    partner: place.partners[0]!.id,
    draft: draft.id,
    choice: filled.choices[0]!.id,
    productDraft: productDraft.id,
    running: running.id,
    duty,
    carefulVisit: duty,
    file: file.id,
    eventProgramme: surveys.id,
    eventChoice,
    event: event.id,
    signing,
    handOver: handOver.id,
    excused,
    batch: batch.id,
    closeHeld: closeHeld.id,
    appointment: appointment.id,
    appointable: by.get("lawyer")!.postId,
    revised: revised.id,
    ...(await buildNotices(world, station, officer)),
    person: person.personId,
    post: person.postId,
    organisation: station.organisationId,
    token: token.id,
    device: phone.made.id,
    leftWrite: left!.id,
    leftFile: leftFile!.id,
    calendarFeed: calendarFeed.id,
    ...disputes,
    help,
  };
}
