import assert from "node:assert/strict";
import { test } from "node:test";
import { clockOf } from "./clock.ts";

const holidays = {
  years: new Set([2026]),
  off: new Set(["2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"]),
  work: new Set(["2026-09-27", "2026-10-10"]),
};
const cases: [string, string, string, boolean, string][] = [
  // A Monday with nothing in the way: three weeks.
  ["2026-11-02", "2026-11-16", "2026-11-23", true, "plain weeks"],
  // Asked on a Saturday: the first day is Monday.
  ["2026-11-07", "2026-11-20", "2026-11-27", true, "the weekend does not count"],
  // Holidays lengthen it, days worked in their place shorten it.
  ["2026-09-24", "2026-10-13", "2026-10-20", true, "around the National Day"],
  // The last days of December wait for the next year's notice, and 2027 is not published here.
  ["2026-12-15", "2026-12-29", "2027-01-05", false, "into a year nobody has published"],
];
for (const [askedOn, warnOn, dueOn, sure, what] of cases)
  test(`asked on ${askedOn}: ${what}`, () => {
    const clock = clockOf(askedOn, askedOn, holidays);
    assert.deepEqual([clock.warnOn, clock.dueOn, clock.sure], [warnOn, dueOn, sure]);
    assert.equal(clock.daysLeft, 15);
    assert.equal(clockOf(askedOn, warnOn, holidays).daysLeft, 5);
    assert.equal(clockOf(askedOn, dueOn, holidays).daysLeft, 0);
  });

test("after the last day the days are counted as missed", () => {
  assert.equal(clockOf("2026-11-02", "2026-11-25", holidays).daysLeft, -2);
});
