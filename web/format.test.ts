import assert from "node:assert/strict";
import { test } from "node:test";
import {
  addDays,
  bytes,
  dateOf,
  day,
  dayIn,
  daysBetween,
  due,
  hours,
  moment,
  nearDay,
  number,
  month,
  span,
} from "./format.ts";

const today = "2026-11-23";

test("a day reads as people say it, with the year only when it is another", () => {
  const cases: [string, string, string][] = [
    ["2026-11-23", "11月23日 周一", "Mon 23 Nov"],
    ["2026-01-01", "1月1日 周四", "Thu 1 Jan"],
    ["2027-02-28", "2027年2月28日 周日", "Sun 28 Feb 2027"],
    ["2024-02-29", "2024年2月29日 周四", "Thu 29 Feb 2024"],
  ];
  for (const [date, zh, en] of cases) {
    assert.equal(day(date, "zh", today), zh);
    assert.equal(day(date, "en", today), en);
  }
});

test("before anybody is known the day is the stations', in the language the browser asks for", () => {
  // Half past midnight in Shanghai, still the day before in Europe.
  const now = new Date("2026-11-23T16:30:00Z");
  const cases: [string, string][] = [
    ["zh-CN,zh;q=0.9,en;q=0.8", "11月24日 周二"],
    ["ZH", "11月24日 周二"],
    ["zha", "Tue 24 Nov"],
    ["en-GB,zh;q=0.5", "Tue 24 Nov"],
    ["", "Tue 24 Nov"],
  ];
  for (const [languages, said] of cases) assert.equal(dayIn(languages, now), said, languages);
});

test("days are counted by the calendar, across months, years and leap days", () => {
  assert.equal(daysBetween("2026-12-31", "2027-01-01"), 1);
  assert.equal(daysBetween("2024-02-28", "2024-03-01"), 2);
  assert.equal(daysBetween("2026-11-23", "2026-11-20"), -3);
  assert.equal(addDays("2026-12-31", 1), "2027-01-01");
  assert.equal(addDays("2024-03-01", -1), "2024-02-29");
});

test("near days have names", () => {
  assert.deepEqual(
    [-2, -1, 0, 1, 2].map((away) => nearDay(addDays(today, away), "zh", today)),
    ["11月21日 周六", "昨天", "今天", "明天", "11月25日 周三"],
  );
});

test("a due date says how it stands", () => {
  assert.equal(due("2026-11-21", "zh", today), "逾期 2 天");
  assert.equal(due("2026-11-22", "en", today), "1 day overdue");
  assert.equal(due("2026-11-21", "en", today), "2 days overdue");
  assert.equal(due(today, "zh", today), "今天到期");
  assert.equal(due("2026-11-24", "en", today), "Due tomorrow");
  assert.equal(due("2026-11-26", "zh", today), "11月26日 周四前");
});

test("a month is said with its year", () => {
  assert.equal(month("2026-11", "zh"), "2026年11月");
  assert.equal(month("2026-11", "en"), "Nov 2026");
});

test("a span says a shared year once", () => {
  assert.equal(span("2026-11-01", "2027-10-31", "zh", today), "11月1日至2027年10月31日");
  assert.equal(span("2026-11-01", "2026-12-31", "zh", today), "11月1日至12月31日");
  assert.equal(span("2027-01-01", "2027-12-31", "zh", today), "2027年1月1日至12月31日");
  assert.equal(span("2027-01-01", "2027-12-31", "en", today), "1 Jan to 31 Dec 2027");
});

test("a span out of an earlier year says the year of its end too", () => {
  assert.equal(span("2025-09-19", "2026-09-18", "zh", today), "2025年9月19日至2026年9月18日");
  assert.equal(span("2025-09-19", "2026-09-18", "en", today), "19 Sep 2025 to 18 Sep 2026");
});

test("an instant falls on the station's day, not on the device's", () => {
  assert.equal(dateOf("2026-11-22T16:30:00Z", "Asia/Shanghai"), "2026-11-23");
  assert.equal(dateOf("2026-11-22T16:30:00Z", "UTC"), "2026-11-22");
  assert.equal(moment("2026-11-22T16:05:00Z", "zh", today, "Asia/Shanghai"), "今天 00:05");
  assert.equal(moment("2026-11-22T15:59:00Z", "en", today, "Asia/Shanghai"), "yesterday 23:59");
});

test("hours have one decimal, and what takes time never costs 0 hours", () => {
  const cases: [number, string, string][] = [
    [744, "12.4", "hours"],
    [360, "6.0", "hours"],
    [6, "0.1", "hours"],
    [5.9, "6", "minutes"],
    [0.2, "1", "minutes"],
    [0, "0.0", "hours"],
  ];
  for (const [minutes, value, unit] of cases) assert.deepEqual(hours(minutes), { value, unit });
});

test("counts are grouped by thousands", () => {
  assert.equal(number(1550), "1,550");
  assert.equal(number(0.5), "0.5");
});

test("the size of a file has a unit and is never nothing", () => {
  assert.deepEqual([1, 1500, 1_040_000, 1_048_576, 20 * 1_048_576].map(bytes), [
    "1 KB",
    "1 KB",
    "1016 KB",
    "1.0 MB",
    "20.0 MB",
  ]);
});
