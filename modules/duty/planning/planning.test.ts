import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import fc from "fast-check";
import { type Caller, type World, openWorld } from "../../../test/world.ts";
import { buildCommunity } from "../../community/cast.ts";
import { addDays } from "../../community/civil-days.ts";
import type { Role } from "../../people/contract.ts";
import { approve } from "../../programme/api.ts";
import { buildHours, buildProgramme, stock, whoOf } from "../../programme/cast.ts";
import type { Programme } from "../../programme/contract.ts";
import { buildHouseholds } from "../../registry/cast.ts";
import { listToday, planProgramme, rollOn, sightOf } from "../api.ts";
import { buildDuties } from "../cast.ts";
import { horizonDays } from "./planning.ts";
import { inOrder } from "../rules.ts";

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
  const hours: Partial<Record<Role, number>> = { officer: 40, cadre: 40, civil_affairs: 40 };
  for (const role of ["cadre", "civil_affairs"] as const) await world.hire(world.station, role, [home]);
  await world.inStation(world.station, (tx) => buildHours(tx, home, chief.personId, hours));
});
after(() => world.close());

type Of = Partial<Parameters<typeof buildProgramme>[2]>;
const build = (of: Of = {}) =>
  world.inStation(world.station, (tx) =>
    buildProgramme(world.db, tx, {
      communityId: home,
      author: officer.personId,
      chief: chief.personId,
      ...of,
    }),
  );
const duties = async (programmeId: string) =>
  (
    await world.admin.query(
      `select occurrence_key as key, due_on as "dueOn", closes_on as "closesOn", subject_id as "subjectId", place, roles, needs, state
       from duty where programme_id = $1 order by due_on, occurrence_key`,
      [programmeId],
    )
  ).rows as {
    key: string;
    dueOn: string;
    closesOn: string;
    subjectId: string;
    place: string;
    roles: Role[];
    needs: string[];
    state: string;
  }[];
const plan = (id: string, today = world.today()) =>
  world.inStation(world.station, (tx) => planProgramme(tx, id, today));
const roll = () => rollOn(world.db, world.station.id, world.now());
const stateOf = async (id: string) =>
  (await officer.get<Programme>(`/api/programmes/${id}`)).body.state as string;

test("an approved programme becomes duties once, though its event comes twice and planning runs again", async () => {
  const [door] = await world.inStation(world.station, (tx) => buildHouseholds(tx, home, 20));
  const id = await build({ product: "P15" });
  assert.deepEqual(await duties(id), [], "not before the event is consumed");
  await world.settle();
  const planned = await duties(id);
  // 100 visits a year; 101 days of them, and the visit before Spring Festival.
  assert.ok(planned.length >= 25 && planned.length <= 50, String(planned.length));
  const first = planned.find(({ subjectId }) => subjectId === door)!;
  assert.deepEqual([first.place, first.needs, first.roles.length], ["1号楼 101", ["door", "care_grade"], 1]);
  for (const { dueOn } of planned)
    assert.ok("2026-11-23" <= dueOn && dueOn <= addDays("2026-11-23", horizonDays), dueOn);

  await world.admin.query(
    `insert into outbox_waiting (event_id, station_id, name) select id, station_id, name from outbox
     where payload ->> 'programmeId' = $1`,
    [id],
  );
  await world.settle();
  assert.deepEqual(await duties(id), planned);
  assert.equal(await plan(id), 0);
  assert.deepEqual(await Promise.all([plan(id), plan(id)]), [0, 0]);
  assert.deepEqual(await duties(id), planned);
});

test("two planners at once write each duty once", async () => {
  await world.inStation(world.station, (tx) => buildHouseholds(tx, home, 30));
  const id = await build({ product: "P15" });
  const added = await Promise.all([plan(id), plan(id), plan(id)]);
  const planned = await duties(id);
  assert.equal(
    added.reduce((sum, each) => sum + each, 0),
    planned.length,
  );
  assert.equal(new Set(planned.map(({ key }) => key)).size, planned.length);
});

test("day by day or after a week's pause the horizon holds the same duties, and the year is planned whole", async () => {
  await world.inStation(world.station, (tx) => buildHouseholds(tx, home, 8));
  const id = await build({ product: "P15" });
  await world.settle();
  const first = await duties(id);
  for (const day of ["2026-11-24", "2026-11-25", "2026-12-02"]) {
    world.setNow(`${day}T02:00:00Z`);
    await roll();
    assert.equal(await roll(), 0, "twice a day adds nothing");
  }
  const later = await duties(id);
  assert.deepEqual(later.slice(0, first.length), first, "what is planned stays as it is");
  assert.ok(later.at(-1)!.dueOn <= addDays("2026-12-02", horizonDays));
  for (let day = "2026-12-10"; day < "2027-11-23"; day = addDays(day, 30)) {
    world.setNow(`${day}T02:00:00Z`);
    await roll();
  }
  assert.equal((await duties(id)).length, 40, "8 households × 5");
});

