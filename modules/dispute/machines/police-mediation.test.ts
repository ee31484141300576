import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays } from "../../community/civil-days.ts";
import { isDayOff } from "../../community/days-off.ts";
import { type Role, roles } from "../../people/contract.ts";
import { sayBasis } from "../rule-table/said.ts";
import { caseFacts, clause, holidays2026, paper, party, police, screen, who } from "./cast.ts";
import { mediableActs } from "./police-eligible.ts";
import {
  type PoliceEvent,
  type PoliceFacts,
  caseEndsOn,
  mayPolice,
  nextPolice,
  secondUntil,
} from "./police-mediation.ts";
import { paperLacks } from "./police-paper.ts";

const day = "2026-05-20";
const officer = who("officer");
const host = (...held: Role[]) => ({ personId: "host", roles: held });
const session = (overrides: Partial<PoliceEvent & { type: "session" }> = {}): PoliceEvent => ({
  type: "session",
  host: host("officer"),
  present: [],
  secondBecause: null,
  ...overrides,
});
const spot = (overrides: object = {}): PoliceEvent => ({
  type: "on_the_spot",
  host: host("officer"),
  form: true,
  recorded: false,
  ...overrides,
});
const agree: PoliceEvent = { type: "agree", host: host("officer") };
type Case = [string, PoliceEvent, Partial<PoliceFacts>, string | null, string?];
function answers(cases: Case[], on = day) {
  for (const [name, event, overrides, code, article] of cases) {
    const said = mayPolice(event, police(overrides), officer, on);
    assert.equal(said?.code ?? null, code, name);
    if (article !== undefined) assert.equal(said?.rule.basis?.article, article, name);
  }
}

test("POL-05: only the police host; a property manager, a volunteer and every other post is refused", () => {
  for (const role of roles) {
    const said = mayPolice(session({ host: host(role) }), police(), officer, day);
    const may = role === "officer" || role === "chief";
    assert.equal(said?.code ?? null, may ? null : "dispute.police_host", role);
    if (!may) assert.equal(said?.yields, false, "and no chief lets it pass");
    assert.equal(
      mayPolice(session(), police(), who(role), day)?.code ?? null,
      may ? null : "dispute.police_officer_acts",
      role,
    );
  }
  answers([
    ["facts not found", session(), { factsFound: false }, "dispute.police_facts_first", "180"],
    ["no evidence", session(), { evidenceKept: false }, "dispute.police_facts_first"],
    ["people's mediation runs", session(), { elsewhere: ["people"] }, "dispute.police_elsewhere"],
    ["not its time", { type: "perform" }, { allPerformed: true }, "dispute.police_not_now"],
  ]);
});

test("POL-01, POL-02, POL-04: what may be mediated, what is no violation, what bars it", () => {
  const no = "dispute.police_not_mediable";
  const barred = "dispute.police_barred";
  answers([
    ["another act", session(), { act: "other" }, no, "178"],
    ["not minor", session(), { minor: false }, no],
    ["not from a private dispute", session(), { fromPrivateDispute: false }, no],
    ["no circumstance", session(), { circumstance: null }, no],
    ["the harmed one began it", session(), { circumstance: "harmed_at_fault" }, null],
    ["no violation", session(), { isViolation: false }, "dispute.police_no_violation", "178"],
    ["no violation, routes untold", { type: "no_violation" }, {}, "dispute.police_routes"],
    ["no violation, told", { type: "no_violation" }, { routesToldAt: "2026-05-20T01:00:00Z" }, null],
    ["hired", session(), { bars: ["hired"] }, barred, "179"],
    ["gang", session(), { bars: ["gang_or_quarrel"] }, barred],
    ["repeated", session(), { bars: ["repeated"] }, barred],
    [
      "a new violation meanwhile",
      agree,
      { state: "mediating", bars: ["new_violation"], paper: paper() },
      barred,
    ],
    ["fled", session(), { bars: ["fled"] }, barred],
    ["unwilling", session(), { unwilling: ["down"] }, "dispute.police_unwilling", "179"],
  ]);
  assert.equal(Object.keys(mediableActs).length, 9);
  for (const act of Object.keys(mediableActs) as (keyof typeof mediableActs)[])
    assert.equal(mayPolice(session(), police({ act }), officer, day), null, act);
});

test("POL-03: on the spot only where it is trivial, clear, undisputed, agreed and performed there", () => {
  const { spot: all } = police();
  answers([
    ["all of it", spot(), {}, null],
    ...(Object.keys(all) as (keyof typeof all)[]).map((key): Case => [
      key,
      spot(),
      { spot: { ...all, [key]: false } },
      "dispute.police_spot",
      "178",
    ]),
    ["no form, no recording", spot({ form: false }), {}, "dispute.police_spot_paper", "178"],
    ["recorded instead", spot({ form: false, recorded: true }), {}, null],
    ["a guard hosts", spot({ host: host("guard") }), {}, "dispute.police_host"],
  ]);
  assert.equal(nextPolice("accepted", spot()), "performed");
});

