/** What is packed says what it said, and the same row has the same digest. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { digestInto } from "./digest.ts";
import { dayNumber, monthNumber, packedColumn, rowIds } from "./packing.ts";

test("texts of every script are packed as UTF-8, each with its length", () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.string({ unit: "grapheme" }))), (texts) => {
      const column = packedColumn("text");
      for (const text of texts)
        if (text === null) column.nothing();
        else column.text(text);
      const packed = column.take();
      if (packed === "") return assert.ok(texts.every((text) => text === null));
      assert.equal(packed.readInt32BE(12), texts.length);
      let at = 20;
      for (const text of texts) {
        const length = packed.readInt32BE(at);
        at += 4;
        if (text === null) assert.equal(length, -1);
        else assert.equal(packed.toString("utf8", at, (at += length)), text);
      }
      assert.equal(at, packed.length);
    }),
  );
});
test("half a pair of surrogates becomes the sign for what cannot be read, as everywhere", () => {
  const column = packedColumn("text");
  column.text("a\ud800b");
  assert.equal((column.take() as Buffer).toString("utf8", 24), "a\ufffdb");
});
test("days and months are counted as the calendar does", () => {
  const days = fc.date({ min: new Date("1990-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(days, (day) => {
      const on = day.toISOString().slice(0, 10);
      assert.equal(dayNumber(on), (Date.parse(on) - Date.parse("2000-01-01")) / 86_400_000);
      assert.equal(monthNumber(on), day.getUTCFullYear() * 12 + day.getUTCMonth());
    }),
  );
});
test("ten thousand ids of one moment are versions 7, different and in order", () => {
  const next = rowIds(new Date("2026-03-01T00:00:00Z"));
  const ids = Array.from({ length: 10_000 }, () => Buffer.from(next()).toString("hex"));
  assert.ok(ids.every((id) => /^.{12}7.{3}[89ab]/.test(id)));
  assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual(ids.toSorted(), ids);
  assert.equal(Number.parseInt(ids[0]!.slice(0, 12), 16), Date.parse("2026-03-01T00:00:00Z"));
});
test("a digest tells cells apart, and is the one that earlier rows were given", () => {
  const of = (...texts: (string | null)[]) => {
    const out = new Uint32Array(4);
    digestInto(out, texts);
    return [...out].map((n) => n.toString(16).padStart(8, "0")).join("");
  };
  const rows = [
    ["a", "b"],
    ["ab", null],
    [null, "ab"],
    ["a", "c"],
    ["b", "a"],
    ["a".repeat(64), "b"],
    ["盗窃"],
  ];
  assert.equal(new Set(rows.map((row) => of(...row))).size, rows.length);
  assert.equal(of("J1", null, "盗窃", "2026-03-01"), "a6d7b51843fc1beedab5df111f7b4892");
});
