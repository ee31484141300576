import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { holidaySql } from "../../scripts/holidays.ts";
import { festivalsBetween, festivalWords, instantOf } from "./calendar.ts";
import { isDayOff, type Holidays } from "./days-off.ts";
import { civilDateIn } from "../../server/civil.ts";
import { addDays, addMonths, daysBetween, weekdayOf } from "./civil-days.ts";

fc.configureGlobal({ seed: 20261110 });

const civilDate = fc.integer({ min: 0, max: 47_000 }).map((days) => addDays("1970-01-01", days));
const migration = readFileSync(new URL("../../db/migrations/0002_holidays.sql", import.meta.url), "utf8");

function seeded(): Holidays {
  const datesOf = (kind: string) =>
    new Set(
      [...migration.matchAll(/\('(\d{4}-\d\d-\d\d)', .*'(off|work)'\)/g)]
        .filter((row) => row[2] === kind)
        .map((row) => row[1]!),
    );
  const years = [...migration.matchAll(/insert into holiday_year .* values \((\d{4}),/g)].map((row) =>
    Number(row[1]),
  );
  return { years: new Set(years), off: datesOf("off"), work: datesOf("work") };
}

test("today is the station's date, not the machine's", () => {
  const cases: [string, string, string][] = [
    ["2026-11-10T15:59:59Z", "Asia/Shanghai", "2026-11-10"],
    ["2026-11-10T16:00:00Z", "Asia/Shanghai", "2026-11-11"],
    ["2026-11-10T16:00:00Z", "Asia/Urumqi", "2026-11-10"],
    ["2026-12-31T16:00:00Z", "Asia/Shanghai", "2027-01-01"],
  ];
  for (const [now, zone, answer] of cases)
    assert.equal(civilDateIn(zone, new Date(now)), answer, `${now} ${zone}`);
});

test("a wall time of the station becomes one instant, in skipped and repeated hours too", () => {
  const cases: [string, string, string, string][] = [
    ["2026-11-10", "20:00", "Asia/Shanghai", "2026-11-10T12:00:00.000Z"],
    ["2026-11-10", "00:30", "Asia/Shanghai", "2026-11-09T16:30:00.000Z"],
    ["2026-03-08", "02:30", "America/New_York", "2026-03-08T07:30:00.000Z"],
    ["2026-11-01", "01:30", "America/New_York", "2026-11-01T05:30:00.000Z"],
  ];
  for (const [date, time, zone, answer] of cases)
    assert.equal(instantOf(date, time, zone).toISOString(), answer, `${date} ${time} ${zone}`);
});

test("months are added to the same day or the month's last", () => {
  const cases: [string, number, string][] = [
    ["2026-11-10", 12, "2027-11-10"],
    ["2026-01-31", 1, "2026-02-28"],
    ["2028-01-31", 1, "2028-02-29"],
    ["2028-02-29", 12, "2029-02-28"],
    ["2026-12-31", 2, "2027-02-28"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-01-15", -1, "2025-12-15"],
    ["2026-08-31", 0, "2026-08-31"],
  ];
  for (const [date, months, answer] of cases)
    assert.equal(addMonths(date, months), answer, `${date} + ${months}`);
});

test("a date that does not exist is refused", () => {
  for (const date of ["2026-02-30", "2026-13-01", "2026-1-1", "today", ""])
    assert.throws(() => addDays(date, 1), RangeError, date);
});

test("days added are days between, and the weekday comes round every seven", () => {
  assert.equal(weekdayOf("2026-11-10"), "TU");
  assert.equal(weekdayOf("1969-12-31"), "WE");
  assert.equal(daysBetween("2028-02-28", "2028-03-01"), 2);
  fc.assert(
    fc.property(civilDate, fc.integer({ min: -9000, max: 9000 }), (date, days) => {
      assert.equal(daysBetween(date, addDays(date, days)), days);
      assert.equal(weekdayOf(addDays(date, 7 * days)), weekdayOf(date));
      assert.equal(addDays(addDays(date, days), -days), date);
    }),
  );
});

test("Spring Festival 2027 is 6 February: the lunar trap of Node's ICU, which says the 7th", () => {
  assert.deepEqual(festivalsBetween("2027-01-01", "2027-12-31"), [
    { key: "new_year", on: "2027-01-01" },
    { key: "spring", on: "2027-02-06" },
    { key: "lantern", on: "2027-02-20" },
    { key: "dragon_boat", on: "2027-06-09" },
    { key: "mid_autumn", on: "2027-09-15" },
    { key: "national", on: "2027-10-01" },
    { key: "double_ninth", on: "2027-10-08" },
  ]);
});

test("a festival in a year with a leap month stands in the ordinary month", () => {
  const on = (year: number, key: string) =>
    festivalsBetween(`${year}-01-01`, `${year}-12-31`).find((festival) => festival.key === key)?.on;
  assert.equal(on(2025, "mid_autumn"), "2025-10-06");
  assert.equal(on(2028, "dragon_boat"), "2028-05-28");
  assert.equal(on(2033, "mid_autumn"), "2033-09-08");
});

test("a span holds exactly the festivals of its days, both ends included", () => {
  assert.deepEqual(festivalsBetween("2027-02-06", "2027-02-06"), [{ key: "spring", on: "2027-02-06" }]);
  assert.deepEqual(festivalsBetween("2027-02-07", "2027-02-19"), []);
  fc.assert(
    fc.property(civilDate, fc.nat(900), fc.nat(900), (from, first, second) => {
      const middle = addDays(from, first);
      const to = addDays(middle, second + 1);
      assert.deepEqual(
        [...festivalsBetween(from, middle), ...festivalsBetween(addDays(middle, 1), to)],
        festivalsBetween(from, to),
      );
    }),
    { numRuns: 40 },
  );
});

test("every festival has its word in both languages", () => {
  for (const { key } of festivalsBetween("2026-01-01", "2026-12-31")) {
    assert.match(festivalWords[key].zh, /^[一-龥]{2,3}$/);
    assert.match(festivalWords[key].en, /^[A-Z]/);
  }
});

test("a day off is a published holiday or a weekend not worked; an unpublished year is unknown", () => {
  const cases: [string, boolean | null, string][] = [
    ["2026-02-17", true, "Spring Festival"],
    ["2026-02-20", true, "a Friday off by exchange"],
    ["2026-02-14", false, "a Saturday worked to make up"],
    ["2026-03-07", true, "an ordinary Saturday"],
    ["2026-03-09", false, "an ordinary Monday"],
    ["2026-12-28", false, "the last Monday that no later notice has touched"],
    ["2026-12-31", null, "the notice for 2027 may still free it"],
    ["2027-01-01", null, "certain by law, but its arrangement is not published"],
    ["2027-03-06", null, "a Saturday of an unknown year may be worked"],
    ["2023-12-25", null, "before the years we hold"],
  ];
  const holidays = seeded();
  for (const [date, answer, why] of cases) assert.equal(isDayOff(date, holidays), answer, `${date}: ${why}`);
});

test("the migration knows 2024 to 2026 and no other year", () => {
  const { years, off, work } = seeded();
  assert.deepEqual([...years], [2024, 2025, 2026]);
  for (const date of [...off, ...work]) assert.ok(years.has(Number(date.slice(0, 4))), date);
  assert.ok(migration.endsWith(holidaySql([...years])), "the rows are those the generator writes");
  assert.throws(() => holidaySql([2027]), /does not know 2027/);
});

test("the migration answers every day of its years as chinese-days does", async (t) => {
  // chinese-days builds its table in the machine's zone as it loads: west of Greenwich it is a day off.
  const zone = process.env["TZ"];
  t.after(() => (zone === undefined ? delete process.env["TZ"] : (process.env["TZ"] = zone)));
  process.env["TZ"] = "Asia/Shanghai";
  const { default: chineseDays } = await import("chinese-days");
  const holidays = seeded();
  for (let date = "2024-01-01"; date <= "2026-12-28"; date = addDays(date, 1))
    assert.equal(isDayOff(date, holidays), chineseDays.isHoliday(date), date);
});

test("the lunar festivals fall on days off of the same name", () => {
  const names = { spring: "春节", dragon_boat: "端午", mid_autumn: "中秋" } as Record<string, string>;
  const found = festivalsBetween("2024-01-01", "2026-12-31").filter(({ key }) => names[key]);
  assert.equal(found.length, 9);
  for (const { key, on } of found) assert.ok(migration.includes(`('${on}', '${names[key]}'`), `${key} ${on}`);
});
