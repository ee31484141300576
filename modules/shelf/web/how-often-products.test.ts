import assert from "node:assert/strict";
import { test } from "node:test";
import { get } from "../products/cast.ts";
import { defaultsOf } from "../rules.ts";
import { words } from "../words.ts";
import { howOften } from "./how-often.ts";

const say = (language: "zh" | "en") => (key: string, values?: Record<string, unknown>) =>
  (words as Record<string, { zh: string; en: string }>)[key]![language].replace(/\{\{(\w+)\}\}/g, (_, name) =>
    String(values?.[name]),
  );

const cases: {
  code: string;
  stage: string;
  set?: Record<string, number | string[]>;
  zh: string;
  en: string;
}[] = [
  {
    code: "P14",
    stage: "deliver",
    zh: "有事后 1 天内，一年估计 6 次，每次 40 分钟",
    en: "within a day of the event, about 6 a year, 40 minutes each",
  },
  {
    code: "P14",
    stage: "day_ninety",
    zh: "有事后第 90 天到第 97 天，一年估计 6 次，每次 60 分钟",
    en: "90 to 97 days after the event, about 6 a year, 60 minutes each",
  },
  {
    code: "P16",
    stage: "deliver",
    zh: "春节、端午、中秋前各一次，每次 180 分钟",
    en: "once before each of Spring Festival, Dragon Boat, Mid-Autumn, 180 minutes each",
  },
  {
    code: "P16",
    stage: "deliver",
    set: { festivals: [] },
    zh: "一年至少 1 次，每次 180 分钟",
    en: "at least 1 a year, 180 minutes each",
  },
  {
    code: "P17",
    stage: "visit",
    zh: "每户一年至少 1 次，有难处的户另加 11 次，每次 20 分钟",
    en: "at least 1 a year for each household, 11 more where life is hard, 20 minutes each",
  },
  {
    code: "P17",
    stage: "visit",
    set: { asks: 0, focusExtra: 12 },
    zh: "只去有难处的户，一年至少 12 次，每次 20 分钟",
    en: "at least 12 a year, only where life is hard, 20 minutes each",
  },
];

for (const { code, stage, set, zh, en } of cases) {
  test(`${code} ${stage} as it is set: ${en}`, () => {
    const content = get(code);
    const values = { ...defaultsOf(content), ...set };
    const each = content.stages.find(({ key }) => key === stage)!;
    assert.equal(howOften(each, values, say("zh")), zh);
    assert.equal(howOften(each, values, say("en")), en);
  });
}
