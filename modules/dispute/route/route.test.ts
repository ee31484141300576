import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { type Caller, type World, openWorld } from "../../../test/world.ts";
import { buildCommunity } from "../../community/cast.ts";
import { disputeBody } from "../cast.ts";
import type { Dispute } from "../contract.ts";

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
    ["routed", "people", { kind: "begin", dueOn: "2026-11-30", daysLeft: 5 }],
  );
  assert.deepEqual(
    [routings.length, routings[0]!.reason, routings[0]!.lawEdition],
    [1, "双方都愿意谈", law.edition],
  );
  assert.deepEqual(code(await route("people")), [409, "dispute.routed_so"]);
  assert.equal((await route("administrative")).body.routings.length, 2);
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
  await begin();
  await route("people");
  assert.equal((await close({ ending: "failed", ...told })).body.ending, "failed");
  await begin();
  await route("own");
  assert.equal((await close({ ending: "solved" })).body.ending, "solved");
});
