/** What follows an agreement, through HTTP: the court and its window, the term, what a chief lets pass, the letter. */
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { type Caller, type World, openWorld } from "../../../test/world.ts";
import { disputeBody } from "../cast.ts";
import type { Dispute, DueDisputes } from "../contract.ts";
import { remind } from "../follow-up/remind.ts";
import type { Aftermath } from "./aftermath-contract.ts";
import { type Cases, answersNo, code, done, openCases } from "./cast.ts";

let world: World;
let at: Cases;
before(async () => {
  world = await openWorld("2026-01-31T02:00:00Z");
  at = await openCases(world);
});
beforeEach(() => world.setNow("2026-01-31T02:00:00Z"));
after(() => world.close());
const first = (body: Aftermath) => body.agreements[0]!;
type Case = Awaited<ReturnType<Cases["openCase"]>>;
const due = "2026-04-10";
const text = "物业 2026 年 4 月 10 日前把小路改到绿篱外侧。";

/** In effect today, by word of mouth. */
async function inEffect(of: Case): Promise<string> {
  const { post, clause } = of;
  const { id } = first(
    done(await post("agreements", { form: "oral", clauses: [clause({ text, dueOn: due })] })),
  );
  done(await post(`agreements/${id}/conclusion`));
  done(await post(`agreements/${id}/recording`));
  done(await post(`agreements/${id}/effect`));
  return `agreements/${id}`;
}
const told = async (login: string) =>
  (
    await world.admin.query(
      `select m.kind from notice m where m.station_id = $1 and m.person_id = $2 and m.kind like 'dispute.%' order by m.id`,
      [world.station.id, login],
    )
  ).rows.map(({ kind }) => kind as string);

test("CONF-01: thirty days, moved by days off: in effect on 2026-01-31 the last day is 2026-03-02, with reminders ten and three days before", async () => {
  const of = await at.openCase("people", { talked: true });
  const path = await inEffect(of);
  const { confirmation } = done(await at.cadre.get<Aftermath>(`${of.path}/aftermath`));
  assert.deepEqual(
    [confirmation!.window.on, confirmation!.window.sure, confirmation!.window.remindOn],
    ["2026-03-02", true, ["2026-02-20", "2026-02-27"]],
  );
  for (const on of ["2026-02-19", "2026-02-20", "2026-02-21", "2026-02-27", "2026-02-28", "2026-03-03"])
    await remind(world.db, world.station.id, new Date(`${on}T00:00:00Z`));
  assert.deepEqual(
    (await told(at.officer.personId)).filter((kind) => kind === "dispute.court_soon").length,
    2,
  );
  // Who said that they do not ask is not reminded.
  done(await of.post(`${path}/confirmation/waiver`));
});

test("CONF-01 to CONF-06, MED-17: alone, late, excluded, at the wrong court or without papers nobody asks; marriage is refused by its article", async () => {
  const of = await at.openCase("people", { talked: true });
  const { a, b, post } = of;
  const fresh = first(done(await post("agreements", { clauses: [] }))).id;
  assert.deepEqual(code(await post(`agreements/${fresh}/confirmation`, {})), [
    409,
    "dispute.confirm_no_effect",
  ]);
  const other = await at.openCase("people", { talked: true });
  const path = await inEffect(other);
  const ids = [other.a, other.b];
  const whole = {
    askedBy: ids,
    materials: ["application", "agreement", "mediated", "identities", "contacts"],
  };
  const gather = (body: object) => other.post(`${path}/confirmation`, { ...whole, ...body });
  const apply = (body: object = {}) => other.post(`${path}/confirmation/application`, body);
  assert.deepEqual(code(await at.strangers[2]!.post(`${other.path}/${path}/confirmation`, whole)), [
    404,
    "http.missing",
  ]);
  assert.deepEqual(code(await other.post(`${path}/confirmation`, whole, at.officer)), [
    403,
    "dispute.people_committee",
  ]);
  assert.deepEqual(code(await apply()), [409, "dispute.confirm_gather"]);
  assert.deepEqual(code(await gather({ askedBy: [a, b] })), [400, "dispute.clause_party"]);
  const refused: [object, string, RegExp][] = [
    [{ exclusions: ["marriage"] }, "dispute.confirm_excluded", /第 355 条/],
    [{ courtRefusals: ["involuntary"] }, "dispute.confirm_refused", /第 358 条/],
    [{ askedBy: [other.a] }, "dispute.confirm_jointly", /第 205 条|人民调解法第 33 条/],
    [{ venue: "inviting_court" }, "dispute.confirm_venue", /第 205 条/],
    [{ materials: ["agreement"] }, "dispute.confirm_materials", /第 354 条|第 353 条/],
  ];
  for (const [body, answer, article] of refused) {
    done(await gather(body));
    const said = await apply();
    assert.deepEqual(code(said), [409, answer]);
    assert.match((said.problem.details as { basis: { zh: string } }).basis.zh, article, answer);
  }
  done(await gather({}));
  world.setNow("2026-03-03T02:00:00Z");
  assert.deepEqual(code(await apply()), [409, "dispute.confirm_late"]);
  assert.deepEqual(code(await apply({ on: "2026-03-04" })), [400, "dispute.confirm_ahead"]);
  // Handed in on the last day, entered the day after.
  const asked = done(await apply({ on: "2026-03-02" })).confirmation!;
  assert.deepEqual(
    [asked.state, asked.answersBy],
    ["applied", { acceptedOn: "2026-03-05", decidedOn: "2026-03-20", extendedOn: "2026-03-30" }],
  );
  const answer = (body: object) => other.post(`${path}/confirmation/answer`, body);
  assert.deepEqual(code(await answer({ answer: "invalid" })), [400, "dispute.confirm_because"]);
  assert.deepEqual(code(await gather({})), [409, "dispute.confirm_asked"]);
  done(await answer({ answer: "accepted" }));
  const valid = done(await answer({ answer: "valid", paper: "（2026）示例民特1号" })).confirmation!;
  assert.deepEqual([valid.state, valid.paper], ["valid", "（2026）示例民特1号"]);
  assert.deepEqual(code(await answer({ answer: "valid" })), [409, "dispute.confirm_not_asked"]);
  // Confirmed and not performed: enforcement, and no second mediation (MED-18).
  const { followUps } = done(await at.cadre.get<Aftermath>(`${other.path}/aftermath`));
  const outcome = { how: "phone", partyId: other.a, performance: "not", solved: "no" };
  assert.deepEqual(done(await other.post(`follow-ups/${followUps[0]!.id}/outcome`, outcome)).ways, [
    "urge",
    "enforce",
  ]);
});

