import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { type Caller, type World, openWorld } from "../../../test/world.ts";
import { buildCommunity } from "../../community/cast.ts";
import type { Dispute } from "../contract.ts";
import {
  type Case,
  askApart,
  beginPeople,
  beginPolice,
  buildCase,
  code,
  done,
  holdSession,
  policeCase,
} from "./cast.ts";
import type { Mediation } from "./contract.ts";

let world: World;
let home: string;
let officer: Caller;
let chief: Caller;
let cadre: Caller;
let property: Caller;
let stranger: Caller;
let made: Case;
before(async () => {
  world = await openWorld();
  home = await world.inStation(world.station, (tx) => buildCommunity(tx));
  officer = await world.hire(world.station, "officer", [home]);
  chief = await world.hire(world.station, "chief");
  cadre = await world.hire(world.station, "cadre", [home]);
  property = await world.hire(world.station, "property_manager", [home]);
  stranger = await world.hire(world.hostile, "officer");
});
after(() => world.close());
const post = (noun: string, body: object, by = officer) =>
  by.post<Mediation>(`${made.path}/mediation/${noun}`, body);
const step = (type: string, more: object = {}, by = officer) => post("steps", { type, ...more }, by);
const found = (more: object = {}, by = officer) =>
  post("findings", { ...policeCase, factsFound: true, evidenceKept: true, ...more }, by);
const parties = (one: object = {}, other: object = {}) => ({
  parties: [
    { name: "示例甲", side: "a", policeRole: "suspect", ...one },
    { name: "示例乙", side: "b", policeRole: "harmed", ...other },
  ],
});
const ground = async (overrides: object = parties()) => {
  world.setNow("2026-11-23T02:00:00Z");
  made = await buildCase(officer, home, overrides);
  await askApart(officer, made);
  await beginPolice(officer, made);
};
beforeEach(() => ground());

test("POL-05: facts and evidence first, and the police host: not the cadre, and never the property manager", async () => {
  assert.deepEqual(code(await holdSession(officer, made)), [409, "dispute.police_facts_first"]);
  assert.deepEqual(code(await found({}, cadre)), [403, "dispute.police_officer_acts"]);
  assert.deepEqual(code(await found({}, stranger)), [404, "http.missing"]);
  assert.equal((await made.read(cadre)).police, null);
  done(await found());
  const hostedBy = await holdSession(officer, made, {}, { hostPostId: property.postId });
  assert.deepEqual(code(hostedBy), [409, "dispute.police_host"]);
  assert.match(
    (hostedBy.problem.details as { basis: { zh: string } }).basis.zh,
    /2018 年的文本，没有和现行文本核对，请核对/,
  );
  assert.deepEqual(code(await holdSession(officer, made, {}, { hostPostId: stranger.postId })), [
    404,
    "http.missing",
  ]);
  const held = done(await holdSession(officer, made));
  assert.deepEqual([held.state, held.secondUntil], ["mediating", "2026-12-02"]);
  const { clock } = (await officer.get<Dispute>(made.path)).body;
  assert.deepEqual([clock?.kind, clock?.dueOn], ["second", "2026-12-02"]);
});

test("POL-09: a second session has a reason and seven working days; after eight it is refused, and a third always", async () => {
  done(await found());
  done(await holdSession(officer, made));
  assert.deepEqual(code(await holdSession(officer, made)), [409, "dispute.police_second_reason"]);
  const second = { secondBecause: "party" };
  // Monday the 23rd, and eight working days later.
  world.setNow("2026-12-03T02:00:00Z");
  const late = await holdSession(officer, made, {}, second);
  assert.deepEqual(code(late), [409, "dispute.police_second_late"]);
  const { days, until, yields } = late.problem.details as { days: number; until: string; yields: boolean };
  assert.deepEqual([days, until, yields], [7, "2026-12-02", true]);
  assert.match(late.problem.title, /7 个工作日内完成，最晚 2026-12-02/);
  world.setNow("2026-12-02T02:00:00Z");
  assert.equal((await holdSession(officer, made, {}, second)).status, 200);
  assert.deepEqual(code(await holdSession(officer, made, {}, second)), [409, "dispute.police_third"]);
});

test("POL-07: a suspect's agent is refused, the harmed side's comes with a mandate", async () => {
  const agent = (of: number, side: string) => ({
    parties: [
      ...parties().parties,
      {
        name: "示例代理",
        role: "agent",
        side,
        of,
        mandate: { scope: "可以代为和解", givenOn: "2026-11-20" },
      },
    ],
  });
  await ground(agent(0, "a"));
  done(await found());
  assert.deepEqual(code(await holdSession(officer, made)), [409, "dispute.police_suspect_agent"]);
  await ground(agent(1, "b"));
  done(await found());
  assert.equal((await holdSession(officer, made)).status, 200);
});

