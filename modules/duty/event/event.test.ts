import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { z } from "zod";
import { newId } from "../../../server/id.ts";
import { pageOf } from "../../../server/wire.ts";
import { type Caller, type World, openWorld } from "../../../test/world.ts";
import { buildCommunity } from "../../community/cast.ts";
import type { Role } from "../../people/contract.ts";
import { buildHours, buildProgramme, exact, refused, stock } from "../../programme/cast.ts";
import { buildHouseholds } from "../../registry/cast.ts";
import { shipped, stockShelf } from "../../shelf/api.ts";
import { DutyDetail } from "../contract.ts";
import { DutyEvent, EventProduct } from "../life/contract.ts";

let world: World;
let home: string;
let programmeId: string;
let choiceId: string;
let by: Map<Role, Caller>;
let foreign: { programme: string; choice: string; event: string };
const missing = newId(new Date());
const roles: Role[] = ["officer", "cadre", "property_manager", "lawyer", "guard"];

/** A community where on-site surveys (P08) run: first look in 7 days, second in 30. */
const settle = async (station: World["station"], households = 0) => {
  const place = await world.inStation(station, (tx) => buildCommunity(tx));
  if (households > 0) await world.inStation(station, (tx) => buildHouseholds(tx, place, households));
  const chief = await world.hire(station, "chief");
  const hired = new Map<Role, Caller>([["chief", chief]]);
  for (const role of roles) hired.set(role, await world.hire(station, role, [place]));
  const id = await world.inStation(station, async (tx) => {
    await buildHours(tx, place, chief.personId, { officer: 40, cadre: 40, property_manager: 40, lawyer: 40 });
    return buildProgramme(world.db, tx, {
      communityId: place,
      author: hired.get("officer")!.personId,
      chief: chief.personId,
      product: "P08",
      startsOn: "2026-11-24",
    });
  });
  return { place, hired, id };
};
const Products = z.object({ items: z.array(EventProduct) });
const productsOf = async (caller: Caller, query = "") =>
  exact(Products, await caller.get(`/api/event-products${query}`)).items;
const enter = (caller: Caller, body: object = {}, key?: string, programme = programmeId) =>
  caller.post<DutyEvent>(
    `/api/programmes/${programme}/events`,
    { choiceId, happenedOn: "2026-12-01", what: "3号楼漏水，楼上楼下都来说", ...body },
    key,
  );
const withdraw = (caller: Caller, id: string, reason = "记错了", key?: string) =>
  caller.post<DutyEvent>(`/api/duty-events/${id}/withdrawal`, { reason }, key);
const listed = async (caller: Caller) =>
  exact(pageOf(DutyEvent), await caller.get(`/api/programmes/${programmeId}/events`)).items;
const as = (role: Role) => by.get(role)!;

before(async () => {
  world = await openWorld();
  for (const each of [world.station, world.hostile]) await world.inStation(each, (tx) => stock(tx));
  const theirs = await settle(world.hostile);
  world.setNow("2026-12-01T02:00:00Z");
  const [product] = await productsOf(theirs.hired.get("officer")!);
  const made = await theirs.hired.get("officer")!.post<DutyEvent>(`/api/programmes/${theirs.id}/events`, {
    choiceId: product!.choiceId,
    happenedOn: "2026-12-01",
    what: "别处的事",
  });
  foreign = { programme: theirs.id, choice: product!.choiceId, event: made.body.id };
});
const begin = async (households = 0) => {
  world.setNow("2026-11-23T02:00:00Z");
  const made = await settle(world.station, households);
  home = made.place;
  by = made.hired;
  programmeId = made.id;
  await world.settle();
  world.setNow("2026-12-01T02:00:00Z");
  const [product] = await productsOf(as("officer"), `?programmeId=${programmeId}`);
  choiceId = product!.choiceId;
};
beforeEach(() => begin());
after(() => world.close());