test("OVERRIDE-01: a chief lets an unchecked rule pass once, with reason and citation; the violence gate and consent never", async () => {
  const of = await at.openCase("people", { talked: true });
  const { id } = first(done(await of.post("agreements", { clauses: [of.clause({ text, dueOn: due })] })));
  world.setNow("2026-03-05T02:00:00Z");
  const conclude = () => of.post(`agreements/${id}/conclusion`);
  const late = await conclude();
  assert.deepEqual(code(late), [409, "dispute.people_term"]);
  assert.equal((late.problem.details as { yields: boolean }).yields, true);
  const given = {
    code: "dispute.people_term",
    reason: "双方都说再谈一次",
    citation: "本市 2025 年规定第 12 条",
  };
  const let_ = (body: object, by = at.chief) => of.post("overrides", { ...given, ...body }, by);
  assert.deepEqual(code(await let_({}, at.strangers[1]!)), [404, "http.missing"]);
  assert.deepEqual(code(await let_({}, at.officer)), [403, "dispute.override_chief"]);
  assert.deepEqual(code(await let_({ citation: "" })), [400, "dispute.override_reason"]);
  assert.deepEqual(code(await let_({ code: "dispute.violence" })), [409, "dispute.override_protected"]);
  assert.deepEqual(code(await let_({ code: "dispute.invitee_consent" })), [
    409,
    "dispute.override_protected",
  ]);
  assert.deepEqual(code(await let_({ code: "dispute.people_fee" })), [409, "dispute.override_verified"]);
  assert.deepEqual(code(await let_({ code: "dispute.may_not_write" })), [400, "dispute.override_what"]);
  const passed = done(await let_({})).overrides[0]!;
  assert.deepEqual([passed.code, passed.usedAt, passed.by], [given.code, null, "示例chief"]);
  done(await conclude());
  const { overrides } = done(await at.cadre.get<Aftermath>(`${of.path}/aftermath`));
  assert.ok(overrides[0]!.usedAt !== null);
  const journal = await world.admin.query(
    `select fields from journal_entry where station_id = $1 and verb = 'let_pass'`,
    [world.station.id],
  );
  assert.deepEqual(journal.rows, [{ fields: ["MED-20"] }]);
  await world.admin.query(`update mediation set state = 'mediating' where dispute_id = $1`, [of.dispute.id]);
  assert.deepEqual(code(await conclude()), [409, "dispute.people_term"], "once");
});

