import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays, daysBetween } from "./civil-days.ts";
import { type Holidays, isDayOff, workingDayFrom, workingDaysAfter } from "./days-off.ts";

fc.configureGlobal({ seed: 20261128 });

const off = ["15", "16", "17", "18", "19", "20", "21", "22", "23"].map((day) => `2026-02-${day}`);
const spring2026: Holidays = {
  years: new Set([2026]),
  off: new Set(off),
  work: new Set(["2026-02-14", "2026-02-28"]),
};
/** Random notices: some years published, some days off, some weekends worked. */
const notice = fc.record({
  years: fc.subarray([2025, 2026, 2027, 2028]).map((years) => new Set(years)),
  off: fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 60 }),
  work: fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 20 }),
});
const day = fc.integer({ min: 0, max: 800 }).map((n) => addDays("2025-06-01", n));
const holidaysOf = ({
  years,
  off: offs,
  work,
}: {
  years: Set<number>;
  off: number[];
  work: number[];
}): Holidays => ({
  years,
  off: new Set(offs.map((n) => addDays("2025-06-01", n))),
  work: new Set(work.map((n) => addDays("2025-06-01", n))),
});
const worksOn = (on: string, holidays: Holidays) =>
  !(isDayOff(on, holidays) ?? [0, 6].includes(new Date(`${on}T00:00:00Z`).getUTCDay()));

test("working days skip holidays and count weekends worked to make up", () => {
  const cases: [string, number, string][] = [
    ["2026-02-12", 1, "2026-02-13"],
    ["2026-02-12", 2, "2026-02-14"],
    ["2026-02-12", 3, "2026-02-24"],
    ["2026-02-26", 2, "2026-02-28"],
    ["2026-02-26", 3, "2026-03-02"],
    ["2026-02-18", 0, "2026-02-18"],
  ];
  for (const [from, days, on] of cases)
    assert.deepEqual(workingDaysAfter(from, days, spring2026), { on, sure: true }, `${from} + ${days}`);
  assert.deepEqual(workingDayFrom("2026-02-15", spring2026), { on: "2026-02-24", sure: true });
  assert.deepEqual(workingDayFrom("2026-02-28", spring2026), { on: "2026-02-28", sure: true });
  assert.deepEqual(workingDaysAfter("2026-12-28", 1, spring2026), { on: "2026-12-29", sure: false });
});

test("so many worked days lie between, the last one is worked, and unknown years are said", () => {
  fc.assert(
    fc.property(notice, day, fc.integer({ min: 1, max: 15 }), (drawn, from, days) => {
      const holidays = holidaysOf(drawn);
      const { on, sure } = workingDaysAfter(from, days, holidays);
      const between = Array.from({ length: daysBetween(from, on) }, (_, n) => addDays(from, n + 1));
      assert.equal(between.filter((each) => worksOn(each, holidays)).length, days);
      assert.ok(worksOn(on, holidays));
      assert.equal(
        sure,
        between.every((each) => isDayOff(each, holidays) !== null),
      );
      assert.ok(workingDaysAfter(from, days + 1, holidays).on > on);
    }),
  );
});

test("the working day from a day is the first worked one, itself included", () => {
  fc.assert(
    fc.property(notice, day, (drawn, from) => {
      const holidays = holidaysOf(drawn);
      const { on } = workingDayFrom(from, holidays);
      assert.ok(on >= from && worksOn(on, holidays));
      for (let each = from; each < on; each = addDays(each, 1)) assert.ok(!worksOn(each, holidays));
    }),
  );
});