test("products that wait are shown with what an event would make, to whom the programme is shown", async () => {
  const [product] = await productsOf(as("property_manager"), `?communityId=${home}`);
  assert.deepEqual(
    [product!.productCode, product!.household, product!.from, product!.to, product!.may],
    ["P08", false, "2026-11-24", "2026-12-01", null],
  );
  assert.deepEqual(
    product!.stages.map((stage) => [stage.opensAfterDays, stage.withinDays, stage.roles.length]),
    [
      [0, 7, 3],
      [0, 30, 2],
    ],
  );
  assert.equal((await productsOf(as("guard")))[0]!.may, "duty.event_not_yours");
  const elsewhere = await world.inStation(world.station, (tx) => buildCommunity(tx));
  assert.deepEqual(await productsOf(await world.hire(world.station, "officer", [elsewhere])), []);
  assert.deepEqual(await productsOf(as("officer"), `?programmeId=${foreign.programme}`), []);
});

test("an event is refused to who takes no part, on a wrong day, for a foreign programme or choice", async () => {
  assert.deepEqual(refused(await enter(as("guard"))), [403, "duty.event_not_yours"]);
  for (const happenedOn of ["2026-11-23", "2026-12-02"])
    assert.deepEqual(refused(await enter(as("officer"), { happenedOn })), [
      400,
      "duty.event_outside",
      "happenedOn",
    ]);
  for (const body of [{ what: "" }, { what: "x".repeat(121) }, { what: "两\n行" }, { happenedOn: "明天" }])
    assert.equal((await enter(as("officer"), body)).status, 400);
  await world.inStation(world.station, (tx) => buildHouseholds(tx, home, 1));
  assert.deepEqual(refused(await enter(as("officer"), { door: "1-101" })), [
    400,
    "duty.event_household_unfit",
    "door",
  ]);
  for (const programme of [foreign.programme, missing])
    assert.deepEqual(refused(await enter(as("officer"), {}, undefined, programme)), [404, "http.missing"]);
  for (const choice of [foreign.choice, missing])
    assert.deepEqual(refused(await enter(as("officer"), { choiceId: choice })), [404, "http.missing"]);
  world.setNow("2026-11-23T02:00:00Z");
  assert.deepEqual(refused(await enter(as("officer"), { happenedOn: "2026-11-23" })), [
    409,
    "duty.event_not_running",
  ]);
});

test("one event makes a duty of each stage, in the station's civil days; a repeat of its key makes none", async () => {
  // Half past midnight in China, still the day before in UTC.
  world.setNow("2026-12-01T16:30:00Z");
  const made = exact(DutyEvent, await enter(as("cadre"), { happenedOn: "2026-12-02" }, "leak"), 201);
  assert.deepEqual(
    made.duties.map((duty) => [duty.title.zh, duty.opensOn, duty.dueOn, duty.state]),
    [
      ["现场会勘", "2026-12-02", "2026-12-09", "open"],
      ["改完复勘", "2026-12-02", "2027-01-01", "open"],
    ],
  );
  assert.deepEqual((await enter(as("cadre"), { happenedOn: "2026-12-02" }, "leak")).body, made);
  assert.equal((await enter(as("cadre"), { what: "另一件" }, "leak")).problem.code, "http.key_reused");
  assert.deepEqual(
    (await listed(as("lawyer"))).map(({ id }) => id),
    [made.id],
    "the partner the product names sees it",
  );
  assert.deepEqual(await listed(as("guard")), []);
  const duty = exact(DutyDetail, await as("property_manager").get(`/api/duties/${made.duties[1]!.id}`));
  assert.deepEqual(
    [duty.roles, duty.place, duty.opensOn],
    [["cadre", "property_manager"], null, "2026-12-02"],
  );
  const acts = await world.admin.query(
    `select person_id from journal_entry where verb = 'enter' and target_id = $1`,
    [made.id],
  );
  assert.deepEqual(acts.rows, [{ person_id: as("cadre").personId }]);
  // A second matter on the same day is another event with duties of its own.
  const other = exact(DutyEvent, await enter(as("officer"), { happenedOn: "2026-12-02" }), 201);
  assert.equal(other.duties.length, 2);
});

