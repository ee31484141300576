import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { TraitKey, TraitValue, communityKinds } from "./contract.ts";
import { notUnderstood, termBreaksOf, traitsOfProblems, traitsOfProfile } from "./profile.ts";
import { definitionOf, isTraitValue, quantityWords, traitKeys, traitsOfKind } from "./traits.ts";

type Community = { code: string; profile: Record<string, unknown>; problems: string[] };
const fixture = new URL("../../test/fixtures/four-communities.json", import.meta.url);
const { communities } = JSON.parse(readFileSync(fixture, "utf8")) as { communities: Community[] };
const profileOf = (code: string) => communities.find((community) => community.code === code)!.profile;
const asObject = (code: string) =>
  Object.fromEntries(traitsOfProfile(profileOf(code)).map(({ key, value }) => [key, value]));

test("the four profiles are understood whole, and null stays unknown", () => {
  for (const { profile } of communities) assert.deepEqual(notUnderstood(profile), []);
  assert.deepEqual(asObject("oyn"), {
    large_estates: 2,
    large_malls: "several",
    small_firms: { atLeast: 1000 },
    day_crowd: "high",
    night_crowd: "low",
    households: null,
    residents: null,
  });
  assert.deepEqual(asObject("oy3"), {
    estate_type: "commercial_housing",
    security_facilities: "complete",
    residents_stable: true,
    households: null,
    residents: null,
  });
  assert.deepEqual(asObject("xyhy"), {
    estate_type: "social_housing",
    households: 310,
    residents: { atLeast: 1300 },
    disabled_residents: "some",
    limited_mobility: true,
  });
  assert.deepEqual(asObject("yl"), { households: null, residents: null });
});

test("every trait value of a profile crosses the wire", () => {
  for (const { profile } of communities) {
    for (const { key, value } of traitsOfProfile(profile)) {
      TraitKey.parse(key);
      assert.deepEqual(TraitValue.parse(value), value);
      assert.ok(isTraitValue(key, value), key);
    }
  }
});

test("what is not understood is named, not guessed", () => {
  const profile = {
    households: "lots",
    floors: 6,
    day_crowd: "very high",
    small_firms: { at_most: 3 },
    beds: -1,
  };
  assert.deepEqual(notUnderstood(profile), Object.keys(profile));
  assert.deepEqual(traitsOfProfile(profile), []);
});

test("a frequent past named in a problem becomes a trait", () => {
  const of = (code: string) => communities.find((community) => community.code === code)!.problems;
  assert.deepEqual(traitsOfProblems(of("yl")), [{ key: "fraud_history", value: "formerly_frequent" }]);
  assert.deepEqual(traitsOfProblems(of("xyhy")), []);
});

const values: [Parameters<typeof isTraitValue>[0], unknown, boolean][] = [
  ["households", 310, true],
  ["households", { atLeast: 1300 }, true],
  ["households", "several", true],
  ["households", "about 300", false],
  ["households", true, false],
  ["residents_stable", true, true],
  ["residents_stable", "yes", false],
  ["night_crowd", "low", true],
  ["night_crowd", "toString", false],
  ["term_break_from", "2027-01-18", true],
  ["term_break_from", "2027-02-30", false],
  ["division_code", "610111001002", true],
  ["division_code", 610111001002, false],
  ["beds", null, true],
];
for (const [key, value, allowed] of values) {
  test(`${key} ${allowed ? "takes" : "refuses"} ${JSON.stringify(value)}`, () => {
    assert.equal(isTraitValue(key, value as TraitValue), allowed);
  });
}

test("school breaks pair by date, and a break without an end is left out", () => {
  const facts = [
    { key: "term_break_from", value: "2027-07-05" },
    { key: "term_break_to", value: "2027-02-21" },
    { key: "term_break_from", value: "2027-01-18" },
    { key: "term_break_to", value: "2027-08-31" },
    { key: "term_break_from", value: "2028-01-17" },
    { key: "pupils", value: 900 },
  ];
  assert.deepEqual(termBreaksOf(facts), [
    { from: "2027-01-18", to: "2027-02-21" },
    { from: "2027-07-05", to: "2027-08-31" },
  ]);
  assert.deepEqual(termBreaksOf(facts.slice(0, 1)), []);
});

test("every trait has words in both languages and a place to be", () => {
  const said = (words: { zh: string; en: string }, of: string) => {
    assert.match(words.zh, /[\u4e00-\u9fff]/, of);
    assert.doesNotMatch(words.en, /[\u4e00-\u9fff]/, of);
    assert.ok(words.en.length > 0, of);
  };
  for (const key of traitKeys) {
    const trait = definitionOf(key);
    said(trait, key);
    assert.ok(trait.kinds.length > 0, key);
    if (trait.type === "count") said(trait.unit, key);
    if (trait.type === "choice") for (const words of Object.values(trait.options)) said(words, key);
  }
  for (const words of Object.values(quantityWords)) said(words, "quantity");
  for (const kind of communityKinds) assert.ok(traitsOfKind(kind).length >= 5, kind);
});
