import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Parameter, type ParameterValue, type ProductContent } from "./contract.ts";
import { carryOver, changesBetween, isSame, patched } from "./diff.ts";
import { shipped } from "./products/all.ts";
import { refuseValues } from "./rules.ts";

fc.configureGlobal({ seed: 20261110 });
const p15 = shipped.find(({ code }) => code === "P15")!;
const with_ = (change: (content: ProductContent) => void): ProductContent => {
  const next = structuredClone(p15);
  change(next);
  return next;
};
const text = { zh: "改过", en: "Changed" };
const times = (content: ProductContent) =>
  content.parameters[0] as Extract<ProductContent["parameters"][number], { type: "number" }>;
const extra = Parameter.parse({ key: "quiet", label: text, type: "yesno", default: false });

const cases: [string, (content: ProductContent) => void, [string, string][]][] = [
  ["nothing", () => undefined, []],
  ["a text", (c) => (c.stopRule = text), [["stopRule", "changed"]]],
  ["one language of a text", (c) => (c.name.en = "Visits"), [["name", "changed"]]],
  ["a bound", (c) => (times(c).max = 10), [["parameters.times.max", "changed"]]],
  ["a new setting", (c) => c.parameters.push(extra), [["parameters.quiet", "added"]]],
  ["a setting gone", (c) => c.parameters.pop(), [["parameters.way", "removed"]]],
  [
    "a setting of another type",
    (c) => (c.parameters[0] = { ...extra, key: "times" }),
    [["parameters.times", "changed"]],
  ],
  ["the minutes of a stage", (c) => (c.stages[0]!.minutes = 30), [["stages.visit.minutes", "changed"]]],
  [
    "how often",
    (c) => Object.assign(c.stages[0]!.cadence, { graceDays: 7 }),
    [["stages.visit.cadence", "changed"]],
  ],
  ["from a later month", (c) => (c.stages[0]!.untilMonth = 6), [["stages.visit.untilMonth", "added"]]],
  ["evidence", (c) => c.evidence.pop(), [["evidence", "changed"]]],
  ["a partner", (c) => c.partners.splice(3, 1), [["partners.volunteer", "removed"]]],
  ["the terms", (c) => (c.outcome.failure = text), [["outcome.failure", "changed"]]],
  ["the card", (c) => (c.card.rating = "promising"), [["card.rating", "changed"]]],
  ["the order of settings", (c) => c.parameters.reverse(), [["parameters", "moved"]]],
];

test("what changed is told by part and key", () => {
  for (const [name, change, expected] of cases) {
    const changes = changesBetween(p15, with_(change));
    assert.deepEqual(
      changes.map(({ path, how }) => [path, how]),
      expected,
      name,
    );
  }
});

test("a content beside itself has no changes, also as the database gives it back", () => {
  for (const content of shipped) {
    const reordered = JSON.parse(
      JSON.stringify(content, (_, value) =>
        value !== null && typeof value === "object" && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
          : value,
      ),
    ) as ProductContent;
    assert.deepEqual(changesBetween(content, reordered), [], content.code);
  }
});

test("putting the changes on again gives the other version, between any two contents", () => {
  const any = fc.constantFrom(...shipped);
  /** A content whose lists are cut and mixed from two. */
  const mixed = fc.tuple(any, any, fc.integer({ min: 0, max: 4 }), fc.boolean()).map(([a, b, cut, turn]) => {
    const byKey = <T>(items: T[], keyOf: (item: T) => string) => [
      ...new Map(items.map((item) => [keyOf(item), item])).values(),
    ];
    const parameters = byKey([...a.parameters.slice(cut), ...b.parameters], ({ key }) => key);
    return {
      ...a,
      parameters: turn ? parameters.toReversed() : parameters,
      stages: byKey([...b.stages, ...a.stages.slice(0, cut)], ({ key }) => key),
      partners: byKey([...a.partners, ...b.partners.slice(cut)], ({ role }) => role),
      outcome: turn ? b.outcome : a.outcome,
    };
  });
  fc.assert(
    fc.property(mixed, mixed, (from, to) => {
      const changes = changesBetween(from, to);
      assert.ok(isSame(patched(from, changes), to));
      assert.deepEqual(changesBetween(from, patched(from, changes)), changes);
    }),
    { numRuns: 300 },
  );
});

test("a value that no longer fits is named with the nearest that does", () => {
  const to = with_((content) => {
    Object.assign(times(content), { min: 6, max: 8, step: 2, default: 6 });
    content.parameters.push(extra);
    content.parameters.splice(1, 1);
  });
  const held = { ...Object.fromEntries(p15.parameters.map((each) => [each.key, each.default])), times: 11 };
  const { parameters, problems, added, dropped } = carryOver(to, held);
  assert.deepEqual(problems, [{ key: "times", code: "shelf.value_out_of_bounds", held: 11, offered: 8 }]);
  assert.deepEqual([added, dropped], [["quiet"], ["focusExtra"]]);
  assert.equal(parameters["times"], 8);
  assert.equal(parameters["minutes"], 25);
  const nearest = (from: number) => carryOver(to, { ...held, times: from }).problems[0]?.offered;
  assert.deepEqual([nearest(1), nearest(7), nearest(6.9), nearest(6)], [6, 8, 6, undefined]);
});

test("what is carried over always fits the new version, whatever was held", () => {
  const value: fc.Arbitrary<ParameterValue> = fc.oneof(
    fc.double({ noNaN: false }),
    fc.string({ maxLength: 30 }),
    fc.boolean(),
    fc.array(fc.constantFrom("MO", "TU", "SU", "spring", "x"), { maxLength: 9 }),
    fc.dictionary(fc.constantFrom("officer", "cadre", "guard"), fc.integer({ min: -5, max: 120 })),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...shipped),
      fc.dictionary(fc.string({ maxLength: 8 }), value),
      fc.infiniteStream(value),
      (to, odd, any) => {
        const held = { ...odd };
        for (const { key } of to.parameters) held[key] = any.next().value as ParameterValue;
        assert.equal(refuseValues(to, carryOver(to, held).parameters), null);
      },
    ),
    { numRuns: 300 },
  );
});
