/**
 * QR code (ISO/IEC 18004): bytes, error level M, versions 1 to 6, which is up to 106 bytes and more than an address of
 * ours takes. Drawn here and not by a package: it is one page's need, and what is printed on a card should not change
 * with somebody else's release.
 */

/** x·α in GF(256) with the polynomial x⁸+x⁴+x³+x²+1. */
const exp: number[] = [];
for (let at = 0, value = 1; at < 255; at++) {
  exp.push(value);
  value = (value << 1) ^ (value & 0x80 ? 0x11d : 0);
}
const log = new Map(exp.map((value, at) => [value, at]));
const times = (a: number, b: number): number =>
  a === 0 || b === 0 ? 0 : exp[(log.get(a)! + log.get(b)!) % 255]!;

/** The error codewords of one block (Reed–Solomon, generator with roots α⁰ … αⁿ⁻¹). */
export function errorWords(block: readonly number[], count: number): number[] {
  let generator = [1];
  for (let root = 0; root < count; root++) {
    const next = [...generator, 0];
    for (const [at, each] of generator.entries()) next[at + 1]! ^= times(each, exp[root]!);
    generator = next;
  }
  const rest = [...block, ...Array<number>(count).fill(0)];
  for (let at = 0; at < block.length; at++) {
    const lead = rest[at]!;
    for (const [by, each] of generator.entries()) rest[at + by]! ^= times(each, lead);
  }
  return rest.slice(block.length);
}

/** Of each version at level M: blocks, data words a block, error words a block (table 9). */
export const versions = [
  { blocks: 1, data: 16, error: 10 },
  { blocks: 1, data: 28, error: 16 },
  { blocks: 1, data: 44, error: 26 },
  { blocks: 2, data: 32, error: 18 },
  { blocks: 2, data: 43, error: 24 },
  { blocks: 4, data: 27, error: 16 },
] as const;

function codewords(bytes: Uint8Array, { blocks, data, error }: (typeof versions)[number]): number[] {
  // Mode 0100, length in eight bits, the bytes, four bits of end.
  const nibbles = [4, bytes.length >> 4, bytes.length & 15];
  for (const byte of bytes) nibbles.push(byte >> 4, byte & 15);
  nibbles.push(0);
  const words: number[] = [];
  for (let at = 0; at < nibbles.length; at += 2) words.push((nibbles[at]! << 4) | (nibbles[at + 1] ?? 0));
  for (let pad = 0; words.length < blocks * data; pad++) words.push(pad % 2 === 0 ? 0xec : 0x11);
  const parts = Array.from({ length: blocks }, (_, at) => words.slice(at * data, (at + 1) * data));
  const errors = parts.map((part) => errorWords(part, error));
  const woven = (all: number[][], length: number) =>
    Array.from({ length }, (_, at) => all.map((each) => each[at]!)).flat();
  return [...woven(parts, data), ...woven(errors, error)];
}

export const masks: ((row: number, column: number) => boolean)[] = [
  (i, j) => (i + j) % 2 === 0,
  (i) => i % 2 === 0,
  (_, j) => j % 3 === 0,
  (i, j) => (i + j) % 3 === 0,
  (i, j) => (Math.floor(i / 2) + Math.floor(j / 3)) % 2 === 0,
  (i, j) => ((i * j) % 2) + ((i * j) % 3) === 0,
  (i, j) => (((i * j) % 2) + ((i * j) % 3)) % 2 === 0,
  (i, j) => (((i + j) % 2) + ((i * j) % 3)) % 2 === 0,
];

/** Fifteen bits that name level M (00) and the mask, with their BCH code. */
export function formatBits(mask: number): number {
  let rest = mask << 10;
  for (let at = 14; at >= 10; at--) if (rest & (1 << at)) rest ^= 0x537 << (at - 10);
  return ((mask << 10) | rest) ^ 0x5412;
}

