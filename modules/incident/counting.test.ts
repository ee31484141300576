import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type World, openWorld } from "../../test/world.ts";
import { buildCommunity } from "../community/cast.ts";
import { countEvents, listLatest, listMonths } from "./api.ts";
import { buildCount, buildIncidents } from "./cast.ts";
import { isCovered, numberKnown, splitWindow } from "./known.ts";

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const year = { from: "2026-01-01", to: "2026-12-31" };

test("a window is split into its whole months and the days around them", () => {
  assert.deepEqual(splitWindow({ from: "2026-01-15", to: "2026-04-10" }), {
    months: { from: "2026-02-01", to: "2026-03-31" },
    rests: [
      { from: "2026-01-15", to: "2026-01-31" },
      { from: "2026-04-01", to: "2026-04-10" },
    ],
  });
  assert.deepEqual(splitWindow(year), { months: year, rests: [] });
  assert.deepEqual(splitWindow({ from: "2026-02-02", to: "2026-02-28" }).months, null);
});

test("spans that touch cover together, a day that lacks does not", () => {
  const first = { from: "2026-01-01", to: "2026-06-30" };
  const cases = [
    [[first, { from: "2026-07-01", to: "2026-12-31" }], true],
    [[{ from: "2026-05-01", to: "2027-01-31" }, first], true],
    [[first, { from: "2026-07-02", to: "2026-12-31" }], false],
    [[], false],
    [[{ from: "2026-01-02", to: "2026-12-31" }], false],
  ] as const;
  for (const [spans, covered] of cases) assert.equal(isCovered(year, spans), covered);
});

test("a number counts for its own problem and months only", () => {
  const cell = { from: "2026-01-01", to: "2026-12-31", problem: "dispute.leak", number: 5 };
  assert.equal(numberKnown("dispute.leak", year, [], [cell]), 5);
  assert.equal(numberKnown("dispute", year, [], [cell]), null, "a part says nothing of the whole");
  assert.equal(numberKnown("dispute", year, [{ ...year, problem: null }], [cell]), 5);
  assert.equal(numberKnown("dispute.leak", { ...year, to: "2026-06-30" }, [], [cell]), null);
  assert.equal(numberKnown("dispute.noise", year, [], [{ ...cell, problem: "dispute" }]), null);
  assert.equal(numberKnown("dispute.noise", year, [{ ...year, problem: "dispute" }], []), 0);
});

test("unknown is null, known and nothing is zero, and a problem takes in its second level", async () => {
  const { station } = world;
  await world.inStation(station, async (tx) => {
    const here = await buildCommunity(tx);
    const there = await buildCommunity(tx);
    const of = { communityIds: [here, there], source: "police" as const };
    await buildIncidents(tx, { communityId: here, month: "2026-01-01", count: 3, problem: "dispute.leak" });
    await buildIncidents(tx, { communityId: here, month: "2026-02-01", count: 2, problem: "dispute" });
    await buildIncidents(tx, { communityId: here, month: "2026-03-01", count: 0 });
    await buildIncidents(tx, { communityId: there, month: "2026-01-01", count: 7, covered: false });
    const count = async (problem: string, from: string, to: string) => {
      const counts = await countEvents(tx, { ...of, problem, from, to });
      return [here, there].map((id) => counts.get(id)!.count);
    };
    assert.deepEqual(await count("dispute", "2026-01-01", "2026-03-31"), [5, null]);
    assert.deepEqual(await count("dispute.leak", "2026-01-01", "2026-03-31"), [3, null]);
    assert.deepEqual(await count("theft", "2026-01-01", "2026-03-31"), [0, null]);
    assert.deepEqual(await count("dispute", "2026-01-01", "2026-04-01"), [null, null]);
    // 3 events on the 1st, 11th and 21st of January.
    assert.deepEqual(await count("dispute", "2026-01-11", "2026-02-28"), [4, null]);
    assert.deepEqual(await count("dispute", "2026-01-11", "2026-01-20"), [1, null]);
    const months = await listMonths(tx, { ...of, problem: "dispute", from: "2025-12-01", to: "2026-03-31" });
    assert.deepEqual(
      months.filter((each) => each.communityId === here).map(({ month, count: n }) => [month, n]),
      [
        ["2025-12-01", null],
        ["2026-01-01", 3],
        ["2026-02-01", 2],
        ["2026-03-01", 0],
      ],
    );
    const latest = await listLatest(tx, of);
    assert.deepEqual([...latest.keys()], [here]);
    assert.deepEqual(latest.get(here), { asOf: world.now(), from: "2026-01-01", to: "2026-03-31" });
    const hotline = await countEvents(tx, {
      ...of,
      source: "hotline",
      problem: "dispute",
      from: "2026-01-01",
      to: "2026-01-31",
    });
    assert.equal(hotline.get(here)!.count, null, "sources are independent");
  });
});