test("POL-06: of a minor parent or guardian is told to attend first", async () => {
  await ground({
    parties: [
      { name: "示例少年", minor: true, side: "a", policeRole: "suspect" },
      { name: "示例乙", side: "b", policeRole: "harmed" },
      { name: "示例母亲", role: "guardian", side: "a", of: 0 },
    ],
  });
  done(await found());
  assert.deepEqual(code(await holdSession(officer, made)), [409, "dispute.police_guardian"]);
  const guardian = made.dispute.parties.find(({ role }) => role === "guardian")!.id;
  const told = (id: string, body: object = {}, by = officer) => post(`guardians/${id}`, body, by);
  assert.deepEqual(code(await told(made.parties[1]!)), [400, "dispute.guardian_only"]);
  assert.deepEqual(code(await told(home)), [404, "http.missing"]);
  assert.deepEqual(code(await told(guardian, { toldAt: "2027-01-01T00:00:00Z" })), [
    400,
    "dispute.reported_ahead",
  ]);
  const after = done(await told(guardian));
  assert.notEqual(after.guardiansTold[0]!.toldAt, null);
  assert.equal((await holdSession(officer, made)).status, 200);
});

test("POL-01, POL-02, POL-04, POL-08: what may be mediated, what bars it, who may help", async () => {
  done(await found({ bars: ["repeated"] }));
  assert.deepEqual(code(await holdSession(officer, made)), [409, "dispute.police_barred"]);
  done(await found({ act: "other" }));
  assert.deepEqual(code(await holdSession(officer, made)), [409, "dispute.police_not_mediable"]);
  done(await found());
  const helper = done(await post("invitees", { name: "示例邻居", kind: "neighbour", known: true }))
    .invitees[0]!;
  const with_ = () =>
    holdSession(officer, made, { inviteeIds: [helper.id] }, { inviteesPresent: [helper.id] });
  assert.deepEqual(code(await with_()), [409, "dispute.police_invited"]);
  done(await found({ neighbourCase: true }));
  assert.equal((await with_()).status, 200);
  done(await post("words", { partyId: made.parties[1], about: "willing", yes: false }));
  const again = () => holdSession(officer, made, {}, { secondBecause: "police" });
  assert.deepEqual(code(await again()), [409, "dispute.police_unwilling"]);
  done(await found({ isViolation: false }));
  assert.deepEqual(code(await again()), [409, "dispute.police_no_violation"]);
  assert.deepEqual(code(await step("no_violation")), [409, "dispute.police_routes"]);
  done(await post("routes-told", { routes: ["court"] }));
  assert.equal(done(await step("no_violation")).state, "not_a_violation");
  assert.equal(done(await step("close")).outcome, "not_a_violation");
});

test("POL-10: an agreement of the police needs its paper whole and signed, and its account is not the cadre's to read", async () => {
  done(await found());
  done(await holdSession(officer, made));
  const [one, other] = made.parties;
  const clause = {
    debtorId: one,
    creditorId: other,
    kind: "pay",
    text: "示例甲 2026 年 12 月 10 日前以转账方式向示例乙支付 800 元。",
    amountFen: 80_000,
    currency: "CNY",
    manner: "转账",
    dueOn: "2026-12-10",
  };
  const written = done(
    await officer.post<{ agreements: { id: string }[] }>(`${made.path}/agreements`, {
      clauses: [clause],
      facts: "示例",
    }),
  );
  const agreement = `${made.path}/agreements/${written.agreements[0]!.id}`;
  const conclude = () => officer.post(`${agreement}/conclusion`, {});
  assert.deepEqual(code(await conclude()), [409, "dispute.police_paper"]);
  const account = {
    time: "2026-11-20 20:00",
    place: "示例路口",
    persons: "示例甲、示例乙",
    cause: "停车",
    course: "砸了车窗",
    circumstances: "轻微",
    result: "车窗一块",
  };
  done(await found({ account, basics: true }));
  assert.deepEqual(code(await conclude()), [409, "dispute.police_unsigned"]);
  for (const partyId of made.parties)
    done(await officer.post(`${agreement}/signatures`, { of: "party", partyId }));
  done(await conclude());
  const { state, police } = await made.read(officer);
  assert.deepEqual([state, police!.account!.course], ["agreed", "砸了车窗"]);
  assert.deepEqual([(await made.read(cadre)).police, (await made.read(cadre)).notes], [null, []]);
});

