import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import fc from "fast-check";
import { type Caller, type World, openWorld } from "../../../test/world.ts";
import { buildCommunity } from "../../community/cast.ts";
import { addDays } from "../../community/civil-days.ts";
import type { Role } from "../../people/contract.ts";
import { findForDuties } from "../../programme/api.ts";
import { buildHours, buildProgramme, refused, stock } from "../../programme/cast.ts";
import type { Programme } from "../../programme/contract.ts";
import { buildHouseholds } from "../../registry/cast.ts";
import type { ParameterValues } from "../../shelf/contract.ts";
import { countOnTime, countStanding, findProgress, previewRevision, rollOn } from "../api.ts";
import { groundOf, horizonDays, stretchesOf } from "./planning.ts";
import { followRevision } from "./replanning.ts";
import type { Run } from "../../../server/jobs.ts";

fc.configureGlobal({ seed: 20261123 });
let world: World;
let home: string;
let officer: Caller;
let chief: Caller;
before(async () => {
  world = await openWorld();
  await world.inStation(world.station, (tx) => stock(tx));
  chief = await world.hire(world.station, "chief");
});
beforeEach(async () => {
  world.setNow("2026-11-23T02:00:00Z");
  home = await world.inStation(world.station, (tx) => buildCommunity(tx));
  officer = await world.hire(world.station, "officer", [home]);
  const hours: Partial<Record<Role, number>> = { officer: 200, cadre: 200, civil_affairs: 200 };
  for (const role of ["cadre", "civil_affairs"] as const) await world.hire(world.station, role, [home]);
  await world.inStation(world.station, (tx) => buildHours(tx, home, chief.personId, hours));
});
after(() => world.close());

/** Care visits of so many households, laid out. */
async function visits(households: number, parameters: ParameterValues = {}): Promise<string> {
  await world.inStation(world.station, (tx) => buildHouseholds(tx, home, households));
  const id = await world.inStation(world.station, (tx) =>
    buildProgramme(world.db, tx, {
      communityId: home,
      author: officer.personId,
      chief: chief.personId,
      product: "P15",
      parameters,
    }),
  );
  await world.settle();
  return id;
}
type Row = {
  id: string;
  key: string;
  dueOn: string;
  closesOn: string;
  subjectId: string;
  roles: Role[];
  state: string;
  excuse: string | null;
  minutes: number;
  stage: string;
  version: number;
};
const duties = async (id: string, where = "true") =>
  (
    await world.admin.query(
      `select d.id, occurrence_key as key, due_on as "dueOn", closes_on as "closesOn", subject_id as "subjectId", roles, d.state, minutes, version, stage,
         (select excuse from duty_closing c where c.duty_id = d.id and undone_at is null) as excuse
       from duty d where programme_id = $1 and ${where} order by due_on, d.id`,
      [id],
    )
  ).rows as Row[];
const post = (id: string, what: string, by: Caller, body?: object) =>
  by.post<Programme>(`/api/programmes/${id}/${what}`, body);
const draft = async (id: string) => (await officer.get<Programme>(`/api/programmes/${id}/draft`)).body;
/** Opens a revision with other values and dates, and submits it. */
async function submitRevision(id: string, values: ParameterValues, patch: object = {}) {
  const opened = (await post(id, "revisions", officer, { reason: "次数不合适" })).body;
  const [choice] = opened.choices;
  const parameters = { ...choice!.parameters, ...values };
  const changed = await officer.change<Programme>(
    "PATCH",
    `/api/choices/${choice!.id}`,
    { parameters },
    choice!.version,
  );
  assert.equal(changed.status, 200, JSON.stringify(changed.problem));
  if (Object.keys(patch).length > 0) {
    const moved = await officer.change("PATCH", `/api/programmes/${id}`, patch, changed.body.version);
    assert.equal(moved.status, 200, JSON.stringify(moved.problem));
  }
  const submitted = await post(id, "submission", officer);
  assert.equal(submitted.status, 200, JSON.stringify(submitted.problem));
}
const approve = async (id: string) => assert.equal((await post(id, "approval", chief, {})).status, 200);
const revise = async (id: string, values: ParameterValues, patch: object = {}) => {
  await submitRevision(id, values, patch);
  await approve(id);
  await world.settle();
};
const planned = (id: string) =>
  world.inStation(world.station, async (tx) => {
    const running = (await findForDuties(tx, id))!;
    const [today, ground] = [world.today(), await groundOf(tx, running)];
    return stretchesOf(running, ground, today, addDays(today, horizonDays)).flatMap((each) =>
      each.occurrences.map((at) => {
        const roles = each.stage.who.way === "together" ? each.stage.who.roles : [at.role];
        return `${at.subjectId} ${at.dueOn} ${roles.join()} ${at.closesOn} ${at.minutes}`;
      }),
    );
  });
