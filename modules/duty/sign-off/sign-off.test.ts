import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { newId } from "../../../server/id.ts";
import { type Caller, type World, openWorld } from "../../../test/world.ts";
import { buildCommunity } from "../../community/cast.ts";
import { openPost } from "../../people/api.ts";
import type { Role } from "../../people/contract.ts";
import { buildHours, buildProgramme, exact, refused, stock } from "../../programme/cast.ts";
import { buildHouseholds } from "../../registry/cast.ts";
import { buildDuties } from "../cast.ts";
import { DutyDetail } from "../contract.ts";
import { DutyLife, Waiting } from "../life/contract.ts";
import { shown } from "../../journal/queries.ts";

let world: World;
let home: string;
let programmeId: string;
let officer: Caller;
let guard: Caller;
let manager: Caller;
let chief: Caller;
let foreign: string;
const missing = newId(new Date());
const today = "2026-11-23";
const roles: Role[] = ["officer", "guard", "property_manager"];

const settle = async (station: World["station"], chiefId: string) => {
  const place = await world.inStation(station, (tx) => buildCommunity(tx));
  const by = await world.hire(station, "officer", [place]);
  const id = await world.inStation(station, async (tx) => {
    await buildHours(tx, place, chiefId, { officer: 40 });
    return buildProgramme(world.db, tx, { communityId: place, author: by.personId, chief: chiefId });
  });
  return { place, by, id };
};
const build = (rows: Parameters<typeof buildDuties>[2], of = programmeId, station = world.station) =>
  world.inStation(station, (tx) => buildDuties(tx, of, rows));
const joint = (more: object = {}) => ({ dueOn: today, closesOn: "2026-11-25", roles, ...more });
const one = async (more: object = {}) => (await build([joint(more)]))[0]!;
const done = (by: Caller, id: string, body: object = {}, key?: string) =>
  by.post<DutyDetail>(`/api/duties/${id}/completion`, body, key);
const act = (by: Caller, id: string, what: string, body?: object, key?: string) =>
  by.post<DutyLife>(`/api/duties/${id}/${what}`, body, key);
const sign = (by: Caller, id: string, role: Role, key?: string) => act(by, id, `sign-offs/${role}`, {}, key);
const see = async (by: Caller, id: string) => exact(DutyDetail, await by.get(`/api/duties/${id}`));
const life = async (by: Caller, id: string) => exact(DutyLife, await by.get(`/api/duties/${id}/life`));
const waiting = async (by: Caller) => exact(Waiting, await by.get("/api/waiting")).signOffs;
const signedBy = (of: DutyLife) => of.signOffs.map(({ role, signed }) => [role, signed?.kind ?? null]);

before(async () => {
  world = await openWorld();
  for (const each of [world.station, world.hostile]) await world.inStation(each, (tx) => stock(tx));
  const theirs = await settle(world.hostile, (await world.hire(world.hostile, "chief")).personId);
  foreign = (await build([joint({ roles: ["officer", "guard"] })], theirs.id, world.hostile))[0]!;
  assert.equal((await done(theirs.by, foreign)).body.state, "signing");
  chief = await world.hire(world.station, "chief");
});
beforeEach(async () => {
  world.setNow("2026-11-23T02:00:00Z");
  const made = await settle(world.station, chief.personId);
  home = made.place;
  officer = made.by;
  programmeId = made.id;
  guard = await world.hire(world.station, "guard", [home]);
  manager = await world.hire(world.station, "property_manager", [home]);
});
after(() => world.close());

test("a joint duty reported by one waits for the others; a duty of one role is done as ever", async () => {
  const [single] = await build([{ dueOn: today, roles: ["guard"] }]);
  assert.equal(exact(DutyDetail, await done(guard, single!)).state, "done");
  assert.deepEqual((await life(guard, single!)).signOffs, []);

  const id = await one();
  const reported = exact(DutyDetail, await done(officer, id, { note: "都到了" }));
  assert.deepEqual([reported.state, reported.closing!.doneOn], ["signing", today]);
  assert.deepEqual(signedBy(await life(guard, id)), [
    ["officer", "signed"],
    ["guard", null],
    ["property_manager", null],
  ]);
  for (const what of ["completion", "failure", "cancellation"])
    assert.deepEqual(refused(await act(officer, id, what, { note: "再来" })), [409, "duty.signing"]);
  // It is on nobody's list of things to do, and a card of its own for whoever has to sign.
  for (const by of [officer, guard, manager])
    assert.equal((await by.get<{ count: number }>("/api/pages/today")).body.count, 0);
  assert.deepEqual(
    (await waiting(guard)).map((each) => [each.duty.id, each.role, each.why, each.doneOn]),
    [[id, "guard", "sign", today]],
  );
  assert.deepEqual(await waiting(officer), []);
});

