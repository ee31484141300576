import assert from "node:assert/strict";
import { test } from "node:test";
import type { TodayDuty } from "../../modules/duty/contract.ts";
import type { TodayPromise } from "../../modules/promise/contract.ts";
import { firstOf, inDayOrder } from "./today-order.ts";

const today = "2026-11-23";
const duty = (id: string, more: Partial<TodayDuty>) =>
  ({ id, dueOn: today, closesOn: today, at: null, festival: null, canStart: true, ...more }) as TodayDuty;
const promise = (id: string, dueOn: string, why: TodayPromise["why"] = "keep") =>
  ({ promise: { id, dueOn }, why }) as TodayPromise;
const ids = (lines: ReturnType<typeof inDayOrder>) =>
  lines.map((line) => line.duty?.id ?? line.entry!.promise.id);

test("overdue by the longest, fixed hours, today, promise or festival within seven days, then by date", () => {
  const duties = [
    duty("late", { dueOn: "2026-11-18", closesOn: "2026-11-20" }),
    duty("hour", { at: "14:00", canStart: false }),
    duty("today", {}),
    duty("festival", { dueOn: "2026-11-28", closesOn: "2026-11-28", festival: "spring" }),
    duty("soon", { dueOn: "2026-11-24", closesOn: "2026-11-24" }),
    duty("later", { dueOn: "2026-12-02", closesOn: "2026-12-02" }),
  ];
  const promises = [
    promise("longest", "2026-11-10", "watch"),
    promise("owed", "2026-11-21"),
    promise("p-today", today),
    promise("p-soon", "2026-11-26"),
    promise("p-week", "2026-11-30"),
  ];
  const lines = inDayOrder(duties, promises, today);
  assert.deepEqual(ids(lines), [
    ...["longest", "late", "owed", "hour", "today", "p-today"],
    ...["p-soon", "festival", "p-week", "soon", "later"],
  ]);
  assert.equal(firstOf(lines)?.duty?.id, "late", "what one only asks after is nobody's first");
  assert.equal(firstOf(inDayOrder([], promises, today))?.entry?.promise.id, "owed");
  assert.equal(firstOf(inDayOrder([duties[1]!], [], today)), undefined);
});
test("duties alone keep the order they came in", () => {
  const duties = [duty("b", {}), duty("a", {}), duty("c", { dueOn: "2026-12-01", closesOn: "2026-12-01" })];
  assert.deepEqual(ids(inDayOrder(duties, [], today)), ["b", "a", "c"]);
});
