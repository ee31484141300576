import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isTrait, definitionOf, traitKeys } from "../community/traits.ts";
import type { TraitValue } from "../community/contract.ts";
import type { FitReason } from "./contract.ts";
import type { LocalRecord } from "./fit-contract.ts";
import { type Candidate, type Fact, factsOf, fit, standingOf } from "./fit.ts";
import { shipped } from "./products/all.ts";

const text = { zh: "理由", en: "Reason" };
type When = FitReason["when"];
const reason = (when: When, more: Partial<FitReason> = {}): FitReason => ({ when, text, ...more });
type Made = Partial<Candidate["content"]> & Pick<Partial<Candidate>, "cost" | "running">;
const made = (code: string, { cost = null, running, ...content }: Made = {}): Candidate => ({
  code,
  cost,
  ...(running && { running }),
  content: { problems: ["night"], partners: [], speaksFor: [], speaksAgainst: [], ...content },
});
const fact = (key: string, value: TraitValue): Fact => ({ key, value, source: "台账", asOf: "2026-01-01" });
type Asked = {
  facts?: Fact[];
  problems?: string[];
  held?: Record<string, number>;
  records?: LocalRecord[];
  hours?: Record<string, { declared: number; used: number }>;
};
const ask = (
  products: Candidate[],
  { facts = [], problems = [], held = {}, records = [], hours = {} }: Asked,
) => fit(facts, problems, new Map(Object.entries(held)), records, new Map(Object.entries(hours)), products);
const one = (content: Made, asked: Asked) => ask([made("P01", content)], asked)[0]!;

const values: [When, TraitValue, "holds" | "not" | "unknown"][] = [
  [{ trait: "guards" }, 3, "holds"],
  [{ trait: "guards" }, "several", "holds"],
  [{ trait: "guards" }, { atLeast: 1 }, "holds"],
  [{ trait: "guards" }, 0, "not"],
  [{ trait: "guards" }, null, "unknown"],
  [{ trait: "property_firm" }, true, "holds"],
  [{ trait: "property_firm" }, false, "not"],
  [{ fact: { trait: "night_crowd", is: ["low"] } }, "low", "holds"],
  [{ fact: { trait: "night_crowd", is: ["low"] } }, "high", "not"],
  [{ fact: { trait: "night_crowd", is: ["low"] } }, null, "unknown"],
  [{ fact: { trait: "rental_homes", atLeast: 100 } }, 100, "holds"],
  [{ fact: { trait: "rental_homes", atLeast: 100 } }, 99, "not"],
  [{ fact: { trait: "rental_homes", atLeast: 100 } }, { atLeast: 100 }, "holds"],
  [{ fact: { trait: "rental_homes", atLeast: 100 } }, { atLeast: 50 }, "unknown"],
  [{ fact: { trait: "rental_homes", atLeast: 100 } }, "many", "unknown"],
  [{ fact: { trait: "guards", atMost: 2 } }, 2, "holds"],
  [{ fact: { trait: "guards", atMost: 2 } }, { atLeast: 1 }, "unknown"],
  [{ fact: { trait: "guards", atMost: 2 } }, { atLeast: 3 }, "not"],
];
for (const [when, value, holds] of values)
  test(`${JSON.stringify(when)} of ${JSON.stringify(value)}: ${holds}`, () => {
    const key = when.trait ?? when.fact!.trait;
    const said = one({ speaksFor: [reason(when)] }, { facts: [fact(key, value)] });
    assert.deepEqual(
      [said.for.length, said.unknown.length],
      [holds === "holds" ? 1 : 0, holds === "unknown" ? 1 : 0],
    );
    if (holds === "unknown") assert.deepEqual(said.unknown, [{ trait: key, side: "for" }]);
  });

test("a trait that is no fact of the place says nothing and is not asked for", () => {
  const village = factsOf("village", [fact("households", 40)]);
  const said = one(
    { speaksFor: [reason({ trait: "pupils" }), reason({ trait: "shops" })] },
    { facts: village },
  );
  assert.deepEqual(said.unknown, [{ trait: "shops", side: "for" }]);
});

test("a problem of the place is met by a product for it or for its group, and each is said once", () => {
  const said = one(
    { problems: ["fraud", "dispute.leak"], speaksFor: [reason({ problem: "fraud" })] },
    { problems: ["fraud.telecom", "fraud.rebate", "dispute", "dispute.noise"] },
  );
  assert.deepEqual(
    said.answers,
    ["fraud.rebate", "fraud.telecom"],
    "a product for leaks does not meet disputes in general",
  );
  assert.deepEqual(
    said.for.map((each) => [each.text, each.because]),
    [[text, { kind: "problem", problems: ["fraud.rebate", "fraud.telecom"], named: false }]],
  );
  const bare = one({}, { problems: ["night"] });
  assert.deepEqual(bare.for, [
    { text: null, because: { kind: "problem", problems: ["night"], named: true }, outweighs: false },
  ]);
});

