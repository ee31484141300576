import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { ProductContent } from "./contract.ts";
import { errorsOf, isPlannable, lint } from "./lint.ts";
import { shipped } from "./products/all.ts";

fc.configureGlobal({ seed: 20261110 });
const get = (code: string) => shipped.find((product) => product.code === code)!;
const text = (zh: string, en = "") => ({ zh, en });

type Bend = (content: ProductContent) => void;
const cases: [string, Bend, string[]][] = [
  ["nothing is wrong", () => undefined, []],
  ["a name is missing", (c) => (c.name = text("")), ["name text_missing"]],
  ["English is missing", (c) => (c.name = text("夜巡")), ["name english_to_come"]],
  ["half-width punctuation", (c) => (c.name.zh = "夜巡,带队"), ["name punctuation"]],
  ["no full stop", (c) => (c.line.zh = "每户都去"), ["line sentence_end"]],
  ["no problem is named", (c) => (c.problems = []), ["problems list_empty"]],
  ["a close-held matter for everybody", (c) => (c.problems = ["domestic_violence"]), ["seenBy seen_by_all"]],
  [
    "appointed, and nobody to appoint",
    (c) => {
      c.seenBy = "appointed";
      c.partners = c.partners.filter(({ role }) => role === "officer");
    },
    [
      "seenBy seen_by_nobody",
      "speaksAgainst.0.when reason_partner",
      "stages.0.who doer_no_partner",
      "stages.0.who doer_no_partner",
    ],
  ],
  ["an unknown problem", (c) => c.problems.push("weather"), ["problems.4 problem_unknown"]],
  ["a partner twice", (c) => c.partners.push(c.partners[3]!), ["partners.5.role partner_twice"]],
  ["a reason on nothing", (c) => (c.speaksFor[0]!.when = {}), ["speaksFor.0.when one_fact"]],
  [
    "a reason on a choice",
    (c) => (c.speaksFor[0]!.when = { trait: "night_crowd" }),
    ["speaksFor.0.when trait_choice"],
  ],
  [
    "lacking a partner that is none",
    (c) => (c.speaksAgainst[0]!.when = { missingPartner: "lawyer" }),
    ["speaksAgainst.0.when reason_partner"],
  ],
  [
    "a default out of bounds",
    (c) => Object.assign(c.parameters[0]!, { default: 4 }),
    ["parameters.0.default default_out"],
  ],
  [
    "a default off its step",
    (c) => Object.assign(c.parameters[3]!, { default: 27 }),
    ["parameters.3.step off_step"],
  ],
  [
    "shares that make 90",
    (c) => Object.assign(c.parameters[4]!, { default: { officer: 40, cadre: 40, civil_affairs: 10 } }),
    ["parameters.4.default shares_not_100"],
  ],
  ["a reference to nothing", (c) => (c.stages[0]!.minutes = "$long"), ["stages.0.minutes ref_missing"]],
  ["a reference to another kind", (c) => (c.stages[0]!.minutes = "$way"), ["stages.0.minutes ref_type"]],
  [
    "a reference that may leave its bounds",
    (c) => Object.assign(c.parameters[0]!, { max: 90 }),
    ["stages.0.cadence.times ref_bounds"],
  ],
  ["a doer who is optional", (c) => (c.partners[1]!.required = false), ["stages.0.who doer_optional"]],
  [
    "a doer who is no partner",
    (c) => {
      c.partners.splice(2, 1);
      c.speaksAgainst.splice(0, 1);
    },
    ["stages.0.who doer_no_partner"],
  ],
  [
    "a stage that never comes",
    (c) =>
      (c.stages[0]!.cadence = {
        kind: "rule",
        freq: "yearly",
        interval: 1,
        bymonth: [2],
        byday: [],
        graceDays: 0,
        perDay: 1,
        holidays: "keep",
        terms: "keep",
      }),
    ["stages.0.cadence never_fires"],
  ],
  ["a household without its door", (c) => (c.stages[0]!.needs = []), ["stages.0.needs door"]],
  [
    "an end before the beginning",
    (c) => Object.assign(c.stages[0]!, { fromMonth: 6, untilMonth: 6 }),
    ["stages.0.untilMonth ends_before"],
  ],
  [
    "nothing is kept",
    (c) => c.evidence.forEach((each) => (each.required = false)),
    ["evidence nothing_kept"],
  ],
  [
    "a fact that speaks twice",
    (c) => (c.speaksAgainst[1]!.when = c.speaksFor[0]!.when),
    ["speaksAgainst.1.when fact_twice"],
  ],
  [
    "two settings of one name",
    (c) => (c.parameters[1]!.label = c.parameters[0]!.label),
    ["parameters.1.label label_twice"],
  ],
  [
    "a number with nothing to set",
    (c) => Object.assign(c.parameters[0]!, { max: 5 }),
    ["parameters.0.max no_choice"],
  ],
  [
    "events that are not expected, and due before they open",
    (c) =>
      Object.assign(c.stages[0]!, {
        cadence: { kind: "event", opensAfterDays: 30, withinDays: 7, expected: 0 },
      }),
    ["stages.0.cadence.expected none_expected", "stages.0.cadence.withinDays due_before_opens"],
  ],
  ["a photo", (c) => (c.evidence[1]!.label.zh = "拍照"), ["evidence.1.label form_photo"]],
  ["points", (c) => (c.outcome.indicator.zh = "各楼积分"), ["outcome.indicator form_count"]],
  ["a leaderboard by its name", (c) => (c.name.zh = "各楼排名榜"), ["name form_count"]],
  ["a check-in without an exception", (c) => (c.about.zh = "到门口打卡。"), ["about form_check_in"]],
  [
    "a rating without a study",
    (c) => (c.card.rating = "promising"),
    ["card.rating rating_study", "card.source source_read"],
  ],
  [
    "a rating with a study that was read",
    (c) => {
      c.card.rating = "promising";
      c.card.source = text("读过一项研究，见上。", "One study was read, see above.");
      c.card.study = { reference: "某项研究", readBy: "示例人员", readOn: "2026-11-02" };
    },
    [],
  ],
  ["unrated and sure", (c) => (c.card.effect.certainty = "high"), ["card.effect.certainty unrated_claims"]],
  [
    "a law that nobody checked",
    (c) => (c.lawfulBasis = text("第6条。", "Article 6.")),
    ["lawfulBasis verify"],
  ],
  [
    "minutes as if measured",
    (c) => (c.burdenNote.zh = c.burdenNote.zh.replaceAll("估计", "实测")),
    ["burdenNote estimate"],
  ],
  [
    "other hours than its stages",
    (c) => Object.assign(c.parameters[3]!, { default: 30 }),
    ["burdenNote hours_differ"],
  ],
];

