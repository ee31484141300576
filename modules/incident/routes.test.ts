import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Caller, type World, openWorld } from "../../test/world.ts";
import { buildCommunity } from "../community/cast.ts";
import { countEvents } from "./api.ts";
import { buildIncidents } from "./cast.ts";
import type { Incident, WholeIncident } from "./contract.ts";

let world: World;
let here = "";
let there = "";
let officer: Caller;
before(async () => {
  world = await openWorld();
  await world.inStation(world.station, async (tx) => {
    here = await buildCommunity(tx);
    there = await buildCommunity(tx);
  });
  officer = await world.hire(world.station, "officer", [here]);
});
after(() => world.close());

const built = (count: number, of: Partial<Parameters<typeof buildIncidents>[1]> = {}) =>
  world.inStation(world.station, (tx) =>
    buildIncidents(tx, { communityId: here, month: "2026-08-01", count, ...of }),
  );
const count = async (problem = "theft", communityId = here) =>
  (
    await world.inStation(world.station, (tx) =>
      countEvents(tx, {
        communityIds: [communityId],
        source: "police",
        problem,
        from: "2026-08-01",
        to: "2026-08-31",
      }),
    )
  ).get(communityId)!.count;
const reason = "核对过";
type Page = { items: Incident[]; next: string | null };

test("records are read by officers of the place and the chief, newest first, page by page", async () => {
  await built(5);
  await built(2, { problem: "dispute.leak", fields: { reportedOn: "2026-09-10" } });
  const path = `/api/communities/${here}/incidents`;
  const cadre = await world.hire(world.station, "cadre", [here]);
  assert.equal((await cadre.get(path)).problem.code, "incident.may_not_read");
  const guard = await world.hire(world.station, "guard", [here]);
  assert.equal((await guard.get(path)).problem.code, "incident.may_not_read");
  assert.equal((await (await world.hire(world.hostile, "chief")).get(path)).status, 404);
  assert.equal((await officer.get(`/api/communities/${there}/incidents`)).status, 404);
  const seen: Incident[] = [];
  for (let next: string | null = ""; next !== null;) {
    const page: Page = (await officer.get<Page>(`${path}?limit=3${next && `&cursor=${next}`}`)).body;
    seen.push(...page.items);
    next = page.next;
  }
  assert.equal(new Set(seen.map((each) => each.id)).size, 7);
  assert.deepEqual(
    seen.map((each) => each.occurredOn),
    seen
      .map((each) => each.occurredOn)
      .sort()
      .reverse(),
  );
  const of = async (query: string) => (await officer.get<Page>(`${path}?${query}`)).body.items.length;
  assert.equal(await of("problem=dispute"), 2);
  assert.equal(await of("problem=theft&source=hotline"), 0);
  assert.equal(await of("late=true"), 2);
  assert.equal(await of("corrected=true"), 0);
  assert.equal(
    await of("from=2026-08-20"),
    (await officer.get<Page>(path)).body.items.filter((each) => each.occurredOn >= "2026-08-20").length,
  );
  assert.equal((await officer.get(`${path}?problem=weather`)).problem.code, "incident.problem_unknown");
});

test("a correction keeps what was said, moves the count, and is refused without reason or with a stale copy", async () => {
  const [id] = await built(1, { problem: "order.fight" });
  const path = `/api/incidents/${id}`;
  const body = { occurredOn: "2026-07-31", place: "东门", reason };
  assert.equal((await officer.change("PATCH", path, { place: "东门" }, 1)).status, 400);
  assert.equal((await officer.change("PATCH", path, body)).status, 428);
  const cadre = await world.hire(world.station, "cadre", [here]);
  assert.equal((await cadre.change("PATCH", path, body, 1)).status, 404);
  const bad = async (given: object) =>
    (await officer.change("PATCH", path, { ...given, reason }, 1)).problem.code;
  assert.equal(await bad({ occurredOn: "2027-01-01" }), "incident.row_date_future");
  assert.equal(await bad({ reportedOn: "2026-01-01" }), "incident.row_reported_before");
  assert.equal(await bad({ place: "王先生家" }), "incident.row_place_personal");
  assert.equal(await bad({ communityId: there }), "http.missing");
  assert.equal(await count("order.fight"), 1);
  const changed = await officer.change<WholeIncident>("PATCH", path, body, 1);
  assert.equal(changed.status, 200);
  assert.deepEqual(
    changed.body.changes.map(({ kind, before, after, reason: why }) => ({ kind, before, after, why })),
    [
      {
        kind: "correction",
        before: { occurredOn: changed.body.changes[0]!.before.occurredOn, place: null },
        after: { occurredOn: "2026-07-31", place: "东门" },
        why: reason,
      },
    ],
  );
  assert.ok(changed.body.corrected);
  assert.equal(await count("order.fight"), 0);
  const stale = await officer.change<{ current: WholeIncident }>("PATCH", path, body, 1);
  assert.equal(stale.status, 412);
  assert.equal((stale.body.current as WholeIncident).version, 2);
});

