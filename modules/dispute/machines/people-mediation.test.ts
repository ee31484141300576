import assert from "node:assert/strict";
import { test } from "node:test";
import { roles } from "../../people/contract.ts";
import type { Refusal } from "./refusal.ts";
import { agreement, caseFacts, clause, mediator, party, people, screen, who } from "./cast.ts";
import {
  type PeopleEvent,
  type PeopleFacts,
  mayPeople,
  nextPeople,
  stepsAfterBreak,
  termEndsOn,
} from "./people-mediation.ts";

const day = "2026-05-20";
const cadre = who("cadre");
const joint: PeopleEvent = { type: "session", joint: true, open: false, mediatorIds: ["li"], present: [] };
const apart: PeopleEvent = { ...joint, joint: false };
const accept: PeopleEvent = {
  type: "accept",
  from: { kind: "application" },
  askedPartyIds: ["up", "down"],
};
const signed = agreement();
type Case = [string, PeopleEvent, Partial<PeopleFacts>, string | null, string?];
/** Name, event, what is different, the code, and the article behind it. */
function answers(cases: Case[], on = day) {
  for (const [name, event, overrides, code, article] of cases) {
    const said: Refusal | null = mayPeople(event, people(overrides), cadre, on);
    assert.equal(said?.code ?? null, code, name);
    if (article !== undefined) assert.equal(said?.rule.basis?.article, article, name);
  }
}

test("§0.6: the committee's people act, and no other kind of mediation runs beside it", () => {
  for (const role of roles)
    assert.equal(
      mayPeople(joint, people(), who(role), day)?.code ?? null,
      role === "mediator" || role === "cadre" ? null : "dispute.people_committee",
      role,
    );
  assert.equal(mayPeople(joint, people(), who("mediator", "away"), day)?.code, "dispute.people_committee");
  answers([
    ["police work on it", accept, { state: "registered", elsewhere: ["police"] }, "dispute.people_elsewhere"],
    ["nobody else does", accept, { state: "registered" }, null],
    ["accepted twice", accept, { state: "accepted" }, "dispute.people_not_now"],
  ]);
});

test("MED-01, MED-02, MED-05, MED-06: voluntary, free, by application, own initiative or a referral in time", () => {
  const from = (kind: PeopleEvent & { type: "accept" }) => kind;
  const referral = (accepted: boolean): PeopleEvent =>
    from({
      ...(accept as PeopleEvent & { type: "accept" }),
      from: { kind: "referral", by: "police", accepted },
    });
  const state = "registered" as const;
  answers([
    ["a fee", accept, { state, feeAsked: true }, "dispute.people_fee", "4"],
    ["one side not asked", { ...accept, askedPartyIds: ["up"] }, { state }, "dispute.people_ask_all", "17"],
    ["one side refuses", accept, { state, refusedBy: ["down"] }, "dispute.people_refused", "17"],
    ["refuses after it began", joint, { refusedBy: ["down"] }, "dispute.people_refused", "17"],
    ["own initiative", { ...accept, from: { kind: "own_initiative" } }, { state }, null],
    ["told so before the police accepted", referral(false), { state }, null],
    ["after they accepted", referral(true), { state }, "dispute.people_referral_late", "18"],
  ]);
  const refused: PeopleEvent = { type: "party_refuses", partyId: "down" };
  assert.equal(nextPeople("registered", refused), "refused");
  assert.equal(nextPeople("mediating", refused), "refused");
  assert.equal(nextPeople("mediating", { type: "fail" }), "failed");
});

test("MED-07: mediators are assigned or chosen before anybody talks", () => {
  answers([
    ["none", joint, { mediators: [] }, "dispute.people_mediator_first", "19, 23"],
    ["another than appointed", { ...joint, mediatorIds: ["wu"] }, {}, "dispute.people_mediator_first"],
    ["nobody leads", { ...joint, mediatorIds: [] }, {}, "dispute.people_mediator_first"],
    [
      "two of them",
      { ...joint, mediatorIds: ["li", "wu"] },
      { mediators: [mediator("li"), mediator("wu")] },
      null,
    ],
  ]);
});

test("MED-08: everybody invited needs the yes of every party, each for each", () => {
  const invited = (consents: string[]) => ({ invitees: [{ id: "aunt", consents }] });
  const there: PeopleEvent = { ...joint, present: ["aunt"] };
  answers([
    ["nobody agreed", there, invited([]), "dispute.invitee_consent", "20"],
    ["one agreed", there, invited(["up"]), "dispute.invitee_consent"],
    ["both", there, invited(["up", "down"]), null],
    [
      "a guest nobody wrote down",
      { ...joint, present: ["uncle"] },
      invited(["up", "down"]),
      "dispute.invitee_consent",
    ],
    ["not there today", joint, invited([]), null],
  ]);
});

