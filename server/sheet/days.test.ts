import assert from "node:assert/strict";
import { test } from "node:test";
import { readDay, readMonth } from "./days.ts";

test("five ways of writing a day, with a time and without, are one day", () => {
  const cases: [string, string | null][] = [
    ["2025-03-01", null],
    ["2025/3/1", null],
    ["2025.3.1", null],
    ["2025年3月1日", null],
    ["45717", null],
    ["20250301", null],
    ["2025-03-01 14:05:33", "14:05"],
    ["2025-03-01T14:05", "14:05"],
    ["2025/3/1 9:05", "09:05"],
    ["2025.03.01 00:00", "00:00"],
    ["2025年3月1日 14时05分", "14:05"],
    ["2025年3月1日14:05", "14:05"],
    ["２０２５年３月１日", null],
    ["45717.583333333336", "14:00"],
    ["45717.99999", "00:00"],
  ];
  for (const [text, time] of cases) {
    const on = text === "45717.99999" ? "2025-03-02" : "2025-03-01";
    assert.deepEqual(readDay(text), { on, time }, text);
  }
  assert.deepEqual(
    readDay("44255", true),
    { on: "2025-03-01", time: null },
    "a workbook that counts from 1904",
  );
});

test("what is no day, or could be two, is not read", () => {
  const unclear = [
    "03/01/2025",
    "1/3/25",
    "2025-02-29",
    "2025-13-01",
    "2025-3-32",
    "2025-03/01",
    "2025-03-01 25:00",
    "2025-03-01 14:60",
    "2025-03-01T06:05:00Z",
    "昨天",
    "",
    "-45717",
    "1e5",
    "2025年",
    "#N/A",
  ];
  for (const text of unclear) assert.equal(readDay(text), "unclear", text);
  for (const text of ["1899-12-31", "2025", "1", "0025-03-01"]) assert.equal(readDay(text), "old", text);
  assert.deepEqual(readDay("2024-02-29"), { on: "2024-02-29", time: null });
});

test("months as reports write them", () => {
  for (const text of ["2025-03", "2025年3月", "202503", "2025.3", "2025/03/01", "45717"])
    assert.equal(readMonth(text), "2025-03-01", text);
  for (const text of ["3月", "2025-13", "2025", "第一季度"]) assert.equal(readMonth(text), null, text);
});
