import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { type Caller, type World, openWorld } from "../../../test/world.ts";
import { buildCommunity } from "../../community/cast.ts";
import type { Dispute } from "../contract.ts";
import { type Case, askApart, beginPeople, buildCase, code, done, holdSession } from "./cast.ts";
import type { Mediation } from "./contract.ts";

let world: World;
let home: string;
let officer: Caller;
let cadre: Caller;
let mediator: Caller;
let lawyer: Caller;
let stranger: Caller;
let made: Case;
before(async () => {
  world = await openWorld();
  home = await world.inStation(world.station, (tx) => buildCommunity(tx));
  officer = await world.hire(world.station, "officer", [home]);
  cadre = await world.hire(world.station, "cadre", [home]);
  mediator = await world.hire(world.station, "mediator", [home], "示例调解员");
  lawyer = await world.hire(world.station, "lawyer", [home], "示例律师");
  stranger = await world.hire(world.hostile, "cadre");
});
after(() => world.close());
const ground = async (overrides: object = {}) => {
  world.setNow("2026-11-23T02:00:00Z");
  made = await buildCase(officer, home, overrides);
  await beginPeople(officer, cadre, made);
};
beforeEach(() => ground());
const at = (noun: string) => `${made.path}/mediation/${noun}`;
const post = (noun: string, body: object, by = cadre) => by.post<Mediation>(at(noun), body);
const appoint = (by = mediator, more: object = {}) => post("mediators", { postId: by.postId, ...more });
const step = (type: string, more: object = {}, by = cadre) => post("steps", { type, ...more }, by);
const tell = () => post("routes-told", { routes: ["court", "arbitration"] });

test("MED-04, MED-07, MED-19: whoever leads it is of the committee or appointed by it, without ties; a party may say no", async () => {
  assert.deepEqual(code(await holdSession(cadre, made)), [409, "dispute.people_mediator_first"]);
  assert.deepEqual(code(await post("mediators", { postId: mediator.postId }, stranger)), [
    404,
    "http.missing",
  ]);
  assert.deepEqual(code(await post("mediators", { postId: mediator.postId }, officer)), [
    403,
    "dispute.people_committee",
  ]);
  assert.deepEqual(code(await post("mediators", { postId: officer.postId })), [409, "dispute.post_unfit"]);
  assert.deepEqual(code(await post("mediators", { postId: stranger.postId })), [404, "http.missing"]);
  assert.deepEqual(code(await appoint(mediator, { adult: false })), [409, "dispute.mediator_minor"]);
  assert.deepEqual(code(await appoint(lawyer, { byCommittee: false })), [409, "dispute.mediator_quality"]);
  const ties = [{ partyId: made.parties[0], kind: "relative" }];
  assert.deepEqual(code(await appoint(mediator, { ties })), [409, "dispute.mediator_conflict"]);
  assert.equal((await mediator.get(made.path)).status, 404);
  const led = done(await appoint()).mediators;
  assert.deepEqual(
    led.map(({ name, quality, ended }) => [name, quality, ended]),
    [["示例调解员", "member", null]],
  );
  assert.equal((await mediator.get<Dispute>(made.path)).body.sight, "appointed");
  assert.deepEqual(code(await appoint()), [409, "dispute.mediator_already"]);
  const recusal = `mediators/${led[0]!.id}/recusal`;
  const withdrawn = done(await post(recusal, { partyId: made.parties[1] }));
  assert.deepEqual(
    [withdrawn.mediators[0]!.ended!.because, withdrawn.mediators[0]!.ended!.partyId],
    ["recused", made.parties[1]],
  );
  assert.deepEqual(code(await post(recusal, { partyId: null })), [409, "dispute.mediator_over"]);
  assert.equal((await mediator.get(made.path)).status, 404);
  assert.deepEqual(code(await appoint()), [409, "dispute.mediator_recused"]);
});

