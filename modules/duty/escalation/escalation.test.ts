/** Overdue duties told upward: by role, a step at a time, once, however often it runs and whatever is killed. */
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { type Caller, type World, openWorld } from "../../../test/world.ts";
import { buildCommunity } from "../../community/cast.ts";
import type { Notice } from "../../notice/contract.ts";
import { buildHours, buildProgramme, exact, refused, stock, whoOf } from "../../programme/cast.ts";
import { buildDuties } from "../cast.ts";
import { waitsFor } from "../waits.ts";
import { Escalation } from "./contract.ts";
import { escalate } from "./escalation.ts";

let world: World;
let home: string;
let programmeId: string;
let officer: Caller;
let guard: Caller;
let named: Caller;
let chief: Caller;
const night = async (at: string, times = 3) => {
  world.setNow(at);
  for (let i = 0; i < times; i++) await escalate(world.db, world.station.id, world.now());
};
const told = async (by: Caller) =>
  (await by.get<{ items: Notice[] }>("/api/notices?limit=100")).body.items
    .filter((each) => each.kind === "duty.overdue")
    .map((each) => each.text.zh);
const due = (rows: object[]) =>
  world.inStation(world.station, (tx) =>
    buildDuties(
      tx,
      programmeId,
      rows.map((row) => ({ opensOn: "2026-11-20", dueOn: "2026-11-23", roles: ["guard" as const], ...row })),
    ),
  );

before(async () => {
  world = await openWorld();
  await world.inStation(world.station, (tx) => stock(tx));
});
beforeEach(async () => {
  world.setNow("2026-11-23T02:00:00Z");
  await world.admin.query(`delete from escalation`);
  home = await world.inStation(world.station, (tx) => buildCommunity(tx));
  chief = await world.hire(world.station, "chief", [home]);
  officer = await world.hire(world.station, "officer", [home]);
  [guard, named] = [
    await world.hire(world.station, "guard", [home]),
    await world.hire(world.station, "guard", [home]),
  ];
  programmeId = await world.inStation(world.station, async (tx) => {
    await buildHours(tx, home, chief.personId, { officer: 40 });
    const of = { communityId: home, author: officer.personId, chief: chief.personId };
    const id = await buildProgramme(world.db, tx, of);
    // Only what the test adds counts.
    await tx.run(`update duty set closes_on = '2027-12-31' where station_id = $1`, [tx.stationId]);
    return id;
  });
});
after(() => world.close());

test("each step reaches its people on its day, once, with open ones in the denominator", async () => {
  const [first, second] = await due([{}, {}, {}]);
  await guard.post(`/api/duties/${first}/completion`, {});
  const { version } = (await officer.get<{ version: number }>(`/api/duties/${second}`)).body;
  await officer.change("PUT", `/api/duties/${second}/assignment`, { postId: named.postId }, version);

  await night("2026-11-23T22:40:00Z");
  const { body } = await chief.get<{ items: { code: string }[] }>("/api/programmes");
  const code = body.items[0]!.code;
  const text = (days: number) =>
    `方案 ${code} 有 2 件任务逾期满 ${days} 天。按时 1 件 ÷（办结 1 件 + 逾期 2 件）`;
  const all = async () => Promise.all([guard, named, officer, chief].map(told));
  assert.deepEqual(await all(), [[text(1)], [text(1)], [], []]);
  await night("2026-11-24T22:40:00Z");
  assert.deepEqual(await all(), [[text(1)], [text(1)], [], []], "told once, not daily");
  await night("2026-11-25T22:40:00Z");
  assert.deepEqual(await all(), [[text(1)], [text(1)], [text(3)], []]);
  await night("2026-11-29T22:40:00Z");
  assert.deepEqual(await all(), [[text(1)], [text(1)], [text(3)], [text(7)]]);
  await night("2027-02-01T22:40:00Z");
  assert.deepEqual((await all())[3]!.length, 1);
});

