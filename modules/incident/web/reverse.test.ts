import assert from "node:assert/strict";
import { test } from "node:test";
import type { IncidentChange } from "../contract.ts";
import { newestOf, reverseOf } from "./reverse.ts";

const change = (more: Partial<IncidentChange>): IncidentChange => ({
  ...{ id: "1", kind: "correction", before: {}, after: {}, reason: "", by: "陈一鸣", bySample: true },
  ...{ importId: null, at: "2026-11-20T02:00:00.000Z" },
  ...more,
});

test("every act of a person has an act that takes it back", () => {
  const cases: [Partial<IncidentChange>, string, object][] = [
    [
      { kind: "correction", before: { place: null, occurredOn: "2026-11-01" }, after: { place: "东门" } },
      "PATCH ",
      { place: null, occurredOn: "2026-11-01" },
    ],
    [
      {
        kind: "reclassification",
        before: { problem: "theft", fraud: null },
        after: { problem: "fraud", fraud: { year: 2024, code: "x" } },
      },
      "POST /reclassification",
      { problem: "theft", fraud: null },
    ],
    [{ kind: "withdrawal" }, "POST /restoration", {}],
    [{ kind: "restoration" }, "POST /withdrawal", {}],
    [{ kind: "joining" }, "POST /parting", {}],
    [{ kind: "parting", before: { joinedTo: "7" } }, "POST /joining", { to: "7" }],
  ];
  for (const [more, address, body] of cases) {
    const back = reverseOf(change(more))!;
    assert.equal(`${back.method} ${back.to}`, address);
    assert.deepEqual(back.body, body);
  }
});

test("what an import brought is not taken back here", () => {
  assert.equal(reverseOf(change({ importId: "9", by: null })), null);
});

test("the newest is found in any order, and none where nothing happened", () => {
  const old = change({ id: "1", at: "2026-11-01T00:00:00.000Z" });
  const young = change({ id: "2", at: "2026-11-02T00:00:00.000Z" });
  assert.equal(newestOf([old, young])?.id, "2");
  assert.equal(newestOf([young, old])?.id, "2");
  assert.equal(newestOf([]), null);
});
