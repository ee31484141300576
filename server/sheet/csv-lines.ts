/**
 * Separated values as bytes: of a line the places where its cells lie, and nothing copied, so that who knows what
 * the cells mean reads them where they are (a million lines in 0.3 s; as strings, 2.2 s). A line that is not that
 * simple (an open or doubled quote, a CR in its middle, ="…") is read by csv.ts, which says the same of all.
 */
import { Refusal } from "../errors.ts";
import { columnsMost, csvReader, rowMost } from "./csv.ts";

const [newline, carriage, quoteSign, equals] = [0x0a, 0x0d, 0x22, 0x3d];

/** UTF-8 in, rows out: after each `next()` that gives true, one row; false asks for more to be fed. */
export type CsvLines = {
  feed(piece: Buffer, end: boolean): void;
  next(): boolean;
  /** From 1. */
  row(): number;
  /** The row lies in `bytes`: cell i from `from[i]` to before `to[i]`. Otherwise only `cells` tells. */
  plain(): boolean;
  bytes(): Buffer;
  count(): number;
  from: Int32Array;
  to: Int32Array;
  cells(): string[];
};

export function csvLines(separator: string, rowsMost: number): CsvLines {
  const sign = separator.charCodeAt(0);
  const careful = csvReader(separator);
  const from = new Int32Array(columnsMost);
  const to = new Int32Array(columnsMost);
  let bytes: Buffer = Buffer.alloc(0);
  let at = 0;
  let ended = false;
  let row = 0;
  let count = 0;
  let bare = false;
  let line = 0;
  let lineEnd = 0;
  let others: string[][] = [];
  let current: string[] | null = null;

  /** Finds the cells of `line`…`lineEnd`; false where it is not so simple. */
  function isPlain(): boolean {
    if (lineEnd - line > rowMost) return false;
    count = 0;
    bare = true;
    for (let i = line; ;) {
      if (count === columnsMost) return false;
      const first = i < lineEnd ? bytes[i] : sign;
      if (first === quoteSign) {
        let end = i + 1;
        while (end < lineEnd && bytes[end] !== quoteSign) end++;
        if (end === lineEnd || (end + 1 < lineEnd && bytes[end + 1] !== sign)) return false;
        from[count] = i + 1;
        to[count++] = end;
        bare = false;
        i = end + 1;
      } else {
        if (first === equals && i + 1 < lineEnd && bytes[i + 1] === quoteSign) return false;
        from[count] = i;
        for (; i < lineEnd; i++) {
          const byte = bytes[i];
          if (byte === sign) break;
          if (byte === carriage) return false;
          if (byte === quoteSign) bare = false;
        }
        to[count++] = i;
      }
      if (i >= lineEnd) return true;
      i++;
    }
  }

  const found = (cells: string[] | null): true => {
    if (++row > rowsMost) throw new Refusal("sheet.rows", { details: { max: rowsMost } });
    current = cells;
    return true;
  };
  function next(): boolean {
    for (;;) {
      const other = others.shift();
      if (other !== undefined) return found(other);
      const ending = bytes.indexOf(newline, at);
      const stop = ending >= 0 ? ending : ended && at < bytes.length ? bytes.length : -1;
      if (stop < 0) {
        if (!ended) return false;
        // Says so where a quote is open at the end.
        careful.feed("", true);
        return false;
      }
      [line, lineEnd] = [at, stop > at && bytes[stop - 1] === carriage ? stop - 1 : stop];
      at = stop + 1;
      if (!careful.isOpen() && isPlain()) {
        careful.pass();
        return found(null);
      }
      others = careful.feed(bytes.toString("utf8", line, Math.min(at, bytes.length)), ending < 0);
    }
  }

  return {
    feed(piece, end) {
      bytes = at >= bytes.length ? piece : Buffer.concat([bytes.subarray(at), piece]);
      at = 0;
      ended = end;
      // No line of so many signs is a row; a file without newlines is not gathered up to its end.
      if (bytes.length > piece.length + rowMost * 4)
        throw new Refusal("sheet.row_long", { details: { row: row + 1 } });
    },
    next,
    row: () => row,
    plain: () => current === null,
    bytes: () => bytes,
    count: () => count,
    from,
    to,
    cells() {
      if (current !== null) return current;
      if (bare) return bytes.toString("utf8", line, lineEnd).split(separator);
      return Array.from({ length: count }, (_, i) => bytes.toString("utf8", from[i], to[i]));
    },
  };
}
