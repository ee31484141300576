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
let chief: Caller;
let stranger: Caller;
let made: Dispute;
let path: string;
before(async () => {
  world = await openWorld();
  home = await world.inStation(world.station, (tx) => buildCommunity(tx));
  officer = await world.hire(world.station, "officer", [home]);
  cadre = await world.hire(world.station, "cadre", [home]);
  chief = await world.hire(world.station, "chief");
  stranger = await world.hire(world.hostile, "cadre");
});
after(() => world.close());
const code = (answer: { status: number; problem: { code: string } }) => [answer.status, answer.problem.code];
beforeEach(async () => {
  made = (await officer.post<Dispute>("/api/disputes", disputeBody(home))).body;
  path = `/api/disputes/${made.id}`;
});
const route = (machine: string) =>
  officer.post<Dispute>(`${path}/routing`, { machine, reason: "双方都愿意谈" });
const begin = (by = cadre) => by.post<Dispute>(`${path}/mediation`, {});
const partyIds = () => made.parties.map(({ id }) => id);
const accept = (body: object = {}, by = cadre) =>
  by.post<Dispute>(`${path}/mediation/acceptance`, { askedPartyIds: partyIds(), ...body });

test("0.6: a mediation begins in the machine it was routed to, by who works it, one at a time", async () => {
  assert.deepEqual(code(await begin()), [409, "dispute.route_first"]);
  await route("people");
  assert.deepEqual(code(await begin(stranger)), [404, "http.missing"]);
  const refused = await begin(officer);
  assert.deepEqual(code(refused), [403, "dispute.people_committee"]);
  assert.match((refused.problem.details as { basis: { zh: string } }).basis.zh, /^依据：/);
  assert.equal((await officer.get<Dispute>(path)).body.mediation, null);
  const begun = (await begin()).body;
  const { mediation } = begun;
  assert.deepEqual(
    [mediation!.machine, mediation!.state, mediation!.beganOn, mediation!.endedAt],
    ["people", "registered", "2026-11-23", null],
  );
  assert.deepEqual([begun.state, begun.clock?.kind], ["routed", "begin"]);
  assert.ok(begun.events.some(({ kind }) => kind === "mediation_began"));
  assert.deepEqual(code(await begin()), [409, "dispute.mediation_begun"]);
  assert.deepEqual(code(await route("own")), [409, "dispute.mediation_goes_on"]);
  const ending = { ending: "withdrawn", reason: "不谈了", routes: ["court"], routesInformedAt: world.now() };
  assert.deepEqual(code(await officer.post(`${path}/closing`, ending)), [409, "dispute.mediation_goes_on"]);
});

test("MED-05, MED-06, MED-20: accepted when every side was asked, not after court or police took it, and the term runs", async () => {
  await route("people");
  assert.deepEqual(code(await accept()), [409, "dispute.mediation_none"]);
  await begin();
  assert.deepEqual(code(await accept({}, stranger)), [404, "http.missing"]);
  assert.deepEqual(code(await accept({}, chief)), [403, "dispute.people_committee"]);
  const unasked = await accept({ askedPartyIds: partyIds().slice(1) });
  assert.deepEqual(code(unasked), [409, "dispute.people_ask_all"]);
  assert.deepEqual((unasked.problem.details as { n: number }).n, 1);
  assert.deepEqual(code(await accept({ from: "court", alreadyTaken: true })), [
    409,
    "dispute.people_referral_late",
  ]);
  const accepted = (await accept({ from: "police" })).body;
  assert.deepEqual(
    [accepted.mediation!.state, accepted.mediation!.acceptedFrom, accepted.mediation!.termEndsOn],
    ["accepted", "police", "2026-12-23"],
  );
  assert.deepEqual([accepted.clock?.kind, accepted.clock?.dueOn], ["term", "2026-12-23"]);
  const steps = accepted.events.filter(({ kind }) => kind === "mediation_step");
  assert.deepEqual(
    steps.map(({ details }) => details),
    [{ step: "accept", to: "accepted" }],
  );
  assert.deepEqual(code(await accept()), [409, "dispute.people_not_now"]);
});

test("0.6: the police's machine begins with the police, a department's with the department", async () => {
  await route("administrative");
  assert.deepEqual(code(await begin()), [403, "dispute.admin_department"]);
  const department = await world.hire(world.station, "department_officer", [home]);
  assert.deepEqual(code(await begin(department)), [404, "http.missing"]);
});