test("MED-09: open or closed as a party asks; any party may end it, and no paper stands before that", () => {
  const wants = (...said: ["up" | "down", "open" | "closed"][]) => ({
    openness: said.map(([partyId, want]) => ({ partyId, wants: want })),
  });
  const open: PeopleEvent = { ...joint, open: true };
  answers([
    ["closed asked, open held", open, wants(["up", "closed"]), "dispute.wants_closed", "23"],
    ["open asked, closed held", joint, wants(["up", "open"]), "dispute.wants_open", "23"],
    ["they differ: closed", joint, wants(["up", "open"], ["down", "closed"]), null],
    ["they differ: open", open, wants(["up", "open"], ["down", "closed"]), "dispute.wants_closed"],
    ["changed the mind", open, wants(["up", "closed"], ["up", "open"]), null],
    ["nobody asked", joint, {}, null],
    ["ended by a party", { type: "end", cause: "party_ended" }, { policeMatterSeen: true }, null],
    ["then filed without routes", { type: "close" }, { state: "ended" }, "dispute.people_routes", "26"],
  ]);
});

test("MED-10: what may become a case is reported, with its time, before it goes on", () => {
  const seen = { policeMatterSeen: true };
  answers([
    ["a session", joint, seen, "dispute.people_police_first", "25"],
    ["an agreement", { type: "agree" }, { ...seen, agreement: signed }, "dispute.people_police_first"],
    ["the report itself", { type: "report_to_police" }, seen, null],
    ["told", joint, { ...seen, policeToldAt: "2026-05-19T02:00:00Z" }, null],
  ]);
  assert.equal(nextPeople("mediating", { type: "report_to_police" }), "mediating");
});

test("MED-11: no end without the other routes told", () => {
  const told = { routesToldAt: "2026-05-20T02:00:00Z" };
  answers([
    ["failed", { type: "fail" }, {}, "dispute.people_routes", "26"],
    ["failed, told", { type: "fail" }, told, null],
    ["term over", { type: "end", cause: "term_over" }, {}, "dispute.people_routes"],
    ["refused, filed", { type: "close" }, { state: "refused" }, "dispute.people_routes"],
    ["refused, told, filed", { type: "close" }, { state: "refused", ...told }, null],
    ["performed needs no other route", { type: "close" }, { state: "performed" }, null],
  ]);
});

test("MED-12: registration, records and agreement are filed", () => {
  const state = "performed" as const;
  const filed = (missing: object) => ({
    state,
    agreement: signed,
    filed: { registration: true, records: true, agreement: true, ...missing },
  });
  answers([
    ["no registration", { type: "close" }, filed({ registration: false }), "dispute.people_files", "27"],
    ["no records", { type: "close" }, filed({ records: false }), "dispute.people_files"],
    ["no agreement", { type: "close" }, filed({ agreement: false }), "dispute.people_files"],
    ["whole", { type: "close" }, filed({}), null],
  ]);
});

test("MED-13, MED-14, MED-15: content with a day; effect from the latest of all signatures, mediator and seal", () => {
  const agreed = (overrides: object) => ({ agreement: agreement(overrides) });
  const effect = (on: string): PeopleEvent => ({ type: "take_effect", on });
  const state = "agreed" as const;
  answers([
    ["nothing written", { type: "agree" }, {}, "dispute.agreement_empty", "29"],
    ["no clause", { type: "agree" }, agreed({ clauses: [] }), "dispute.agreement_empty"],
    [
      "no date",
      { type: "agree" },
      agreed({ clauses: [clause({ dueOn: null })] }),
      "dispute.agreement_no_day",
      "29",
    ],
    ["with a date", { type: "agree" }, agreed({}), null],
    [
      "something not to be done has no last day",
      { type: "agree" },
      agreed({ clauses: [clause({ kind: "refrain", dueOn: null })] }),
      null,
    ],
    ["seal is the latest", effect("2026-05-22"), { state, ...agreed({}) }, null],
    [
      "the day of the parties",
      effect("2026-05-21"),
      { state, ...agreed({}) },
      "dispute.agreement_other_day",
      "29, 30",
    ],
    [
      "a party signs last",
      effect("2026-05-25"),
      {
        state,
        ...agreed({
          signatures: [signed.signatures[0], { partyId: "down", on: "2026-05-25", way: "signed" }],
        }),
      },
      null,
    ],
    [
      "one signature missing",
      effect("2026-05-22"),
      { state, ...agreed({ signatures: [signed.signatures[0]] }) },
      "dispute.agreement_unsigned",
      "29, 30",
    ],
    [
      "no mediator",
      effect("2026-05-22"),
      { state, ...agreed({ mediatorSignedOn: null }) },
      "dispute.agreement_unsigned",
    ],
    ["no seal", effect("2026-05-21"), { state, ...agreed({ sealedOn: null }) }, "dispute.agreement_unsigned"],
    [
      "oral, from the day it was reached",
      effect("2026-05-20"),
      { state, ...agreed({ form: "oral", signatures: [], sealedOn: null, mediatorSignedOn: null }) },
      null,
    ],
    [
      "oral, not written down",
      effect("2026-05-20"),
      { state, ...agreed({ form: "oral", recorded: false }) },
      "dispute.agreement_oral",
      "28",
    ],
  ]);
});

