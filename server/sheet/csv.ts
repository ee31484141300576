/**
 * Separated values as they come (RFC 4180, and what people do instead): any of three separators, quoted cells with
 * newlines and doubled quotes, CRLF, LF or CR. Fed with pieces of text, gives rows; holds no more than a row.
 */
import { Refusal } from "../errors.ts";

/** A quote that is never closed would make one row of the rest of the file. */
const rowMost = 262_144;
export const columnsMost = 256;
const separators = [",", ";", "\t"] as const;

/** The separator that stands most often in the first line, outside quotes. */
export function separatorOf(line: string): string {
  const bare = line.replaceAll(/"(?:[^"]|"")*"/g, "");
  const counts = separators.map((each) => bare.split(each).length);
  return separators[counts.indexOf(Math.max(...counts))]!;
}

/** Cells of a row that holds quotes; null while one of them is open. A quote inside a bare cell is only a sign. */
function quotedCells(row: string, separator: string): string[] | null {
  const cells: string[] = [];
  for (let at = 0; ; at++) {
    let cell = "";
    if (row[at] === '"') {
      for (at++; ;) {
        const end = row.indexOf('"', at);
        if (end < 0) return null;
        cell += row.slice(at, end);
        at = end + 1;
        if (row[at] !== '"') break;
        cell += '"';
        at++;
      }
    }
    // ="0012": how spreadsheets are told to leave a number as it is.
    const kept = row.startsWith('="', at) ? row.indexOf('"', at + 2) : -1;
    const end = row.indexOf(separator, Math.max(at, kept));
    cells.push(cell + row.slice(at, end < 0 ? undefined : end));
    if (end < 0) return cells;
    at = end;
  }
}

export function csvReader(separator: string): {
  feed(text: string, end: boolean): string[][];
} {
  let rest = "";
  /** Lines of a row whose quote is open. */
  let open: string | null = null;
  let rows = 0;
  const push = (out: string[][], cells: string[]) => {
    rows++;
    if (cells.length > columnsMost)
      throw new Refusal("sheet.columns", { details: { max: columnsMost, row: rows } });
    out.push(cells);
  };
  return {
    feed(text, end) {
      const out: string[][] = [];
      const all = rest + text;
      let at = 0;
      while (at < all.length) {
        const feedAt = all.indexOf("\n", at);
        // A file with CR alone: only where no LF is near.
        const stop = feedAt >= 0 ? feedAt : end ? all.length : -1;
        if (stop < 0) break;
        const line = all.slice(at, all[stop - 1] === "\r" ? stop - 1 : stop);
        at = stop + 1;
        if (open === null && !line.includes('"')) {
          if (line.length > rowMost) throw new Refusal("sheet.row_long", { details: { row: rows + 1 } });
          for (const each of line.split("\r")) push(out, each.split(separator));
          continue;
        }
        const joined: string = open === null ? line : `${open}\n${line}`;
        if (joined.length > rowMost) throw new Refusal("sheet.quote", { details: { row: rows + 1 } });
        const cells = open !== null && !line.includes('"') ? null : quotedCells(joined, separator);
        open = cells === null ? joined : null;
        if (cells !== null) push(out, cells);
      }
      rest = all.slice(at);
      if (rest.length > rowMost * 4) throw new Refusal("sheet.row_long", { details: { row: rows + 1 } });
      if (end && open !== null) throw new Refusal("sheet.quote", { details: { row: rows + 1 } });
      return out;
    },
  };
}
