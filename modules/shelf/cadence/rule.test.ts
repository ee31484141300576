import assert from "node:assert/strict";
import { test } from "node:test";
import { addDays, weekdayOf } from "../../community/civil-days.ts";
import { planStage, unknownHolidayYears } from "../cadence.ts";
import { type ParameterValues } from "../contract.ts";
import { noHolidays, holidays2026, plan, rule, care, dues, windows } from "./cast.ts";

test("a rule fires on the days it names, from the first day of the revision", () => {
  const span = { startsOn: "2026-11-10", endsOn: "2026-12-31" };
  const cases: [string, object, ParameterValues, string[]][] = [
    [
      "weekly on the start's weekday",
      { freq: "weekly", interval: 2 },
      {},
      ["2026-11-10", "2026-11-24", "2026-12-08", "2026-12-22"],
    ],
    [
      "weekly on chosen days",
      { freq: "weekly", interval: 3, byday: "$days" },
      { days: ["MO", "TH"] },
      ["2026-11-12", "2026-11-30", "2026-12-03", "2026-12-21", "2026-12-24"],
    ],
    [
      "days as one choice",
      { freq: "weekly", interval: "$every", byday: "$days" },
      { every: "4", days: "SA,SU" },
      ["2026-11-14", "2026-11-15", "2026-12-12", "2026-12-13"],
    ],
    ["monthly by ordinal weekday", { freq: "monthly", byday: ["-1FR"] }, {}, ["2026-11-27", "2026-12-25"]],
    [
      "monthly by days of the month",
      { freq: "monthly", bymonthday: [1, -1] },
      {},
      ["2026-11-30", "2026-12-01", "2026-12-31"],
    ],
    ["every so many days", { freq: "daily", interval: 20 }, {}, ["2026-11-10", "2026-11-30", "2026-12-20"]],
    ["yearly in a month", { freq: "yearly", bymonth: [12], byday: ["1SA"] }, {}, ["2026-12-05"]],
    ["no day chosen", { freq: "weekly", byday: "$days" }, { days: [] }, []],
  ];
  for (const [name, cadence, parameters, answer] of cases)
    assert.deepEqual(dues(planStage(rule(cadence), parameters, plan(span))), answer, name);
});

test("a monthly rule from the 31st happens in every month, on its last day where it must", () => {
  const monthly = dues(
    planStage(rule({ freq: "monthly" }), {}, plan({ startsOn: "2027-10-31", endsOn: "2028-03-30" })),
  );
  assert.deepEqual(monthly, ["2027-10-31", "2027-11-30", "2027-12-31", "2028-01-31", "2028-02-29"]);
  const halfYears = rule({ freq: "yearly", bymonth: [6, 9] });
  assert.deepEqual(dues(planStage(halfYears, {}, plan({ startsOn: "2027-01-31" }))), [
    "2027-06-30",
    "2027-09-30",
  ]);
  const leap = dues(
    planStage(rule({ freq: "yearly" }), {}, plan({ startsOn: "2028-02-29", endsOn: "2030-03-31" })),
  );
  assert.deepEqual(leap, ["2028-02-29", "2029-02-28", "2030-02-28"]);
});

test("a fixed hour belongs to its day; without one there are days ahead, never before the last occurrence", () => {
  const span = { startsOn: "2026-11-10", endsOn: "2026-12-31" };
  const cases: [string, object, string[]][] = [
    [
      "daily",
      { freq: "daily", interval: 24 },
      [
        "2026-11-10 2026-11-10 2026-11-10",
        "2026-12-04 2026-12-04 2026-12-04",
        "2026-12-28 2026-12-28 2026-12-28",
      ],
    ],
    [
      "weekly at an hour",
      { freq: "weekly", interval: 6, at: "20:00" },
      ["2026-11-10 2026-11-10 2026-11-10", "2026-12-22 2026-12-22 2026-12-22"],
    ],
    [
      "weekly",
      { freq: "weekly", interval: 6, byday: ["FR"], graceDays: 2 },
      ["2026-11-10 2026-11-13 2026-11-15", "2026-12-19 2026-12-25 2026-12-27"],
    ],
    [
      "twice a week",
      { freq: "weekly", interval: 9, byday: ["WE", "SA"] },
      ["2026-11-10 2026-11-11 2026-11-11", "2026-11-12 2026-11-14 2026-11-14"],
    ],
    [
      "monthly",
      { freq: "monthly", bymonthday: [15] },
      ["2026-11-10 2026-11-15 2026-11-15", "2026-12-02 2026-12-15 2026-12-15"],
    ],
  ];
  for (const [name, cadence, answer] of cases)
    assert.deepEqual(windows(planStage(rule(cadence), {}, plan(span))), answer, name);
});