type Grid = (boolean | null)[][];
/** Everything that is the same whatever is written; null is where data goes, and the place of the format false. */
export function frame(version: number): Grid {
  const size = 17 + 4 * version;
  const grid: Grid = Array.from({ length: size }, () => Array<boolean | null>(size).fill(null));
  const put = (row: number, column: number, dark: boolean) => {
    if (row >= 0 && column >= 0 && row < size && column < size) grid[row]![column] = dark;
  };
  for (const [top, left] of [
    [0, 0],
    [0, size - 7],
    [size - 7, 0],
  ] as const)
    for (let i = -1; i <= 7; i++)
      for (let j = -1; j <= 7; j++) {
        const ring = Math.max(Math.abs(i - 3), Math.abs(j - 3));
        put(top + i, left + j, ring <= 1 || ring === 3);
      }
  if (version > 1)
    for (let i = -2; i <= 2; i++)
      for (let j = -2; j <= 2; j++) put(size - 7 + i, size - 7 + j, Math.max(Math.abs(i), Math.abs(j)) !== 1);
  for (let at = 8; at < size - 8; at++) {
    put(6, at, at % 2 === 0);
    put(at, 6, at % 2 === 0);
  }
  for (const { row, column } of formatPlaces(size)) put(row, column, false);
  put(size - 8, 8, true);
  return grid;
}
/** Where bit 0 (the lowest) to bit 14 of the format stand, twice. */
export function formatPlaces(size: number): { bit: number; row: number; column: number }[] {
  const places = [];
  for (let bit = 0; bit < 15; bit++) {
    const row = bit < 6 ? bit : bit < 8 ? bit + 1 : size - 15 + bit;
    const column = bit < 8 ? size - 1 - bit : bit < 9 ? 7 : 14 - bit;
    places.push({ bit, row, column: 8 }, { bit, row: 8, column });
  }
  return places;
}
/** Two columns at a time from the right, up and down in turn; the column of the timing is left out. */
export function path(grid: Grid): { row: number; column: number }[] {
  const size = grid.length;
  const steps = [];
  for (let right = size - 1, up = true; right > 0; right -= 2, up = !up) {
    if (right === 6) right--;
    for (let at = 0; at < size; at++)
      for (const column of [right, right - 1]) {
        const row = up ? size - 1 - at : at;
        if (grid[row]![column] === null) steps.push({ row, column });
      }
  }
  return steps;
}

/** How hard it is to read: runs, blocks, false finders, and how far from half dark (7.8.3). */
function penalty(grid: boolean[][]): number {
  const size = grid.length;
  const lines = [...grid, ...grid.map((_, column) => grid.map((row) => row[column]!))];
  let sum = 0;
  for (const line of lines) {
    const text = line.map((dark) => (dark ? "1" : "0")).join("");
    for (const run of text.matchAll(/0{5,}|1{5,}/g)) sum += run[0].length - 2;
    for (const _ of text.matchAll(/(?=10111010000|00001011101)/g)) sum += 40;
  }
  for (let row = 1; row < size; row++)
    for (let column = 1; column < size; column++) {
      const dark = grid[row]![column];
      if (
        dark === grid[row - 1]![column] &&
        dark === grid[row]![column - 1] &&
        dark === grid[row - 1]![column - 1]
      )
        sum += 3;
    }
  const share = grid.flat().filter(Boolean).length / size ** 2;
  return sum + 10 * Math.floor(Math.abs(share - 0.5) * 20);
}

/** Rows of dark and light; null where the text is too long for a card. */
export function qr(text: string): boolean[][] | null {
  const bytes = new TextEncoder().encode(text);
  const at = versions.findIndex(({ blocks, data }) => bytes.length <= blocks * data - 2);
  if (at < 0) return null;
  const empty = frame(at + 1);
  const steps = path(empty);
  const words = codewords(bytes, versions[at]!);
  const drawn = masks.map((mask, number) => {
    const grid = empty.map((row) => row.map((dark) => dark ?? false));
    for (const [step, { row, column }] of steps.entries()) {
      const word = words[step >> 3];
      const bit = word !== undefined && ((word >> (7 - (step & 7))) & 1) === 1;
      grid[row]![column] = bit !== mask(row, column);
    }
    const format = formatBits(number);
    for (const { bit, row, column } of formatPlaces(grid.length))
      grid[row]![column] = ((format >> bit) & 1) === 1;
    grid[grid.length - 8]![8] = true;
    return grid;
  });
  return drawn.reduce((best, each) => (penalty(each) < penalty(best) ? each : best));
}
