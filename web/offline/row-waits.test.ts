/** Two versions of a row side by side: what was sent of it, and what stands in the same places now. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { View } from "./command.ts";
import { linesOf, mayStillAsRow, plainly, rowWaits } from "./row-waits.ts";

const say = (key: string, values?: Record<string, unknown>) =>
  key === "web.outbox.comma" ? "、" : key + (values ? JSON.stringify(values) : "");
const format = { moment: String, day: String };
const view = (body: unknown, current: unknown, seen: unknown = null): View => ({
  command: { method: "PATCH", path: "/api/things/7", body, version: 1 },
  at: "2026-11-28T01:00:00.000Z",
  seen,
  current,
});

test("a value is said as plainly as it can be", () => {
  for (const [value, said] of [
    [null, ""],
    ["", ""],
    ["水电班", "水电班"],
    [0, "0"],
    [true, "web.outbox.yes"],
    [["a", "b"], "a、b"],
    [{ zh: "名", en: "Name" }, "名 / Name"],
    [{ zh: "名", en: "" }, "名"],
  ] as const)
    assert.equal(plainly(value, say), said);
});

test("of a row no module knows, what was sent stands beside what is there, also one level down", () => {
  const told = view(
    { name: "新名", hours: "9-18", gone: 3 },
    { version: 2, name: "旧名", details: { hours: "8-20" } },
  );
  const texts = (of: "mine" | "theirs") => linesOf(told, of, say).map(({ text }) => text);
  assert.deepEqual(
    [texts("mine"), texts("theirs")],
    [
      ["新名", "9-18", "3"],
      ["旧名", "8-20", ""],
    ],
  );
  assert.deepEqual(
    linesOf(view(undefined, null), "mine", say).concat(linesOf(view("text", null), "theirs", say)),
    [],
  );
});

test("mine goes over theirs only with their version", () => {
  for (const [current, may] of [
    [{ version: 2 }, null],
    [{ version: "2" }, "http.missing"],
    [{}, "http.missing"],
    [null, "http.missing"],
  ] as const)
    assert.equal(mayStillAsRow(view({}, current), current), may);
});

const things = rowWaits({
  about: /^(\/api\/things\/[^/]+)$/,
  some: "some",
  act: "act",
  name: (row) => (row as { name?: string } | null)?.name ?? null,
  fields: { name: "term.name", kind: { term: "term.kind", text: (kind) => `kind ${String(kind)}` } },
});

test("a module's own row: its fields in its words, mine as what was seen with the change in it", () => {
  const own = view(
    { kind: "shop" },
    { version: 3, name: "甲", kind: "food" },
    { version: 1, name: "乙", kind: "other" },
  );
  const about = things.about(own.command.path)!;
  assert.equal(things.about("/api/things/7/parts"), null);
  const mine = things.overlay(about, own.seen, new Map([[about, [own]]]), null);
  assert.deepEqual(things.lines(mine, say, format), [
    { term: "term.name", text: "乙" },
    { term: "term.kind", text: "kind shop" },
  ]);
  assert.deepEqual(
    things.lines(own.current, say, format).map(({ text }) => text),
    ["甲", "kind food"],
  );
  // Nothing of it is laid over what pages read, and what was seen is not touched.
  assert.equal(things.alters(own.command), false);
  assert.deepEqual(own.seen, { version: 1, name: "乙", kind: "other" });
  assert.deepEqual(things.called(own, say), { title: "乙", act: "act" });
  assert.deepEqual(things.called({ ...own, seen: null }, say), { title: "some", act: "act" });
});
