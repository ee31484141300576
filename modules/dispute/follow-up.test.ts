import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays, addMonths } from "../community/civil-days.ts";
import {
  callbackBy,
  checkDays,
  checksOf,
  isIndependentChair,
  performanceDays,
  reviewMeetsBy,
  reviewOffered,
} from "./follow-up.ts";
import { clause, holidays2026 } from "./machines/cast.ts";

const at = { day: "2026-05-20", law: { place: "CN-6101", edition: 1 } };

test("CHECK-01: on days 30, 90 and 180 from performance, from effect while it is not performed", () => {
  assert.equal(checkDays.length, 3);
  const of = { effectiveOn: "2026-01-01", performedOn: "2026-02-01" };
  assert.deepEqual(checksOf(of, at), ["2026-03-03", "2026-05-02", "2026-07-31"]);
  assert.deepEqual(checksOf({ ...of, performedOn: null }, at), ["2026-01-31", "2026-04-01", "2026-06-30"]);
});

test("CB-01: the callback is made within three working days", () => {
  assert.deepEqual(callbackBy("2026-02-13", at, holidays2026), { on: "2026-02-25", sure: true });
  assert.deepEqual(callbackBy("2026-05-20", at, holidays2026), { on: "2026-05-25", sure: true });
  assert.equal(callbackBy("2026-12-30", at, holidays2026).sure, false);
});

test("MED-16: each clause with a day is looked after, the earliest first", () => {
  const clauses = [
    clause({ id: "late", dueOn: "2026-07-01" }),
    clause({ id: "never", kind: "refrain", dueOn: null }),
    clause({ id: "soon", dueOn: "2026-06-01" }),
  ];
  assert.deepEqual(performanceDays(clauses), [
    { clauseId: "soon", on: "2026-06-01" },
    { clauseId: "late", on: "2026-07-01" },
  ]);
});

test("REPEAT-01: three linked reports in six months offer a review with its clock", () => {
  const of = (...days: string[]) => days.map((on, n) => ({ id: `r${n}`, on }));
  const days = (list: ReturnType<typeof of>) =>
    reviewOffered(list, at, holidays2026)?.reports.map(({ on }) => on);
  assert.equal(days(of("2026-01-10", "2026-03-10")), undefined);
  assert.deepEqual(days(of("2026-01-10", "2026-03-10", "2026-07-10")), [
    "2026-01-10",
    "2026-03-10",
    "2026-07-10",
  ]);
  assert.equal(days(of("2026-01-10", "2026-03-10", "2026-07-11")), undefined);
  assert.deepEqual(days(of("2025-01-01", "2026-01-10", "2026-03-10", "2026-07-10")), [
    "2026-01-10",
    "2026-03-10",
    "2026-07-10",
  ]);
  assert.deepEqual(days(of("2026-07-10", "2026-01-10", "2026-03-10")), [
    "2026-01-10",
    "2026-03-10",
    "2026-07-10",
  ]);
  const twice = { id: "r0", on: "2026-01-10" };
  assert.equal(reviewOffered([twice, twice, { id: "r1", on: "2026-02-01" }], at, holidays2026), null);
  const offered = reviewOffered(of("2026-03-01", "2026-04-01", "2026-05-20"), at, holidays2026);
  assert.deepEqual(offered?.offerBy, { on: "2026-05-25", sure: true });
  assert.deepEqual(reviewMeetsBy("2026-05-25", at, holidays2026), { on: "2026-06-01", sure: true });
});

test("REPEAT-01: over random reports, offered exactly where some three lie within six months", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 12 }), (drawn) => {
      const list = drawn.map((n, index) => ({ id: `r${index}`, on: addDays("2025-01-01", n) }));
      const sorted = list.map(({ on }) => on).sort();
      const some = sorted.some((on, n) => n >= 2 && on <= addMonths(sorted[n - 2]!, 6));
      assert.equal(reviewOffered(list, at, holidays2026) !== null, some);
    }),
  );
});

test("the chair of a review belongs to none of the bodies in it", () => {
  assert.equal(isIndependentChair("law", ["property", "committee"]), true);
  assert.equal(isIndependentChair("property", ["property", "committee"]), false);
  assert.equal(isIndependentChair(null, []), false);
});