test("MED-19: a check finds that the lawyer once acted for a side, and stands with the case", async () => {
  const firm = { name: "示例甲", side: "a" };
  const earlier = await buildCase(officer, home, {
    place: "别的路口",
    parties: [
      firm,
      {
        name: "示例律师",
        role: "agent",
        side: "a",
        of: 0,
        mandate: { scope: "一般代理", givenOn: "2026-01-20" },
      },
    ],
  });
  assert.deepEqual(code(await post("mediator-checks", { postId: lawyer.postId }, stranger)), [
    404,
    "http.missing",
  ]);
  const found = done(await post("mediator-checks", { postId: lawyer.postId })).checks.find(
    ({ personId }) => personId === lawyer.personId,
  )!;
  assert.deepEqual(
    [found.name, found.refused, found.conflicts],
    [
      "示例律师",
      "dispute.mediator_conflict",
      [{ kind: "acted_for", partyId: made.parties[0], disputeId: earlier.dispute.id }],
    ],
  );
  assert.deepEqual(code(await appoint(lawyer)), [409, "dispute.mediator_conflict"]);
  const free = done(await post("mediator-checks", { postId: mediator.postId })).checks.find(
    ({ personId }) => personId === mediator.personId,
  )!;
  assert.deepEqual([free.conflicts, free.refused], [[], null]);
  assert.equal((await made.read(cadre)).checks.length, 2);
});

test("DV-03, MED-08, MED-09: a joint session waits for the questions asked apart, for every consent, and for the door as asked", async () => {
  await appoint();
  const alone = done(
    await holdSession(cadre, made, { joint: false, withPartyId: made.parties[0] }, { note: "先听一方说" }),
  );
  assert.deepEqual(
    [alone.state, alone.sessions[0]!.state, alone.sessions[0]!.heldOn, alone.notes[0]!.text],
    ["mediating", "held", "2026-11-23", "先听一方说"],
  );
  assert.deepEqual(code(await holdSession(cadre, made)), [409, "dispute.screen_first"]);
  await askApart(officer, made);
  const guest = done(await post("invitees", { name: "示例长辈", kind: "relative" })).invitees[0]!;
  const word = (partyId: string, about: string, yes: boolean, inviteeId: string | null = null) =>
    post("words", { partyId, about, yes, inviteeId });
  done(await word(made.parties[0]!, "invitee", true, guest.id));
  const withGuest = () =>
    holdSession(cadre, made, { inviteeIds: [guest.id] }, { inviteesPresent: [guest.id] });
  const refused = await withGuest();
  assert.deepEqual(code(refused), [409, "dispute.invitee_consent"]);
  assert.equal((refused.problem.details as { n: number }).n, 1);
  assert.deepEqual(code(await word(made.parties[1]!, "willing", true, guest.id)), [
    400,
    "dispute.word_about",
  ]);
  done(await word(made.parties[1]!, "invitee", true, guest.id));
  done(await word(made.parties[0]!, "open", false));
  assert.deepEqual(code(await holdSession(cadre, made, { open: true })), [409, "dispute.wants_closed"]);
  const held = done(await withGuest());
  assert.deepEqual(held.sessions.at(-1)!.inviteesPresent, [guest.id]);
  assert.deepEqual(held.invitees[0]!.consents.toSorted(), made.parties.toSorted());
  assert.deepEqual(code(await post("words", { partyId: guest.id, about: "open", yes: true })), [
    404,
    "http.missing",
  ]);
  const gone = done(await post(`invitees/${guest.id}/removal`, {}));
  assert.deepEqual(gone.invitees, []);
});

test("PARTY-01: a minor's guardian has to be there, and a session names whom it is with", async () => {
  await ground({
    parties: [
      { name: "示例少年", minor: true, side: "a" },
      { name: "示例乙", side: "b" },
      { name: "示例母亲", role: "guardian", side: "a", of: 0 },
    ],
  });
  await askApart(officer, made);
  await appoint();
  const guardian = made.dispute.parties.find(({ role }) => role === "guardian")!;
  assert.deepEqual(code(await holdSession(cadre, made)), [409, "dispute.guardian_absent"]);
  assert.deepEqual(code(await post("sessions", { joint: false, place: "家里" })), [
    400,
    "dispute.session_side",
  ]);
  assert.deepEqual(code(await post("sessions", { joint: true, place: "家里", invited: [home] })), [
    404,
    "http.missing",
  ]);
  const held = done(await holdSession(cadre, made, {}, { present: [...made.parties, guardian.id] }));
  const session = held.sessions.at(-1)!;
  assert.equal(session.state, "held");
  const again = `sessions/${session.id}`;
  assert.deepEqual(code(await post(`${again}/holding`, { present: made.parties })), [
    409,
    "dispute.session_over",
  ]);
  assert.deepEqual(code(await post(`${again}/cancellation`, { because: "改天" })), [
    409,
    "dispute.session_over",
  ]);
});