const said = (row: Row) => `${row.subjectId} ${row.dueOn} ${row.roles.join()} ${row.closesOn} ${row.minutes}`;
const rate = (id: string) =>
  world.inStation(world.station, (tx) =>
    countOnTime(tx, { programmeId: id, communityId: null }, world.today()),
  );
const counts = (id: string) => world.inStation(world.station, (tx) => countStanding(tx, id, world.today()));

test("after any revision the open duties from its day are its plan, and what was closed or due before is untouched", async () => {
  const id = await visits(12, { times: 5 });
  const any = fc.record({
    times: fc.integer({ min: 5, max: 9 }),
    shares: fc.constantFrom(
      { officer: 40, cadre: 40, civil_affairs: 20 },
      { officer: 20, cadre: 20, civil_affairs: 60 },
      { officer: 0, cadre: 100, civil_affairs: 0 },
    ),
    festivals: fc.constantFrom(["spring", "mid_autumn"], ["spring"], []),
    minutes: fc.constantFrom(20, 25, 40),
    days: fc.integer({ min: 1, max: 25 }),
    later: fc.integer({ min: 0, max: 9 }),
    ends: fc.integer({ min: 60, max: 500 }),
    done: fc.nat(4),
  });
  let now = "2026-11-23";
  let revised = 0;
  for (const { days, later, ends, done, ...values } of fc.sample(any, 12)) {
    now = addDays(now, days);
    world.setNow(`${now}T02:00:00Z`);
    await rollOn(world.db, world.station.id, world.now());
    const programme = (await officer.get<Programme>(`/api/programmes/${id}`)).body;
    if (programme.next !== null) continue;
    for (const row of (await duties(id, `state = 'open' and opens_on <= '${now}'`)).slice(0, done))
      await officer.post(`/api/duties/${row.id}/completion`, { doneOn: now });
    const keys = programme.choices[0]!.content.parameters.map(({ key }) => key);
    const known = Object.fromEntries(
      Object.entries(values).filter(([key]) => keys.includes(key)),
    ) as ParameterValues;
    const from = [now, addDays(now, later), programme.endsOn].sort()[later === 0 ? 0 : 1]!;
    const before = await duties(id);
    const preview = await (async () => {
      await submitRevision(id, known, {
        endsOn: addDays(from, ends),
        ...(later === 0 ? {} : { effectiveOn: from }),
      });
      return (await world.inStation(world.station, (tx) => previewRevision(tx, id, now)))!;
    })();
    const before_ = await rate(id);
    await approve(id);
    await world.settle();
    const after = await duties(id);
    const of = new Map(after.map((row) => [row.id, row]));
    const touched = (row: Row) => row.state === "open" && row.dueOn >= from;
    for (const row of before.filter((each) => !touched(each))) assert.deepEqual(of.get(row.id), row);
    const open = after.filter(touched).map(said);
    // What was done ahead of its day stands for its occurrence.
    const ahead = new Set(
      after
        .filter((row) => row.dueOn >= from && row.state !== "open" && row.state !== "cancelled")
        .map((row) => row.key),
    );
    const plan = (await planned(id)).filter((each) => each.split(" ")[1]! >= from);
    const missing = plan.filter((each) => !open.includes(each));
    assert.deepEqual(
      open.filter((each) => !plan.includes(each)),
      [],
      "open and not planned",
    );
    assert.ok(
      missing.length <= ahead.size,
      `${missing.length} planned and not open, ${ahead.size} done ahead`,
    );
    assert.equal(new Set(open).size, open.length);
    const cancelled = before.filter((row) => touched(row) && of.get(row.id)!.state === "cancelled");
    const number = (await officer.get<Programme>(`/api/programmes/${id}/draft`)).body.revision;
    for (const row of cancelled) assert.equal(of.get(row.id)!.excuse, `superseded:${number}`);
    assert.deepEqual(preview, {
      from,
      cancelled: cancelled.length,
      kept: before.filter(touched).length - cancelled.length,
      added: after.length - before.length,
    });
    assert.deepEqual(await rate(id), before_, "the on-time rate is as it was");
    await rollOn(world.db, world.station.id, world.now());
    assert.deepEqual(await duties(id), after, "the night adds nothing");
    revised++;
  }
  assert.ok(revised >= 6, `${revised} revisions`);
});

