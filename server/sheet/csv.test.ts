import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { csvReader, separatorOf } from "./csv.ts";

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
