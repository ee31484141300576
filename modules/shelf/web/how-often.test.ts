import assert from "node:assert/strict";
import { test } from "node:test";
import type { Stage } from "../contract.ts";
import { words } from "../words.ts";
import { howOften } from "./how-often.ts";

const say = (language: "zh" | "en") => (key: string, values?: Record<string, unknown>) =>
  (words as Record<string, { zh: string; en: string }>)[key]![language].replace(/\{\{(\w+)\}\}/g, (_, name) =>
    String(values?.[name]),
  );
const looking = (opensAfterDays: number, withinDays: number | string): Stage => ({
  key: "look",
  kind: "check",
  title: { zh: "看一次", en: "A look" },
  subject: "community",
  who: { way: "together", roles: ["cadre"] },
  minutes: 20,
  cadence: { kind: "event", opensAfterDays, withinDays, expected: 6 },
  fromMonth: 0,
  needs: [],
});

const cases: { of: Stage; zh: string; en: string }[] = [
  {
    of: looking(0, 0),
    zh: "有事当天，一年估计 6 次，每次 20 分钟",
    en: "on the day of the event, about 6 a year, 20 minutes each",
  },
  {
    of: looking(1, "$days"),
    zh: "有事后 7 天内，一年估计 6 次，每次 20 分钟",
    en: "within 7 days of the event, about 6 a year, 20 minutes each",
  },
  {
    of: looking(90, 97),
    zh: "有事后第 90 天到第 97 天，一年估计 6 次，每次 20 分钟",
    en: "90 to 97 days after the event, about 6 a year, 20 minutes each",
  },
];
for (const { of, zh, en } of cases) {
  test(`what follows an event says when: ${en}`, () => {
    assert.equal(howOften(of, { days: 7 }, say("zh")), zh);
    assert.equal(howOften(of, { days: 7 }, say("en")), en);
  });
}
