import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { newId } from "../../../server/id.ts";
import { type Caller, type World, openWorld } from "../../../test/world.ts";
import { buildCommunity } from "../../community/cast.ts";
import { buildHours, buildProgramme, exact, refused, stock } from "../../programme/cast.ts";
import { buildDuties } from "../cast.ts";
import { DutyDetail } from "../contract.ts";
import { Batch } from "../life/contract.ts";
import { shown } from "../../journal/queries.ts";

let world: World;
let home: string;
let programmeId: string;
let officer: Caller;
let guard: Caller;
let foreign: { duty: string; batch: string; post: string };
const missing = newId(new Date());
const today = "2026-11-23";

const settle = async (station: World["station"]) => {
  const place = await world.inStation(station, (tx) => buildCommunity(tx));
  const chief = await world.hire(station, "chief");
  const by = await world.hire(station, "officer", [place]);
  const id = await world.inStation(station, async (tx) => {
    await buildHours(tx, place, chief.personId, { officer: 40 });
    return buildProgramme(world.db, tx, { communityId: place, author: by.personId, chief: chief.personId });
  });
  return { place, by, id };
};
const build = (count: number, more: object = {}) =>
  world.inStation(world.station, (tx) =>
    buildDuties(
      tx,
      programmeId,
      Array.from({ length: count }, () => ({
        dueOn: today,
        closesOn: "2026-11-30",
        roles: ["guard" as const],
        ...more,
      })),
    ),
  );
const act = (by: Caller, body: object, key?: string) => by.post<Batch>("/api/duty-batches", body, key);
const undo = (by: Caller, id: string, key?: string) =>
  by.post<Batch>(`/api/duty-batches/${id}/undo`, undefined, key);
const see = async (id: string) => exact(DutyDetail, await officer.get(`/api/duties/${id}`));
const outcomes = (batch: Batch) => batch.items.map((item) => item.refusal);

before(async () => {
  world = await openWorld();
  for (const each of [world.station, world.hostile]) await world.inStation(each, (tx) => stock(tx));
  const theirs = await settle(world.hostile);
  const [duty] = await world.inStation(world.hostile, (tx) => buildDuties(tx, theirs.id, [{ dueOn: today }]));
  const made = await act(theirs.by, { act: "move", dutyIds: [duty!], dueOn: today });
  foreign = { duty: duty!, batch: made.body.id, post: theirs.by.postId };
});
beforeEach(async () => {
  world.setNow("2026-11-23T02:00:00Z");
  const made = await settle(world.station);
  home = made.place;
  officer = made.by;
  programmeId = made.id;
  guard = await world.hire(world.station, "guard", [home]);
});
after(() => world.close());

test("bounded, without doubles, and each duty is asked the rule it is asked alone", async () => {
  const ids = Array.from({ length: 201 }, () => newId(world.now()));
  const [one] = await build(1);
  for (const dutyIds of [[], ids, [one, one], ["x"]])
    assert.equal((await act(officer, { act: "assign", dutyIds, postId: null })).status, 400);
  assert.equal((await act(officer, { act: "excuse", dutyIds: [one], reason: "busy" })).status, 400);
  assert.equal((await act(officer, { act: "cancel", dutyIds: [one] })).status, 400);

  const [a, b] = await build(2);
  const [theirs] = await build(1, { roles: ["volunteer"] });
  const [early] = await build(1, { opensOn: "2026-11-25", dueOn: "2026-11-26" });
  await guard.post(`/api/duties/${b}/completion`, {});
  const batch = exact(
    Batch,
    await act(guard, {
      act: "excuse",
      dutyIds: [a, b, theirs, early, foreign.duty, missing],
      reason: "moved",
    }),
    201,
  );
  assert.deepEqual(outcomes(batch), [
    null,
    "duty.closed",
    "http.missing",
    "duty.not_yet",
    "http.missing",
    "http.missing",
  ]);
  for (const nothing of [foreign.duty, missing])
    assert.deepEqual(refused(await act(guard, { act: "excuse", dutyIds: [nothing], reason: "moved" })), [
      404,
      "http.missing",
    ]);
  assert.deepEqual([(await see(a!)).state, (await see(early!)).state], ["excused", "open"]);
  assert.deepEqual(outcomes((await act(guard, { act: "assign", dutyIds: [early], postId: null })).body), [
    "duty.officer_decides",
  ]);
  const rows = await world.admin.query(
    `select s.subject_id from journal_entry e join ${shown} s on s.entry_id = e.id where e.target_id = $1`,
    [batch.id],
  );
  assert.deepEqual(
    rows.rows.map((row) => row.subject_id),
    [a],
  );
});