test("POL-06: parents or guardians are told, unless sixteen, living on own work and agreeing", () => {
  const young = (overrides: object) => ({
    parties: [party("up", { policeRole: "suspect", bornOn: "2009-05-21", ...overrides }), party("down")],
  });
  const own = { ownLabour: true, waivesGuardian: true };
  const told = { guardian: { toldAt: "2026-05-19T01:00:00Z", present: false } };
  const no = "dispute.police_guardian";
  answers([
    ["nobody told", session(), young({}), no, "181"],
    ["told", session(), young(told), null],
    ["sixteen, own work, agrees", session(), young(own), null],
    ["sixteen, own work, does not agree", session(), young({ ...own, waivesGuardian: false }), no],
    ["sixteen, agrees, lives on parents", session(), young({ ...own, ownLabour: false }), no],
    ["fifteen for one more day", session(), young({ ...own, bornOn: "2010-05-21" }), no],
    ["sixteen today", session(), young({ ...own, bornOn: "2010-05-20" }), null],
    ["at signing too", agree, { state: "mediating", paper: paper(), ...young({}) }, no],
  ]);
  const refused = mayPolice(session(), police(young({})), officer, day);
  assert.deepEqual([refused?.details["age"], refused?.yields], [16, false]);
});

test("POL-07: a suspect's agent is refused; the harmed side's needs a written mandate with scope", () => {
  const sent = (policeRole: "suspect" | "harmed" | "both", agent: object = {}) => ({
    parties: [
      party("up", { policeRole, agent: { personId: "x", written: true, scope: "谈赔偿", ...agent } }),
      party("down", { policeRole: policeRole === "harmed" ? "suspect" : "harmed" }),
    ],
  });
  answers([
    ["the suspect's", session(), sent("suspect"), "dispute.police_suspect_agent", "181"],
    ["of one who is both", session(), sent("both"), "dispute.police_suspect_agent"],
    ["the harmed side's", session(), sent("harmed"), null],
    ["by word of mouth", session(), sent("harmed", { written: false }), "dispute.police_mandate", "181"],
    ["without scope", session(), sent("harmed", { scope: null }), "dispute.police_mandate"],
  ]);
});

test("POL-08: helpers are of the committee or known to both in quarrels of neighbours, else agreed to", () => {
  const with_ = (id: string) => session({ present: [id] });
  answers([
    ["the cadre", with_("cadre"), { known: ["cadre"] }, null],
    ["a stranger", with_("x"), {}, "dispute.police_invited", "182"],
    ["no neighbours", with_("cadre"), { known: ["cadre"], neighbourCase: false }, "dispute.police_invited"],
    [
      "agreed to",
      with_("x"),
      { neighbourCase: false, invitees: [{ id: "x", consents: ["up", "down"] }] },
      null,
    ],
    ["agreed to by one", with_("x"), { invitees: [{ id: "x", consents: ["up"] }] }, "dispute.police_invited"],
  ]);
});

test("POL-09: once; a second for a reason within seven working days; no third", () => {
  const second = session({ secondBecause: "party" });
  const held = (...sessions: string[]) => ({ state: "mediating" as const, sessions });
  // Seven working days after Wednesday 13 May are up on Friday 22 May; the eighth is Monday 25 May.
  answers([["no reason", session(), held("2026-05-13"), "dispute.police_second_reason", "183"]]);
  answers([["the seventh", second, held("2026-05-13"), null]], "2026-05-22");
  answers([["the eighth", second, held("2026-05-13"), "dispute.police_second_late", "183"]], "2026-05-25");
  answers([["a third", second, held("2026-05-13", "2026-05-18"), "dispute.police_third", "183"]]);
  answers([["after the first failed, in time", second, { ...held("2026-05-13"), state: "failed" }, null]]);
  // Spring Festival: 12 February, then 13, 14 (worked), 24, 25, 26, 27 and 28 (worked).
  assert.deepEqual(secondUntil(police(held("2026-02-12")), "2026-02-13"), { on: "2026-02-28", sure: true });
  assert.deepEqual(secondUntil(police(held("2026-12-28")), "2026-12-29")?.sure, false);
  assert.equal(secondUntil(police(), day), null);
  const late = mayPolice(second, police(held("2026-05-13")), officer, "2026-05-25");
  assert.deepEqual(late?.details, { days: 7, until: "2026-05-22" });
  assert.ok(late !== null && late.yields);
  assert.match(sayBasis(late.rule).zh, /2018 年的文本.*请核对/);
});

