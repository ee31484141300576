import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { newId } from "../../../server/id.ts";
import { pageOf } from "../../../server/wire.ts";
import { type Caller, type World, openWorld } from "../../../test/world.ts";
import { buildCommunity } from "../../community/cast.ts";
import { buildHours, buildProgramme, exact, refused, stock } from "../../programme/cast.ts";
import { buildHouseholds } from "../../registry/cast.ts";
import { buildDuties } from "../cast.ts";
import { DutyDetail } from "../contract.ts";
import { DutyLife, Excuse, ExcuseCounts } from "../life/contract.ts";

let world: World;
let home: string;
let programmeId: string;
let door: string;
let officer: Caller;
let second: Caller;
let guard: Caller;
let chief: Caller;
let foreign: string;
const missing = newId(new Date());
const today = "2026-11-23";

const settle = async (station: World["station"], chiefId: string) => {
  const place = await world.inStation(station, (tx) => buildCommunity(tx));
  const by = await world.hire(station, "officer", [place]);
  const id = await world.inStation(station, async (tx) => {
    await buildHours(tx, place, chiefId, { officer: 40 });
    return buildProgramme(world.db, tx, { communityId: place, author: by.personId, chief: chiefId });
  });
  return { place, by, id };
};
const visit = (more: object = {}) => ({
  dueOn: today,
  closesOn: "2026-11-30",
  subjectKind: "household",
  subjectId: door,
  place: "1号楼 101",
  roles: ["guard" as const],
  needs: ["door"],
  stage: "visit",
  ...more,
});
const one = async (more: object = {}) =>
  (await world.inStation(world.station, (tx) => buildDuties(tx, programmeId, [visit(more)])))[0]!;
const excuse = (by: Caller, id: string, reason = "no_access") =>
  by.post<DutyDetail>(`/api/duties/${id}/excuse`, { reason, note: "敲门没人应" });
const review = (by: Caller, id: string, verdict: string, note = "", key?: string) =>
  by.post<DutyLife>(`/api/duties/${id}/excuse-review`, { verdict, note }, key);
const list = async (by: Caller, query = "") =>
  exact(pageOf(Excuse), await by.get(`/api/excuses?communityId=${home}${query}`)).items;
const life = async (by: Caller, id: string) => exact(DutyLife, await by.get(`/api/duties/${id}/life`));
const see = async (by: Caller, id: string) => exact(DutyDetail, await by.get(`/api/duties/${id}`));

before(async () => {
  world = await openWorld();
  for (const each of [world.station, world.hostile]) await world.inStation(each, (tx) => stock(tx));
  const theirs = await settle(world.hostile, (await world.hire(world.hostile, "chief")).personId);
  [foreign] = (await world.inStation(world.hostile, (tx) =>
    buildDuties(tx, theirs.id, [{ dueOn: today }]),
  )) as [string];
  await theirs.by.post(`/api/duties/${foreign}/excuse`, { reason: "moved" });
  chief = await world.hire(world.station, "chief");
});
beforeEach(async () => {
  world.setNow("2026-11-23T02:00:00Z");
  const made = await settle(world.station, chief.personId);
  home = made.place;
  officer = made.by;
  programmeId = made.id;
  [door] = (await world.inStation(world.station, (tx) => buildHouseholds(tx, home, 1))) as [string];
  second = await world.hire(world.station, "officer", [home]);
  guard = await world.hire(world.station, "guard", [home]);
});
after(() => world.close());

test("looked at by the chief or an officer, never by who recorded it, once, within 30 days", async () => {
  const id = await one();
  assert.deepEqual(refused(await review(chief, id, "upheld")), [409, "duty.review_nothing"]);
  await excuse(officer, id);
  assert.deepEqual(refused(await review(guard, id, "upheld")), [403, "duty.review_chief"]);
  assert.deepEqual(refused(await review(officer, id, "upheld")), [403, "duty.review_own"]);
  for (const other of [foreign, missing])
    assert.deepEqual(refused(await review(chief, other, "upheld")), [404, "http.missing"]);
  assert.equal((await review(chief, id, "agreed")).status, 400);
  assert.deepEqual(refused(await review(chief, id, "sent_back")), [400, "duty.review_why", "note"]);
  const upheld = exact(DutyLife, await review(second, id, "upheld", "", "ok"));
  assert.equal(upheld.mayReview, "duty.reviewed");
  assert.deepEqual((await review(second, id, "upheld", "", "ok")).body, upheld);
  assert.deepEqual(refused(await review(chief, id, "upheld")), [409, "duty.reviewed"]);
  assert.equal((await see(chief, id)).state, "excused");

  const late = await one({ subjectId: home, subjectKind: "community" });
  await excuse(guard, late);
  world.setNow("2026-12-23T02:00:01Z");
  assert.deepEqual(refused(await review(chief, late, "upheld")), [409, "duty.review_late"]);
});