test("POL-12, OWN-01: an own settlement is what all sides say; broken it can be settled again, and nothing is signed", async () => {
  const of = await at.openCase("own");
  const { id } = first(done(await of.post("agreements", { clauses: [of.clause({ text, dueOn: null })] })));
  const settle = (saidBy: string[]) => of.post(`agreements/${id}/conclusion`, { saidBy });
  assert.deepEqual(code(await settle([of.a])), [409, "dispute.own_said_by_all"]);
  assert.deepEqual(code(await settle([of.a, of.b])), [409, "dispute.own_content"]);
  const written = done(await at.officer.get<Aftermath>(`${of.path}/aftermath`));
  done(
    await at.officer.change(
      "PUT",
      `${of.path}/agreements/${id}`,
      { clauses: [of.clause({ text, dueOn: due })] },
      first(written).version,
    ),
  );
  const settled = done(await settle([of.a, of.b]));
  assert.deepEqual([first(settled).effectiveOn, settled.confirmation], ["2026-01-31", null]);
  assert.equal(done(await at.officer.get<Dispute>(of.path)).state, "performing");
  done(await of.post("breach", { reason: "没动工" }));
  assert.equal(done(await at.officer.get<Dispute>(of.path)).mediation!.state, "broken");
});

test("CB-01: what ended without an agreement is called back in three working days, and stands among what is due", async () => {
  world.setNow("2026-02-02T02:00:00Z");
  const dispute = done(await at.officer.post<Dispute>("/api/disputes", disputeBody(at.home)));
  const path = `/api/disputes/${dispute.id}`;
  const closing = {
    ending: "refused",
    reason: "一方不愿意",
    routes: ["court"],
    routesInformedAt: "2026-02-02T01:00:00Z",
  };
  done(await at.officer.post(`${path}/closing`, closing));
  const { followUps } = done(await at.officer.get<Aftermath>(`${path}/aftermath`));
  assert.deepEqual(
    followUps.map(({ kind, dueOn }) => [kind, dueOn]),
    [["callback", "2026-02-05"]],
  );
  world.setNow("2026-02-05T02:00:00Z");
  const due = async (by: Caller) =>
    done(await by.get<DueDisputes>("/api/disputes/due")).items.filter(({ id }) => id === dispute.id);
  assert.deepEqual(
    (await due(at.officer)).map(({ clock }) => [clock.kind, clock.daysLeft]),
    [["callback", 0]],
  );
  for (const stranger of at.strangers) assert.deepEqual(await due(stranger), []);
  assert.deepEqual(await due(at.manager), []);
  const partyId = dispute.parties[0]!.id;
  const outcome = { how: "phone", partyId, performance: "nothing_due", solved: "no" };
  const told = done(
    await at.officer.post<Aftermath>(`${path}/follow-ups/${followUps[0]!.id}/outcome`, outcome),
  );
  assert.deepEqual(told.ways, ["register_again"]);
  assert.deepEqual(await due(at.officer), []);
});

test("DV-02, DV-03: a letter says who, what and what is forbidden; it ends when all have it and both were seen apart by both", async () => {
  const of = await at.openCase("people", {
    parties: [
      { name: "示例丙", side: "a" },
      { name: "示例丁", side: "b" },
    ],
    screens: [0, 1].map((party) => ({ party, apart: true, answers: answersNo })),
  });
  const letter = { warnedPartyId: of.a, harmedPartyId: of.b, facts: "推了对方", prohibition: "不得再动手" };
  const issue = (body: object, by = at.officer) => of.post("letter", { ...letter, ...body }, by);
  assert.deepEqual(code(await issue({}, at.strangers[0]!)), [404, "http.missing"]);
  assert.deepEqual(code(await issue({}, at.cadre)), [403, "dispute.letter_police"]);
  assert.deepEqual(code(await issue({ harmedPartyId: of.a })), [400, "dispute.letter_whom"]);
  assert.deepEqual(code(await issue({ prohibition: "" })), [409, "dispute.letter_content"]);
  done(await issue({}));
  // The gate is closed with it: nothing is reconciled here any more.
  assert.equal(done(await at.officer.get<Dispute>(of.path)).gate!.state, "closed_violence");
  assert.deepEqual(code(await issue({})), [409, "dispute.letter_there"]);
  const end = () => of.post("letter/end", {}, at.officer);
  assert.deepEqual(code(await end()), [409, "dispute.letter_delivery"]);
  for (const to of ["warned", "harmed", "committee"])
    done(await of.post("letter/deliveries", { to }, at.officer));
  assert.deepEqual(code(await end()), [409, "dispute.letter_visits"]);
  const visit = (by: string, side: string, apart = true) =>
    of.post("letter/visits", { by, side, apart }, at.officer);
  done(await visit("station", "harmed", false));
  for (const by of ["station", "committee"])
    for (const side of ["harmed", "warned"]) done(await visit(by, side));
  const ended = done(await end()).letter!;
  assert.deepEqual([ended.endedOn, ended.due, ended.visits.length], ["2026-01-31", [], 5]);
});
