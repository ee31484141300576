import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import fc from "fast-check";
import { type Caller, type World, openWorld } from "../../test/world.ts";
import { buildCommunity } from "../community/cast.ts";
import type { Role } from "../people/contract.ts";
import { buildHouseholds } from "../registry/cast.ts";
import { shipped } from "../shelf/api.ts";
import { defaultsOf } from "../shelf/rules.ts";
import { type Minutes, capacityOf, linesOf } from "./capacity.ts";
import { buildHours, buildProgramme, exact, refused, stock } from "./cast.ts";
import { type Capacity, Programme, type WayOut } from "./contract.ts";

fc.configureGlobal({ seed: 20261123 });
let world: World;
let home: string;
let officer: Caller;
let chief: Caller;
let cadre: Caller;
let civil: Caller;
before(async () => {
  world = await openWorld();
  await world.inStation(world.station, (tx) => stock(tx));
  chief = await world.hire(world.station, "chief");
});
beforeEach(async () => {
  home = await world.inStation(world.station, (tx) => buildCommunity(tx));
  officer = await world.hire(world.station, "officer", [home]);
  cadre = await world.hire(world.station, "cadre", [home]);
  civil = await world.hire(world.station, "civil_affairs", [home]);
});
after(() => world.close());

const declared = (hours: Partial<Record<Role, number>>) =>
  world.inStation(world.station, (tx) => buildHours(tx, home, chief.personId, hours));
const households = (count: number) =>
  world.inStation(world.station, (tx) => buildHouseholds(tx, home, count));
const build = (of: Partial<Parameters<typeof buildProgramme>[2]> = {}) =>
  world.inStation(world.station, (tx) =>
    buildProgramme(world.db, tx, { communityId: home, author: officer.personId, ...of }),
  );
const see = async (id: string) => exact(Programme, await officer.get(`/api/programmes/${id}`));
const submit = (id: string) => officer.post<Programme>(`/api/programmes/${id}/submission`);
const line = (capacity: Capacity, role: Role) => capacity.lines.find((each) => each.role === role)!;
/** Does what a way out says, as the officer who took it would. */
async function take(id: string, way: Exclude<WayOut, { kind: "declare" }>): Promise<Programme> {
  const choice = (await see(id)).choices.find((each) => each.id === way.choiceId)!;
  const value = way.kind === "shares" ? way.shares : way.to;
  const parameters = { ...choice.parameters, [way.parameter]: value };
  const path = `/api/choices/${choice.id}`;
  return exact(Programme, await officer.change("PATCH", path, { parameters }, choice.version));
}

test("CAP-01: 310 households × 5 are 1,550 visits; too much for the officer, and one change of shares fits", async () => {
  await households(310);
  await declared({ officer: 4, cadre: 10, civil_affairs: 5 });
  const id = await build({ product: "P15" });
  const basket = await see(id);
  assert.equal(basket.choices[0]!.occurrences, 1550);
  // 620 visits of 25 minutes in 365 days: 297.3 minutes a week, 5.0 hours.
  const need = (620 * 25) / (365 / 7);
  assert.ok(Math.abs(line(basket.capacity, "officer").planned - need) < 1e-6);
  assert.ok(Math.abs(line(basket.capacity, "officer").over - (need - 240)) < 1e-6);
  assert.deepEqual(
    [line(basket.capacity, "cadre").over, line(basket.capacity, "civil_affairs").over],
    [0, 0],
  );
  assert.equal(basket.may.submit, "programme.over_capacity");

  const over = await submit(id);
  assert.deepEqual(refused(over), [409, "programme.over_capacity", "officer"]);
  assert.match(over.problem.title, /社区民警|民警/);
  for (const hours of ["5.0", "4.0", "1.0"])
    assert.ok(over.problem.title.includes(hours), over.problem.title);
  assert.deepEqual((over.problem.details as { capacity: Capacity }).capacity, basket.capacity);

  const kinds = basket.capacity.waysOut.map(({ kind }) => kind);
  assert.deepEqual(kinds, ["shares", "declare"], "fewer than five times a year is not offered");
  const way = basket.capacity.waysOut[0]!;
  assert.ok(way.kind === "shares");
  assert.equal(
    Object.values(way.shares).reduce((sum, share) => sum + share, 0),
    100,
  );
  assert.ok(way.shares["officer"]! < 40 && way.shares["officer"]! >= 31, "no more is moved than needed");
  const changed = await take(id, way);
  assert.deepEqual([changed.capacity.fits, changed.capacity.waysOut], [true, []]);
  for (const promised of way.lines)
    assert.ok(Math.abs(line(changed.capacity, promised.role).planned - promised.minutes) < 1e-6);
  assert.equal(changed.choices[0]!.occurrences, 1550, "no household loses a visit");
  assert.equal(exact(Programme, await submit(id)).state, "submitted");
});

