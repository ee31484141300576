/** Going from door to door, as tables. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type Outcome,
  type Standing,
  mayTakeBack,
  mayVisit,
  nextStop,
  walkingOrder,
  whereStopped,
} from "./rules.ts";

test("one walks stairwell by stairwell, floor by floor, from the top or from the bottom", () => {
  const door = (unit: string | null, room: string) => ({ unit, floor: null, room });
  const doors = ["101", "102", "201", "1002", "岗亭"].map((room) => door("2", room));
  const all = [...doors, door("1", "301"), door("1", "102"), door("10", "101")];
  const said = (downward: boolean) =>
    walkingOrder(all, downward)
      .map(({ unit, room }) => `${unit}-${room}`)
      .join(" ");
  assert.equal(said(true), "1-301 1-102 2-1002 2-201 2-101 2-102 2-岗亭 10-101");
  assert.equal(said(false), "1-102 1-301 2-101 2-102 2-201 2-1002 2-岗亭 10-101");
  assert.deepEqual(walkingOrder([], true), []);
});

test("after a tap comes the next door nobody was at, and at the end those that were passed by", () => {
  const stop = (id: string, at: string | null = null, mine = true) => ({
    id,
    visit: at === null ? null : { outcome: "same" as const, mine, at },
  });
  const stops = [stop("a"), stop("b", "10:00"), stop("c", "10:05", false), stop("d"), stop("e", "09:00")];
  const cases: [string | null, string | null][] = [
    [null, "a"],
    ["a", "d"],
    ["b", "d"],
    ["d", "a"],
    ["e", "a"],
    ["elsewhere", "a"],
  ];
  for (const [after, next] of cases) assert.equal(nextStop(stops, after)?.id ?? null, next, String(after));
  assert.equal(nextStop([stop("a", "10:00")], "a"), null);
  // Where one stopped oneself; a colleague's door is not.
  assert.equal(whereStopped(stops), "b");
  assert.equal(whereStopped([stop("c", "10:05", false)]), null);
});

test("what may be noted at a door", () => {
  const usual: Standing = { ended: false, now: null, notice: 2, untold: 0 };
  const cases: [Partial<Standing>, Outcome, string | null][] = [
    [{}, "same", null],
    [{}, "changed", null],
    [{ now: "nobody" }, "same", null],
    [{ now: "nobody" }, "nobody", null],
    [{ now: "same" }, "changed", null],
    [{ now: "refused" }, "same", "registry.round_refused"],
    [{ now: "refused" }, "changed", "registry.round_refused"],
    [{ now: "refused" }, "nobody", "registry.round_refused"],
    [{ untold: 1 }, "same", "registry.round_untold"],
    // Others may live there now: those on record cannot be told.
    [{ untold: 1 }, "changed", null],
    [{ notice: null }, "same", "registry.no_notice"],
    [{ notice: null }, "changed", "registry.no_notice"],
    [{ notice: null, untold: 3 }, "nobody", null],
    [{ notice: null }, "refused", null],
    [{ notice: null }, "no_dwelling", null],
    [{ ended: true }, "nobody", "registry.round_ended"],
  ];
  for (const [standing, outcome, code] of cases)
    assert.equal(mayVisit({ ...usual, ...standing }, outcome), code, JSON.stringify([standing, outcome]));
});

test("a tap is taken back by who made it, while nothing came after it", () => {
  const own = { mine: true, ended: false, undone: false, latest: true };
  const cases: [Partial<typeof own>, string | null][] = [
    [{}, null],
    [{ mine: false }, "registry.visit_not_own"],
    [{ latest: false }, "registry.visit_passed"],
    [{ undone: true }, "registry.visit_passed"],
    [{ ended: true }, "registry.round_ended"],
  ];
  for (const [more, code] of cases)
    assert.equal(mayTakeBack({ ...own, ...more }), code, JSON.stringify(more));
});
