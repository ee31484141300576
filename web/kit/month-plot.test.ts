import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type PlotInput, plotMonths } from "./month-plot.ts";

/** Months from November 2025 on. */
const from = (counts: (number | null)[]) =>
  counts.map((count, at) => ({
    month: new Date(Date.UTC(2025, 10 + at, 1)).toISOString().slice(0, 10),
    count,
  }));
const two = [1, 0, 2, 1, 0, 1, 1, 2, 0, 1, 0, 1, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0];
const year: PlotInput = {
  months: from(two),
  startsOn: "2026-11-01",
  usualUpTo: 3,
  width: 1180,
  rem: 16,
};

test("one square is one case, and what comes after the start is told apart", () => {
  const plot = plotMonths(year);
  assert.equal(plot.unit, "case");
  assert.deepEqual(
    plot.columns.map(({ cells }) => cells.length),
    two,
  );
  assert.deepEqual(
    plot.groups.map(({ key, count, months }) => [key, count, months]),
    [
      ["before", 10, 12],
      ["after", 2, 12],
    ],
  );
  assert.ok(Math.abs(plot.start!.x - plot.columns[12]!.x) < 1e-9);
  assert.equal(plot.band!.y, plot.marks.find(({ value }) => value === 3)!.y);
});

test("months between the period before and the start are in neither sum", () => {
  const plot = plotMonths({ ...year, beforeTo: "2026-09-30" });
  assert.deepEqual(
    plot.groups.map(({ key, count, months }) => [key, count, months]),
    [
      ["before", 9, 11],
      ["between", 1, 1],
      ["after", 2, 12],
    ],
  );
});

test("more than twelve in any month makes bars, as high as their count", () => {
  const plot = plotMonths({ ...year, months: from([13, 0, 26]), startsOn: null, usualUpTo: null });
  assert.equal(plot.unit, "bar");
  assert.deepEqual(
    plot.columns.map(({ cells }) => cells.length),
    [1, 0, 1],
  );
  const [first, , last] = plot.columns;
  assert.ok(Math.abs(last!.cells[0]!.height - 2 * first!.cells[0]!.height) < 1e-9);
});

test("an unknown month has no square, is not counted and is known to be unknown", () => {
  const plot = plotMonths({ ...year, months: from([2, null, 0]), startsOn: null });
  assert.deepEqual(
    plot.columns.map(({ count, cells }) => [count, cells.length]),
    [
      [2, 2],
      [null, 0],
      [0, 0],
    ],
  );
  assert.deepEqual(
    plot.groups.map(({ key, count, known, months }) => [key, count, known, months]),
    [
      ["2025", 2, 1, 2],
      ["2026", 0, 1, 1],
    ],
  );
});

test("a start within a month stands on its day, and that month is not counted as after", () => {
  const plot = plotMonths({ ...year, startsOn: "2026-11-16" });
  const { x, width } = plot.columns[12]!;
  assert.ok(Math.abs(plot.start!.x - x - width / 2) < 1e-9);
  assert.equal(plot.columns[12]!.after, false);
  assert.equal(plot.columns[13]!.after, true);
  assert.equal(plotMonths({ ...year, startsOn: "2029-01-01" }).start, null);
});

test("a phone has fewer words, large type fewer still", () => {
  const labels = (width: number, rem: number) =>
    plotMonths({ ...year, width, rem }).columns.filter(({ label }) => label).length;
  assert.deepEqual([labels(1180, 16), labels(326, 17), labels(326, 21)], [24, 8, 6]);
});

test("whatever the counts, everything stands inside the drawing", () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.nat(2000)), { minLength: 1, maxLength: 48 }),
      fc.integer({ min: 240, max: 1400 }),
      fc.constantFrom(16, 17, 21),
      fc.option(fc.nat(40)),
      (counts, width, rem, usualUpTo) => {
        const plot = plotMonths({ months: from(counts), startsOn: null, usualUpTo, width, rem });
        for (const { cells, count } of plot.columns) {
          assert.ok(count !== null || cells.length === 0);
          for (const cell of cells) {
            assert.ok(cell.x >= plot.left - 1e-6 && cell.x + cell.width <= width);
            assert.ok(
              cell.y >= plot.top - 1e-6 && cell.height > 0 && cell.y + cell.height <= plot.base + 1e-6,
            );
          }
        }
        assert.ok(plot.marks.every(({ y }) => y >= plot.top - 1e-6 && y <= plot.base));
      },
    ),
  );
});
