import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { roles } from "../people/contract.ts";
import {
  type Factor,
  type Palette,
  type RiskFacts,
  defaultPalette,
  factors,
  mayConfirmLevel,
  maySeeLevel,
  paletteFault,
  suggestLevel,
} from "./escalation.ts";
import { who } from "./machines/cast.ts";
import {
  type WarningLetter,
  type WarningVisit,
  letterLacks,
  mayEndFollowUp,
  visitsDue,
} from "./warning-letter.ts";

const at = { day: "2026-05-20", law: { place: "CN-6101", edition: 1 } };
const facts = (overrides: Partial<RiskFacts> = {}): RiskFacts => ({
  communityId: "home",
  inChargeId: "a-officer",
  ended: false,
  justicePostIds: [],
  ...overrides,
});
const factorKeys = Object.keys(factors) as Factor[];

test("RISK-01: factors suggest a colour with the reasons; nothing seen suggests none", () => {
  const cases: [Parameters<typeof suggestLevel>[0], string | null, Factor[]][] = [
    [{}, null, []],
    [{ calls: 1 }, "blue", ["calls"]],
    [{ reports: 2 }, "yellow", ["reports"]],
    [{ injury: 1 }, "orange", ["injury"]],
    [{ injury: 1, calls: 2 }, "red", ["injury", "calls"]],
    [{ weapon: 1 }, "red", ["weapon"]],
    [{ extreme_words: 1, calls: 9 }, "red", ["extreme_words"]],
  ];
  for (const [seen, key, because] of cases) {
    const suggested = suggestLevel(seen);
    assert.equal(suggested?.level.key ?? null, key);
    assert.deepEqual(suggested?.because.map(({ factor }) => factor) ?? [], because);
  }
});

test("RISK-01: more seen never suggests less", () => {
  const seen = fc.dictionary(fc.constantFrom(...factorKeys), fc.integer({ min: 0, max: 4 }));
  const rank = (of: object) => {
    const key = suggestLevel(of)?.level.key;
    return key === undefined ? defaultPalette.length : defaultPalette.findIndex((level) => level.key === key);
  };
  fc.assert(
    fc.property(seen, fc.constantFrom(...factorKeys), (before, factor) => {
      assert.ok(rank({ ...before, [factor]: (before[factor] ?? 0) + 1 }) <= rank(before));
    }),
  );
});

test("RISK-01: a palette of another place is taken if every level has its condition and its days", () => {
  const three: Palette = defaultPalette.slice(0, 3);
  const [red] = defaultPalette;
  assert.equal(paletteFault(defaultPalette), null);
  assert.equal(suggestLevel({ calls: 1 }, three), null);
  assert.equal(paletteFault([]), "empty");
  assert.equal(paletteFault([red!, red!]), "key_twice");
  assert.equal(paletteFault([{ ...red!, when: [] }]), "no_condition");
  assert.equal(paletteFault([{ ...red!, when: [{}] }]), "no_condition");
  assert.equal(paletteFault([{ ...red!, everyDays: 0 }]), "days");
});

test("RISK-01: the officer in charge or the chief confirms in person; another colour takes a reason; it ends with the dispute", () => {
  const as = { chosen: "red", suggested: "red", reason: "" };
  for (const role of roles)
    assert.equal(
      mayConfirmLevel(as, facts(), who(role), at)?.code ?? null,
      role === "officer" || role === "chief" ? null : "dispute.risk_named",
      role,
    );
  const officer = who("officer");
  const code = (of: object, over: Partial<RiskFacts> = {}) =>
    mayConfirmLevel({ ...as, ...of }, facts(over), officer, at)?.code ?? null;
  assert.equal(code({}, { inChargeId: "somebody else" }), "dispute.risk_named");
  assert.equal(code({ chosen: null }), "dispute.risk_reason");
  assert.equal(code({ chosen: null, reason: "双方已经和好" }), null);
  assert.equal(code({}, { ended: true }), "dispute.risk_over");
});

test("RISK-02: the colour is seen by police, and by justice appointed to it; by no partner", () => {
  for (const role of roles)
    assert.equal(
      maySeeLevel(facts(), who(role), at)?.code ?? null,
      role === "officer" || role === "chief" ? null : "dispute.risk_unseen",
      role,
    );
  assert.equal(maySeeLevel(facts({ justicePostIds: ["post"] }), who("department_officer"), at), null);
  const refusal = maySeeLevel(facts(), who("officer", "away"), at);
  assert.deepEqual([refusal?.code, refusal?.yields], ["dispute.risk_unseen", false]);
});

test("DV-02, DV-03: the letter's content, its receivers, and both sides visited by both, each apart", () => {
  const letter: WarningLetter = {
    identity: true,
    facts: true,
    prohibition: true,
    deliveredTo: ["warned", "harmed", "committee"],
  };
  const all: WarningVisit[] = (["committee", "station"] as const).flatMap((by) =>
    (["harmed", "warned"] as const).map((side) => ({ by, side, apart: true })),
  );
  const code = (of: Partial<WarningLetter>, visits = all) =>
    mayEndFollowUp({ ...letter, ...of }, visits, at)?.code ?? null;
  assert.equal(code({}), null);
  assert.equal(code({ prohibition: false }), "dispute.letter_content");
  assert.equal(code({ deliveredTo: ["warned", "harmed"] }), "dispute.letter_delivery");
  assert.equal(code({}, all.slice(1)), "dispute.letter_visits");
  assert.equal(code({}, [{ ...all[0]!, apart: false }, ...all.slice(1)]), "dispute.letter_visits");
  assert.deepEqual(visitsDue(all.slice(2)), [
    { by: "committee", side: "harmed" },
    { by: "committee", side: "warned" },
  ]);
  assert.deepEqual(letterLacks({ ...letter, identity: false, facts: false }), ["identity", "facts"]);
});
