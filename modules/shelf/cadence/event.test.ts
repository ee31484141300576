import assert from "node:assert/strict";
import { test } from "node:test";
import { planEvent } from "../cadence.ts";
import { plan, shared, stage, usual } from "./cast.ts";

const event = (cadence: object = {}, overrides: object = {}) =>
  stage({ kind: "event", withinDays: 30, expected: 4, ...cadence }, overrides);
const happened = { id: "e1", on: "2026-12-30", subjectId: "door-1", before: 0 };
const running = plan({ startsOn: "2026-11-10", endsOn: "2027-11-09" });
const windowOf = (of: ReturnType<typeof event>, at = happened) => {
  const planned = planEvent(of, usual, running, at);
  return planned && `${planned.opensOn} ${planned.dueOn} ${planned.closesOn}`;
};

test("an event's duty opens and is due so many civil days after it", () => {
  assert.equal(windowOf(event()), "2026-12-30 2027-01-29 2027-01-29");
  assert.equal(windowOf(event({ opensAfterDays: 28 })), "2027-01-27 2027-01-29 2027-01-29");
  assert.equal(windowOf(event({ withinDays: "$times" })), "2026-12-30 2027-01-04 2027-01-04");
  // Due no earlier than it opens, however the parameters stand.
  assert.equal(windowOf(event({ opensAfterDays: 40 })), "2027-02-08 2027-02-08 2027-02-08");
  assert.equal(windowOf(event(), { ...happened, on: "2027-11-09" }), "2027-11-09 2027-12-09 2027-12-09");
});

test("a stage that runs in other months, or by dates, gets no duty", () => {
  assert.equal(windowOf(event({}, { fromMonth: 2 })), null);
  assert.equal(windowOf(event({}, { fromMonth: 1 })), "2026-12-30 2027-01-29 2027-01-29");
  assert.equal(windowOf(event({}, { untilMonth: 1 })), null);
  assert.equal(planEvent(stage({ kind: "rule", freq: "daily" }), usual, running, happened), null);
});

test("its key names event and subject; a stage of the community is about the community", () => {
  const of = (overrides: object) => planEvent(event({}, overrides), usual, running, happened)!;
  assert.equal(of({}).key, "visit:community-1:event:e1");
  assert.equal(of({ subject: "household" }).key, "visit:door-1:event:e1");
});

test("events of a shared stage go round by their shares", () => {
  const turns = Array.from({ length: 100 }, (_, before) => {
    return planEvent(event({}, shared), usual, running, { ...happened, before })!.role!;
  });
  const count = (role: string) => turns.filter((each) => each === role).length;
  assert.deepEqual([count("officer"), count("cadre"), count("civil_affairs")], [40, 40, 20]);
  assert.ok(new Set(turns.slice(0, 5)).size === 3, "nobody waits for the others' whole share");
});