test("who is asked in hears of it and of the day of a session, by no name and no matter; who did it hears nothing", async () => {
  const heard = async (by: Caller) =>
    (await by.get<{ items: { kind: string; address: string }[] }>("/api/notices")).body.items.filter(
      ({ address }) => address === made.path.replace("/api", ""),
    );
  await appoint();
  done(await post("sessions", { joint: true, place: "社区", plannedAt: "2026-11-24T02:00:00Z" }));
  const told = await heard(mediator);
  assert.deepEqual(told.map(({ kind }) => kind).sort(), ["dispute.appointed", "dispute.session_planned"]);
  assert.ok(!/示例|漏水|社区/.test(JSON.stringify(told)));
  assert.deepEqual([await heard(cadre), await heard(stranger)], [[], []]);
});

test("MED-05: a clear no ends it, and that is no failure; a closing without the routes told is refused (MED-11)", async () => {
  const refused = done(await post("words", { partyId: made.parties[0], about: "willing", yes: false }));
  assert.deepEqual([refused.state, refused.said[0]!.willing], ["refused", false]);
  assert.deepEqual(code(await step("close")), [409, "dispute.people_routes"]);
  assert.match(
    ((await step("close")).problem.details as { basis: { zh: string } }).basis.zh,
    /人民调解法.*26|人民调解法/,
  );
  assert.deepEqual(code(await post("routes-told", { routes: [] })), [400, "http.invalid"]);
  assert.deepEqual(code(await post("routes-told", { routes: ["court"], toldAt: "2027-01-01T00:00:00Z" })), [
    400,
    "dispute.reported_ahead",
  ]);
  done(await tell());
  const closed = done(await step("close"));
  assert.deepEqual([closed.state, closed.outcome], ["closed", "refused"]);
  const dispute = (await officer.get<Dispute>(made.path)).body;
  assert.deepEqual([dispute.state, dispute.clock?.kind], ["routed", "route"]);
  assert.deepEqual(code(await step("close")), [409, "dispute.mediation_none"]);
  // Another machine may begin now, and only now.
  assert.equal(
    (await officer.post(`${made.path}/routing`, { machine: "own", reason: "自己谈" })).status,
    200,
  );
});

test("MED-02, MED-10: no fee, and what may become a case is reported before anything goes on", async () => {
  await appoint();
  await askApart(officer, made);
  done(await post("marks", { feeAsked: true }));
  assert.deepEqual(code(await holdSession(cadre, made)), [409, "dispute.people_fee"]);
  done(await post("marks", { feeAsked: false, policeMatterSeen: true }));
  assert.deepEqual(code(await holdSession(cadre, made)), [409, "dispute.people_police_first"]);
  assert.deepEqual(code(await step("report_to_police", {}, officer)), [403, "dispute.people_committee"]);
  const told = done(await step("report_to_police"));
  assert.notEqual(told.policeToldAt, null);
  assert.equal((await officer.get<Dispute>(made.path)).body.gate!.reports[0]!.kind, "danger");
  assert.equal((await holdSession(cadre, made)).status, 200);
});

test("what belongs to an agreement is no bare step, and a step of another machine none of this one", async () => {
  for (const type of ["agree", "take_effect", "perform", "break", "found_valid", "found_invalid", "settle"])
    assert.deepEqual(code(await step(type)), [400, "http.invalid"]);
  assert.deepEqual(code(await step("let_off")), [409, "dispute.step_elsewhere"]);
  assert.deepEqual(code(await step("mediate_again")), [409, "dispute.people_not_now"]);
});

