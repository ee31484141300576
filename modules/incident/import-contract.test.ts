import assert from "node:assert/strict";
import { test } from "node:test";
import * as contract from "./import-contract.ts";

const id = "01930000-0000-7000-8000-000000000000";

test("what a trial is asked with may be left out, and what is unknown is refused", () => {
  const given = contract.TrialInput.parse({ source: "police" });
  assert.deepEqual(given, { source: "police", columns: null, communityId: null, labels: {}, coverage: null });
  const labels = { 盗窃: contract.LabelMeaning.parse({ problem: "theft" }) };
  assert.equal(contract.TrialInput.safeParse({ source: "police", labels }).success, true);
  assert.equal(contract.ColumnMap.safeParse({ sourceKey: 0, place: 300 }).success, false);
  assert.equal(contract.ImportField.safeParse("name").success, false);
  assert.equal(contract.CoverageInput.safeParse({ from: "2026-01-01", to: "2026-02-30" }).success, false);
  assert.deepEqual(contract.StartInput.parse({}), { despiteRefused: false });
});

test("an import as a page gets it", () => {
  const example: contract.IncidentImport = {
    id,
    state: contract.ImportState.parse("tried"),
    name: "2025年警情.csv",
    byteCount: 1200,
    format: { kind: "csv", encoding: "gb18030", delimiter: ",", sheet: null },
    headers: ["接警单号", "案发时间", "报警时间", "警情类别", "社区", "报警人"],
    columns: { sourceKey: 0, occurredOn: 1, reportedOn: 2, label: 3, community: 4 },
    shape: contract.ImportShape.parse("records"),
    source: "police",
    communityId: null,
    sample: [
      { row: 2, cells: { sourceKey: "J001", occurredOn: "2025-03-01", label: "盗窃", community: "oy3" } },
    ],
    labels: [
      contract.LabelFound.parse({ label: "盗窃", rows: 9, meaning: { problem: "theft" }, by: "preset" }),
    ],
    rows: { read: 10, accepted: 9, repeated: 0, changed: 0, refused: 1, leftOut: 0 },
    bytesRead: 1200,
    shown: { from: "2025-01-03", to: "2025-12-28" },
    coverage: null,
    refusals: [contract.RowRefusal.parse({ row: 5, column: "案发时间", code: "incident.row_date_future" })],
    failure: null,
    by: "示例民警",
    bySample: true,
    receivedAt: "2026-11-23T02:00:00Z",
    startedAt: null,
    finishedAt: null,
    may: { try: null, start: "incident.rows_refused", cancel: null },
    version: 3,
  };
  assert.deepEqual(contract.IncidentImport.parse(example), example);
  assert.equal(contract.importAsked, "incident.import_asked");
  assert.ok(contract.ImportAsked.safeParse({ importId: id, mark: 0 }).success);
});