test("a number for a year is known for the year and for nothing inside it", async () => {
  await world.inStation(world.station, async (tx) => {
    const id = await buildCommunity(tx);
    buildCount(tx, { communityId: id, fromMonth: "2025-01-01", toMonth: "2025-12-01", number: 10 });
    const of = { communityIds: [id], source: "police" as const, problem: "theft" };
    const count = async (from: string, to: string) =>
      (await countEvents(tx, { ...of, from, to })).get(id)!.count;
    assert.equal(await count("2025-01-01", "2025-12-31"), 10);
    assert.equal(await count("2025-01-01", "2025-06-30"), null);
    await buildIncidents(tx, { communityId: id, month: "2026-01-01", count: 2 });
    assert.equal(await count("2025-01-01", "2026-01-31"), 12);
    const months = await listMonths(tx, { ...of, from: "2025-12-01", to: "2026-01-01" });
    assert.deepEqual(
      months.map((each) => each.count),
      [null, 2],
    );
  });
});

test("months are read by those who keep the place, and by nobody of another station", async () => {
  const id = await world.inStation(world.station, async (tx) => {
    const made = await buildCommunity(tx);
    await buildIncidents(tx, {
      communityId: made,
      month: "2026-10-01",
      count: 4,
      fields: { reportedOn: "2026-11-15" },
    });
    return made;
  });
  const path = `/api/communities/${id}/incident-months?problem=theft&from=2026-09-01&to=2026-10-01`;
  const guard = await world.hire(world.station, "guard", [id]);
  assert.equal((await guard.get(path)).problem.code, "incident.may_not_count");
  const foreign = await world.hire(world.hostile, "chief");
  assert.equal((await foreign.get(path)).status, 404);
  const cadre = await world.hire(world.station, "cadre", [id]);
  assert.equal((await cadre.get(path.replace("theft", "weather"))).problem.code, "incident.problem_unknown");
  assert.equal(
    (await cadre.get(path.replace("2026-10", "2036-10"))).problem.code,
    "incident.too_many_months",
  );
  const answer = await cadre.get<Record<string, unknown>>(path);
  assert.deepEqual(answer.body["months"], [
    { month: "2026-09-01", count: null },
    { month: "2026-10-01", count: 4 },
  ]);
  assert.deepEqual(answer.body["lag"], { known: 4, after7: 4, after30: 2 });
});

test("beside the months stands how many of their records were given another kind or withdrawn since", async () => {
  const { id, made } = await world.inStation(world.station, async (tx) => {
    const id = await buildCommunity(tx);
    return { id, made: await buildIncidents(tx, { communityId: id, month: "2026-10-01", count: 5 }) };
  });
  const officer = await world.hire(world.station, "officer", [id]);
  const reason = "现场看不是偷";
  const months = `/api/communities/${id}/incident-months?from=2026-10-01&to=2026-10-01&problem=`;
  const changed = async (problem: string) =>
    (await officer.get<Record<string, unknown>>(months + problem)).body["changed"];
  assert.deepEqual(await changed("theft"), { reclassified: 0, withdrawn: 0 });
  const [first, second, third] = made;
  await officer.post(`/api/incidents/${first}/reclassification`, { problem: "order.fight", reason });
  await officer.post(`/api/incidents/${second}/withdrawal`, { reason });
  await officer.post(`/api/incidents/${third}/withdrawal`, { reason });
  assert.deepEqual(await changed("theft"), { reclassified: 1, withdrawn: 2 });
  assert.deepEqual(await changed("order.fight"), { reclassified: 0, withdrawn: 0 });
  // Taken back, it is as it was.
  await officer.post(`/api/incidents/${third}/restoration`, { reason });
  assert.deepEqual(await changed("theft"), { reclassified: 1, withdrawn: 1 });
});