test("a missing partner is said once, with how many people are lacking", () => {
  const partners = [{ role: "guard" as const, required: true, atLeast: 2, does: text }];
  const speaksAgainst = [reason({ missingPartner: "guard" })];
  const own = (held: Record<string, number>) => one({ partners, speaksAgainst }, { held }).against;
  assert.deepEqual(own({ guard: 1 }), [
    {
      text,
      because: { kind: "partner", role: "guard", required: true, atLeast: 2, have: 1 },
      outweighs: false,
    },
  ]);
  assert.deepEqual(own({ guard: 2 }), []);
  assert.equal(one({ partners }, {}).against[0]!.text, null, "without words of its own the page says it");
  const optional = one({ speaksAgainst: [reason({ missingPartner: "cadre" })] }, {});
  assert.deepEqual(optional.against[0]!.because, {
    kind: "partner",
    role: "cadre",
    required: false,
    atLeast: 1,
    have: 0,
  });
});

test("hours speak against where the declared ones do not hold it beside what runs; undeclared is not short", () => {
  const at = (declared: number, used: number, running?: Candidate["running"]) =>
    one(
      { cost: { officer: 120, cadre: 30 }, ...(running && { running }) },
      { hours: { officer: { declared, used } } },
    );
  assert.deepEqual(at(300, 180).against, []);
  assert.deepEqual(at(300, 181).against[0]!.because, {
    kind: "hours",
    role: "officer",
    needs: 120,
    used: 181,
    declared: 300,
  });
  assert.deepEqual(at(300, 300, { officer: 120 }).against, [], "where it runs it is no load beside itself");
  assert.deepEqual(at(300, 0).undeclared, ["cadre"]);
  assert.deepEqual(one({ cost: null }, {}).undeclared, []);
});

const record = (low: number, high: number | null): LocalRecord => ({
  speaks: true,
  productCode: "P01",
  communityName: { zh: "甲社区", en: "A" },
  alike: ["night"],
  indicator: text,
  before: 31,
  after: 14,
  months: 12,
  low,
  high,
  measuredOn: "2026-10-01",
});
test("a record speaks only where its interval leaves no change out; it is shown in any case", () => {
  const said = (low: number, high: number | null) => one({}, { records: [record(low, high)] });
  const sides = (low: number, high: number | null) => [
    said(low, high).for.length,
    said(low, high).against.length,
  ];
  assert.deepEqual(sides(0.3, 0.9), [1, 0]);
  assert.deepEqual(sides(0.5, 1.1), [0, 0]);
  assert.deepEqual(sides(1.2, null), [0, 1]);
  assert.equal(said(0.5, 1.1).records.length, 1);
});

test("choosing against the advice asks for a line, and an empty profile advises nothing", () => {
  const against = [reason({ trait: "guards" })];
  assert.equal(one({}, {}).asks, null);
  assert.equal(one({ problems: ["fire"] }, { problems: ["night"] }).asks, "nothing_for");
  assert.equal(one({}, { problems: ["night"] }).asks, null);
  const facts = [fact("guards", 1)];
  assert.equal(one({ speaksAgainst: against }, { facts }).asks, "more_against");
  assert.equal(one({ speaksAgainst: against }, { facts, problems: ["night"] }).asks, null);
  const heavy = [reason({ trait: "guards" }, { outweighs: true })];
  assert.equal(one({ speaksAgainst: heavy }, { facts, problems: ["night"] }).asks, "outweighed");
});

test("the order: outweighed last, then problems met, then facts for less facts against, then the code", () => {
  const facts = [fact("guards", 1), fact("shops", 4)];
  const order = ask(
    [
      made("S2", { problems: ["fire"] }),
      made("P10", { problems: ["fire"] }),
      made("P09", { problems: ["fire"] }),
      made("P08", { speaksAgainst: [reason({ trait: "guards" })] }),
      made("P07", { speaksFor: [reason({ trait: "guards" })] }),
      made("P06", { problems: ["night", "theft"] }),
      made("P05", {
        problems: ["night", "theft"],
        speaksFor: [reason({ trait: "shops" })],
        speaksAgainst: [reason({ trait: "guards" }, { outweighs: true })],
      }),
    ],
    { facts, problems: ["night", "theft"] },
  );
  assert.deepEqual(
    order.map(({ code }) => code),
    ["P06", "P07", "P08", "P09", "P10", "S2", "P05"],
  );
});

test("reasons of shipped products name facts that exist and values those can hold", () => {
  for (const { code, speaksFor, speaksAgainst } of shipped)
    for (const { when, outweighs } of [...speaksFor, ...speaksAgainst]) {
      if (when.fact === undefined) continue;
      const { trait, is, atLeast, atMost } = when.fact;
      assert.ok(isTrait(trait), `${code}: ${trait}`);
      const definition = definitionOf(trait);
      if (is)
        assert.ok(
          definition.type === "choice" && is.every((each) => each in definition.options),
          `${code}: ${is}`,
        );
      if (atLeast ?? atMost) assert.equal(definition.type, "count", code);
      assert.ok(is ?? atLeast ?? atMost, `${code}: a fact without a test`);
      if (outweighs)
        assert.ok(
          speaksAgainst.some((each) => each.when === when),
          `${code}: only what is against outweighs`,
        );
    }
});

