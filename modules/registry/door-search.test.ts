import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { doorKeyOf, parseDoor } from "./doors.ts";
import { doorsLike } from "./door-search.ts";

const keyOf = (door: string) => {
  const parsed = parseDoor(door);
  assert.ok("parts" in parsed, door);
  return doorKeyOf(parsed.parts);
};
/** `exact`, `like` or `no`: how somebody who types `typed` comes upon `door`. */
function answers(typed: string, door: string): "exact" | "like" | "no" {
  const key = keyOf(door);
  const inside = (doorsLike(typed)?.ranges ?? []).filter(({ low, high }) => low <= key && key < high);
  return inside.some((range) => range.exact) ? "exact" : inside.length > 0 ? "like" : "no";
}

test("a door is found by its shorthand, by its words and on the way to it", () => {
  const cases: [typed: string, door: string, answer: string][] = [
    ["3-2-501", "3号楼2单元501", "exact"],
    ["3号楼2单元501室", "3-2-501", "exact"],
    ["三号楼二单元501", "3-2-501", "exact"],
    ["３－２－５０１", "3-2-501", "exact"],
    ["3 2 501", "3-2-501", "exact"],
    ["3-2-0501", "3-2-501", "exact"],
    ["3-2-501", "3号楼2单元5层501", "exact"],
    ["3-2-50", "3-2-501", "like"],
    ["3-2-5", "3-2-501", "like"],
    ["3-2-5", "3-2-5", "exact"],
    ["3-2-5", "3-2-1501", "no"],
    ["3-2-5", "3-2-51", "like"],
    ["3-2", "3-2-501", "like"],
    ["3-2-", "3-2-501", "like"],
    ["3-2", "3-2", "exact"],
    ["3-2", "3-201", "like"],
    ["3-2", "3-21-101", "no"],
    ["3号楼", "3-2-501", "like"],
    ["3栋", "3-501", "like"],
    ["3-", "3-501", "like"],
    ["3号楼", "13-501", "no"],
    ["3号楼", "30-501", "no"],
    ["3号楼2单元", "3-2-501", "like"],
    ["3号楼2单元5层", "3-2-501", "like"],
    ["3号楼2单元5层", "3-2-601", "no"],
    ["A座", "A座1203", "like"],
    ["a-1203", "A座1203", "exact"],
    ["3-2-A", "3-2-A01", "like"],
    ["3-2-A0", "3-2-A01", "like"],
    ["3-2-B", "3-2-A01", "no"],
    ["3-2-A1", "3-2-A12", "like"],
    ["3组12号", "3组12号", "exact"],
    ["3组1", "3组12号", "like"],
    ["3组", "3组12号", "like"],
    ["3号楼", "3组12号", "no"],
  ];
  for (const [typed, door, answer] of cases) assert.equal(answers(typed, door), answer, `${typed} → ${door}`);
});

test("what stands before a door is told apart from it", () => {
  const cases: [string, string | null][] = [
    ["心语花园 3-2-501", "心语花园"],
    ["心语花园3-2-501", "心语花园"],
    ["心语花园3号楼", "心语花园"],
    ["xyhy 3-2-501", "xyhy"],
    ["Xinyu Garden 3-2-501", "Xinyu Garden"],
    ["xyhy 3 2 501", "xyhy"],
    ["3-2-501", ""],
    ["心语花园", null],
    ["xyhy", null],
    ["12", null],
    ["3", null],
    ["%", null],
    ["' or 1=1 --", null],
    ["心语花园 12", null],
  ];
  for (const [typed, place] of cases) assert.equal(doorsLike(typed)?.place ?? null, place, typed);
});

test("a prefix of a door's shorthand never finds another building, and the whole finds the door", () => {
  const number = fc.integer({ min: 1, max: 99 });
  fc.assert(
    fc.property(number, number, fc.integer({ min: 1, max: 99_999 }), number, (b, u, r, other) => {
      const door = `${b}-${u}-${r}`;
      assert.equal(answers(door, door), "exact");
      for (let end = `${b}-${u}-`.length + 1; end < door.length; end++)
        assert.notEqual(answers(door.slice(0, end), door), "no", `${door.slice(0, end)} → ${door}`);
      if (other !== b) assert.equal(answers(door, `${other}-${u}-${r}`), "no");
    }),
  );
});

test("no text is slow and no range is upside down", () => {
  const started = performance.now();
  for (const typed of [
    "1".repeat(10_000),
    "3-".repeat(5000),
    "(a+)+$".repeat(500),
    "号楼".repeat(4000),
    " ".repeat(10_000),
  ])
    doorsLike(typed);
  fc.assert(
    fc.property(
      fc.string({ maxLength: 60, unit: fc.constantFrom(..."0123-号楼单元组层a 心%_'\\()[".split("")) }),
      (typed) => {
        for (const { low, high } of doorsLike(typed)?.ranges ?? []) assert.ok(low < high);
      },
    ),
  );
  assert.ok(performance.now() - started < 1000);
});
