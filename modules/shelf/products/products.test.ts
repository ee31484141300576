import assert from "node:assert/strict";
import { test } from "node:test";
import { isProblem } from "../../community/problems.ts";
import { definitionOf, isTrait } from "../../community/traits.ts";
import { costPerWeek } from "../cadence.ts";
import { ProductContent, type Parameter, type ParameterValues, type Stage } from "../contract.ts";
import { shipped } from "./all.ts";

type Said = { zh: string; en: string };
const han = /[\u4e00-\u9fff]/;
const get = (code: string) => shipped.find((product) => product.code === code)!;

/** Every bilingual text in a piece of content, with the path it stands at. */
function textsOf(value: unknown, path = ""): [string, Said][] {
  if (value === null || typeof value !== "object") return [];
  const { zh, en } = value as Partial<Said>;
  if (typeof zh === "string" && typeof en === "string") return [[path, { zh, en }]];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}
const joined = (...values: unknown[]) =>
  values.flatMap((value) => textsOf(value).map(([, { zh, en }]) => `${zh} ${en}`)).join("\n");

/** A year of 365 days; the holidays are invented, since only their number matters here. */
function costOf(content: ProductContent, parameters: ParameterValues = {}) {
  const [startsOn, endsOn] = ["2026-11-01", "2027-10-31"];
  const onlyHolidays = content.stages.some(
    ({ cadence }) => cadence.kind === "rule" && cadence.holidays === "only",
  );
  const off = onlyHolidays
    ? Array.from({ length: 30 }, (_, day) => `2027-04-${String(day + 1).padStart(2, "0")}`)
    : [];
  const households = Array.from({ length: 310 }, (_, index) => ({
    id: `household-${index}`,
    careGrade: "ordinary",
  }));
  return costPerWeek(content, parameters, {
    startsOn,
    endsOn,
    from: startsOn,
    to: endsOn,
    subjects: households,
    communityId: "community",
    calendar: { holidays: { years: new Set([2026, 2027]), off: new Set(off), work: new Set() } },
  });
}

test("the shelf holds the twenty-two shipped products in order, and each is whole", () => {
  const codes = shipped.map(({ code }) => code);
  assert.deepEqual(
    codes,
    "P01 P02 P05 P06 P07 P08 P11 P12 P15 P18 P19 P20 P21 P22 P23 P24 P25 P26 P27 P28 P29 P30".split(" "),
  );
  for (const product of shipped) assert.deepEqual(ProductContent.parse(product), product);
  const looks = shipped.map(({ pack }) => `${pack.shape} ${pack.glyph}`);
  assert.equal(new Set(looks).size, looks.length, "two products share shape and glyph");
  assert.ok(!looks.some((look) => look.includes("shield")));
});