// What follows is drawn at random: places of any profile, shelves of any reasons.
const keys = ["guards", "shops", "night_crowd", "property_firm", "gates"];
const someWhen = fc.oneof(
  fc.constantFrom(...keys).map((trait): When => ({ trait })),
  fc.constantFrom("night", "theft", "fire").map((problem): When => ({ problem })),
  fc.constantFrom("guard" as const, "cadre" as const).map((missingPartner): When => ({ missingPartner })),
  fc
    .record({ trait: fc.constantFrom(...keys), atLeast: fc.integer({ min: 1, max: 5 }) })
    .map((each): When => ({ fact: each })),
);
const someReasons = fc.array(someWhen, { maxLength: 4 }).map((whens) => whens.map((when) => reason(when)));
const someProduct = (code: string) =>
  fc
    .record({
      problems: fc.uniqueArray(fc.constantFrom("night", "theft", "theft.shop", "fire"), {
        minLength: 1,
        maxLength: 3,
      }),
      speaksFor: someReasons,
      speaksAgainst: someReasons,
      cost: fc.option(fc.record({ officer: fc.integer({ min: 0, max: 200 }) })),
    })
    .map((content) => made(code, content));
const someShelf = fc
  .integer({ min: 2, max: 9 })
  .chain((size) => fc.tuple(...Array.from({ length: size }, (_, at) => someProduct(`P0${at}`))));
const someValue = fc.oneof(
  fc.integer({ min: 0, max: 6 }),
  fc.boolean(),
  fc.constantFrom("several", "low", "high"),
  fc.constant(null),
);
const somePlace = fc
  .record({
    facts: fc.array(fc.tuple(fc.constantFrom(...keys), someValue), { maxLength: 5 }),
    problems: fc.uniqueArray(fc.constantFrom("night", "theft.shop", "fire"), { maxLength: 3 }),
    held: fc.record({ guard: fc.integer({ min: 0, max: 2 }) }),
  })
  .map(({ facts, ...rest }) => ({ ...rest, facts: facts.map(([key, value]) => fact(key, value)) }));
const shuffled = <T>(items: readonly T[], seed: number) =>
  items
    .map((item, at) => [Math.sin(seed + at * 7.31), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
const codes = (lines: { code: string }[]) => lines.map(({ code }) => code);

test("the order is total and the same whatever the order of what comes in", () => {
  fc.assert(
    fc.property(someShelf, somePlace, fc.integer(), (shelf, place, seed) => {
      const straight = ask(shelf, place);
      const turned = ask(shuffled(shelf, seed), {
        ...place,
        facts: shuffled(place.facts, seed),
        problems: shuffled(place.problems, seed),
      });
      const bare = (lines: typeof straight) => lines.map(({ product: _, ...line }) => line);
      assert.deepEqual(bare(turned), bare(straight));
      assert.equal(new Set(codes(straight)).size, shelf.length);
    }),
  );
});

/** A trait only this product has a reason on, `elders_alone`, comes to be known. */
const lifted = (side: "speaksFor" | "speaksAgainst", outweighs: boolean) =>
  fc.property(someShelf, somePlace, fc.nat(), (shelf, place, pick) => {
    const at = pick % shelf.length;
    const chosen = shelf[at]!;
    const extra = reason({ trait: "elders_alone" }, outweighs ? { outweighs: true } : {});
    const product = { ...chosen, content: { ...chosen.content, [side]: [...chosen.content[side], extra] } };
    const products = shelf.with(at, product);
    const of = (value: TraitValue) =>
      codes(ask(products, { ...place, facts: [...place.facts, fact("elders_alone", value)] }));
    const [unknown, none, known] = [of(null), of(0), of(3)];
    assert.deepEqual(unknown, none, "known to be nothing moves nothing");
    const [before, after] = [unknown.indexOf(product.code), known.indexOf(product.code)];
    if (side === "speaksFor") assert.ok(after <= before, `${before} → ${after}`);
    else assert.ok(after >= before, `${before} → ${after}`);
    const others = (list: string[]) => list.filter((code) => code !== product.code);
    assert.deepEqual(others(known), others(unknown), "and the others keep their order");
  });
test("a fact for a product never lowers it", () => fc.assert(lifted("speaksFor", false)));
test("a fact against a product never raises it", () => fc.assert(lifted("speaksAgainst", false)));
test("nor does one that outweighs", () => fc.assert(lifted("speaksAgainst", true)));

test("whatever becomes known of any place, unknown hours and costs stand like none against", () => {
  fc.assert(
    fc.property(someShelf, somePlace, (shelf, place) => {
      for (const line of ask(shelf, place)) {
        const priced = ask([{ ...line.product, cost: null }], place)[0]!;
        assert.deepEqual(standingOf(line), standingOf(priced), "no hours are declared, so none are short");
      }
    }),
  );
});

test("every trait of the list can be asked about without being a number", () => {
  for (const key of traitKeys)
    assert.equal(one({ speaksFor: [reason({ trait: key })] }, { facts: [fact(key, null)] }).for.length, 0);
});
