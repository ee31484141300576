import assert from "node:assert/strict";
import { test } from "node:test";
import type { IncidentImport } from "../import-contract.ts";
import { type Plan, isAsTried, lacking, planOf, trialOf } from "./import-plan.ts";

const given: IncidentImport = {
  ...{
    id: "1",
    state: "tried",
    name: "oy3.csv",
    byteCount: 900,
    version: 2,
    communityId: "c",
    failure: null,
  },
  format: { kind: "csv", encoding: "gb18030", delimiter: ",", sheet: null },
  headers: ["编号", "发生时间", "类别"],
  columns: { sourceKey: 0, occurredOn: 1, label: 2 },
  ...{ shape: "records", source: "police", sample: [], bytesRead: 900, refusals: [] },
  labels: [
    { label: "盗窃", rows: 4, meaning: { problem: "theft", fraud: null }, by: "preset" },
    { label: "噪音", rows: 2, meaning: { problem: "noise", fraud: null }, by: "given" },
  ],
  rows: { read: 6, accepted: 6, repeated: 0, changed: 0, refused: 0, leftOut: 0 },
  shown: { from: "2025-11-03", to: "2026-10-28" },
  coverage: null,
  ...{
    by: "陈一鸣",
    bySample: true,
    receivedAt: "2026-11-20T02:00:00.000Z",
    startedAt: null,
    finishedAt: null,
  },
  may: { try: null, start: null, cancel: null },
};
const plan = planOf(given);
const but = (more: Partial<Plan>): Plan => ({ ...plan, ...more });

test("what is missing is named one at a time, in the order of the page", () => {
  const cases: [Partial<Plan>, ReturnType<typeof lacking>][] = [
    [{}, null],
    [{ source: null }, "source"],
    [{ columns: { sourceKey: 0, label: 2 } }, "columns"],
    [{ shape: "counts", columns: { label: 2, count: 3 } }, "month"],
    [{ shape: "counts", columns: { label: 2, count: 3, fromMonth: 0 } }, "month"],
    [{ shape: "counts", columns: { label: 2, count: 3, month: 0 } }, null],
    [{ communityId: null, columns: { ...plan.columns, place: 3 } }, "community"],
    [{ communityId: null, columns: { ...plan.columns, community: 4 } }, null],
    [{ from: "" }, "days"],
    [{ from: "", to: "" }, null],
    [{ from: "", to: "", communityIds: ["c"] }, "days"],
    [{ from: "2026-12-01", to: "2026-11-01" }, "days"],
  ];
  for (const [more, code] of cases) assert.equal(lacking(but(more), given), code, JSON.stringify(more));
});

test("columns nobody touched are left to what is remembered at first, and said once they were tried", () => {
  const fresh: IncidentImport = { ...given, source: null, columns: { label: 2 }, communityId: null };
  const chosen: Plan = { ...planOf(fresh), source: "police" };
  assert.equal(lacking(chosen, fresh), null);
  assert.equal(trialOf(chosen, fresh).columns, null);
  assert.equal(lacking({ ...chosen, columns: { label: 1 } }, fresh), "columns");
  assert.deepEqual(trialOf(plan, given).columns, { sourceKey: 0, occurredOn: 1, label: 2 });
  assert.deepEqual(trialOf(but({ columns: { ...plan.columns, place: 3 } }), given).columns, {
    ...{ sourceKey: 0, occurredOn: 1, label: 2, place: 3 },
  });
});

test("days as the file shows them are not said; days of one's own are, also with places or problems", () => {
  assert.equal(trialOf(plan, given).coverage, null);
  assert.equal(trialOf(but({ from: "", to: "" }), given).coverage, null);
  assert.deepEqual(trialOf(but({ from: "2025-11-01", to: "2026-10-31" }), given).coverage, {
    ...{ from: "2025-11-01", to: "2026-10-31", communityIds: null, problems: null },
  });
  assert.deepEqual(trialOf(but({ communityIds: ["c", "d"] }), given).coverage, {
    ...{ from: "2025-11-03", to: "2026-10-28", communityIds: ["c", "d"], problems: null },
  });
});

test("a column of communities makes the one community unsaid, and columns of the other shape stay out", () => {
  const counts = but({ shape: "counts", columns: { ...plan.columns, community: 4, count: 3, month: 1 } });
  const trial = trialOf(counts, given);
  assert.equal(trial.communityId, null);
  assert.deepEqual(trial.columns, { label: 2, count: 3, month: 1, community: 4 });
});

test("a trial holds for what was tried and for nothing else", () => {
  assert.ok(isAsTried(plan, given));
  assert.ok(isAsTried(but({ labels: { 噪音: { problem: "noise", fraud: null } } }), given));
  assert.ok(isAsTried(but({ columns: { label: 2, occurredOn: 1, sourceKey: 0 } }), given));
  for (const more of [
    { labels: {} },
    { source: "hotline" as const },
    { columns: { sourceKey: 0, occurredOn: 2, label: 1 } },
    { from: "2025-11-01" },
    { communityId: "d" },
  ])
    assert.ok(!isAsTried(but(more), given), JSON.stringify(more));
});