test("sent back it is open again in its old window, with the reason in its story; the excuse stays on record", async () => {
  const id = await one({ closesOn: today });
  await excuse(guard, id);
  world.setNow("2026-11-25T02:00:00Z");
  const back = exact(DutyLife, await review(chief, id, "sent_back", "邻居说白天都在家，请再去一次"));
  assert.deepEqual(
    back.timeline.map((each) => [each.what, each.note]),
    [
      ["excused", "敲门没人应"],
      ["sent_back", "邻居说白天都在家，请再去一次"],
    ],
  );
  const open = await see(guard, id);
  assert.deepEqual([open.state, open.reasons[0]], ["open", { kind: "overdue", days: 2 }]);
  const [row] = await list(chief);
  assert.deepEqual([row!.review!.verdict, row!.may], ["sent_back", "duty.reviewed"]);
  // Excused anew, it can be looked at anew.
  await excuse(guard, id, "refused");
  assert.equal(exact(DutyLife, await review(chief, id, "upheld")).mayReview, "duty.reviewed");
});

test("a period's excuses by reason and programme, never per person; others read none", async () => {
  const reasons = ["refused", "refused", "moved", "no_access"];
  for (const reason of reasons) await excuse(guard, await one(), reason);
  const undone = await one();
  await excuse(guard, undone);
  await guard.post(`/api/duties/${undone}/reopening`);
  const counts = exact(ExcuseCounts, await chief.get(`/api/excuse-counts?communityId=${home}`));
  assert.deepEqual([counts.from, counts.to], ["2026-10-24", today]);
  assert.deepEqual(
    counts.items.map((each) => [each.programmeId, each.refused, each.moved, each.noAccess, each.sentBack]),
    [[programmeId, 2, 1, 1, 0]],
  );
  assert.equal((await list(officer)).length, 4);
  assert.deepEqual(await list(officer, "&from=2026-10-01&to=2026-11-22"), []);
  const first = exact(pageOf(Excuse), await chief.get(`/api/excuses?communityId=${home}&limit=3`));
  const rest = exact(
    pageOf(Excuse),
    await chief.get(`/api/excuses?communityId=${home}&limit=3&cursor=${first.next}`),
  );
  assert.equal(new Set([...first.items, ...rest.items].map((each) => each.duty.id)).size, 4);
  assert.equal(rest.next, null);
  for (const path of ["/api/excuses", "/api/excuse-counts"]) {
    assert.deepEqual(refused(await guard.get(path)), [403, "duty.review_chief"]);
    assert.doesNotMatch(JSON.stringify((await chief.get(path)).body), new RegExp(guard.personId));
  }
  const elsewhere = await world.hire(world.station, "officer", [
    await world.inStation(world.station, (tx) => buildCommunity(tx)),
  ]);
  assert.deepEqual(await list(elsewhere), []);
});

test("repeated excuses of one household stand as a fact with its first day, and nothing is scored", async () => {
  world.setNow("2026-03-01T02:00:00Z");
  guard = await world.hire(world.station, "guard", [home]);
  for (const at of ["2026-03-02T02:00:00Z", "2026-06-02T02:00:00Z"]) {
    world.setNow(at);
    await excuse(guard, await one({ opensOn: "2026-01-01" }));
  }
  world.setNow("2026-11-23T02:00:00Z");
  await excuse(guard, await one(), "moved");
  const id = await one();
  assert.deepEqual((await life(guard, id)).repeats, [{ reason: "no_access", count: 2, since: "2026-03-02" }]);
  await excuse(guard, id);
  const rows = await list(chief);
  assert.deepEqual(
    rows.map((each) => [each.reason, each.repeats?.count ?? null, each.repeats?.since ?? null]).sort(),
    [
      ["moved", null, null],
      ["no_access", 3, "2026-03-02"],
    ],
  );
  // Closed: the door is out of the guard's sight, and so is what is known of it.
  assert.deepEqual((await life(guard, id)).repeats, []);
});

test("notes are added by anyone who sees the duty, also after it is closed, and stand in its story", async () => {
  const id = await one();
  const note = (by: Caller, text: string, of = id, key?: string) =>
    by.post<DutyLife>(`/api/duties/${of}/notes`, { text }, key);
  const lawyer = await world.hire(world.station, "lawyer", [home]);
  assert.deepEqual(refused(await note(lawyer, "看不到")), [404, "http.missing"]);
  for (const other of [foreign, missing])
    assert.deepEqual(refused(await note(guard, "x", other)), [404, "http.missing"]);
  for (const text of ["", "   ", "x".repeat(1001)]) assert.equal((await note(guard, text)).status, 400);
  const first = exact(DutyLife, await note(guard, "钥匙在物业", id, "n1"), 201);
  assert.deepEqual((await note(guard, "钥匙在物业", id, "n1")).body, first);
  world.setNow("2026-11-24T02:00:00Z");
  await guard.post(`/api/duties/${id}/completion`, { note: "都好" });
  await guard.post(`/api/duties/${id}/reopening`);
  world.setNow("2026-11-25T02:00:00Z");
  await guard.post(`/api/duties/${id}/completion`, {});
  world.setNow("2028-02-01T02:00:00Z");
  await note(chief, "档案抽查，记录完整");
  assert.deepEqual(
    (await life(officer, id)).timeline.map((each) => [each.what, each.note]),
    [
      ["note", "钥匙在物业"],
      ["done", "都好"],
      ["undone", ""],
      ["done", ""],
      ["note", "档案抽查，记录完整"],
    ],
  );
});