test("withdrawn: by who entered it, the officer or the chief; open duties are cancelled, done ones stay", async () => {
  const made = exact(DutyEvent, await enter(as("property_manager")), 201);
  assert.deepEqual(refused(await withdraw(as("cadre"), made.id)), [403, "duty.event_withdraw_own"]);
  assert.deepEqual(refused(await withdraw(as("guard"), made.id)), [404, "http.missing"]);
  for (const id of [foreign.event, missing])
    assert.deepEqual(refused(await withdraw(as("officer"), id)), [404, "http.missing"]);
  assert.equal((await withdraw(as("officer"), made.id, "")).status, 400);
  const failed = await as("officer").post(`/api/duties/${made.duties[0]!.id}/failure`, { note: "没人在家" });
  assert.equal(failed.status, 200);
  const gone = exact(DutyEvent, await withdraw(as("property_manager"), made.id, "是隔壁小区", "back"));
  assert.deepEqual(
    gone.duties.map(({ state }) => state),
    ["failed", "cancelled"],
  );
  assert.equal(gone.withdrawn!.reason, "是隔壁小区");
  assert.deepEqual((await withdraw(as("property_manager"), made.id, "是隔壁小区", "back")).body, gone);
  assert.deepEqual(refused(await withdraw(as("officer"), made.id)), [409, "duty.event_withdrawn"]);
  assert.deepEqual((await listed(as("chief")))[0], { ...gone, may: { withdraw: "duty.event_withdrawn" } });
  const cancelled = exact(DutyDetail, await as("officer").get(`/api/duties/${made.duties[1]!.id}`));
  assert.equal(cancelled.closing!.note, "是隔壁小区");
});

test("after the programme has ended no event is entered, and what there was can still be read", async () => {
  const made = exact(DutyEvent, await enter(as("officer")), 201);
  world.setNow("2028-01-10T02:00:00Z");
  assert.deepEqual(refused(await enter(as("officer"), { happenedOn: "2028-01-10" })), [
    409,
    "duty.event_not_running",
  ]);
  assert.deepEqual(await productsOf(as("officer"), `?programmeId=${programmeId}`), []);
  assert.deepEqual(
    (await listed(as("cadre"))).map(({ id }) => id),
    [made.id],
  );
  assert.equal((await as("property_manager").get(`/api/duties/${made.duties[1]!.id}`)).status, 200);
});

test("a stage about a household takes its door as people write it, from who keeps the register", async () => {
  // No shipped product waits for an event at a household yet: the survey's first stage is made one, as its next version.
  const byHousehold = shipped.map((content) =>
    content.code === "P08"
      ? {
          ...content,
          stages: content.stages.map((stage, at) =>
            at === 0 ? { ...stage, subject: "household" as const, needs: ["door" as const] } : stage,
          ),
        }
      : content,
  );
  await world.inStation(world.station, (tx) => stockShelf(tx, byHousehold));
  await begin(2);
  try {
    assert.deepEqual(refused(await enter(as("officer"))), [400, "duty.event_household_needed", "door"]);
    assert.deepEqual(refused(await enter(as("property_manager"), { door: "1-102" })), [
      403,
      "duty.event_door_kept",
    ]);
    for (const door of ["9-901", "门口"])
      assert.deepEqual(refused(await enter(as("cadre"), { door })), [
        400,
        "duty.event_household_unfit",
        "door",
      ]);
    const made = exact(DutyEvent, await enter(as("cadre"), { door: "1幢 102" }), 201);
    assert.equal(made.place, "1号楼 102");
    const [survey, second] = await Promise.all(
      made.duties.map(async ({ id }) => exact(DutyDetail, await as("officer").get(`/api/duties/${id}`))),
    );
    assert.deepEqual(
      [survey!.place, survey!.subjectId, second!.place],
      ["1号楼 102", made.householdId, null],
    );
    assert.equal((await listed(as("lawyer"))).length, 0, "whoever may not enter it does not see it");
  } finally {
    await world.inStation(world.station, (tx) => stock(tx));
  }
});