test("MED-11, MED-12, MED-20, MED-21: the term, its extension by all, failing with the routes told, taken up again, filed", async () => {
  await appoint();
  await askApart(officer, made);
  done(await holdSession(cadre, made));
  const [one, other] = made.parties as [string, string];
  assert.deepEqual(code(await step("extend_term", { until: "2026-12-20", agreedBy: [one, other] })), [
    400,
    "dispute.term_not_later",
  ]);
  const extend = (agreedBy: string[]) => step("extend_term", { until: "2027-01-20", agreedBy });
  assert.deepEqual(code(await extend([one])), [409, "dispute.people_extend_all"]);
  world.setNow("2026-12-24T02:00:00Z");
  const late = await holdSession(cadre, made);
  assert.deepEqual(code(late), [409, "dispute.people_term"]);
  const extended = done(await extend([one, other]));
  assert.deepEqual([extended.termEndsOn, extended.said[0]!.extend], ["2027-01-20", true]);
  assert.equal((await officer.get<Dispute>(made.path)).body.clock?.dueOn, "2027-01-20");
  assert.equal((await holdSession(cadre, made)).status, 200);
  assert.deepEqual(code(await step("fail")), [409, "dispute.people_routes"]);
  done(await tell());
  assert.equal(done(await step("fail")).state, "failed");
  assert.equal(done(await step("mediate_again")).state, "mediating");
  assert.deepEqual(code(await step("end", { cause: "no such" })), [400, "http.invalid"]);
  assert.equal(done(await step("end", { cause: "stalling" })).state, "ended");
  assert.deepEqual(code(await step("close")), [409, "dispute.people_files"]);
  assert.deepEqual(code(await post("notes", { text: "谈了两场，没有结果" }, officer)), [
    403,
    "dispute.people_committee",
  ]);
  assert.deepEqual(code(await post("notes", { text: " " })), [400, "dispute.note_empty"]);
  done(await post("notes", { text: "谈了两场，没有结果" }));
  assert.equal(done(await step("close")).outcome, "ended");
});

test("a proposal has its versions: only the newest is answered or countered, and none is lost", async () => {
  const [one, other] = made.parties as [string, string];
  const first = done(await post("proposals", { text: "楼上修好水管，赔 1,200 元" })).proposals[0]!;
  const answer = (id: string, partyId: string, said: string) =>
    post(`proposals/${id}/answers`, { partyId, answer: said });
  assert.deepEqual(code(await answer(home, one, "yes")), [404, "http.missing"]);
  done(await answer(first.id, one, "no"));
  const counter = { text: "修好水管，赔 800 元", partyId: one, counters: first.id };
  const both = done(await post("proposals", counter)).proposals;
  assert.deepEqual(
    both.map(({ n, newest, partyId, threadId }) => [n, newest, partyId, threadId]),
    [
      [1, false, null, first.id],
      [2, true, one, first.id],
    ],
  );
  assert.deepEqual(code(await answer(first.id, other, "yes")), [409, "dispute.proposal_older"]);
  assert.deepEqual(code(await post("proposals", counter)), [409, "dispute.proposal_older"]);
  done(await answer(both[1]!.id, other, "thinks"));
  world.setNow("2026-11-23T02:01:00Z");
  const last = done(await answer(both[1]!.id, other, "yes")).proposals[1]!;
  assert.deepEqual(
    last.answers.map(({ partyId, answer: said }) => [partyId, said]),
    [[other, "yes"]],
  );
});

test("a button asks the same as the act: each step with the article it is refused by", async () => {
  const { may, works } = await made.read(cadre);
  assert.equal(works, null);
  assert.deepEqual(
    [may["session"]!.code, may["accept"]!.code, may["appoint"], may["party_refuses"]],
    ["dispute.people_mediator_first", "dispute.people_not_now", null, null],
  );
  assert.match(may["session"]!.basis.zh, /^依据：/);
  const seen = await made.read(officer);
  assert.equal(seen.works!.code, "dispute.people_committee");
  assert.deepEqual(seen.candidates, []);
  assert.equal((await stranger.get(`${made.path}/mediation`)).status, 404);
});
