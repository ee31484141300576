import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { csvReader, separatorOf } from "./csv.ts";
import { csvLines } from "./csv-lines.ts";

const read = (text: string, separator = ",", size = text.length || 1) => {
  const reader = csvReader(separator);
  const rows: string[][] = [];
  for (let at = 0; at < text.length; at += size) rows.push(...reader.feed(text.slice(at, at + size), false));
  return [...rows, ...reader.feed("", true)];
};

test("separators, quotes, newlines in quotes, and rows that end in three ways", () => {
  assert.deepEqual(read("a,b\r\nc,d\n"), [
    ["a", "b"],
    ["c", "d"],
  ]);
  assert.deepEqual(read("a\tb\nc\td", "\t"), [
    ["a", "b"],
    ["c", "d"],
  ]);
  assert.deepEqual(read('"a,1","b ""x"""\n"两\n行",\n'), [
    ["a,1", 'b "x"'],
    ["两\n行", ""],
  ]);
  assert.deepEqual(read("a,b\rc,d\r"), [
    ["a", "b"],
    ["c", "d"],
  ]);
  assert.deepEqual(read('5" 管,b\n"c",d\n'), [
    ['5" 管', "b"],
    ["c", "d"],
  ]);
  assert.deepEqual(read('="0012",b\n'), [['="0012"', "b"]]);
  assert.deepEqual(read("a,b\n\nc,d"), [["a", "b"], [""], ["c", "d"]]);
  assert.deepEqual(["a;b;c", "a\tb", "a,b;c,d", '"a;b;c",d', "a"].map(separatorOf), [
    ";",
    "\t",
    ",",
    ",",
    ",",
  ]);
});

test("a quote that is never closed and a row without end are refused with their row", () => {
  assert.throws(() => read('a,b\nc,"d\ne,f\n'), { code: "sheet.quote", details: { row: 2 } });
  assert.throws(() => read(`a\n"${"x".repeat(300_000)}\n`), { code: "sheet.quote" });
  assert.throws(() => read(`a\n${"x".repeat(300_000)}\n`), { code: "sheet.row_long" });
  assert.throws(() => read(`a\n${",".repeat(300)}\n`), {
    code: "sheet.columns",
    details: { max: 256, row: 2 },
  });
});

test("however the text is cut into pieces, the rows are those that were written", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "警", '"', ",", "\n", " ", "1"), maxLength: 6 });
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 9 }), (given, size) => {
      const text = given
        .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(","))
        .join("\n");
      assert.deepEqual(read(`${text}\n`, ",", size), given);
    }),
  );
});

/** As `read`, from bytes that come in pieces of `size`. */
function readLines(text: string, separator: string, size: number) {
  const lines = csvLines(separator, 1000);
  const bytes = Buffer.from(text);
  const rows: string[][] = [];
  const take = () => {
    while (lines.next()) rows.push(lines.cells());
  };
  for (let at = 0; at < bytes.length; at += size) {
    lines.feed(bytes.subarray(at, at + size), false);
    take();
  }
  lines.feed(Buffer.alloc(0), true);
  take();
  return rows;
}

test("read as bytes, every text is the rows that it is as text, or refused for the same row", () => {
  const unit = fc.constantFrom(
    "a",
    "警",
    '"',
    '""',
    ",",
    ",",
    "\n",
    "\n",
    "\r",
    "\r\n",
    " ",
    "=",
    '="',
    "1",
    '"a"',
  );
  const whole = (act: () => unknown) => {
    try {
      return act();
    } catch (error) {
      const { code, details } = error as { code: string; details: unknown };
      return { code, details };
    }
  };
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 40 }), fc.integer({ min: 1, max: 50 }), (text, size) => {
      assert.deepEqual(
        whole(() => readLines(text, ",", size)),
        whole(() => read(text)),
      );
    }),
    { numRuns: 5000 },
  );
});
test("of a plain line the cells lie in its bytes", () => {
  const lines = csvLines(";", 10);
  lines.feed(Buffer.from('警情;"a;b";\n"x""y";1\n'), false);
  assert.equal(lines.next() && lines.plain(), true);
  const cell = (i: number) => lines.bytes().toString("utf8", lines.from[i], lines.to[i]);
  assert.deepEqual([lines.count(), cell(0), cell(1), cell(2)], [3, "警情", "a;b", ""]);
  assert.equal(lines.next() && lines.plain(), false);
  assert.deepEqual(lines.cells(), ['x"y', "1"]);
});

test("a quote that stays open is read once, whatever stands behind it", () => {
  // Made to be read again from its beginning at each line: 260,000 signs, a hundred times, took a minute and more.
  const row = `"${'a""\n'.repeat(65_000)}"\n`;
  const before = process.cpuUsage().user;
  for (let i = 0; i < 3; i++) assert.equal(read(row).length, 1);
  assert.ok(process.cpuUsage().user - before < 3e6);
});
