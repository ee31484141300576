/** The four communities of the published account and the three of the sample, as a person of the trade would judge. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { persons, places } from "../../db/sample/cast.ts";
import { problemOf } from "../community/problems.ts";
import { traitsOfProblems, traitsOfProfile } from "../community/profile.ts";
import type { CommunityKind, TraitValue } from "../community/contract.ts";
import { factsOf, fit } from "./fit.ts";
import { shipped } from "./products/all.ts";

type Written = {
  code: string;
  kind: CommunityKind;
  profile: Record<string, unknown>;
  problems: string[];
};
const file = new URL("../../test/fixtures/four-communities.json", import.meta.url);
const { communities } = JSON.parse(readFileSync(file, "utf8")) as { communities: Written[] };
const source = { source: "公开报道", asOf: "2024-12-31" };

/** Partners as in the sample: who holds a post there. */
function heldIn(code: string): Map<string, number> {
  const posts = persons.flatMap(({ posts }) => posts.filter((post) => post.in?.includes(code)));
  return new Map([...Map.groupBy(posts, ({ role }) => role)].map(([role, of]) => [role, of.length]));
}
function rank(
  code: string,
  kind: CommunityKind,
  problems: string[],
  traits: { key: string; value: TraitValue }[],
) {
  const facts = traits.map((fact) => ({ ...fact, ...source }));
  const products = shipped
    .filter(({ kinds }) => kinds.includes(kind))
    .map((content) => ({ code: content.code, content, cost: null }));
  return fit(factsOf(kind, facts), problems, heldIn(code), [], new Map(), products);
}
const ranked = new Map<string, ReturnType<typeof rank>>();
for (const { code, kind, profile, problems } of communities) {
  const facts = [...traitsOfProfile(profile), ...traitsOfProblems(problems)];
  ranked.set(
    code,
    rank(
      code,
      kind,
      problems.map((said) => problemOf(said)!),
      facts,
    ),
  );
}
for (const { input, traits } of places)
  ranked.set(input.code, rank(input.code, input.kind, input.problems, traits));

const first = (code: string, count: number) =>
  ranked
    .get(code)!
    .slice(0, count)
    .map((line) => line.code);
const line = (code: string, product: string) => ranked.get(code)!.find((each) => each.code === product)!;
const traitsOf = (said: { because: object }[]) =>
  said.flatMap(({ because }) => ("trait" in because ? [because.trait] : []));

test("欧亚南路, full by day and empty at night, is offered the night patrol first, with why", () => {
  assert.deepEqual(first("oyn", 3), ["P01", "P12", "P11"]);
  const patrol = line("oyn", "P01");
  assert.deepEqual([patrol.answers, patrol.against, patrol.asks], [["night"], [], null]);
  assert.deepEqual(traitsOf(patrol.for).sort(), ["large_estates", "large_malls", "night_crowd"]);
  const empty = patrol.for.find(({ because }) => because.kind === "fact" && because.trait === "night_crowd")!;
  assert.deepEqual(empty.because, { kind: "fact", trait: "night_crowd", value: "low", ...source });
});

test("欧亚南路: care visits stand low, with why not and what is not known", () => {
  const visits = line("oyn", "P15");
  assert.ok(ranked.get("oyn")!.indexOf(visits) > ranked.get("oyn")!.length * 0.6);
  assert.ok(first("oyn", 8).every((code) => code !== "P15"));
  assert.deepEqual(visits.answers, []);
  assert.deepEqual(
    visits.against.map(({ because }) =>
      "role" in because ? because.role : "trait" in because && because.trait,
    ),
    ["civil_affairs", "night_crowd"],
  );
  assert.equal(visits.asks, "more_against");
  assert.ok(visits.unknown.some(({ trait, side }) => trait === "households" && side === "against"));
});

const firsts: [string, string, string[]][] = [
  ["欧亚三路, homes with leaks and noise, the council and the survey", "oy3", ["P07", "P08"]],
  [
    "心语花园, households in hardship, care visits, gifts and calls on elders, then the alliance",
    "xyhy",
    ["P15", "P16", "P17", "P19"],
  ],
  ["袁雒, a village with much fraud once, the lecture from true cases", "yl", ["P24", "P21"]],
  ["the school its gate", "slxx", ["P06"]],
  ["the hospital its emergency unit", "sly", ["P05"]],
  ["the business park what is made for crowds", "slyq", ["P05", "P28"]],
];
for (const [what, code, products] of firsts)
  test(`first stand, for ${what}`, () => assert.deepEqual(first(code, products.length), products));

test("nothing is asked of a place that is no fact of its kind", () => {
  for (const [code, lines] of ranked) {
    const asked = new Set(lines.flatMap(({ unknown }) => unknown.map(({ trait }) => trait)));
    assert.ok(code === "slxx" || !asked.has("pupils"), `${code}: pupils`);
    assert.ok(code === "sly" || !asked.has("beds"), `${code}: beds`);
  }
});
