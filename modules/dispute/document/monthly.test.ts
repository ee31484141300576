import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { faultsOf, unzipped } from "../../../test/documents.ts";
import { disputeKindKeys, disputeSourceKeys } from "../kinds.ts";
import { type MonthlyRow, monthlyOf, monthlySheet, successText } from "./monthly.ts";

const buildRow = (overrides: Partial<MonthlyRow> = {}): MonthlyRow => ({
  kind: "neighbour",
  source: "application",
  acceptedOn: "2026-01-10",
  agreedOn: "2026-01-20",
  fen: 0,
  performedOn: null,
  preventedCrime: null,
  preventedPetition: null,
  ...overrides,
});

test("869 accepted and 842 settled are 96.9 %, never without the counts (IND-01)", () => {
  const rows = Array.from({ length: 869 }, (_, n) => buildRow(n < 842 ? {} : { agreedOn: null }));
  assert.equal(successText(monthlyOf(rows, "2026-01").all), "842/869 = 96.9%");
  assert.equal(successText({ accepted: 0, agreed: 0 }), "0/0");
  // Three settled that were accepted in the month before.
  assert.equal(successText({ accepted: 2, agreed: 3 }), "3/2");
});

test("each thing is counted in the month it happened, by type and source", () => {
  const rows = [
    buildRow({ source: "own_initiative", fen: 120_050, performedOn: "2026-01-25", preventedCrime: 2 }),
    buildRow({ source: "police", kind: "damages", agreedOn: "2026-02-03", fen: 99, preventedPetition: 30 }),
    buildRow({ source: "court", acceptedOn: "2025-12-31", agreedOn: "2026-01-01", fen: 1 }),
    buildRow({ source: "government", acceptedOn: "2026-01-31", agreedOn: null }),
  ];
  const january = monthlyOf(rows, "2026-01");
  assert.deepEqual(january.all, {
    accepted: 3,
    ownInitiative: 1,
    application: 0,
    handedOver: 2,
    agreed: 2,
    fen: 120_051,
    performed: 1,
    preventedCrimes: { cases: 1, people: 2 },
    preventedPetitions: { cases: 0, people: 0 },
  });
  const february = monthlyOf(rows, "2026-02");
  assert.equal(february.all.agreed, 1);
  assert.deepEqual(february.all.preventedPetitions, { cases: 1, people: 30 });
  for (const month of ["2026-13", "2026-1", ""]) assert.throws(() => monthlyOf(rows, month), /no month/);
});

test("the fifteen types add up to the total, whatever the rows", () => {
  const day = fc.constantFrom("2025-12-31", "2026-01-01", "2026-01-31", "2026-02-01");
  const row = fc.record({
    kind: fc.constantFrom(...disputeKindKeys),
    source: fc.constantFrom(...disputeSourceKeys),
    acceptedOn: day,
    agreedOn: fc.option(day),
    fen: fc.nat(1e9),
    performedOn: fc.option(day),
    preventedCrime: fc.option(fc.nat(20)),
    preventedPetition: fc.option(fc.nat(200)),
  });
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const { kinds, all } = monthlyOf(rows, "2026-01");
      assert.equal(kinds.length, 15);
      for (const column of ["accepted", "agreed", "fen", "performed", "handedOver"] as const)
        assert.equal(
          kinds.reduce((sum, { counts }) => sum + counts[column], 0),
          all[column],
        );
      assert.equal(all.accepted, all.ownInitiative + all.application + all.handedOver);
    }),
    { seed: 7, numRuns: 200 },
  );
});

test("the workbook is valid and holds the row of sums", async () => {
  const pieces: Uint8Array[] = [];
  for await (const piece of monthlySheet(monthlyOf([buildRow({ fen: 150 })], "2026-01"))) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  assert.deepEqual(await faultsOf(bytes, "xlsx"), []);
  const sheet = (await unzipped(bytes)).find(({ name }) => name === "xl/worksheets/sheet1.xml")!;
  const xml = sheet.bytes.toString("utf8");
  for (const text of ["婚姻家庭纠纷", "劳动争议", "合计", "1/1 = 100.0%", "<v>1.5</v>"])
    assert.ok(xml.includes(text), text);
});
