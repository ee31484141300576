import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { type Caller, type World, openWorld } from "../../../test/world.ts";
import { buildCommunity } from "../../community/cast.ts";
import { disputeBody } from "../cast.ts";
import type { Dispute, DisputeRow } from "../contract.ts";
import type { PaletteAnswer } from "../risk/contract.ts";

let world: World;
let home: string;
let officer: Caller;
let cadre: Caller;
let stranger: Caller;
let made: Dispute;
let path: string;
before(async () => {
  world = await openWorld();
  home = await world.inStation(world.station, (tx) => buildCommunity(tx));
  officer = await world.hire(world.station, "officer", [home]);
  cadre = await world.hire(world.station, "cadre", [home]);
  stranger = await world.hire(world.hostile, "officer");
});
after(() => world.close());
const code = (answer: { status: number; problem: { code: string } }) => [answer.status, answer.problem.code];
const begin = async (overrides: object = {}, by = officer) => {
  made = (await by.post<Dispute>("/api/disputes", disputeBody(home, overrides))).body;
  path = `/api/disputes/${made.id}`;
};
beforeEach(() => begin());
const route = (machine: string, by = officer) =>
  by.post<Dispute>(`${path}/routing`, { machine, reason: "双方都愿意谈" });
const close = (body: object, by = officer) =>
  by.post<Dispute>(`${path}/closing`, { reason: "谈了两次", ...body });
const told = { routes: ["court"], routesInformedAt: "2026-11-22T02:00:00Z" };

test("a machine is chosen by who keeps it, the police's by the police; the edition of the rules stays with the case", async () => {
  assert.deepEqual(code(await route("people", stranger)), [404, "http.missing"]);
  assert.deepEqual(code(await route("police", cadre)), [403, "dispute.route_police"]);
  const routed = await route("people");
  assert.equal(routed.status, 200);
  const { state, machine, clock, routings, law } = routed.body;
  assert.deepEqual(
    [state, machine, clock],
    ["routed", "people", { kind: "begin", dueOn: "2026-11-30", daysLeft: 5, late: false }],
  );
  assert.deepEqual(
    [routings.length, routings[0]!.reason, routings[0]!.lawEdition],
    [1, "双方都愿意谈", law.edition],
  );
  assert.deepEqual(code(await route("people")), [409, "dispute.routed_so"]);
  assert.equal((await route("administrative")).body.routings.length, 2);
});

test("the police's way is open only to a case they may mediate, with the act and the circumstance said", async () => {
  const police = {
    act: "damage",
    circumstance: "close_people_trifle",
    fromPrivateDispute: true,
    minor: true,
  };
  const to = (body: object) =>
    officer.post<Dispute>(`${path}/routing`, { machine: "police", reason: "砸了门", ...body });
  assert.deepEqual(made.proposals!.notPossible, [{ machine: "police", code: "dispute.police_no_violation" }]);
  assert.deepEqual(made.proposals!.proposed.map(({ machine }) => machine)[0], "people");
  assert.deepEqual(code(await to({})), [409, "dispute.police_no_violation"]);
  assert.deepEqual(code(await to({ police: { ...police, act: "other" } })), [
    409,
    "dispute.police_not_mediable",
  ]);
  assert.equal((await to({ police })).body.machine, "police");
});

test("a colour is suggested with its reasons, confirmed by the police by name, and seen by nobody else", async () => {
  const risk = (body: object, by = officer) =>
    by.post<Dispute>(`${path}/risk`, { seen: { injury: 1 }, ...body });
  assert.deepEqual(code(await risk({ colour: "orange" }, cadre)), [403, "dispute.risk_named"]);
  assert.deepEqual(code(await risk({ colour: "orange" }, stranger)), [404, "http.missing"]);
  assert.deepEqual(code(await risk({ colour: "purple" })), [400, "dispute.level_unknown"]);
  assert.deepEqual(code(await risk({ colour: "blue" })), [400, "dispute.risk_reason"]);
  const confirmed = (await risk({ colour: "orange" })).body.risk!;
  assert.deepEqual([confirmed.suggested, confirmed.confirmed!.colour], ["orange", "orange"]);
  assert.deepEqual(confirmed.because, [{ factor: "injury", seen: 1, needed: 1 }]);
  assert.equal((await cadre.get<Dispute>(path)).body.risk, null);
  assert.ok(!JSON.stringify((await cadre.get(path)).body).includes("orange"));
});

