import assert from "node:assert/strict";
import { test } from "node:test";
import { type Bars, code39 } from "./barcode.ts";

/** Reads bars back by their widths alone, against the published n/w patterns of a few letters. */
const published: Record<string, string> = {
  "*": "nwnnwnwnn",
  O: "wnnnwnnwn",
  Y: "wwnnwnnnn",
  "3": "wnwwnnnnn",
  "-": "nwnnnnwnw",
  "2": "nnwwnnnnw",
  "0": "nnnwwnwnn",
  "5": "wnnwwnnnn",
  "1": "wnnwnnnnw",
};

function read(drawn: Bars): string {
  let text = "";
  for (let at = 0; at + 5 <= drawn.bars.length; at += 5) {
    const five = drawn.bars.slice(at, at + 5);
    let pattern = "";
    five.forEach((bar, index) => {
      pattern += bar.width > 2 ? "w" : "n";
      const next = five[index + 1];
      if (next) pattern += next.x - bar.x - bar.width > 2 ? "w" : "n";
    });
    text += Object.keys(published).find((letter) => published[letter] === pattern) ?? "?";
  }
  return text;
}

test("a programme number reads back from its bars, between start and stop", () => {
  const drawn = code39("oy3-2025-1");
  assert.ok(drawn);
  assert.equal(read(drawn), "*OY3-2025-1*");
  assert.equal(drawn.bars.length, 12 * 5);
  assert.ok(Math.abs(drawn.width - 208.8) < 1e-9);
});

test("every letter has three wide elements of nine", () => {
  for (const letter of "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%") {
    const drawn = code39(letter);
    assert.ok(drawn, letter);
    assert.ok(Math.abs(drawn.width - 3 * 17.4) < 1e-9, letter);
  }
});

test("what Code 39 has no bars for is not drawn", () => {
  assert.equal(code39("方案"), null);
  assert.equal(code39("A*B"), null);
});