test("two times a day have two keys, and their hours come from the parameter and its second", () => {
  const day = { startsOn: "2026-11-10", endsOn: "2026-11-11" };
  const hours = (cadence: object, parameters: ParameterValues) =>
    planStage(rule({ freq: "daily", ...cadence }), parameters, plan(day)).map(
      ({ dueOn, at }) => `${dueOn.slice(8)} ${at}`,
    );
  const gate = { at: "$gate", perDay: "$shifts" };
  assert.deepEqual(hours(gate, { gate: "07:20", gate2: "16:30", shifts: 2 }), [
    "10 07:20",
    "10 16:30",
    "11 07:20",
    "11 16:30",
  ]);
  assert.deepEqual(hours(gate, { gate: "07:20", shifts: 2 }), ["10 null", "10 07:20", "11 null", "11 07:20"]);
  assert.deepEqual(hours({ perDay: 2 }, {}), ["10 null", "10 null", "11 null", "11 null"]);
  const keys = planStage(rule({ freq: "daily", perDay: 2 }), {}, plan(day)).map(({ key }) => key);
  assert.deepEqual(keys, [
    "visit:community-1:2026-11-10:1",
    "visit:community-1:2026-11-10:2",
    "visit:community-1:2026-11-11:1",
    "visit:community-1:2026-11-11:2",
  ]);
});

test("a second shift after midnight is dated the next morning and stays part of its night", () => {
  const night = rule({ freq: "weekly", byday: ["FR", "SA"], at: "$start", perDay: 2, holidays: "skip" });
  const planned = planStage(
    night,
    { start: "20:00", start2: "00:30" },
    plan({ startsOn: "2026-09-28", endsOn: "2026-10-10", calendar: { holidays: holidays2026 } }),
  );
  assert.deepEqual(
    planned.map(({ dueOn, at, key }) => `${dueOn} ${at} ${key.slice(-12)}`),
    // The night of Friday 2 October is a holiday; the last night's second shift is after the end.
    [
      "2026-10-03 20:00 2026-10-03:1",
      "2026-10-04 00:30 2026-10-03:2",
      "2026-10-09 20:00 2026-10-09:1",
      "2026-10-10 00:30 2026-10-09:2",
      "2026-10-10 20:00 2026-10-10:1",
    ],
  );
});

test("public holidays are kept, skipped or the only days; an unpublished year skips nothing", () => {
  const at = (startsOn: string, holidays: string) =>
    dues(
      planStage(
        rule({ freq: "daily", holidays }),
        {},
        plan({ startsOn, endsOn: addDays(startsOn, 4), calendar: { holidays: holidays2026 } }),
      ),
    ).map((date) => date.slice(8));
  assert.deepEqual(at("2026-09-29", "keep"), ["29", "30", "01", "02", "03"]);
  assert.deepEqual(at("2026-09-29", "skip"), ["29", "30", "03"]);
  assert.deepEqual(at("2026-09-29", "only"), ["01", "02"]);
  assert.deepEqual(at("2027-09-29", "skip"), ["29", "30", "01", "02", "03"]);
  assert.deepEqual(at("2027-09-29", "only"), []);
  const year = plan({ calendar: { holidays: holidays2026 } });
  assert.deepEqual(unknownHolidayYears(rule({ freq: "daily", holidays: "skip" }), year), [2027]);
  assert.deepEqual(unknownHolidayYears(rule({ freq: "daily" }), year), []);
  assert.deepEqual(unknownHolidayYears(care(), year), []);
});

test("a school's holidays are skipped, both ends included, and only where the cadence says so", () => {
  const school = {
    startsOn: "2027-01-11",
    endsOn: "2027-02-28",
    calendar: { holidays: noHolidays, termBreaks: [{ from: "2027-01-18", to: "2027-02-22" }] },
  };
  const monday = { freq: "weekly", byday: ["MO"] };
  assert.deepEqual(dues(planStage(rule({ ...monday, terms: "skip" }), {}, plan(school))), ["2027-01-11"]);
  assert.equal(planStage(rule(monday), {}, plan(school)).length, 7);
});

test("weekdays of a rule are those asked for, whatever the machine's zone", () => {
  const planned = planStage(rule({ freq: "weekly", byday: ["MO", "WE", "FR"], at: "20:00" }), {}, plan());
  assert.equal(planned.length, 156);
  for (const { dueOn } of planned) assert.ok(["MO", "WE", "FR"].includes(weekdayOf(dueOn)), dueOn);
});