test("a station paints with its own colours, set by the chief in the version seen", async () => {
  const chief = await world.hire(world.station, "chief");
  const level = { key: "red", colour: "red", zh: "急", en: "Urgent", everyDays: 2, when: [{ calls: 1 }] };
  const put = (palette: object[], version: number, by = chief) =>
    by.change<PaletteAnswer>("PUT", "/api/dispute-palette", { palette }, version);
  assert.deepEqual(code(await cadre.get("/api/dispute-palette")), [404, "http.missing"]);
  assert.deepEqual(code(await put([level], 0, officer)), [403, "dispute.may_not_set"]);
  assert.deepEqual(code(await put([], 0)), [400, "dispute.palette_fault"]);
  assert.equal((await put([level], 0)).body.version, 1);
  const stale = await put([level], 0);
  assert.deepEqual([stale.status, (stale.problem.current as PaletteAnswer).version], [412, 1]);
  assert.equal((await officer.get<Dispute>(path)).body.risk!.levels.length, 1);
  assert.equal((await stranger.get<PaletteAnswer>("/api/dispute-palette")).body.isDefault, true);
});

test("three linked reports in half a year offer a review, once, and only then", async () => {
  const offer = (wished: boolean) => officer.post<Dispute>(`${path}/review-offer`, { wished });
  assert.deepEqual(code(await offer(true)), [409, "dispute.review_not_due"]);
  const first = made.id;
  await begin({ links: [first] });
  assert.equal(made.review, null);
  await begin({ links: [first, made.id] });
  assert.equal(made.review!.reports, 3);
  const offered = (await offer(true)).body.review!.offered!;
  assert.deepEqual([offered.wished, offered.offeredOn], [true, "2026-11-23"]);
  assert.ok(offered.meetsBy! > "2026-11-23");
  assert.deepEqual(code(await offer(false)), [409, "dispute.review_offered"]);
});

test("where violence shows nothing is reconciled; a child at risk is reported before anything else", async () => {
  await begin({ violenceKnown: true });
  assert.deepEqual(code(await route("people")), [409, "dispute.violence"]);
  assert.deepEqual(code(await route("own")), [409, "dispute.violence"]);
  await begin({ childAtRisk: true });
  assert.deepEqual(made.gate!.reportsDue, ["child"]);
  assert.deepEqual(code(await route("people")), [409, "dispute.report_child"]);
  assert.deepEqual(code(await close({ ending: "withdrawn", ...told })), [409, "dispute.report_child"]);
  await officer.post(`${path}/reports`, { kind: "child", toWhom: "police" });
  assert.deepEqual(code(await route("people")), [409, "dispute.violence"]);
  assert.equal((await close({ ending: "escalated" })).body.ending, "escalated");
});

test("refused, failed, escalated and solved are never mixed, and none ends without the other routes told", async () => {
  assert.deepEqual(code(await close({ ending: "refused" })), [409, "dispute.routes_first"]);
  assert.deepEqual(
    code(await close({ ending: "refused", routes: [], routesInformedAt: told.routesInformedAt })),
    [409, "dispute.routes_first"],
  );
  assert.deepEqual(
    code(await close({ ending: "refused", ...told, routesInformedAt: "2026-11-24T02:00:00Z" })),
    [400, "dispute.reported_ahead"],
  );
  assert.deepEqual(code(await close({ ending: "failed", ...told })), [409, "dispute.not_mediated"]);
  assert.deepEqual(code(await close({ ending: "solved" })), [409, "dispute.not_solved_yet"]);
  assert.deepEqual(code(await close({ ending: "escalated" })), [409, "dispute.police_not_told"]);
  assert.deepEqual(code(await close({ ending: "refused", ...told }, stranger)), [404, "http.missing"]);
  const ended = await close({ ending: "refused", ...told });
  assert.deepEqual([ended.status, ended.body.state, ended.body.ending], [200, "closed", "refused"]);
  assert.deepEqual(
    [ended.body.closing!.routes, ended.body.closing!.routesInformedAt],
    [["court"], "2026-11-22T02:00:00.000Z"],
  );
  assert.deepEqual(code(await close({ ending: "refused", ...told })), [409, "dispute.closed"]);
  const closed = await officer.get<{ items: DisputeRow[]; next: string | null }>(
    "/api/disputes?state=closed&limit=1",
  );
  assert.deepEqual(
    closed.body.items.map(({ id, ending }) => [id, ending]),
    [[made.id, "refused"]],
  );
  const older = await officer.get<{ items: DisputeRow[] }>(
    `/api/disputes?state=closed&cursor=${closed.body.next}`,
  );
  assert.deepEqual(
    older.body.items.map(({ ending }) => ending),
    ["escalated"],
  );
  assert.deepEqual(
    (await stranger.get<{ items: DisputeRow[] }>("/api/disputes?state=closed")).body.items,
    [],
  );
  await begin();
  await route("people");
  assert.equal((await close({ ending: "failed", ...told })).body.ending, "failed");
  await begin();
  await route("own");
  assert.equal((await close({ ending: "solved" })).body.ending, "solved");
});
