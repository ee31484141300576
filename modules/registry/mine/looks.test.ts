/** The resident's page lists exactly the looks that were made: over a walk by chance, and under an exception. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Caller, type World, openWorld } from "../../../test/world.ts";
import { buildCommunity } from "../../community/cast.ts";
import { buildHouseholds } from "../cast.ts";
import { buildReadiness, buildResident } from "../resident/cast.ts";
import { giveCard, ownPage } from "./cast.ts";
import type { LookExceptions, OwnLook } from "./contract.ts";
import { shown } from "../../journal/queries.ts";

const steps = Number(process.env["WALK"] ?? 150);
let world: World;
let home: string;
let doors: string[];
let people: string[];
let officer: Caller;
let cadre: Caller;
let chief: Caller;
before(async () => {
  world = await openWorld("2026-11-23T02:00:00Z");
  chief = await world.hire(world.station, "chief");
  [home, doors, people] = await world.inStation(world.station, async (tx) => {
    await buildReadiness(tx, chief.personId);
    const communityId = await buildCommunity(tx);
    const homes = await buildHouseholds(tx, communityId, 2);
    const made: string[] = [];
    for (const name of ["示例甲", "示例乙", "示例丙"])
      made.push(await buildResident(tx, { householdId: homes[made.length % 2]!, communityId }, { name }));
    return [communityId, homes, made];
  });
  officer = await world.hire(world.station, "officer", [home]);
  cadre = await world.hire(world.station, "cadre", [home]);
});
after(() => world.close());

let state = 20261128;
/** Mulberry32, seeded. */
function roll(below: number): number {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
}
const pick = <T>(from: readonly T[]): T => from[roll(from.length)]!;
const later = (ms: number) => world.setNow(new Date(world.now().getTime() + ms).toISOString());

type Page = { items: OwnLook[]; next: string | null };
async function allLooks(of: Caller): Promise<OwnLook[]> {
  const all: OwnLook[] = [];
  for (let cursor: string | null = null, more = true; more;) {
    const page: Page = (
      await of.get<Page>(`/api/mine/looks?limit=7${cursor === null ? "" : `&cursor=${cursor}`}`)
    ).body;
    all.push(...page.items);
    cursor = page.next;
    more = cursor !== null;
  }
  return all;
}

test(`over ${steps} requests by chance each resident is told exactly the looks at them`, async () => {
  const ways: ((by: Caller) => Promise<{ status: number; body: unknown; headers: Headers }>)[] = [
    (by) => by.get(`/api/households/${pick(doors)}/residents`),
    (by) => by.get(`/api/residents/${pick(people)}`),
    (by) => by.get(`/api/households/${pick(doors)}/life`),
    (by) => by.get(`/api/residents/${pick(people)}/told`),
    (by) => by.get(`/api/search?q=${encodeURIComponent(pick(["示例", "slj", "1-1"]))}`),
    (by) => by.get(`/api/communities/${home}/households`),
    (by) =>
      by.post(`/api/residents/${pick(people)}/unmasking`, {
        fields: ["phone"],
        purpose: pick(["visit", "verification"]),
      }),
    (by) => by.post(`/api/residents/${pick(people)}/notices`, { how: "spoken" }),
  ];
  const stranger = await world.hire(world.hostile, "officer");
  for (let step = 0; step < steps; step++) {
    later(1000);
    await pick(ways)(pick([officer, officer, cadre, chief, stranger]));
  }
  for (const person of people) {
    later(1000);
    const resident = await ownPage(world, await giveCard(officer, person));
    await resident.get("/api/mine");
    const { rows } = await world.admin.query(
      `select e.id, e.fields, e.purpose, e.person_id is null as own from journal_entry e
       join ${shown} s on s.station_id = e.station_id and s.entry_id = e.id
       where s.subject_id = $1 and s.kind = 'resident' and e.verb = 'look' order by e.id desc`,
      [person],
    );
    const told = await allLooks(resident);
    assert.ok(rows.length > 8, `${rows.length} looks: the walk goes nowhere`);
    assert.deepEqual(
      told.map((look) => look.told && [look.id, look.fields, look.purpose, look.by === "own"]),
      rows.map(({ id, fields, purpose, own }) => [id, fields, purpose, own]),
    );
    for (const look of told)
      if (look.told && look.by === "post")
        assert.deepEqual([look.posts.length, look.posts[0]!.organisation], [1, "own 所"]);
    const names = JSON.stringify(told);
    assert.ok(!names.includes("示例人员"), "a post and no name");
  }
});

test("looks under an exception are told later, as such, and at once when its ground is gone", async () => {
  const person = people[0]!;
  const path = `/api/residents/${person}/look-exceptions`;
  const body = (more: object = {}) => ({
    personId: officer.personId,
    ground: "obstruction",
    reason: "示例：正在核实一件求助",
    untilOn: "2026-12-23",
    ...more,
  });
  assert.equal((await officer.post(path, body())).problem.code, "registry.may_not_hold_back");
  const foreign = await world.hire(world.hostile, "chief");
  assert.equal((await foreign.post(path, body())).status, 404);
  for (const untilOn of ["2026-11-23", "2027-03-01"])
    assert.equal((await chief.post(path, body({ untilOn }))).problem.code, "registry.exception_days");
  assert.equal(
    (await chief.post(path, body({ personId: chief.personId }))).problem.code,
    "registry.exception_own",
  );
  assert.equal((await chief.post(path, body({ personId: foreign.personId }))).status, 404);
  assert.equal((await chief.post(path, body({ ground: "curiosity" }))).status, 400);
  const resident = await ownPage(world, await giveCard(cadre, person));
  const before = await allLooks(resident);
  later(1000);
  const made = await chief.post<LookExceptions>(path, body());
  assert.deepEqual([made.status, made.body.items[0]!.personName !== ""], [201, true]);
  later(1000);
  await officer.get(`/api/residents/${person}`);
  later(1000);
  await cadre.get(`/api/residents/${person}`);
  const during = await allLooks(resident);
  assert.equal(during.length, before.length + 2);
  assert.deepEqual(during.slice(2), before, "what was told stays told");
  const [ofCadre, ofOfficer] = during as [OwnLook, OwnLook];
  assert.deepEqual(
    [ofCadre.told, ofOfficer],
    [true, { told: false, id: ofOfficer.id, until: "2026-12-23", ground: "obstruction" }],
  );
  const ended = await chief.post<LookExceptions>(`/api/look-exceptions/${made.body.items[0]!.id}/end`);
  assert.notEqual(ended.body.items[0]!.endedAt, null);
  assert.ok((await allLooks(resident)).every((look) => look.told));
  await chief.post(path, body());
  later(1000);
  await officer.get(`/api/residents/${person}`);
  assert.equal((await allLooks(resident))[0]!.told, false);
  world.setNow("2026-12-23T16:00:01Z");
  const after_ = await ownPage(world, await giveCard(cadre, person));
  assert.ok(
    (await allLooks(after_)).every((look) => look.told),
    "after its last day",
  );
});