test("who goes changes hands for some: the others keep their duty, its assignment and its place", async () => {
  const id = await visits(20);
  const before = await duties(id);
  const mine = before.filter(({ roles }) => roles.includes("officer"));
  for (const row of mine)
    assert.equal(
      (
        await officer.change(
          "PUT",
          `/api/duties/${row.id}/assignment`,
          { postId: officer.postId },
          row.version,
        )
      ).status,
      200,
    );
  await revise(id, { shares: { officer: 35, cadre: 45, civil_affairs: 20 } });
  const after = await duties(id);
  const kept = mine.filter((row) => after.some((each) => each.id === row.id && each.state === "open"));
  assert.ok(kept.length > 0 && kept.length < mine.length, `${kept.length} of ${mine.length} stayed`);
  const { rows } = await world.admin.query(
    `select id from duty where id = any ($1) and assignee_post_id is not null`,
    [kept.map(({ id: of }) => of)],
  );
  assert.equal(rows.length, kept.length);
  assert.equal(after.filter(({ state }) => state === "open").length, before.length, "as many as before");
  assert.ok((await counts(id)).superseded > 0);
});

test("minutes alone change no duty but what it says; back and forth leaves the plan whole", async () => {
  const id = await visits(8, { times: 5 });
  const before = await duties(id);
  await revise(id, { minutes: 40 });
  assert.deepEqual(
    (await duties(id)).map(({ id: of, minutes }) => [of, minutes]),
    before.map(({ id: of }) => [of, 40]),
  );
  await revise(id, { minutes: 25, times: 7 });
  await revise(id, { times: 5 });
  const open = (await duties(id, "d.state = 'open'")).map(said);
  assert.deepEqual(open.sort(), before.map(said).sort());
  await revise(id, {}, { endsOn: "2027-01-10" });
  assert.ok((await duties(id, "d.state = 'open'")).every(({ dueOn }) => dueOn <= "2027-01-10"));
  await revise(id, {}, { endsOn: "2027-11-22" });
  assert.deepEqual((await duties(id, "d.state = 'open'")).map(said).sort(), before.map(said).sort());
});

test("approved for a later day: until then the old plan stands, the night changes over, and the new follows", async () => {
  const id = await visits(10, { times: 5 });
  await revise(id, { times: 8 }, { effectiveOn: "2027-01-10" });
  const old = await duties(id, "due_on < '2027-01-10' and d.state = 'open'");
  assert.ok(old.length > 0 && old.every(({ key }) => !key.startsWith("2/")));
  const fresh = await duties(id, "due_on >= '2027-01-10' and d.state = 'open'");
  assert.ok(fresh.every(({ key }) => key.startsWith("2/")));
  world.setNow("2027-01-09T02:00:00Z");
  await rollOn(world.db, world.station.id, world.now());
  assert.equal((await officer.get<Programme>(`/api/programmes/${id}`)).body.revision, 1);
  world.setNow("2027-01-10T02:00:00Z");
  await rollOn(world.db, world.station.id, world.now());
  const now = (await officer.get<Programme>(`/api/programmes/${id}`)).body;
  assert.deepEqual([now.revision, now.next], [2, null]);
  assert.ok((await duties(id, "due_on > '2027-03-04'")).length > 0, "planned on by the new one");
});

