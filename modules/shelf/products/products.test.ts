import assert from "node:assert/strict";
import { test } from "node:test";
import { isProblem } from "../../community/problems.ts";
import { definitionOf, isTrait } from "../../community/traits.ts";
import { isIcon } from "../../../web/kit/icons.ts";
import { ProductContent } from "../contract.ts";
import { shipped } from "./all.ts";
import { costOf, get, joined } from "./cast.ts";

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

  test(`${code}: problems, traits and roles it names exist`, () => {
    const roles = product.partners.map(({ role }) => role);
    assert.equal(new Set(roles).size, roles.length);
    for (const problem of product.problems) assert.ok(isProblem(problem), problem);
    if (product.outcome.problem) assert.ok(isProblem(product.outcome.problem), product.outcome.problem);
    for (const { when } of [...product.speaksFor, ...product.speaksAgainst]) {
      assert.equal(Object.keys(when).length, 1, "a reason stands on one fact");
      if (when.problem) assert.ok(isProblem(when.problem), when.problem);
      if (when.missingPartner) assert.ok(roles.includes(when.missingPartner), when.missingPartner);
      if (when.trait === undefined) continue;
      assert.ok(isTrait(when.trait), when.trait);
      // A reason cannot name a value, so a choice (people at night: high or low) could be printed wrongly.
      assert.ok(["count", "yesno", "date"].includes(definitionOf(when.trait).type), when.trait);
    }
    assert.ok(product.speaksFor.length > 1 && product.speaksAgainst.length > 0);
    const facts = [...product.speaksFor, ...product.speaksAgainst].map(({ when }) => JSON.stringify(when));
    assert.equal(new Set(facts).size, facts.length, "a fact speaks once");
  });

  test(`${code}: whoever does a stage is a required partner`, () => {
    for (const stage of product.stages) {
      const roles = stage.who.way === "together" ? stage.who.roles : sharers(product, stage.who.shares);
      for (const role of roles) {
        const partner = product.partners.find((need) => need.role === role);
        assert.ok(partner, `${stage.key}: ${role} is no partner`);
        assert.ok(partner.required, `${stage.key}: ${role} has duties but is optional`);
      }
    }
    assert.equal(new Set(product.stages.map(({ key }) => key)).size, product.stages.length);
    assert.equal(new Set(product.stages.map(({ title }) => title.zh)).size, product.stages.length);
  });

  test(`${code}: something is kept when it is done`, () => {
    assert.ok(product.evidence.some(({ required }) => required));
  });

  test(`${code}: nothing forbidden can be asked for (FORM-01…06)`, () => {
    const { evidence, parameters, outcome, stages, partners } = product;
    const asked = joined(
      evidence.map(({ label }) => label),
      parameters,
      stages,
      partners,
    );
    assert.doesNotMatch(asked, /照片|拍照|录像|视频|轨迹|定位|photo|video|picture|\btrack\b|location/i);
    const measured = joined(evidence, parameters, outcome);
    assert.doesNotMatch(measured, /安装|下载|点赞|转发|在线|时长考核|排名|积分|打分|里程/);
    assert.doesNotMatch(
      measured,
      /install|download|\blikes?\b|online time|rank|leaderboard|scor(e|ing)|mileage/i,
    );
    const all = joined({ ...product, securityException: null, lawfulBasis: null });
    const checkIn = /签到|打卡|到点时间|到岗|check-?ins?\b|times? at places/i;
    if (product.securityException === null) assert.doesNotMatch(all, checkIn);
    for (const parameter of parameters) {
      if (checkIn.test(joined(parameter.label))) assert.equal(parameter.default, false, "off by default");
    }
    for (const item of evidence) if (checkIn.test(joined(item.label))) assert.equal(item.required, false);
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

function sharers(product: ProductContent, key: string) {
  const parameter = product.parameters.find((one) => one.key === key);
  return parameter?.type === "shares" ? parameter.roles : assert.fail(`${key} holds no shares`);
}