test("a run that is killed in its middle tells nothing, and the next tells all of it once; two at once too", async () => {
  await due([{}, {}]);
  world.setNow("2026-11-29T22:40:00Z");
  const broken = {
    ...world.db,
    station: ((stationId: string, at: Date, act: (tx: object) => Promise<unknown>) =>
      world.db.station(stationId, at, async (tx) => {
        const result = await act(tx);
        if (kills-- > 0) throw new Error("killed");
        return result;
      })) as typeof world.db.station,
  };
  let kills = 0;
  for (let i = 0; i < 5; i++) {
    kills = 0;
    const dying = escalate(
      { ...broken, station: dieAtSecond(broken.station, () => (kills = 1)) },
      world.station.id,
      world.now(),
    );
    await assert.rejects(dying, /killed/);
    assert.deepEqual(await told(chief), []);
  }
  await Promise.all([1, 2, 3].map(() => escalate(world.db, world.station.id, world.now())));
  const each = await Promise.all([guard, officer, chief].map(told));
  assert.deepEqual(
    each.map((texts) => texts.length),
    [1, 1, 1],
  );
});
/** The first transaction reads, the second tells: it dies. */
function dieAtSecond(station: World["db"]["station"], arm: () => void): World["db"]["station"] {
  let n = 0;
  return ((...of: Parameters<World["db"]["station"]>) => {
    if (++n === 2) arm();
    return station(...of);
  }) as World["db"]["station"];
}

test("what is for those appointed reaches no other holder of the role; another station hears nothing", async () => {
  await due([{ appointedOnly: true }]);
  const stranger = await world.hire(world.hostile, "chief");
  await night("2026-11-29T22:40:00Z");
  assert.deepEqual(
    (await Promise.all([guard, named, officer, chief, stranger].map(told))).map((texts) => texts.length),
    [0, 0, 1, 1, 0],
  );
});

test("the chief sets the steps; others read them or do not; a stale change is refused", async () => {
  const put = (by: Caller, steps: object[], version: number) =>
    by.change<Escalation>("PUT", "/api/duty-escalation", { steps }, version);
  assert.deepEqual(refused(await guard.get("/api/duty-escalation")), [403, "duty.escalation_see"]);
  const first = exact(Escalation, await officer.get("/api/duty-escalation"));
  assert.deepEqual([first.version, first.may, first.steps.length], [0, "duty.escalation_chief", 3]);
  assert.deepEqual(refused(await put(officer, [], 0)), [403, "duty.escalation_chief"]);
  for (const steps of [[{ days: 0, to: "chief" }], [{ days: 1, to: "guard" }], [{ days: 1 }]])
    assert.equal((await put(chief, steps, 0)).status, 400);
  const twice = [
    { days: 2, to: "chief" },
    { days: 2, to: "chief" },
  ];
  assert.deepEqual(refused(await put(chief, twice, 0)), [400, "duty.step_twice", "steps"]);
  const saved = exact(Escalation, await put(chief, [{ days: 2, to: "chief" }], 0));
  assert.deepEqual([saved.version, saved.may], [1, null]);
  assert.equal((await put(chief, [], 0)).status, 412);
  const hostile = await world.hire(world.hostile, "chief");
  assert.equal(exact(Escalation, await hostile.get("/api/duty-escalation")).version, 0);
  await due([{}]);
  await night("2026-11-25T22:40:00Z");
  assert.deepEqual(
    (await Promise.all([guard, officer, chief].map(told))).map((texts) => texts.length),
    [0, 0, 1],
  );
});

test("the morning mail counts one's own duties due and overdue, and says nothing where there are none", async () => {
  await due([
    {},
    { dueOn: "2026-11-22", closesOn: "2026-11-22" },
    { dueOn: "2026-11-25", closesOn: "2026-11-26" },
  ]);
  const waits = (by: Caller) =>
    world.inStation(world.station, async (tx) => waitsFor(tx, await whoOf(tx, by.personId), "2026-11-23"));
  assert.deepEqual(
    (await waits(guard)).map((line) => line.zh),
    ["今天到期的任务：1 件", "逾期的任务：1 件"],
  );
  const lawyer = await world.hire(world.station, "lawyer", [home]);
  assert.deepEqual(await waits(lawyer), []);
});