for (const product of shipped) {
  const { code } = product;

  test(`${code}: both languages, Chinese in full-width punctuation`, () => {
    for (const [path, { zh, en }] of textsOf(product)) {
      assert.match(zh, han, `${code}${path}: ${zh}`);
      assert.doesNotMatch(en, /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/, `${code}${path}: ${en}`);
      assert.doesNotMatch(
        zh,
        /[\u4e00-\u9fff]\s*[,;:?!.()"]|[,;:?!()"]\s*[\u4e00-\u9fff]/,
        `${code}${path}: ${zh}`,
      );
      assert.doesNotMatch(`${zh}${en}`, /\s\s|[!！]|\.\.\./, `${code}${path}`);
    }
    const { about, line, burdenNote, lawfulBasis, stopRule, card, outcome } = product;
    const { wouldCount, failure } = outcome;
    const whole = [line, about, burdenNote, lawfulBasis, stopRule, wouldCount, failure];
    for (const { zh, en } of [...whole, ...textsOf(card).map(([, text]) => text)]) {
      assert.match(zh, /。$/, `${code}: ${zh}`);
      assert.match(en, /\.$/, `${code}: ${en}`);
    }
  });

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
    assert.ok(product.speaksFor.length > 0 && product.speaksAgainst.length > 0);
  });

  test(`${code}: every parameter is sound and every $name fits one`, () => {
    const keys = product.parameters.map(({ key }) => key);
    assert.equal(new Set(keys).size, keys.length);
    for (const parameter of product.parameters) assertSound(parameter);
    for (const stage of product.stages) for (const use of usesOf(stage)) assertFits(product, use);
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

  test(`${code}: claims nothing that was not read`, () => {
    assert.equal(product.card.rating, "unrated");
    assert.equal(product.card.reviewedOn, "2026-11-01");
    assert.equal(product.card.cost.certainty, "estimate");
    assert.equal(product.card.effect.certainty, "none");
    assert.match(product.card.source.zh, /还没有读过研究/);
    for (const basis of [product.lawfulBasis, product.securityException?.basis]) {
      if (!basis) continue;
      assert.match(basis.zh, /请核对/);
      assert.match(basis.en, /please verify/i);
    }
    assert.match(product.burdenNote.zh, /估计/);
    assert.match(product.burdenNote.en, /estimate/);
  });

  test(`${code}: the hours in its note are those of its cadence, and an officer can carry them`, () => {
    const hours = Object.values(costOf(product)).map((minutes) => (minutes / 60).toFixed(1));
    for (const hour of hours) {
      assert.notEqual(hour, "0.0");
      assert.ok(product.burdenNote.zh.includes(`${hour} 小时`), `${code}: ${hour} 小时`);
      assert.ok(product.burdenNote.en.includes(`${hour} h`), `${code}: ${hour} h`);
    }
    assert.ok((costOf(product).officer ?? 0) <= 6 * 60);
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

function assertSound(parameter: Parameter) {
  const { key, type } = parameter;
  if (type === "number") {
    assert.ok(parameter.min <= parameter.default && parameter.default <= parameter.max, key);
    assert.ok(
      Number.isInteger((parameter.default - parameter.min) / parameter.step),
      `${key}: default off its step`,
    );
    assert.ok(Number.isInteger((parameter.max - parameter.min) / parameter.step), `${key}: max off its step`);
  } else if (type === "choice") {
    const values = parameter.options.map(({ value }) => value);
    assert.ok(values.includes(parameter.default), key);
    assert.equal(new Set(values).size, values.length, key);
  } else if (type === "weekdays") {
    const { length } = parameter.default;
    assert.ok(parameter.min <= length && length <= parameter.max, key);
    assert.equal(new Set(parameter.default).size, length, key);
  } else if (type === "shares") {
    assert.deepEqual(Object.keys(parameter.default).sort(), [...parameter.roles].sort(), key);
    assert.equal(
      Object.values(parameter.default).reduce((sum, share) => sum + share, 0),
      100,
      key,
    );
  } else if (type === "time") {
    assert.match(parameter.default, /^([01]\d|2[0-3]):[0-5]\d$/, key);
  } else if (type === "text") {
    assert.ok(parameter.default.length <= parameter.max, key);
  }
}

/** What a stage takes from parameters: `$name`, and the kind of value that place can hold. */
type Use = {
  name: string;
  wants: "number" | "days" | "time" | "shares" | "festivals";
  min?: number;
  max?: number;
};
function usesOf({ cadence, minutes, who }: Stage): Use[] {
  const uses: [unknown, Omit<Use, "name">][] = [[minutes, { wants: "number", min: 1, max: 720 }]];
  if (who.way === "shared") uses.push([`$${who.shares}`, { wants: "shares" }]);
  if (cadence.kind === "rule") {
    uses.push([cadence.interval, { wants: "number", min: 1, max: 24 }], [cadence.byday, { wants: "days" }]);
    uses.push([cadence.at, { wants: "time" }], [cadence.perDay, { wants: "number", min: 1, max: 4 }]);
  } else if (cadence.kind === "per_subject") {
    uses.push(
      [cadence.times, { wants: "number", min: 1, max: 60 }],
      [cadence.festivals, { wants: "festivals" }],
    );
    for (const extra of Object.values(cadence.extra ?? {}))
      uses.push([extra, { wants: "number", min: 0, max: 60 }]);
  } else {
    uses.push([cadence.withinDays, { wants: "number", min: 0, max: 200 }]);
    uses.push([cadence.expected, { wants: "number", min: 0, max: 1000 }]);
  }
  return uses.flatMap(([value, use]) =>
    typeof value === "string" && value.startsWith("$") ? [{ name: value.slice(1), ...use }] : [],
  );
}

function assertFits(product: ProductContent, { name, wants, min, max }: Use) {
  const parameter = product.parameters.find(({ key }) => key === name);
  assert.ok(parameter, `$${name} names no parameter`);
  if (wants === "number") {
    assert.ok(parameter.type === "number", `$${name} is no number`);
    assert.ok(parameter.min >= min! && parameter.max <= max!, `$${name} may leave ${min} to ${max}`);
    assert.ok(Number.isInteger(parameter.min) && Number.isInteger(parameter.step), `$${name} is not whole`);
  } else if (wants === "days" && parameter.type === "choice") {
    for (const { value } of parameter.options)
      assert.match(value, /^(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/, name);
  } else {
    assert.equal(parameter.type, wants === "days" ? "weekdays" : wants, `$${name}`);
  }
}