test("every rule finds what breaks it, at its place, and nothing else", () => {
  for (const [name, bend, expected] of cases) {
    const content = structuredClone(get("P15"));
    bend(content);
    assert.deepEqual(
      lint(content).map(({ path, code }) => `${path} ${code}`),
      expected,
      name,
    );
  }
});

test("what is only a matter of language is a note and does not stop publication", () => {
  const content = structuredClone(get("P15"));
  content.name = { zh: "走访,一户不落", en: "" };
  assert.deepEqual(
    lint(content).map(({ stops }) => stops),
    [false, false],
  );
  assert.deepEqual(errorsOf(lint(content)), []);
});

test("a check-in with a security exception stays off and optional", () => {
  const p01 = structuredClone(get("P01"));
  const at = p01.parameters.findIndex(({ label }) => /签到|到岗|到点/.test(label.zh));
  assert.ok(at >= 0 && p01.securityException !== null);
  p01.parameters[at] = { ...p01.parameters[at]!, type: "yesno", default: true } as never;
  assert.ok(lint(p01).some(({ code }) => code === "check_in_default"));
});

test("no content that the schema lets through makes the check fail", () => {
  const any = fc.constantFrom(...shipped);
  const mixed = fc.tuple(any, any, any, fc.nat({ max: 5 })).map(([a, b, c, cut]): unknown => ({
    ...a,
    parameters: b.parameters.slice(cut),
    stages: c.stages,
    partners: a.partners.slice(0, cut + 1),
    problems: [],
  }));
  fc.assert(
    fc.property(mixed, (content) => {
      const findings = lint(content as ProductContent);
      assert.ok(findings.length > 0);
      if (isPlannable(content as ProductContent))
        assert.ok(findings.every(({ code }) => !code.startsWith("ref_")));
    }),
    { numRuns: 200 },
  );
});
