import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { type Caller, type World, openWorld } from "../../../test/world.ts";
import { buildCommunity } from "../../community/cast.ts";
import { addOrganisation, openPost } from "../../people/api.ts";
import { disputeBody } from "../cast.ts";
import type { Dispute, DisputeRow } from "../contract.ts";
import type { Receivers } from "./contract.ts";

let world: World;
let home: string;
let officer: Caller;
let clerk: Caller;
let department: string;
let stranger: Caller;
let made: Dispute;
let path: string;
before(async () => {
  world = await openWorld();
  [home, department] = await world.inStation(world.station, async (tx) => [
    await buildCommunity(tx),
    await addOrganisation(tx, { name: "示例住建局", kind: "department" }),
  ]);
  officer = await world.hire(world.station, "officer", [home]);
  clerk = await world.hire(world.station, "guard", [home]);
  await world.inStation(world.station, (tx) =>
    openPost(
      tx,
      {
        personId: clerk.personId,
        organisationId: department,
        role: "department_officer",
        communityIds: [home],
      },
      world.today(),
    ),
  );
  stranger = await world.hire(world.hostile, "officer");
});
after(() => world.close());
beforeEach(async () => {
  made = (await officer.post<Dispute>("/api/disputes", disputeBody(home, { account: "全部经过" }))).body;
  path = `/api/disputes/${made.id}`;
});

const code = (answer: { status: number; problem: { code: string } }) => [answer.status, answer.problem.code];
const all = () => made.parties.map(({ id }) => id);
const offer = (overrides: object = {}, by = officer) =>
  by.post<Dispute>(`${path}/hand-overs`, {
    kind: "transfer",
    organisationId: department,
    note: "外墙维修归您单位",
    consentedPartyIds: all(),
    ...overrides,
  });
const accepted = async (overrides: object = {}) => {
  const { body } = await offer(overrides);
  const act = `${path}/hand-overs/${body.handOvers[0]!.id}`;
  assert.equal((await clerk.post(`${act}/acceptance`)).status, 200);
  return act;
};

test("nothing is handed over without consent or a stated reason, to nobody, or by who does not keep it", async () => {
  const [one] = all();
  const cases: [object, number, string][] = [
    [{ consentedPartyIds: [one] }, 409, "dispute.consent_or_reason"],
    [{ override: "没必要" }, 400, "dispute.override_needless"],
    [{ organisationId: world.station.organisationId }, 409, "dispute.nobody_there"],
    [{ organisationId: world.hostile.organisationId }, 409, "dispute.nobody_there"],
    [{ consentedPartyIds: [...all(), home] }, 404, "http.missing"],
  ];
  for (const [overrides, status, refusal] of cases)
    assert.deepEqual(code(await offer(overrides)), [status, refusal]);
  assert.deepEqual(code(await offer({}, stranger)), [404, "http.missing"]);
  assert.deepEqual(code(await offer({}, clerk)), [404, "http.missing"]);
  assert.deepEqual((await officer.get<Dispute>(path)).body.handOvers, []);
});

test("the organisation sees what was handed over, with the account only where it was given, and answers by a day", async () => {
  assert.deepEqual(code(await clerk.get(path)), [404, "http.missing"]);
  const receivers = (await officer.get<Receivers>(`${path}/receivers`)).body;
  assert.deepEqual([receivers.items.map(({ id }) => id), receivers.answerBy], [[department], "2026-11-30"]);
  const offered = await offer({
    kind: "request",
    withAccount: true,
    consentedPartyIds: [],
    override: "房子要塌了",
  });
  assert.equal(offered.status, 201);
  assert.deepEqual(code(await offer()), [409, "dispute.hand_over_waits"]);
  const seen = (await clerk.get<Dispute>(path)).body;
  assert.deepEqual([seen.sight, seen.account, seen.gate, seen.keptFrom], ["handed", "全部经过", null, []]);
  assert.equal(seen.handOvers[0]!.may.answer, null);
  assert.deepEqual(
    (await clerk.get<{ items: DisputeRow[] }>("/api/disputes")).body.items.map(({ id }) => id),
    [made.id],
  );
  const withdrawn = await officer.post<Dispute>(`${path}/hand-overs/${seen.handOvers[0]!.id}/withdrawal`);
  assert.equal(withdrawn.body.handOvers[0]!.state, "withdrawn");
  assert.deepEqual(code(await clerk.get(path)), [404, "http.missing"]);
  await offer();
  assert.equal((await clerk.get<Dispute>(path)).body.account, null);
});