test("a reclassification counts elsewhere; a kind of fraud is one of its year", async () => {
  const [id] = await built(1, { problem: "fraud" });
  const path = `/api/incidents/${id}/reclassification`;
  const say = (body: object) => officer.post<WholeIncident>(path, { reason, ...body });
  assert.equal((await say({ problem: "weather" })).problem.code, "incident.problem_unknown");
  assert.equal(
    (await say({ problem: "fraud", fraud: { year: 2023, code: "x" } })).problem.code,
    "incident.fraud_unknown",
  );
  assert.equal(
    (await say({ problem: "theft", fraud: { year: 2023, code: "rebate" } })).problem.code,
    "incident.fraud_unknown",
  );
  const done = await say({ problem: "fraud.rebate", fraud: { year: 2023, code: "rebate" } });
  assert.deepEqual([done.body.problem, done.body.fraud], ["fraud.rebate", { year: 2023, code: "rebate" }]);
  assert.deepEqual(done.body.changes[0]!.before, { problem: "fraud", fraud: null });
  assert.deepEqual([await count("fraud"), await count("fraud.rebate")], [1, 1]);
});

test("what is withdrawn counts no more and comes back; both stay written", async () => {
  const [id] = await built(1, { problem: "order.damage" });
  const path = `/api/incidents/${id}`;
  assert.equal(
    (await officer.post(`${path}/restoration`, { reason })).problem.code,
    "incident.not_withdrawn",
  );
  await officer.post(`${path}/withdrawal`, { reason }, "once");
  await officer.post(`${path}/withdrawal`, { reason }, "once");
  assert.equal(await count("order.damage"), 0);
  assert.equal(
    (await officer.change("PATCH", path, { place: "东门", reason }, 2)).problem.code,
    "incident.withdrawn",
  );
  world.setNow("2026-11-23T02:01:00Z");
  const back = await officer.post<WholeIncident>(`${path}/restoration`, { reason });
  assert.deepEqual(
    back.body.changes.map((each) => each.kind),
    ["withdrawal", "restoration"],
  );
  assert.equal(await count("order.damage"), 1);
});

test("calls of one event count once, go on counting when the first is withdrawn, and can be parted", async () => {
  const [first, second, third] = await built(3, { problem: "escalation" });
  const join = (id: string, to: string) =>
    officer.post<WholeIncident>(`/api/incidents/${id}/joining`, { to, reason });
  assert.equal((await join(first!, first!)).problem.code, "incident.joined_already");
  const [hotline] = await built(1, { problem: "escalation", source: "hotline" });
  assert.equal((await join(hotline!, first!)).problem.code, "incident.other_source");
  await join(second!, first!);
  const whole = await join(third!, second!);
  assert.deepEqual(whole.body.calls.map((each) => each.id).sort(), [first!, second!].sort());
  assert.equal(whole.body.joinedTo, first);
  assert.equal(await count("escalation"), 1);
  assert.equal((await join(third!, second!)).problem.code, "incident.joined_already");
  await officer.post(`/api/incidents/${first}/withdrawal`, { reason });
  assert.equal(await count("escalation"), 1, "another of its records counts now");
  assert.equal((await officer.get<WholeIncident>(`/api/incidents/${third}`)).body.joinedTo, second);
  await officer.post(`/api/incidents/${third}/parting`, { reason });
  assert.equal(await count("escalation"), 2);
  assert.equal(
    (await officer.post(`/api/incidents/${third}/parting`, { reason })).problem.code,
    "incident.not_joined",
  );
  await officer.post(`/api/incidents/${first}/restoration`, { reason });
  assert.equal(await count("escalation"), 2, "back into its event");
});