test("POL-09: over all days of the year the border lies exactly after seven worked days", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 330 }), fc.integer({ min: 1, max: 30 }), (from, later) => {
      const first = addDays("2026-01-04", from);
      const on = addDays(first, later);
      const worked = Array.from({ length: later }, (_, n) => addDays(first, n + 1)).filter(
        (each) => isDayOff(each, holidays2026) === false,
      ).length;
      fc.pre(on <= "2026-12-28");
      const facts = police({ state: "mediating", sessions: [first] });
      const said = mayPolice(session({ secondBecause: "police" }), facts, officer, on)?.code ?? null;
      // On a day off after the seventh it is late, too.
      const late = worked > 7 || (worked === 7 && isDayOff(on, holidays2026) === true);
      assert.equal(said, late ? "dispute.police_second_late" : null, `${first} ${on}`);
    }),
  );
});

test("POL-10: the paper says everything, each clause has term and manner, and both sign", () => {
  const state = "mediating" as const;
  answers([
    ["none", agree, { state }, "dispute.police_paper", "184"],
    [
      "no date",
      agree,
      { state, paper: paper({ clauses: [clause({ dueOn: null })] }) },
      "dispute.police_paper",
    ],
    ["one signed", agree, { state, paper: paper({ signedBy: ["up"] }) }, "dispute.police_unsigned", "184"],
    ["whole", agree, { state, paper: paper() }, null],
  ]);
  const { account } = paper();
  const lacking: [Parameters<typeof paperLacks>[0], string[]][] = [
    [null, ["paper"]],
    [paper(), []],
    [paper({ organ: " " }), ["organ"]],
    [paper({ hostName: null, basics: false }), ["host", "basics"]],
    [paper({ account: { ...account, cause: false, result: false } }), ["cause", "result"]],
    [paper({ clauses: [] }), ["content"]],
    [paper({ clauses: [clause({ dueOn: null, manner: "" })] }), ["term", "manner"]],
  ];
  for (const [of, parts] of lacking) assert.deepEqual(paperLacks(of), parts);
});

test("POL-11: performed ends it; failed or not performed starts the clock of the case again", () => {
  const told = { routesToldAt: "2026-05-20T01:00:00Z" };
  answers([
    [
      "performed, not confirmed",
      { type: "perform" },
      { state: "agreed" },
      "dispute.police_not_performed",
      "185",
    ],
    ["performed", { type: "perform" }, { state: "agreed", allPerformed: true }, null],
    [
      "failed, closed without the court told",
      { type: "close" },
      { state: "failed" },
      "dispute.police_civil_suit",
      "185",
    ],
    ["broken, told", { type: "close" }, { state: "broken", ...told }, null],
    [
      "extended by an officer",
      { type: "extend_case" },
      { state: "broken", failedOn: day },
      "dispute.police_extend_approval",
    ],
  ]);
  const chief = who("chief");
  const broken = police({ state: "broken", failedOn: "2026-05-20" });
  assert.equal(mayPolice({ type: "extend_case" }, broken, chief, day), null);
  const twice = { ...broken, extendedBy: "chief" };
  assert.equal(mayPolice({ type: "extend_case" }, twice, chief, day)?.code, "dispute.police_extend_approval");
  assert.equal(nextPolice("agreed", { type: "break" }), "broken");
  assert.equal(nextPolice("mediating", { type: "fail" }), "failed");
  assert.deepEqual(
    [caseEndsOn(police()), caseEndsOn(broken), caseEndsOn(twice)],
    [null, "2026-06-19", "2026-07-19"],
  );
});

test("POL-12: let off after people's mediation or own settlement was performed, asked in writing, approved, undecided", () => {
  const all = { elsewherePerformed: true, bothAskedInWriting: true, approved: true };
  const no = "dispute.police_let_off";
  const off: PoliceEvent = { type: "let_off" };
  answers([
    ["all of it", off, all, null],
    ["not performed", off, { ...all, elsewherePerformed: false }, no, "186"],
    ["not in writing", off, { ...all, bothAskedInWriting: false }, no],
    ["not approved", off, { ...all, approved: false }, no],
    ["decided already", off, { ...all, decided: true }, no],
    ["not of the mediable kind", off, { ...all, act: "other" }, no],
  ]);
});

test("the violence gate holds for the police too", () => {
  const gate = { ...caseFacts().gate, screens: [screen("up"), screen("down", { threatened: "yes" })] };
  answers([
    ["a session", session(), { gate }, "dispute.violence"],
    ["on the spot", spot(), { gate }, "dispute.violence"],
    ["signing", agree, { state: "mediating", paper: paper(), gate }, "dispute.violence"],
  ]);
});
