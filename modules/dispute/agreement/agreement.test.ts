/** An agreement from the first clause to its effect, through HTTP: what is unclear, unsigned or of a wrong day is refused. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type World, openWorld } from "../../../test/world.ts";
import type { PromiseDetail, PromiseItem } from "../../promise/contract.ts";
import type { Dispute } from "../contract.ts";
import type { Aftermath } from "./aftermath-contract.ts";
import { type Cases, code, done, openCases } from "./cast.ts";

let world: World;
let at: Cases;
before(async () => {
  world = await openWorld();
  at = await openCases(world);
});
after(() => world.close());
const first = (body: Aftermath) => body.agreements[0]!;

test("MED-14, CONF-04: without a clause, without a day or unclear nothing is agreed; each place is shown with its reason", async () => {
  const { path, post, clause, dispute, talk } = await at.openCase("people");
  const body = { clauses: [clause()] };
  for (const stranger of at.strangers)
    assert.deepEqual(code(await stranger.post(`${path}/agreements`, body)), [404, "http.missing"]);
  assert.deepEqual(code(await post("agreements", body, at.officer)), [403, "dispute.people_committee"]);
  assert.deepEqual(code(await post("agreements", body, at.manager)), [404, "http.missing"]);
  assert.deepEqual(code(await post("agreements", { ...body, agreedOn: "2026-11-24" })), [
    400,
    "dispute.agreement_ahead",
  ]);
  assert.deepEqual(code(await post("agreements", { clauses: [clause({ debtorId: dispute.id })] })), [
    400,
    "dispute.clause_party",
  ]);
  assert.deepEqual(code(await post("agreements", { clauses: [clause({ dueOn: "2030-01-01" })] })), [
    400,
    "dispute.clause_too_far",
  ]);
  const written = done(await post("agreements", { clauses: [] }));
  assert.deepEqual(code(await post("agreements", body)), [409, "dispute.agreement_there"]);
  const of = `agreements/${first(written).id}`;
  const put = (clauses: object[], version: number) =>
    at.cadre.change<Aftermath>("PUT", `${path}/${of}`, { clauses }, version);
  // It is agreed in a talk, not before one.
  assert.deepEqual(code(await post(`${of}/conclusion`)), [409, "dispute.people_not_now"]);
  await talk();
  assert.deepEqual(code(await post(`${of}/conclusion`)), [409, "dispute.agreement_empty"]);
  const noDay = done(await put([clause({ dueOn: null, text: "物业改路。" })], 1));
  assert.deepEqual(
    first(noDay).clauses[0]!.findings.map(({ fault }) => fault),
    ["no_date"],
  );
  const refused = await post(`${of}/conclusion`);
  assert.deepEqual(code(refused), [409, "dispute.agreement_no_day"]);
  assert.match((refused.problem.details as { basis: { zh: string } }).basis.zh, /人民调解法第 29 条/);
  const text = "物业尽快改路。";
  const unclear = done(await put([clause({ text })], first(noDay).version));
  assert.deepEqual(
    first(unclear).clauses[0]!.findings.map(({ fault, span }) => [fault, text.slice(span!.from, span!.to)]),
    [["unclear_word", "尽快"]],
  );
  assert.deepEqual(code(await post(`${of}/conclusion`)), [409, "dispute.clause_unclear"]);
  const stale = await put([clause()], 1);
  assert.equal(stale.status, 412);
  done(await put([clause()], first(unclear).version));
  assert.ok(first(done(await post(`${of}/conclusion`))).concludedAt !== null);
  // What was agreed stays clear when it is written anew.
  const again = first(done(await at.cadre.get<Aftermath>(`${path}/aftermath`))).version;
  assert.deepEqual(code(await put([clause({ text })], again)), [409, "dispute.clause_unclear"]);
});

test("MED-15, MED-16: in effect on the latest of signatures and seal, on no other day; each clause is a promise then", async () => {
  world.setNow("2026-11-23T02:00:00Z");
  const { path, post, clause, a, b, dispute } = await at.openCase("people", { talked: true });
  const refrain = clause({
    debtorId: a,
    creditorId: b,
    kind: "refrain",
    text: "住户不再拦小路。",
    manner: null,
    dueOn: null,
  });
  const of = `agreements/${first(done(await post("agreements", { clauses: [clause(), refrain], partial: true, rest: "费用另谈" }))).id}`;
  assert.deepEqual(code(await post(`${of}/effect`)), [409, "dispute.agreement_not_concluded"]);
  done(await post(`${of}/conclusion`));
  const unsigned = await post(`${of}/effect`);
  assert.deepEqual(code(unsigned), [409, "dispute.agreement_unsigned"]);
  assert.equal((unsigned.problem.details as { n: number }).n, 4);
  const sign = (body: object) => post(`${of}/signatures`, body);
  assert.deepEqual(code(await sign({ of: "party", partyId: dispute.id })), [400, "dispute.sign_whom"]);
  assert.deepEqual(code(await sign({ of: "party", partyId: a, byPartyId: b })), [400, "dispute.sign_whom"]);
  assert.deepEqual(code(await sign({ of: "party", partyId: a, on: "2026-11-24" })), [
    400,
    "dispute.signed_outside",
  ]);
  assert.deepEqual(code(await sign({ of: "party", partyId: a, medium: "screen" })), [
    400,
    "dispute.drawing_missing",
  ]);
  const drawing = "M10 20L30 40L50 20M60 20L60 90";
  const drawn = done(await sign({ of: "party", partyId: a, medium: "screen", drawing }));
  const signature = first(drawn).signatures[0]!;
  assert.deepEqual([signature.drawn, signature.name], [true, "示例甲"]);
  assert.deepEqual(code(await sign({ of: "party", partyId: a })), [409, "dispute.signed_already"]);
  const opened = await at.cadre.get<{ drawing: string }>(`${path}/signatures/${signature.id}`);
  assert.equal(opened.body.drawing, drawing);
  const stored = await world.admin.query(
    `select encode(drawing, 'escape') as text from agreement_signature where id = $1`,
    [signature.id],
  );
  assert.ok(!stored.rows[0].text.includes(drawing), "sealed");
  assert.deepEqual(code(await at.strangers[0]!.get(`${path}/signatures/${signature.id}`)), [
    404,
    "http.missing",
  ]);
  // What was signed is not written over.
  const version = first(drawn).version;
  assert.deepEqual(code(await at.cadre.change("PUT", `${path}/${of}`, { clauses: [] }, version)), [
    409,
    "dispute.agreement_signed",
  ]);
  done(await post(`${of}/reopening`, { reason: "写错了日子" }));
  assert.deepEqual(code(await at.cadre.get(`${path}/signatures/${signature.id}`)), [404, "http.missing"]);
  done(await sign({ of: "party", partyId: a, way: "fingerprint" }));
  done(await sign({ of: "party", partyId: b, way: "sealed" }));
  world.setNow("2026-11-25T02:00:00Z");
  done(await sign({ of: "mediator", on: "2026-11-24" }));
  const sealed = done(await sign({ of: "seal" }));
  assert.deepEqual([first(sealed).missing, first(sealed).copies], [[], 3]);
  const other = await post(`${of}/effect`, { on: "2026-11-23" });
  assert.deepEqual(code(other), [409, "dispute.agreement_other_day"]);
  assert.equal((other.problem.details as { day: string }).day, "2026-11-25");
  const effective = done(await post(`${of}/effect`));
  assert.equal(first(effective).effectiveOn, "2026-11-25");
  assert.deepEqual(code(await post(`${of}/effect`)), [409, "dispute.agreement_in_effect"]);
  assert.deepEqual(
    first(effective).clauses.map(({ promise }) => promise?.state ?? null),
    ["open", null],
  );
  const now = done(await at.officer.get<Dispute>(path));
  assert.deepEqual([now.state, now.clock?.kind, now.clock?.dueOn], ["performing", "perform", "2026-12-10"]);
  assert.deepEqual(
    effective.followUps.map(({ kind, dueOn }) => [kind, dueOn]),
    [
      ["check", "2026-12-25"],
      ["check", "2027-02-23"],
      ["check", "2027-05-24"],
    ],
  );
  // The firm sees what it promised, and nothing of the dispute.
  const mine = done(await at.manager.get<{ items: PromiseItem[] }>("/api/promises"));
  assert.deepEqual(
    mine.items.map(({ what, source }) => [what, source.within]),
    [[clause().text, dispute.id]],
  );
  for (const by of [at.manager, at.guard])
    for (const what of ["", "/aftermath"])
      assert.deepEqual(code(await by.get(`${path}${what}`)), [404, "http.missing"]);
});

test("MED-13, PARTY-01: an oral agreement counts when its content is written down; for a minor the guardian signs", async () => {
  world.setNow("2026-11-23T02:00:00Z");
  const oral = await at.openCase("people", { talked: true });
  const made = first(done(await oral.post("agreements", { form: "oral", clauses: [oral.clause()] })));
  const of = `agreements/${made.id}`;
  done(await oral.post(`${of}/conclusion`));
  assert.deepEqual(code(await oral.post(`${of}/effect`)), [409, "dispute.agreement_oral"]);
  assert.deepEqual(code(await oral.post(`${of}/signatures`, { of: "seal" })), [
    409,
    "dispute.agreement_is_oral",
  ]);
  done(await oral.post(`${of}/recording`));
  world.setNow("2026-11-25T02:00:00Z");
  assert.equal(first(done(await oral.post(`${of}/effect`))).effectiveOn, "2026-11-23");

  const minor = await at.openCase("people", {
    talked: true,
    parties: [
      { name: "示例小甲", side: "a", bornOn: "2012-05-01" },
      { organisationId: at.firm, side: "b" },
      { name: "示例甲父", side: "a", role: "guardian", of: 0 },
    ],
  });
  const written = first(done(await minor.post("agreements", { clauses: [minor.clause()] })));
  const guardian = minor.dispute.parties.find(({ role }) => role === "guardian")!.id;
  const to = `agreements/${written.id}`;
  assert.deepEqual(code(await minor.post(`${to}/signatures`, { of: "party", partyId: minor.a })), [
    409,
    "dispute.sign_guardian",
  ]);
  done(await minor.post(`${to}/signatures`, { of: "party", partyId: minor.a, byPartyId: guardian }));
  done(await minor.post(`${to}/conclusion`));
});

test("MED-16: kept by the word of the one promised, performed, called back in three working days (CB-01) and asked at 30, 90 and 180", async () => {
  world.setNow("2026-11-23T02:00:00Z");
  const { path, post, clause, a } = await at.openCase("people", { talked: true });
  const of = `agreements/${first(done(await post("agreements", { form: "oral", clauses: [clause()] }))).id}`;
  done(await post(`${of}/conclusion`));
  done(await post(`${of}/recording`));
  const made = first(done(await post(`${of}/effect`))).clauses[0]!.promise!.id;
  assert.deepEqual(code(await post("performance")), [409, "dispute.people_not_performed"]);
  world.setNow("2026-12-04T02:00:00Z");
  done(await at.manager.post(`/api/promises/${made}/performance`, { words: "铺好了" }));
  await world.settle();
  assert.equal(done(await at.officer.get<Dispute>(path)).state, "performing");
  const told = { how: "door", on: "2026-12-04" };
  done(await at.officer.post(`/api/promises/${made}/confirmation`, { told }));
  await world.settle();
  const now = done(await at.officer.get<Dispute>(path));
  assert.deepEqual([now.state, now.mediation!.state], ["follow_up", "performed"]);
  // Friday, so Wednesday is the third working day.
  assert.deepEqual([now.clock?.kind, now.clock?.dueOn], ["callback", "2026-12-09"]);
  const after = done(await at.cadre.get<Aftermath>(`${path}/aftermath`));
  assert.deepEqual(
    after.followUps.map(({ kind, n, dueOn }) => [kind, n, dueOn]),
    [
      ["callback", 1, "2026-12-09"],
      ["check", 1, "2027-01-03"],
      ["check", 2, "2027-03-04"],
      ["check", 3, "2027-06-02"],
    ],
  );
  const callback = after.followUps[0]!.id;
  const outcome = { how: "phone", partyId: a, performance: "kept", solved: "yes", satisfied: "yes" };
  const tell = (body: object, by = at.cadre) =>
    by.post<Aftermath>(`${path}/follow-ups/${callback}/outcome`, body);
  assert.deepEqual(code(await tell(outcome, at.strangers[0]!)), [404, "http.missing"]);
  assert.deepEqual(code(await tell({ ...outcome, partyId: callback })), [400, "dispute.follow_up_whom"]);
  assert.deepEqual(code(await tell({ ...outcome, doneOn: "2026-12-05" })), [400, "dispute.follow_up_ahead"]);
  assert.deepEqual(code(await tell({ ...outcome, hidden: true })), [400, "dispute.follow_up_measures"]);
  const unsolved = done(await tell({ ...outcome, solved: "no", worse: true, measures: "约了再谈" }));
  assert.deepEqual(unsolved.ways, ["mediate_again"]);
  assert.deepEqual(code(await tell(outcome)), [409, "dispute.followed_up"]);
  assert.equal(done(await at.officer.get<Dispute>(path)).clock?.kind, "check");
});

test("MED-18: broken by a keeper's word, the next step is somebody's; a promise kept late is kept after all", async () => {
  world.setNow("2026-11-23T02:00:00Z");
  const { path, post, clause } = await at.openCase("people", { talked: true });
  const second = clause({
    kind: "pay",
    amountFen: 120000,
    currency: "CNY",
    text: "物业 2026 年 12 月 1 日前付 1200 元。",
    manner: "转账",
    dueOn: "2026-12-01",
  });
  const of = `agreements/${first(done(await post("agreements", { form: "oral", clauses: [clause(), second] }))).id}`;
  done(await post(`${of}/conclusion`));
  done(await post(`${of}/recording`));
  const promises = first(done(await post(`${of}/effect`))).clauses.map(({ promise }) => promise!.id);
  world.setNow("2026-12-02T02:00:00Z");
  done(await at.officer.post(`/api/promises/${promises[1]}/breach`, { words: "没付" }));
  await world.settle();
  const broken = done(await at.officer.get<Dispute>(path));
  assert.deepEqual([broken.mediation!.state, broken.state], ["broken", "routed"]);
  assert.equal(
    first(done(await at.cadre.get<Aftermath>(`${path}/aftermath`))).clauses[1]!.promise!.state,
    "broken",
  );
  const detail = done(await at.officer.get<PromiseDetail>(`/api/promises/${promises[1]}`));
  assert.deepEqual(
    detail.next.flatMap(({ route }) => route ?? []),
    ["mediate_again", "judicial_confirmation", "court"],
  );
  const told = { how: "door", on: "2026-12-02" };
  for (const id of promises) {
    done(await at.manager.post(`/api/promises/${id}/performance`, {}));
    done(await at.officer.post(`/api/promises/${id}/confirmation`, { told }));
  }
  await world.settle();
  assert.equal(done(await at.officer.get<Dispute>(path)).mediation!.state, "performed");
});
