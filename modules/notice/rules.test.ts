import assert from "node:assert/strict";
import { test } from "node:test";
import { breaksQuiet, isAtLeast } from "./rules.ts";

test("now is before today, and today before the digest", () => {
  const all = ["now", "today", "digest"] as const;
  const table = all.map((each) => all.map((than) => isAtLeast(each, than)));
  assert.deepEqual(table, [
    [true, true, true],
    [false, true, true],
    [false, false, true],
  ]);
});

test("a quiet hour is broken only by what protects persons and cannot wait", () => {
  assert.deepEqual(
    [
      breaksQuiet({ protects: true }, "now"),
      breaksQuiet({ protects: true }, "today"),
      breaksQuiet({}, "now"),
      breaksQuiet({}, "digest"),
    ],
    [true, false, false, false],
  );
});