test("MED-16, MED-18: performed when those promised confirm; broken or invalid has its next steps", () => {
  const state = "effective" as const;
  answers([
    ["a promise open", { type: "perform" }, { state }, "dispute.people_not_performed", "31"],
    ["all confirmed", { type: "perform" }, { state, allPerformed: true }, null],
    ["late, but performed", { type: "perform" }, { state: "broken", allPerformed: true }, null],
    ["found invalid, nobody told", { type: "found_invalid" }, { state }, "dispute.people_routes"],
    ["mediated again", { type: "mediate_again" }, { state: "invalid" }, null],
    [
      "again though it stands",
      { type: "mediate_again" },
      { state, agreement: signed },
      "dispute.people_not_now",
    ],
  ]);
  assert.deepEqual(stepsAfterBreak(false), ["urge", "mediate_again", "sue"]);
  assert.deepEqual(stepsAfterBreak(true), ["urge", "enforce"]);
  assert.equal(nextPeople("effective", { type: "found_invalid" }), "invalid");
  assert.equal(nextPeople("invalid", { type: "mediate_again" }), "mediating");
});

test("MED-04, MED-19: the conflict check, and one party's request is enough", () => {
  const past = (
    as: "agent" | "mediator" | "police",
    forSubjectIds: string[],
    matterId: string | null = null,
  ) => ({
    past: [{ disputeId: "old", matterId, personId: "li", as, forSubjectIds }],
  });
  const conflict = "dispute.mediator_conflict";
  answers([
    ["once acted for one side", joint, past("agent", ["subject-down"]), conflict],
    ["acted for somebody else", joint, past("agent", ["subject-x"]), null],
    ["mediated between others", joint, past("mediator", ["subject-down"]), null],
    ["worked on it for the police", joint, { matterId: "m", ...past("police", [], "m") }, conflict],
    ["police work on a matter nobody linked", joint, past("police", [], null), null],
    ["on another matter", joint, { matterId: "m", ...past("police", [], "n") }, null],
    [
      "a relative",
      joint,
      { mediators: [mediator("li", { ties: [{ partyId: "up", kind: "relative" }] })] },
      conflict,
    ],
    [
      "an interest",
      joint,
      { mediators: [mediator("li", { ties: [{ partyId: "up", kind: "interest" }] })] },
      conflict,
    ],
    [
      "of a party's firm",
      joint,
      {
        parties: [party("up"), party("down", { kind: "organisation" })],
        mediators: [mediator("li", { organisationId: "subject-down" })],
      },
      conflict,
    ],
    [
      "a party's agent",
      joint,
      { parties: [party("up", { agent: { personId: "li", written: true, scope: "all" } }), party("down")] },
      conflict,
    ],
    ["asked to withdraw by one", joint, { recused: ["li"] }, "dispute.mediator_recused"],
    ["a minor", joint, { mediators: [mediator("li", { adult: false })] }, "dispute.mediator_minor", "13–15"],
    [
      "appointed by nobody",
      joint,
      { mediators: [mediator("li", { quality: null })] },
      "dispute.mediator_quality",
      "13–15",
    ],
    [
      "is asked at appointment already",
      { type: "appoint", mediator: mediator("li"), chosenBy: "parties" },
      past("agent", ["subject-up"]),
      conflict,
    ],
  ]);
  const here = mayPeople(joint, people({ recused: ["li"] }), cadre, day);
  assert.equal(here?.rule.basis, null, "outside Shenzhen it is our default");
  assert.equal(here?.yields, false, "and never yields");
  const shenzhen = people({ recused: ["li"], law: { place: "CN-440304", edition: 1 } });
  assert.equal(mayPeople(joint, shenzhen, cadre, day)?.rule.basis?.article, "23");
});

