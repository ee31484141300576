import assert from "node:assert/strict";
import { test } from "node:test";
import { isIcon } from "../../../web/kit/icons.ts";
import { ProductContent } from "../contract.ts";
import { lint } from "../lint.ts";
import { shipped } from "./all.ts";
import { costOf, get } from "./cast.ts";

test("the shelf holds the thirty shipped products in order, and each is whole", () => {
  const codes = shipped.map(({ code }) => code);
  const all = Array.from({ length: 30 }, (_, index) => `P${String(index + 1).padStart(2, "0")}`);
  assert.deepEqual(codes, all);
  for (const product of shipped) assert.deepEqual(ProductContent.parse(product), product);
  const looks = shipped.map(({ pack }) => `${pack.shape} ${pack.glyph}`);
  assert.equal(new Set(looks).size, looks.length, "two products share shape and glyph");
  assert.ok(!looks.some((look) => look.includes("shield")));
  for (const { code, pack } of shipped) assert.ok(isIcon(pack.glyph), `${code}: nobody drew ${pack.glyph}`);
});

for (const product of shipped) {
  const { code } = product;

  test(`${code}: the check of the shelf finds nothing, not even what an own product may lack`, () => {
    assert.deepEqual(lint(product), []);
  });

  test(`${code}: two reasons speak for it, each fact once, each stage by its own name`, () => {
    assert.ok(product.speaksFor.length > 1 && product.speaksAgainst.length > 0);
    const facts = [...product.speaksFor, ...product.speaksAgainst].map(({ when }) => JSON.stringify(when));
    assert.equal(new Set(facts).size, facts.length, "a fact speaks once");
    assert.equal(new Set(product.stages.map(({ title }) => title.zh)).size, product.stages.length);
  });

  test(`${code}: something is kept when it is done`, () => {
    assert.ok(product.evidence.some(({ required }) => required));
  });
}

test("the security exception is kept for the two products that guard a place", () => {
  const excepted = shipped.filter(({ securityException }) => securityException).map(({ code }) => code);
  assert.deepEqual(excepted, ["P01", "P28"]);
});

test("only P06 rests in school breaks, and on public holidays", () => {
  const resting = shipped.filter(({ stages }) =>
    stages.some(({ cadence }) => cadence.kind === "rule" && cadence.terms === "skip"),
  );
  assert.deepEqual(
    resting.map(({ code }) => code),
    ["P06"],
  );
  for (const { cadence } of get("P06").stages) {
    assert.ok(cadence.kind === "rule" && cadence.holidays === "skip" && cadence.terms === "skip");
  }
});

test("P15 beside P19 is too much for an officer with 6.0 hours, and fits once shares are moved", () => {
  const declared = { officer: 6 * 60, cadre: 10 * 60, civil_affairs: 5 * 60 };
  const alliance = costOf(get("P19"));
  const asked = (shares: Record<string, number>) => costOf(get("P15"), { shares });
  const total = (visits: ReturnType<typeof costOf>, role: keyof typeof declared) =>
    (visits[role] ?? 0) + (alliance[role] ?? 0);
  assert.ok(alliance.officer! / 60 >= 1.3 && alliance.officer! / 60 <= 2.2, String(alliance.officer! / 60));
  assert.ok(alliance.cadre! / 60 <= 2.0);
  const default_ = asked({ officer: 40, cadre: 40, civil_affairs: 20 });
  const weeks = 365 / 7;
  const visits = (role: keyof typeof declared) => Math.round((default_[role]! * weeks) / 25);
  assert.deepEqual([visits("officer"), visits("cadre"), visits("civil_affairs")], [620, 620, 310]);
  assert.ok(total(default_, "officer") > declared.officer);
  const moved = asked({ officer: 34, cadre: 46, civil_affairs: 20 });
  for (const role of ["officer", "cadre", "civil_affairs"] as const) {
    assert.ok(total(moved, role) <= declared[role], `${role}: ${total(moved, role) / 60}`);
  }
  const [before, after] = [default_, moved].map((cost) =>
    Object.values(cost).reduce((sum, one) => sum + one, 0),
  );
  assert.ok(Math.abs(before! - after!) < 1e-9, "the 1,550 visits stay");
});