test("cut short anywhere and begun again, the same comes out, and the count goes on", async () => {
  const id = await visits(40, { times: 6 });
  await submitRevision(id, { times: 9 });
  await approve(id);
  const { revisionId } = (await world.inStation(world.station, (tx) => findForDuties(tx, id)))!;
  let left = 0;
  /** Every third transaction is the last one before the power goes. */
  const run: Run = async (act) => {
    if (left-- === 0) throw new Error("killed");
    return world.inStation(world.station, act);
  };
  let killed = 0;
  for (left = 2; ; left = 2 + killed) {
    const done = await followRevision(run, id, revisionId, world.today()).then(
      () => true,
      () => false,
    );
    if (done) break;
    killed++;
    const progress = (await world.inStation(world.station, (tx) => findProgress(tx, id)))!;
    assert.ok(!progress.finished && progress.done < progress.total);
  }
  assert.ok(killed >= 1);
  const after = await duties(id);
  assert.deepEqual(
    after
      .filter(({ state }) => state === "open")
      .map(said)
      .sort(),
    (await planned(id)).sort(),
  );
  await world.settle();
  assert.deepEqual(await duties(id), after, "the queue's own turn finds nothing to do");
  const progress = (await world.inStation(world.station, (tx) => findProgress(tx, id)))!;
  assert.deepEqual([progress.finished, progress.done], [true, progress.total]);
  await Promise.all(
    [1, 2, 3].map(() =>
      followRevision((act) => world.inStation(world.station, act), id, revisionId, world.today()),
    ),
  );
  assert.deepEqual(await duties(id), after, "three at once do no harm");
});

test("suspended: on nobody's list and never late; what fell due is let go, the rest comes back", async () => {
  const id = await visits(30, { times: 8 });
  world.setNow("2026-12-20T02:00:00Z");
  const before = await duties(id);
  const late = before.filter(({ closesOn }) => closesOn < "2026-12-20");
  const ratio = await rate(id);
  assert.ok(late.length > 0);
  await post(id, "suspension", chief, { reason: "封闭施工", untilOn: "2027-01-05" });
  await world.settle();
  const state = async () => Object.groupBy(await duties(id), (row) => row.state);
  assert.equal((await state())["open"]!.length, late.length, "what was late stays late");
  assert.deepEqual(await rate(id), ratio);
  const held = (await state())["held"]![0]!;
  for (const [what, body] of [
    ["completion", {}],
    ["failure", { note: "不行" }],
    ["cancellation", { note: "不用" }],
  ] as const)
    assert.deepEqual(refused(await officer.post(`/api/duties/${held.id}/${what}`, body)), [409, "duty.held"]);
  world.setNow("2027-01-04T02:00:00Z");
  await rollOn(world.db, world.station.id, world.now());
  await world.settle();
  assert.equal((await duties(id)).length, before.length, "nothing is planned meanwhile");
  assert.equal((await rate(id))!.overdue, ratio!.overdue, "nothing gets late meanwhile");
  const today = await officer.get<{ items: { id: string }[] }>("/api/pages/today");
  assert.ok(today.body.items.every(({ id: of }) => late.some((row) => row.id === of)));

  world.setNow("2027-01-05T02:00:00Z");
  await rollOn(world.db, world.station.id, world.now());
  await world.settle();
  const now = (await officer.get<Programme>(`/api/programmes/${id}`)).body;
  assert.equal(now.state, "active", "on the planned day it goes on by itself");
  assert.equal(now.timeline.find(({ what }) => what === "resumed")!.by, null);
  const after = await duties(id);
  assert.ok(after.every((row) => row.state !== "held"));
  for (const row of after.filter(({ excuse }) => excuse === "suspended")) assert.ok(row.dueOn < "2027-01-05");
  assert.ok(after.some(({ excuse }) => excuse === "suspended"));
  for (const row of after.filter(({ dueOn }) => dueOn >= "2027-01-05")) assert.equal(row.state, "open");
  assert.deepEqual(await rate(id), ratio, "the pause neither mended nor harmed the rate");
});