test("not competent says who is; what was refused is with the giver again and no failure", async () => {
  const { body } = await offer();
  const act = `${path}/hand-overs/${body.handOvers[0]!.id}`;
  const no = { because: "not_competent", reason: "这栋楼是单位自管房" };
  assert.deepEqual(code(await officer.post(`${act}/refusal`, { ...no, competent: "某局" })), [
    403,
    "dispute.not_receiver",
  ]);
  assert.deepEqual(code(await clerk.post(`${act}/refusal`, no)), [400, "dispute.competent_missing"]);
  const other = { because: "other", reason: "材料不够", competent: "某局" };
  assert.deepEqual(code(await clerk.post(`${act}/refusal`, other)), [400, "dispute.competent_needless"]);
  assert.equal((await clerk.post(`${act}/refusal`, { ...no, competent: "示例机关事务局" })).status, 204);
  const back = (await officer.get<Dispute>(path)).body;
  assert.deepEqual([back.state, back.ending], ["registered", null]);
  const [answered] = back.handOvers;
  assert.deepEqual([answered!.state, answered!.competent], ["refused", "示例机关事务局"]);
  assert.deepEqual(code(await clerk.post(`${act}/acceptance`)), [404, "http.missing"]);
});

test("a transfer that was taken ends as handed over, and comes back when it is returned", async () => {
  const act = await accepted();
  const gone = (await officer.get<Dispute>(path)).body;
  assert.deepEqual([gone.state, gone.ending, gone.clock], ["closed", "referred", null]);
  assert.deepEqual(code(await officer.change("PATCH", path, { line: "改" }, gone.version)), [
    409,
    "dispute.closed",
  ]);
  assert.deepEqual(code(await clerk.post(`${act}/acceptance`)), [409, "dispute.hand_over_answered"]);
  assert.equal((await clerk.post(`${act}/return`, { reason: "当事人又不同意" })).status, 204);
  const back = (await officer.get<Dispute>(path)).body;
  assert.deepEqual([back.state, back.ending, back.handOvers[0]!.state], ["registered", null, "returned"]);
  assert.equal(back.clock?.kind, "route");
});

test("asking for help leaves it where it is", async () => {
  await accepted({ kind: "request" });
  const here = (await officer.get<Dispute>(path)).body;
  assert.deepEqual([here.state, here.handOvers[0]!.state], ["registered", "accepted"]);
});

test("an organisation that must not know is no receiver, and hears nothing", async () => {
  const kept = await officer.post(`${path}/kept-from`, {
    organisationId: department,
    reason: "当事人是其职工",
  });
  assert.equal(kept.status, 200);
  assert.deepEqual((await officer.get<Receivers>(`${path}/receivers`)).body.items, []);
  assert.deepEqual(code(await offer()), [409, "dispute.nobody_there"]);
});

test("the other side is told that there is something, without a name, and the giver what came of it", async () => {
  const told = async (by: Caller) =>
    (await by.get<{ items: { kind: string; text: unknown }[] }>("/api/notices")).body.items;
  const { body } = await offer();
  const [notice] = await told(clerk);
  assert.equal(notice!.kind, "dispute.handed");
  assert.ok(!JSON.stringify(notice).includes("示例甲") && !JSON.stringify(notice).includes("漏水"));
  await clerk.post(`${path}/hand-overs/${body.handOvers[0]!.id}/acceptance`);
  assert.ok((await told(officer)).some(({ kind }) => kind === "dispute.handed_taken"));
});