test("each partner signs for the own role, once; the last signature makes it done on the day it was done", async () => {
  const id = await one({ opensOn: "2026-11-20" });
  assert.deepEqual(refused(await sign(guard, id, "guard")), [409, "duty.sign_nothing", "role"]);
  await done(officer, id, { doneOn: "2026-11-21" });
  assert.deepEqual(refused(await sign(guard, id, "property_manager")), [403, "duty.sign_other_role", "role"]);
  assert.deepEqual(refused(await sign(guard, id, "cadre")), [403, "duty.sign_other_role", "role"]);
  assert.deepEqual(refused(await sign(officer, id, "officer")), [409, "duty.signed_already", "role"]);
  assert.deepEqual(refused(await sign(chief, id, "guard")), [403, "duty.sign_other_role", "role"]);
  const lawyer = await world.hire(world.station, "lawyer", [home]);
  assert.deepEqual(refused(await sign(lawyer, id, "guard")), [404, "http.missing"]);
  for (const other of [foreign, missing]) {
    assert.deepEqual(refused(await sign(guard, other, "guard")), [404, "http.missing"]);
    assert.deepEqual(refused(await guard.get(`/api/duties/${other}/life`)), [404, "http.missing"]);
  }
  const signed = exact(DutyLife, await sign(guard, id, "guard", "sign-1"));
  assert.equal(signed.signOffs[1]!.signed!.kind, "signed");
  assert.deepEqual((await sign(guard, id, "guard", "sign-1")).body, signed);
  assert.deepEqual(refused(await sign(guard, id, "guard")), [409, "duty.signed_already", "role"]);
  assert.equal((await see(officer, id)).state, "signing");
  // A month later: judged by the day it was done.
  world.setNow("2026-12-23T02:00:00Z");
  await sign(manager, id, "property_manager");
  const whole = await see(officer, id);
  assert.deepEqual([whole.state, whole.closing!.doneOn, whole.closing!.onTime], ["done", "2026-11-21", true]);
  assert.deepEqual(await waiting(manager), []);
});

test("one hand signs for one role, unless nobody else holds the other", async () => {
  const second = await world.hire(world.station, "guard", [home]);
  const organisationId = world.station.organisationId;
  await world.inStation(world.station, (tx) =>
    openPost(tx, { personId: officer.personId, organisationId, role: "guard", communityIds: [home] }, today),
  );
  const id = await one({ roles: ["officer", "guard"] });
  await done(officer, id);
  assert.deepEqual(refused(await sign(officer, id, "guard")), [409, "duty.sign_one_role", "role"]);
  const security = await world.hire(world.station, "security_admin");
  for (const each of [guard, second]) await security.post(`/api/posts/${each.postId}/end`);
  assert.deepEqual(
    (await waiting(officer)).map((each) => [each.duty.id, each.role]),
    [[id, "guard"]],
  );
  await sign(officer, id, "guard");
  assert.equal((await see(officer, id)).state, "done");
});

test("an officer who takes no part reports it and signs for nobody", async () => {
  const id = await one({ roles: ["guard", "property_manager"] });
  await done(officer, id);
  assert.deepEqual(signedBy(await life(officer, id)), [
    ["guard", null],
    ["property_manager", null],
  ]);
  await sign(guard, id, "guard");
  await sign(manager, id, "property_manager");
  assert.equal((await see(officer, id)).state, "done");
});

test("a role nobody holds is signed as such by the officer, with the reason", async () => {
  const id = await one({ roles: ["guard", "elder"] });
  await done(guard, id);
  const vacate = (by: Caller, role: Role, note = "老支书去年搬走了") =>
    act(by, id, `sign-offs/${role}/vacancy`, { note });
  assert.equal((await vacate(officer, "elder", "")).status, 400);
  assert.deepEqual(refused(await vacate(guard, "elder")), [403, "duty.vacant_officer", "role"]);
  assert.deepEqual(refused(await vacate(officer, "guard")), [409, "duty.signed_already", "role"]);
  assert.deepEqual(
    (await waiting(officer)).map((each) => [each.role, each.why]),
    [["elder", "vacant"]],
  );
  const elder = await world.hire(world.station, "elder", [home]);
  assert.deepEqual(refused(await vacate(officer, "elder")), [409, "duty.role_held", "role"]);
  const security = await world.hire(world.station, "security_admin");
  await security.post(`/api/posts/${elder.postId}/end`);
  const whole = exact(DutyLife, await vacate(officer, "elder"));
  assert.equal(whole.signOffs[1]!.signed!.note, "老支书去年搬走了");
  assert.equal((await see(officer, id)).state, "done");
});