test("taken back the same day, a pause leaves everything as it was", async () => {
  const id = await visits(10);
  world.setNow("2026-12-05T02:00:00Z");
  const before = (await duties(id)).map(({ version: _, ...row }) => row);
  await post(id, "suspension", chief, { reason: "弄错了" });
  await world.settle();
  await post(id, "resumption", chief);
  await world.settle();
  assert.deepEqual(
    (await duties(id))
      .filter((row) => before.some(({ id: of }) => of === row.id))
      .map(({ version: _, ...row }) => row),
    before,
  );
});

test("closed early: done stays, late is on record as failed, the rest is cancelled, and the rate is the same", async () => {
  const id = await visits(30, { times: 8 });
  world.setNow("2026-12-20T02:00:00Z");
  const [done] = await duties(
    id,
    "d.state = 'open' and opens_on <= '2026-12-20' and closes_on >= '2026-12-20'",
  );
  assert.equal((await officer.post(`/api/duties/${done!.id}/completion`, {})).status, 200);
  const before = await counts(id);
  const { onTime, closed, overdue } = (await rate(id))!;
  await post(id, "closure", chief, { reason: "三个月没有议题" });
  await world.settle();
  const after = await duties(id);
  assert.ok(after.every((row) => row.state !== "open"));
  assert.equal(after.filter(({ state }) => state === "failed").length, before.late);
  assert.equal(
    after.filter(({ state, excuse }) => state === "cancelled" && excuse === "programme_closed").length,
    before.ahead,
  );
  assert.deepEqual(await rate(id), { onTime, closed: closed + overdue, overdue: 0 });
  const { all, ended, closed: apart } = await counts(id);
  assert.ok(before.late > 0, "one of them was late");
  assert.deepEqual([apart, all], [before.ahead, ended], "a failed one counts once, not also as taken off");
  assert.deepEqual(refused(await officer.post(`/api/duties/${done!.id}/reopening`)), [
    409,
    "duty.programme_stopped",
  ]);
  await rollOn(world.db, world.station.id, world.now());
  assert.deepEqual(await duties(id), after);
});

test("a pause that outlives the programme ends with it, and owes nothing", async () => {
  const id = await visits(10);
  await revise(id, {}, { endsOn: "2026-12-31" });
  await post(id, "suspension", chief, { reason: "封闭施工" });
  await world.settle();
  world.setNow("2027-01-01T02:00:00Z");
  await rollOn(world.db, world.station.id, world.now());
  await world.settle();
  const now = (await officer.get<Programme>(`/api/programmes/${id}`)).body;
  assert.deepEqual([now.state, now.suspension, now.closedEarly], ["closed", null, null]);
  assert.ok((await duties(id)).every(({ state }) => state === "cancelled"));
  assert.equal((await rate(id))!.overdue, 0);
});

test("a product that joins counts from the day it joins; one that leaves takes its duties with it", async () => {
  const id = await visits(6);
  world.setNow("2027-02-01T02:00:00Z");
  await post(id, "revisions", officer, { reason: "加一样，减一样" });
  await officer.post(`/api/programmes/${id}/choices`, { productCode: "P24" });
  const { choices } = await draft(id);
  assert.equal(
    (await officer.change("DELETE", `/api/choices/${choices[0]!.id}`, undefined, choices[0]!.version)).status,
    200,
  );
  assert.equal((await post(id, "submission", officer)).status, 200);
  await approve(id);
  await world.settle();
  const rows = (
    await world.admin.query(
      `select product_code as code, state, due_on as "dueOn" from duty where programme_id = $1`,
      [id],
    )
  ).rows as { code: string; state: string; dueOn: string }[];
  const open = rows.filter(({ state, dueOn }) => state === "open" && dueOn >= "2027-02-01");
  assert.ok(open.length > 0 && open.every(({ code }) => code === "P24"));
  assert.ok(rows.some(({ code, state }) => code === "P15" && state === "cancelled"));
});
