import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { type Caller, type World, openWorld } from "../../../test/world.ts";
import { buildCommunity } from "../../community/cast.ts";
import * as people from "../../people/api.ts";
import type { Dispute } from "../contract.ts";
import { type Case, askApart, buildCase, code, done, holdSession } from "./cast.ts";
import type { Mediation } from "./contract.ts";

let world: World;
let home: string;
let officer: Caller;
let cadre: Caller;
let housing: Caller;
let market: Caller;
let labour: Caller;
let stranger: Caller;
let organisations: string[];
let made: Case;
before(async () => {
  world = await openWorld();
  home = await world.inStation(world.station, (tx) => buildCommunity(tx));
  officer = await world.hire(world.station, "officer", [home]);
  cadre = await world.hire(world.station, "cadre", [home]);
  organisations = await world.inStation(world.station, (tx) =>
    Promise.all(
      ["示例住建", "示例市场监管", "示例人社"].map((name) =>
        people.addOrganisation(tx, { name, kind: "department" }),
      ),
    ),
  );
  const hire = (at: number) =>
    world.hire(world.station, "department_officer", [home], `示例科员${at}`, organisations[at]);
  [housing, market, labour] = [await hire(0), await hire(1), await hire(2)];
  stranger = await world.hire(world.hostile, "department_officer");
});
after(() => world.close());
const post = (noun: string, body: object, by = housing) =>
  by.post<Mediation>(`${made.path}/mediation/${noun}`, body);
const step = (type: string, more: object = {}, by = housing) => post("steps", { type, ...more }, by);
beforeEach(async () => {
  world.setNow("2026-11-23T02:00:00Z");
  made = await buildCase(officer, home);
  await askApart(officer, made);
  done(await officer.post(`${made.path}/routing`, { machine: "administrative", reason: "归住建管" }));
  const handed = done(
    await officer.post<Dispute>(`${made.path}/hand-overs`, {
      kind: "refer",
      organisationId: organisations[0],
      note: "请办",
      consentedPartyIds: made.parties,
    }),
  );
  done(await housing.post(`${made.path}/hand-overs/${handed.handOvers[0]!.id}/acceptance`));
  done(await housing.post(`${made.path}/mediation`, {}));
});
const accept = (by = housing) => post("acceptance", { askedPartyIds: made.parties }, by);
const lead = () => post("mediators", { postId: housing.postId });

test("MED-22: what is not theirs is passed on with whose it is, what is theirs is accepted, or declined with a reason", async () => {
  const { clock } = (await officer.get<Dispute>(made.path)).body;
  assert.deepEqual([clock?.kind, clock?.dueOn], ["accept", "2026-11-30"]);
  assert.deepEqual(code(await accept(cadre)), [403, "dispute.admin_department"]);
  assert.deepEqual(code(await accept(stranger)), [404, "http.missing"]);
  assert.deepEqual(code(await step("transfer", { reason: "不归我们" })), [409, "dispute.admin_in_remit"]);
  done(await post("marks", { inRemit: false, complex: true }));
  const out = await accept();
  assert.deepEqual(code(out), [409, "dispute.admin_out_of_remit"]);
  assert.equal((out.problem.details as { until: string }).until, "2026-11-26");
  assert.deepEqual(code(await step("transfer", { reason: "不归我们" })), [409, "dispute.admin_says_whose"]);
  assert.deepEqual(code(await step("transfer", { toOrganisationId: home, reason: "归别人" })), [
    404,
    "http.missing",
  ]);
  const moved = done(await step("transfer", { toOrganisationId: organisations[1], reason: "归市场监管" }));
  assert.equal(moved.state, "transferred");
  assert.equal(done(await step("close")).outcome, "transferred");
});

test("MED-22: declined with a reason and the routes told; a side that does not want it ends it without failure", async () => {
  assert.deepEqual(code(await step("decline", { reason: "" })), [409, "dispute.admin_reason"]);
  assert.deepEqual(code(await step("decline", { reason: "已经起诉" })), [409, "dispute.admin_routes"]);
  assert.deepEqual(code(await post("acceptance", { askedPartyIds: [] })), [409, "dispute.admin_ask_all"]);
  done(await accept());
  const refused = done(await step("party_refuses", { partyId: made.parties[0] }));
  assert.deepEqual([refused.state, refused.said[0]!.willing], ["refused", false]);
  assert.deepEqual(code(await step("close")), [409, "dispute.admin_routes"]);
  done(await post("routes-told", { routes: ["court"] }));
  assert.equal(done(await step("close")).outcome, "refused");
});