test("a new household is taken up the next night, and what was planned does not move", async () => {
  await world.inStation(world.station, (tx) => buildHouseholds(tx, home, 10));
  const id = await build({ product: "P15" });
  await world.settle();
  const before_ = await duties(id);
  const made = await officer.post<{ id: string }>(`/api/communities/${home}/households`, {
    address: { building: "9", unit: null, floor: null, room: "901" },
  });
  world.setNow("2026-11-24T02:00:00Z");
  assert.ok((await roll()) > 0);
  const after_ = new Map((await duties(id)).map((duty) => [duty.key, duty]));
  for (const duty of before_) assert.deepEqual(after_.get(duty.key), duty);
  assert.ok([...after_.values()].some(({ subjectId }) => subjectId === made.body.id));
});

test("a revision that begins later is approved now and active on its day", async () => {
  const of = { product: "P01", startsOn: "2026-12-01", endsOn: "2027-02-28" };
  await world.hire(world.station, "guard", [home]);
  await world.hire(world.station, "property_manager", [home]);
  await world.inStation(world.station, (tx) =>
    buildHours(tx, home, chief.personId, { guard: 40, property_manager: 40 }),
  );
  const id = await build(of);
  await world.settle();
  assert.equal(await stateOf(id), "approved");
  const planned = await duties(id);
  assert.ok(planned.length > 30);
  assert.ok(planned[0]!.dueOn >= "2026-12-01");
  world.setNow("2026-11-30T15:59:00Z");
  await roll();
  assert.equal(await stateOf(id), "approved", "one minute to midnight in China");
  world.setNow("2026-11-30T18:10:00Z");
  await roll();
  assert.equal(await stateOf(id), "active");
  assert.deepEqual(await duties(id), planned);
});

test("approved after its first day, only what is still to come is planned", async () => {
  const id = await build({
    product: "P21",
    parameters: { everyMonths: 1 },
    submitter: officer.personId,
    chief: undefined,
  });
  world.setNow("2027-01-15T02:00:00Z");
  await world.inStation(world.station, async (tx) =>
    approve(world.db, tx, await whoOf(tx, chief.personId), id, ""),
  );
  await world.settle();
  assert.equal(await stateOf(id), "active");
  const planned = await duties(id);
  assert.ok(planned.length > 0 && planned[0]!.dueOn >= "2027-01-15");
});

test("what has run its time closes: nothing more is planned, its hours are free, the product may be chosen again", async () => {
  const id = await build({ product: "P21", parameters: { everyMonths: 1 }, endsOn: "2026-12-31" });
  await world.settle();
  const planned = await duties(id);
  assert.ok(planned.length > 0 && planned.every(({ dueOn }) => dueOn <= "2026-12-31"));
  world.setNow("2026-12-31T02:00:00Z");
  await roll();
  assert.equal(await stateOf(id), "active", "its last day still counts");
  world.setNow("2027-01-01T02:00:00Z");
  await roll();
  assert.equal(await stateOf(id), "closed");
  assert.deepEqual(await duties(id), planned, "open duties stay, on record");
  const next = await build({ product: "P21", chief: undefined });
  const { capacity } = (await officer.get<Programme>(`/api/programmes/${next}`)).body;
  assert.equal(capacity.lines[0]!.used, 0);
});

test("a basket, a submission and another station plan nothing", async () => {
  const id = await build({ submitter: officer.personId, chief: undefined });
  assert.equal(await plan(id), 0);
  const running = await build({ author: (await world.hire(world.station, "officer", [home])).personId });
  assert.equal(await world.inStation(world.hostile, (tx) => planProgramme(tx, running, world.today())), 0);
  assert.deepEqual(await duties(running), []);
});

test("Today stands in the order of inOrder, whatever the dates, hours, festivals and doors", async () => {
  const id = await build();
  const today = world.today();
  const any = fc.record({
    due: fc.integer({ min: -12, max: 9 }),
    early: fc.nat(20),
    grace: fc.nat(6),
    at: fc.constantFrom(null, "08:00", "19:30", "20:00"),
    festival: fc.constantFrom(null, null, "spring", "mid_autumn"),
    placeKey: fc.constantFrom("", "00001//00101", "00002//00101", "00010/00002//0A", "东/00001//00101", "西"),
    id: fc.uuid({ version: 7 }),
  });
  const samples = fc.sample(
    fc.uniqueArray(any, { minLength: 60, maxLength: 120, selector: ({ id: of }) => of }),
    8,
  );
  const who = await world.inStation(world.station, (tx) => whoOf(tx, officer.personId));
  for (const sample of samples) {
    const rows = sample.map(({ due, early, grace, ...rest }) => {
      const dueOn = addDays(today, due);
      return {
        ...rest,
        dueOn,
        opensOn: addDays(dueOn, -early),
        closesOn: addDays(dueOn, grace),
        key: rest.id,
      };
    });
    await world.admin.query(`delete from duty where programme_id = $1`, [id]);
    await world.inStation(world.station, (tx) => buildDuties(tx, id, rows));
    const expected = rows
      .filter(({ opensOn, dueOn }) => opensOn <= today && dueOn <= addDays(today, 7))
      .sort(inOrder(today))
      .map(({ id: of }) => of);
    const list = (limit: number) =>
      world.inStation(world.station, (tx) => listToday(tx, sightOf(who), today, addDays(today, 7), limit));
    assert.deepEqual(
      (await list(500)).map((row) => row.id),
      expected,
    );
    assert.deepEqual(
      (await list(7)).map((row) => row.id),
      expected.slice(0, 7),
    );
  }
});
