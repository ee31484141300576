import assert from "node:assert/strict";
import { test } from "node:test";
import { errorWords, formatBits, formatPlaces, frame, masks, path, qr, versions } from "./qr.ts";

test("the error words are those of the example in the standard (ISO/IEC 18004, annex I)", () => {
  const data = [16, 32, 12, 86, 97, 128, 236, 17, 236, 17, 236, 17, 236, 17, 236, 17];
  assert.deepEqual(errorWords(data, 10), [165, 36, 212, 193, 237, 54, 199, 135, 44, 85]);
});

test("the format of level M with each mask is as published (table C.1)", () => {
  const published = ["5412", "5125", "5e7c", "5b4b", "45f9", "40ce", "4f97", "4aa0"];
  assert.deepEqual(
    masks.map((_, mask) => formatBits(mask).toString(16)),
    published,
  );
});

/** Reads a code as a phone does: format, mask, the way through it, blocks, and whether their errors are none. */
function read(grid: boolean[][]): string {
  const size = grid.length;
  const formats = [0, 1].map((copy) =>
    formatPlaces(size)
      .filter((_, at) => at % 2 === copy)
      .reduce((sum, { bit, row, column }) => sum | (grid[row]![column] ? 1 << bit : 0), 0),
  );
  assert.equal(formats[0], formats[1]);
  const mask = masks.findIndex((_, number) => formatBits(number) === formats[0]);
  assert.ok(mask >= 0, "no such format");
  const version = (size - 17) / 4;
  const { blocks, data, error } = versions[version - 1]!;
  const bits = path(frame(version)).map(
    ({ row, column }) => grid[row]![column] !== masks[mask]!(row, column),
  );
  const word = (at: number) => bits.slice(at * 8, at * 8 + 8).reduce((sum, bit) => sum * 2 + Number(bit), 0);
  const parts = Array.from({ length: blocks }, (_, block) => ({
    data: Array.from({ length: data }, (__, at) => word(at * blocks + block)),
    error: Array.from({ length: error }, (__, at) => word(blocks * data + at * blocks + block)),
  }));
  for (const part of parts) assert.deepEqual(errorWords(part.data, error), part.error);
  const words = parts.flatMap((part) => part.data);
  const nibbles = words.flatMap((each) => [each >> 4, each & 15]);
  assert.equal(nibbles[0], 4);
  const length = nibbles[1]! * 16 + nibbles[2]!;
  const bytes = Array.from({ length }, (_, at) => nibbles[3 + at * 2]! * 16 + nibbles[4 + at * 2]!);
  return new TextDecoder().decode(Uint8Array.from(bytes));
}

test("what is written is read back, in every version, Chinese too", () => {
  for (const text of ["", "http://localhost:4000/mine#0123456789AB", "共治", "x".repeat(14), "y".repeat(15)])
    assert.equal(read(qr(text)!), text);
  for (const length of [26, 27, 42, 43, 62, 63, 84, 85, 106]) {
    const grid = qr("A".repeat(length))!;
    assert.equal(read(grid), "A".repeat(length));
  }
  assert.equal(qr("A".repeat(107)), null);
});

test("finders, timing and the dark module stand where a reader looks for them", () => {
  const grid = qr("http://localhost:4000/mine#0123456789AB")!;
  assert.equal(grid.length, 29);
  const ring = [true, true, true, true, true, true, true, false];
  assert.deepEqual(grid[0]!.slice(0, 8), ring);
  assert.deepEqual(grid[0]!.slice(-8), [...ring].reverse());
  assert.deepEqual(
    grid[6]!.slice(8, 21),
    Array.from({ length: 13 }, (_, at) => at % 2 === 0),
  );
  assert.equal(grid[21]![8], true);
});