test("P12: departments sit together within five working days; one is not competent and says who is; the opinion names policy, law and each side", async () => {
  done(await accept());
  assert.deepEqual(code(await holdSession(housing, made)), [409, "dispute.admin_mediator"]);
  assert.deepEqual(
    code(
      await post("mediators", {
        postId: housing.postId,
        ties: [{ partyId: made.parties[0], kind: "interest" }],
      }),
    ),
    [409, "dispute.mediator_conflict"],
  );
  done(await lead());
  const call = (body: object, by = housing) =>
    post("conferences", { about: "两家和房东的合同", ...body }, by);
  const both = { organisationIds: [organisations[1], organisations[2]] };
  assert.deepEqual(code(await call(both, stranger)), [404, "http.missing"]);
  assert.deepEqual(code(await call(both, cadre)), [403, "dispute.admin_department"]);
  assert.deepEqual(code(await call(both)), [409, "dispute.consent_or_reason"]);
  assert.deepEqual(code(await call({ organisationIds: [home], consentedPartyIds: made.parties })), [
    409,
    "dispute.nobody_there",
  ]);
  const called = done(await call({ ...both, consentedPartyIds: made.parties }));
  assert.deepEqual(
    called.conferences.map(({ meetsBy, departments }) => [meetsBy, departments.map(({ state }) => state)]),
    [["2026-11-30", ["offered", "offered"]]],
  );
  const asked = async (by: Caller) => (await by.get<Dispute>(made.path)).body.handOvers[0]!.id;
  const answer = async (by: Caller, how: string, body?: object) =>
    by.post<Dispute>(`${made.path}/hand-overs/${await asked(by)}/${how}`, body);
  done(await answer(market, "acceptance"));
  // Asked for help, it sees the matter and stays out of what the other works.
  assert.deepEqual(code(await step("end", {}, market)), [403, "dispute.admin_department"]);
  assert.deepEqual(code(await market.post(`${made.path}/agreements`, { clauses: [] })), [
    403,
    "dispute.admin_department",
  ]);
  assert.equal((await made.read(market)).works!.code, "dispute.admin_department");
  const receivers = async (by: Caller) =>
    done(await by.get<{ items: { id: string }[] }>(`${made.path}/receivers`)).items.map(({ id }) => id);
  assert.deepEqual(await receivers(market), []);
  assert.deepEqual((await receivers(housing)).includes(organisations[2]!), true);
  const whose = { because: "not_competent", reason: "不涉及用工" };
  assert.deepEqual(code(await answer(labour, "refusal", whose)), [400, "dispute.competent_missing"]);
  done(await answer(labour, "refusal", { ...whose, competent: "示例住建" }));
  const { conferences } = await made.read(housing);
  assert.deepEqual(conferences[0]!.departments.map(({ state, competent }) => [state, competent]).toSorted(), [
    ["accepted", ""],
    ["not_competent", "示例住建"],
  ]);
  const meeting = `conferences/${conferences[0]!.id}/meeting`;
  assert.deepEqual(code(await post(meeting, { metOn: "2026-12-24" })), [400, "dispute.day_ahead"]);
  assert.equal(done(await post(meeting, { metOn: "2026-11-23" })).conferences[0]!.metOn, "2026-11-23");
  const opinion = { policy: "扶持小店的政策", law: "民法典合同编", responsibilities: [] as object[] };
  const lacking = await post("opinions", opinion);
  assert.deepEqual(code(lacking), [409, "dispute.admin_opinion"]);
  assert.equal((lacking.problem.details as { n: number }).n, 2);
  const responsibilities = made.parties.map((partyId) => ({ partyId, text: "按合同各担一半" }));
  const given = done(await post("opinions", { ...opinion, responsibilities }));
  assert.deepEqual(
    given.opinions.map(({ policy, responsibilities: of }) => [policy, of.length]),
    [["扶持小店的政策", 2]],
  );
  assert.equal(done(await holdSession(housing, made)).state, "mediating");
  assert.deepEqual(code(await step("fail")), [409, "dispute.admin_routes"]);
  assert.equal(done(await step("end")).state, "failed");
});

test("0.6, OWN-01, POL-12: an own settlement is said by all, hosted by nobody; what is asked of the police waits until it is performed", async () => {
  made = await buildCase(officer, home);
  done(await officer.post(`${made.path}/routing`, { machine: "own", reason: "自己谈" }));
  assert.deepEqual(code(await housing.post(`${made.path}/mediation`, {})), [404, "http.missing"]);
  done(await cadre.post(`${made.path}/mediation`, {}));
  const clause = {
    debtorId: made.parties[0],
    creditorId: made.parties[1],
    kind: "do",
    text: "示例甲 2026 年 12 月 10 日前请水电工修好水管。",
    manner: "请水电工",
    dueOn: "2026-12-10",
  };
  const written = done(
    await cadre.post<{ agreements: { id: string }[] }>(`${made.path}/agreements`, {
      clauses: [clause],
      facts: "示例",
    }),
  );
  const settle = (more: object = {}) =>
    cadre.post(`${made.path}/agreements/${written.agreements[0]!.id}/conclusion`, {
      saidBy: made.parties,
      hosted: false,
      ...more,
    });
  assert.deepEqual(code(await settle({ hosted: true })), [409, "dispute.own_hosted"]);
  assert.deepEqual(code(await settle()), [409, "dispute.screen_first"]);
  await askApart(officer, made);
  assert.deepEqual(code(await settle({ saidBy: made.parties.slice(1) })), [409, "dispute.own_said_by_all"]);
  assert.deepEqual(code(await step("apply_to_police", { writtenBy: made.parties }, cadre)), [
    409,
    "dispute.own_not_now",
  ]);
  assert.deepEqual(code(await post("sessions", { joint: true, place: "家里" }, cadre)), [
    409,
    "dispute.step_elsewhere",
  ]);
  done(await settle());
  assert.deepEqual(code(await step("apply_to_police", { writtenBy: made.parties }, cadre)), [
    409,
    "dispute.own_no_case",
  ]);
  done(await step("give_up", {}, cadre));
  assert.deepEqual(code(await step("close", {}, cadre)), [409, "dispute.own_routes"]);
  done(await post("routes-told", { routes: ["authority"] }, cadre));
  assert.equal(done(await step("close", {}, cadre)).outcome, "given_up");
});