test("assigned to a post that fits, all at once and once for a key; taken back to whom each was named before", async () => {
  const [a, b, c] = (await build(3)) as [string, string, string];
  const colleague = await world.hire(world.station, "guard", [home]);
  await officer.change("PUT", `/api/duties/${b}/assignment`, { postId: colleague.postId }, 1);
  for (const postId of [foreign.post, missing, officer.postId])
    assert.deepEqual(outcomes((await act(officer, { act: "assign", dutyIds: [a], postId })).body), [
      "duty.post_unfit",
    ]);
  const body = { act: "assign", dutyIds: [a, b, c], postId: guard.postId };
  const batch = exact(Batch, await act(officer, body, "all"), 201);
  assert.deepEqual((await act(officer, body, "all")).body, batch);
  assert.equal((await act(officer, { ...body, postId: null }, "all")).problem.code, "http.key_reused");
  for (const id of [a, b, c]) assert.equal((await see(id)).assigneePostId, guard.postId);
  // One of them is done meanwhile: it stays as it is.
  await guard.post(`/api/duties/${c}/completion`, {});
  for (const id of [foreign.batch, missing]) {
    assert.deepEqual(refused(await undo(officer, id)), [404, "http.missing"]);
    assert.deepEqual(refused(await officer.get(`/api/duty-batches/${id}`)), [404, "http.missing"]);
  }
  assert.deepEqual(refused(await undo(guard, batch.id)), [404, "http.missing"]);
  const back = exact(Batch, await undo(officer, batch.id, "undo"));
  assert.deepEqual(outcomes(back), [null, null, "duty.changed_since"]);
  assert.deepEqual((await undo(officer, batch.id, "undo")).body, back);
  assert.deepEqual(refused(await undo(officer, batch.id)), [409, "duty.batch_undone"]);
  assert.deepEqual(
    [(await see(a)).assigneePostId, (await see(b)).assigneePostId, (await see(c)).state],
    [null, colleague.postId, "done"],
  );
});

test("excused for one reason and taken back within ten minutes; the undone closings stay, marked", async () => {
  const ids = await build(3);
  const batch = exact(Batch, await act(guard, { act: "excuse", dutyIds: ids, reason: "no_access" }), 201);
  assert.equal(batch.undoUntil, "2026-11-23T02:10:00.000Z");
  world.setNow("2026-11-23T02:10:00Z");
  assert.deepEqual(outcomes(exact(Batch, await undo(guard, batch.id))), [null, null, null]);
  const kept = await world.admin.query(
    `select count(*)::int as all, count(undone_at)::int as undone from duty_closing where duty_id = any ($1)`,
    [ids],
  );
  assert.deepEqual(kept.rows, [{ all: 3, undone: 3 }]);
  const again = exact(Batch, await act(guard, { act: "excuse", dutyIds: ids, reason: "refused" }), 201);
  world.setNow("2026-11-23T02:20:01Z");
  assert.deepEqual(refused(await undo(guard, again.id)), [409, "duty.undo_late"]);
});

test("moved to another day inside the window of each, by the officer; the window itself stays", async () => {
  const [inside] = await build(1);
  const [outside] = await build(1, { closesOn: "2026-11-24" });
  const move = (by: Caller, dueOn: string) => act(by, { act: "move", dutyIds: [inside, outside], dueOn });
  assert.deepEqual(outcomes((await move(guard, "2026-11-26")).body), [
    "duty.officer_decides",
    "duty.officer_decides",
  ]);
  assert.deepEqual(outcomes((await move(officer, "2026-11-22")).body), [
    "duty.move_outside",
    "duty.move_outside",
  ]);
  const batch = exact(Batch, await move(officer, "2026-11-26"), 201);
  assert.deepEqual(outcomes(batch), [null, "duty.move_outside"]);
  const moved = await see(inside!);
  assert.deepEqual([moved.dueOn, moved.closesOn], ["2026-11-26", "2026-11-30"]);
  await undo(officer, batch.id);
  assert.equal((await see(inside!)).dueOn, today);
});

test("two hundred at once take a handful of statements, as many as two take", async () => {
  const many = await build(200);
  const few = await build(2);
  // Who asks is remembered from here on.
  await see(few[0]!);
  const cost = async (dutyIds: string[]) => {
    const before = world.db.statements.count;
    assert.equal((await act(officer, { act: "assign", dutyIds, postId: guard.postId })).status, 201);
    return world.db.statements.count - before;
  };
  assert.equal(await cost(many), await cost(few));
});