test("MED-20: thirty days, a month in Ningbo, the parties' own term; extended by all or over", () => {
  const term = (overrides: Partial<PeopleFacts>) => termEndsOn(people(overrides));
  assert.equal(term({}), "2026-06-05");
  assert.equal(term({ acceptedOn: "2026-01-31", law: { place: "CN-330203", edition: 1 } }), "2026-02-28");
  assert.equal(term({ acceptedOn: "2026-01-31", law: { place: "CN-4403", edition: 1 } }), "2026-03-02");
  assert.equal(term({ agreedUntil: "2026-05-15" }), "2026-05-15");
  assert.equal(term({ acceptedOn: null }), null);
  answers(
    [
      ["the day after", joint, {}, "dispute.people_term"],
      ["an agreement after it", { type: "agree" }, { agreement: signed }, "dispute.people_term"],
      [
        "extended by one",
        { type: "extend_term", until: "2026-07-01", agreedBy: ["up"] },
        {},
        "dispute.people_extend_all",
      ],
      ["extended by all", { type: "extend_term", until: "2026-07-01", agreedBy: ["up", "down"] }, {}, null],
      ["goes on", joint, { agreedUntil: "2026-07-01" }, null],
    ],
    "2026-06-06",
  );
  answers([["the last day", joint, {}, null]], "2026-06-05");
});

test("MED-21: what is agreed may be written first, and the rest is told its routes; causes end it", () => {
  const partial = { state: "performed" as const, agreement: agreement({ partial: true }) };
  answers([
    ["filed with the rest open", { type: "close" }, partial, "dispute.people_partial"],
    ["the rest was told", { type: "close" }, { ...partial, routesToldAt: "2026-05-20T02:00:00Z" }, null],
    ["on with the rest", { type: "mediate_again" }, { ...partial, state: "effective" }, null],
    ["collusion, routes untold", { type: "end", cause: "collusion" }, {}, "dispute.people_routes"],
    ["withdrawn", { type: "end", cause: "withdrawn" }, {}, null],
  ]);
});

test("minors, people without full capacity and agents", () => {
  const child = (overrides: object) => ({
    parties: [party("up", { bornOn: "2010-08-01", ...overrides }), party("down")],
  });
  answers([
    ["alone", joint, child({}), "dispute.guardian_absent"],
    ["sixteen, on own work", joint, child({ bornOn: "2010-05-20", ownLabour: true }), null],
    [
      "fifteen for one more day",
      joint,
      child({ bornOn: "2010-05-21", ownLabour: true }),
      "dispute.guardian_absent",
    ],
    [
      "on own work, without full capacity",
      joint,
      child({ bornOn: "2009-01-01", ownLabour: true, capacity: "limited" }),
      "dispute.guardian_absent",
    ],
    ["with a guardian", joint, child({ guardian: { toldAt: null, present: true } }), null],
    [
      "fifteen, guardian only told",
      joint,
      child({ guardian: { toldAt: "2026-05-01T00:00:00Z", present: false } }),
      "dispute.guardian_absent",
    ],
    [
      "limited capacity",
      { type: "agree" },
      { ...child({ bornOn: "1950-01-01", capacity: "limited" }), agreement: signed },
      "dispute.guardian_absent",
    ],
    [
      "a mandate without scope",
      joint,
      child({ bornOn: "1980-01-01", agent: { personId: "x", written: true, scope: " " } }),
      "dispute.mandate_missing",
    ],
    [
      "a mandate by word of mouth",
      joint,
      child({ bornOn: "1980-01-01", agent: { personId: "x", written: false, scope: "all" } }),
      "dispute.mandate_missing",
    ],
  ]);
});

test("the violence gate stops reconciling here, and talking to one side alone goes on", () => {
  const { gate } = caseFacts();
  const afraid = { gate: { ...gate, screens: [screen("up", { afraid: "yes" }), screen("down")] } };
  answers([
    ["joint", joint, afraid, "dispute.violence"],
    ["agreement", { type: "agree" }, { ...afraid, agreement: signed }, "dispute.violence"],
    [
      "taking effect",
      { type: "take_effect", on: "2026-05-22" },
      { ...afraid, state: "agreed", agreement: signed },
      "dispute.violence",
    ],
    ["one side alone", apart, afraid, null],
    ["nobody asked yet", joint, { gate: { ...gate, screens: [] } }, "dispute.screen_first"],
  ]);
});