test("POL-03: on the spot is trivial, undisputed, agreed and performed there and then, with the form or recorded", async () => {
  done(await found());
  const spot = (kept: object) =>
    holdSession(officer, made, {}, { onTheSpot: { recorded: false, form: false, ...kept } });
  assert.deepEqual(code(await spot({ form: true })), [409, "dispute.police_spot"]);
  const yes = { trivial: true, causeClear: true, lossUndisputed: true, bothAgree: true, performed: true };
  done(await found({ spot: yes }));
  assert.deepEqual(code(await spot({})), [409, "dispute.police_spot_paper"]);
  const done_ = done(await spot({ recorded: true }));
  assert.deepEqual([done_.state, done_.sessions.at(-1)!.onTheSpot], ["performed", true]);
  const closed = done(await step("close"));
  assert.equal(closed.outcome, "performed");
  assert.equal((await officer.get<Dispute>(made.path)).body.state, "follow_up");
});

test("POL-11: where it fails the case runs thirty days, longer once by the chief, and the court is told of", async () => {
  done(await found());
  done(await holdSession(officer, made));
  const failed = done(await step("fail"));
  assert.deepEqual(
    [failed.state, failed.failedOn, failed.caseEndsOn],
    ["failed", "2026-11-23", "2026-12-23"],
  );
  const { clock } = (await officer.get<Dispute>(made.path)).body;
  assert.deepEqual([clock?.kind, clock?.dueOn], ["case", "2026-12-23"]);
  assert.deepEqual(code(await step("extend_case")), [403, "dispute.police_extend_approval"]);
  assert.equal(done(await step("extend_case", {}, chief)).caseEndsOn, "2027-01-22");
  assert.deepEqual(code(await step("extend_case", {}, chief)), [403, "dispute.police_extend_approval"]);
  assert.deepEqual(code(await step("close")), [409, "dispute.police_civil_suit"]);
  done(await post("routes-told", { routes: ["court"] }));
  assert.equal(done(await step("close")).outcome, "failed");
});

test("POL-12: no punishment after a settlement that was performed, asked for by both, approved by the chief, undecided", async () => {
  assert.deepEqual(code(await step("let_off")), [409, "dispute.police_let_off"]);
  assert.deepEqual(code(await found({ approved: true })), [403, "dispute.let_off_approval"]);
  done(await found({ approved: true }, chief));
  // The settlement is not performed, and nobody asked.
  assert.deepEqual(code(await step("let_off", {}, chief)), [409, "dispute.police_let_off"]);
  const { id } = await made.read(officer);
  // One of their own was performed and filed before, and both asked for it there in writing.
  await world.admin.query(
    `insert into mediation (station_id, id, dispute_id, machine, state, law_place, law_edition, began_on, began_by, outcome,
       ended_at, ended_by)
     select station_id, gen_random_uuid(), dispute_id, 'own', 'closed', law_place, law_edition, began_on, began_by, 'performed',
       now(), began_by from mediation where id = $1`,
    [id],
  );
  await world.admin.query(
    `insert into mediation_word (station_id, id, mediation_id, party_id, about, yes, by_person_id, at)
     select m.station_id, gen_random_uuid(), m.id, p.id, 'no_punishment', true, m.began_by, now()
     from mediation m join dispute_party p on p.station_id = m.station_id and p.dispute_id = m.dispute_id
     where m.dispute_id = $1 and m.machine = 'own'`,
    [made.dispute.id],
  );
  done(await found({ approved: true, decided: true }, chief));
  assert.deepEqual(code(await step("let_off")), [409, "dispute.police_let_off"]);
  done(await found({ approved: true }, chief));
  done(await step("let_off"));
  const { rows } = await world.admin.query(`select state, outcome from mediation where id = $1`, [id]);
  assert.deepEqual(rows, [{ state: "closed", outcome: "let_off" }]);
  assert.equal((await officer.get<Dispute>(made.path)).body.state, "follow_up");
});

test("0.6: a people's mediation that goes on keeps the police's from beginning", async () => {
  made = await buildCase(officer, home, parties());
  await beginPeople(officer, cadre, made);
  assert.deepEqual(
    code(
      await officer.post(`${made.path}/routing`, { machine: "police", reason: "砸了门", police: policeCase }),
    ),
    [409, "dispute.mediation_goes_on"],
  );
});
