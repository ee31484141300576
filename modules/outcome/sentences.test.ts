/** What the sentences say, in both languages, whatever the counts: DESIGN §2, definitions §3 and §4. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { verdictOf } from "./evaluate.ts";
import {
  type Said,
  agreedSentences,
  beyondSentence,
  changeSentence,
  rangeSentence,
  swingSentence,
} from "./sentences.ts";
import { words } from "./words.ts";

type Language = "zh" | "en";
const texts = words as Record<string, Record<Language, string>>;
function say({ key, values = {} }: Said, language: Language): string {
  const plural = values["count"] === 1 ? `${key}_one` : `${key}_other`;
  const text = texts[key] ?? texts[plural];
  assert.ok(text, key);
  const full = text[language].replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
    assert.ok(name in values, `${key} lacks ${name}`);
    return String(values[name]);
  });
  return full.replaceAll("**", "");
}
/** The whole text of a verdict, as the page sets it. */
function told(before: number, after: number, exposure: number, language: Language) {
  const verdict = verdictOf({
    before: { count: before, exposure: 1 },
    after: { count: after, exposure },
    baseline: undefined,
    monthsBefore: [],
    today: "2026-11-24",
    plannedOn: "2026-11-23",
  })!;
  const counts = { before, after, years: exposure === 1, sameLength: exposure === 1 };
  const range = rangeSentence(verdict);
  const said = [changeSentence(counts, verdict), swingSentence(counts, verdict), ...(range ? [range] : [])];
  return {
    state: verdict.state,
    text: said.map((each) => say(each, language)).join(language === "zh" ? "" : " "),
  };
}

test("欧亚三路's “80 %” three times: three counts, three sentences", () => {
  const cases: [number, number, string, string][] = [
    [
      50,
      10,
      "clear_fall",
      "比去年少 40 起。案件本来就会自然起伏，这个变化超出通常的起伏范围。真实降幅可能在 60 % 到 91 % 之间。能说少了，说不准少了多少。",
    ],
    [
      10,
      2,
      "clear_fall",
      "比去年少 8 起。案件本来就会自然起伏，这个变化超出通常的起伏范围。真实降幅可能在 6 % 到 98 % 之间。能说少了，说不准少了多少。",
    ],
    [
      5,
      1,
      "cannot_tell",
      "比去年少 4 起。案件本来就会自然起伏，这个变化没有超出通常的起伏范围。不等于没有效果，是说不准。真实的变化可能从降 99 % 到升 79 %。",
    ],
  ];
  for (const [before, after, state, text] of cases)
    assert.deepEqual(told(before, after, 1, "zh"), { state, text });
  assert.equal(
    told(10, 2, 1, "en").text,
    "8 fewer than last year. Counts go up and down naturally; this change is larger than the usual swing. The true fall is likely between 6% and 98%. There are fewer; how many fewer is not certain.",
  );
});

test("袁雒's half-year without fraud: after 3 it is too few, after 10 a clear fall", () => {
  assert.deepEqual(told(3, 0, 0.5, "zh"), {
    state: "too_few",
    text: "照之前的速度，这段时间大约该有 1.5 起，实际 0 起。两段加起来只有 3 起，不能判断。少是好事，但碰巧也会这样。",
  });
  const ten = told(10, 0, 0.5, "zh");
  assert.equal(ten.state, "clear_fall");
  assert.match(
    ten.text,
    /^照之前的速度，这段时间大约该有 5 起，实际 0 起。.*真实降幅可能在 11 % 到 100 % 之间/,
  );
});

const counts = fc.integer({ min: 0, max: 400 });
const exposure = fc.constantFrom(0.25, 0.5, 1, 2, 3);
const percents = (text: string) => text.match(/[\d.]+ ?%/g)?.length ?? 0;
test("no lone percent: none, or both ends of a range, below 20 before and above", () => {
  fc.assert(
    fc.property(counts, counts, exposure, (before, after, over) => {
      for (const language of ["zh", "en"] as const) {
        const { text } = told(before, after, over, language);
        assert.ok([0, 2].includes(percents(text)), text);
        assert.doesNotMatch(text, /NaN|Infinity|undefined|null|p ?[=<]/);
      }
    }),
  );
});
test("a range never says more than the verdict: a fall has both ends fewer, a rise both more", () => {
  fc.assert(
    fc.property(counts, counts, exposure, (before, after, over) => {
      const { state, text } = told(before, after, over, "zh");
      if (state === "clear_fall") assert.match(text, /真实降幅.*超出|超出.*真实降幅/);
      if (state === "clear_rise") assert.match(text, /真实升幅|真实的数可能是之前的|真实的数至少/);
      if (state === "cannot_tell") assert.match(text, /没有超出通常的起伏范围/);
      if (state === "too_few") assert.match(text, /不能判断|看不出变化/);
      if (before + after <= 5) assert.equal(state, "too_few");
    }),
  );
});

test("what was agreed is reached, just reached or missed, and said with both numbers", () => {
  const agreed = {
    mostAfter: 2,
    smallestChange: 5,
    openly: false,
    chosenBecauseWorst: false,
    shrunken: null,
    noNeighbours: null,
  };
  const of = (after: number) => ({ before: 10, after, years: true, sameLength: true });
  const lines = (after: number) => agreedSentences(of(after), agreed).map((each) => say(each, "zh"));
  assert.deepEqual(lines(1), ["最多 2 起才算数。做到了。", "至少少 5 起才值得：少到了。"]);
  assert.deepEqual(lines(2)[0], "最多 2 起才算数。做到了，刚好在线上。");
  assert.deepEqual(lines(6), ["最多 2 起才算数。没做到，多了 4 起。", "至少少 5 起才值得：没少到。"]);
});

test("beyond the comparison communities: fewer, more or none, each end in its own word", () => {
  const { said, amounts } = beyondSentence({ estimate: -7, lower: -16.4, upper: 2.4 });
  const [estimate, lower, upper] = amounts.map((each) => say(each, "zh"));
  assert.equal(
    say({ ...said, values: { estimate: estimate!, lower: lower!, upper: upper! } }, "zh"),
    "扣除后，这里估计多降 7 起，可能从多降 16 起到少降 2 起。",
  );
});