test("“I was not there” sends it back with the reason, also after it was done, for 30 days", async () => {
  const id = await one();
  await done(officer, id);
  await sign(guard, id, "guard");
  const dispute = (by: Caller, role: Role, note = "那天我不在场", key?: string) =>
    act(by, id, `sign-offs/${role}/dispute`, { note }, key);
  assert.equal((await dispute(manager, "property_manager", "")).status, 400);
  assert.deepEqual(refused(await dispute(guard, "guard")), [409, "duty.signed_own", "role"]);
  assert.deepEqual(refused(await dispute(officer, "property_manager")), [
    403,
    "duty.sign_other_role",
    "role",
  ]);
  const back = exact(DutyLife, await dispute(manager, "property_manager", "那天我不在场", "no"));
  assert.deepEqual(
    [back.signOffs, back.returned!.role, back.returned!.reason],
    [[], "property_manager", "那天我不在场"],
  );
  assert.deepEqual((await dispute(manager, "property_manager", "那天我不在场", "no")).body, back);
  const open = await see(officer, id);
  assert.deepEqual([open.state, open.closing, open.may.complete], ["open", null, null]);
  const kept = await world.admin.query(
    `select kind, undone_at is not null as undone from duty_sign_off where duty_id = $1 order by signed_at, kind desc`,
    [id],
  );
  assert.deepEqual(kept.rows.map((row) => `${row.kind} ${row.undone}`).sort(), [
    "disputed false",
    "signed true",
    "signed true",
  ]);
  // Once more, and all sign; a colleague signed where the other guard knows better.
  const colleague = await world.hire(world.station, "guard", [home]);
  await done(officer, id);
  await sign(colleague, id, "guard");
  await sign(manager, id, "property_manager");
  assert.equal((await see(officer, id)).state, "done");
  world.setNow("2026-12-23T02:00:00Z");
  assert.equal((await dispute(guard, "guard")).status, 200);
  assert.equal((await see(officer, id)).state, "open");
  await done(officer, id);
  await sign(colleague, id, "guard");
  await sign(manager, id, "property_manager");
  world.setNow("2027-01-22T02:00:01Z");
  assert.deepEqual(refused(await dispute(guard, "guard")), [409, "duty.dispute_late", "role"]);
});

test("undo: the reporter takes the whole report back, a partner the own signature, each for ten minutes", async () => {
  const id = await one();
  await done(officer, id);
  await sign(guard, id, "guard");
  await sign(manager, id, "property_manager");
  const back = (by: Caller) => act(by, id, "sign-off-withdrawal");
  assert.deepEqual(refused(await back(chief)), [409, "duty.sign_nothing"]);
  exact(DutyLife, await back(manager));
  assert.equal((await see(officer, id)).state, "signing");
  await sign(manager, id, "property_manager");
  world.setNow("2026-11-23T02:10:00Z");
  const reopened = await officer.post<DutyDetail>(`/api/duties/${id}/reopening`);
  assert.equal(reopened.body.state, "open");
  assert.deepEqual((await life(officer, id)).signOffs, []);
  await done(officer, id);
  await sign(guard, id, "guard");
  world.setNow("2026-11-23T02:20:01Z");
  assert.deepEqual(refused(await back(guard)), [409, "duty.undo_late"]);
  assert.deepEqual(refused(await officer.post(`/api/duties/${id}/reopening`)), [409, "duty.undo_late"]);
});

test("what is not signed by all counts nowhere in its window, as late after it, and by its day once signed", async () => {
  const id = await one();
  const rate = async () => {
    const page = await officer.get<{ onTime: object; unsigned: number }>(
      `/api/pages/programmes/${programmeId}/duties`,
    );
    return [page.body.onTime, page.body.unsigned];
  };
  await done(officer, id);
  assert.deepEqual(await rate(), [{ onTime: 0, closed: 0, overdue: 0 }, 1]);
  world.setNow("2026-11-26T02:00:00Z");
  assert.deepEqual(await rate(), [{ onTime: 0, closed: 0, overdue: 1 }, 1]);
  await sign(guard, id, "guard");
  await sign(manager, id, "property_manager");
  assert.deepEqual(await rate(), [{ onTime: 1, closed: 1, overdue: 0 }, 0]);
});

test("a partner sees the door while a signature is missing; one visit a household still counts a day", async () => {
  const [household] = await world.inStation(world.station, (tx) => buildHouseholds(tx, home, 1));
  const visit = {
    subjectKind: "household",
    subjectId: household!,
    place: "1号楼 101",
    needs: ["door"],
    roles: ["officer", "guard"] as Role[],
  };
  const [first, second] = (await build([joint(visit), joint(visit)])) as [string, string];
  await done(officer, first);
  assert.equal((await see(guard, first)).place, "1号楼 101");
  assert.equal((await waiting(guard))[0]!.duty.place, "1号楼 101");
  const looks = await world.admin.query(
    `select 1 from journal_entry e join ${shown} s on s.entry_id = e.id where e.verb = 'look' and s.subject_id = $1 and e.person_id = $2`,
    [household, guard.personId],
  );
  assert.equal(looks.rows.length, 2);
  assert.deepEqual(refused(await done(officer, second)), [409, "duty.one_a_day", "doneOn"]);
  await sign(guard, first, "guard");
  assert.equal((await see(guard, first)).place, null);
  assert.deepEqual(await waiting(guard), []);
});