test("CAP-01: the hours a way out asks for are declared by the right party and are enough", async () => {
  await households(310);
  const id = await build({ product: "P15" });
  const { waysOut } = (await see(id)).capacity;
  const asked = waysOut.filter((way) => way.kind === "declare");
  assert.deepEqual(asked.map(({ role }) => role).sort(), ["cadre", "civil_affairs", "officer"]);
  const right: Partial<Record<Role, Caller>> = { officer: chief, cadre, civil_affairs: civil };
  for (const { role, minutes } of asked) {
    assert.equal(minutes % 6, 0, "shown in tenths of an hour");
    const body = { communityId: home, role, minutesPerWeek: minutes };
    const code = role === "officer" ? "programme.chief_declares" : "programme.partner_declares";
    assert.deepEqual(refused(await officer.post("/api/hours", body)), [403, code, "role"]);
    const wrong = role === "cadre" ? civil : cadre;
    assert.deepEqual(refused(await wrong.post("/api/hours", body)), [403, code, "role"]);
    assert.equal((await submit(id)).problem.code, "programme.over_capacity");
    assert.equal((await right[role]!.post("/api/hours", body)).status, 201);
  }
  assert.equal((await submit(id)).status, 200);
});

test("CAP-01: fewer times is offered where the cadence allows it, and fits", async () => {
  await households(60);
  await declared({ officer: 1.2, cadre: 1.2, civil_affairs: 1 });
  const id = await build({ product: "P15", parameters: { times: 12 } });
  const ways = (await see(id)).capacity.waysOut;
  const times = ways.find((way) => way.kind === "times")!;
  assert.deepEqual([times.parameter, times.from], ["times", 12]);
  assert.ok(times.to >= 5 && times.to < 12);
  assert.equal(
    (await take(id, { ...times, to: times.to + 1 })).capacity.fits,
    false,
    "the nearest that fits",
  );
  assert.equal((await take(id, times)).capacity.fits, true);
  assert.equal((await submit(id)).status, 200);
});

test("CAP-01: a way out is not one where nothing would ever take place", async () => {
  await declared({ officer: 0.05 });
  // Every third month is February here; every sixth would be May, after the end.
  const id = await build({ product: "P21", endsOn: "2027-03-31" });
  const { capacity } = await see(id);
  assert.deepEqual(
    capacity.waysOut.map(({ kind }) => kind),
    ["declare"],
  );
});

test("CAP-01: what runs here already counts", async () => {
  await declared({ officer: 1, cadre: 10 });
  const of = { product: "P21", parameters: { everyMonths: 1, minutes: 120 } };
  await build({ ...of, chief: chief.personId });
  const id = await build({ product: "P24", parameters: { everyMonths: 1, minutes: 120 } });
  const officerLine = async () => line((await see(id)).capacity, "officer");
  const { used, planned, over } = await officerLine();
  assert.ok(used > 20 && Math.abs(used + planned - 60 - over) < 1e-6);
  const over_ = await submit(id);
  assert.deepEqual(refused(over_), [409, "programme.over_capacity", "officer"]);
  assert.ok(over_.problem.title.includes(((used + planned) / 60).toFixed(1)), over_.problem.title);
});

const p15 = shipped.find(({ code }) => code === "P15")!;
const sum = (cost: Minutes) => Object.values(cost).reduce((total, each) => total + each, 0);

test("lines: planned with what is used against what is declared, nothing declared is nothing there", () => {
  const lines = linesOf(
    [{ officer: 100, cadre: 50 }, { officer: 20 }],
    { officer: 30, guard: 9 },
    { officer: 140 },
  );
  assert.deepEqual(lines, [
    { role: "officer", planned: 120, used: 30, declared: 140, over: 10 },
    { role: "cadre", planned: 50, used: 0, declared: null, over: 50 },
  ]);
  assert.deepEqual(linesOf([{ officer: 60 }], {}, { officer: 60 - 1e-9 })[0]!.over, 0, "rounding is no lack");
});

test("every way out by shares or times fits when it is tried, whatever is declared", () => {
  const hours = fc.integer({ min: 0, max: 700 });
  fc.assert(
    fc.property(hours, hours, hours, fc.integer({ min: 5, max: 12 }), (o, c, a, times) => {
      const cost = (parameters: Record<string, unknown>): Minutes => {
        const all = (parameters["times"] as number) * 150;
        const shares = parameters["shares"] as Record<string, number>;
        return Object.fromEntries(Object.entries(shares).map(([role, share]) => [role, (all * share) / 100]));
      };
      const parameters = { ...defaultsOf(p15), times };
      const chosen = { id: "choice", content: p15, parameters, cost: cost(parameters) };
      const limits = { officer: o, cadre: c, civil_affairs: a };
      const capacity = capacityOf([chosen], {}, limits, 52, (_, other) => cost(other));
      assert.equal(
        capacity.fits,
        capacity.lines.every(({ over }) => over === 0),
      );
      for (const way of capacity.waysOut) {
        if (way.kind === "declare") continue;
        const value = way.kind === "shares" ? way.shares : way.to;
        const after_ = cost({ ...parameters, [way.parameter]: value });
        if (way.kind === "shares") assert.ok(Math.abs(sum(after_) - sum(chosen.cost)) < 1e-6);
        for (const { role, over } of linesOf([after_], {}, limits))
          assert.equal(over, 0, `${role} ${JSON.stringify(way)}`);
      }
      if (capacity.fits) assert.deepEqual(capacity.waysOut, []);
      else assert.ok(capacity.waysOut.some(({ kind }) => kind === "declare"));
    }),
    { numRuns: 300 },
  );
});
