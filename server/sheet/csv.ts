/**
 * Separated values as they come (RFC 4180, and what people do instead): any of three separators, quoted cells with
 * newlines and doubled quotes, CRLF, LF or CR. Fed with pieces of text, gives rows; holds no more than a row.
 */
import { Refusal } from "../errors.ts";

/** A quote that is never closed would make one row of the rest of the file. */
export const rowMost = 262_144;
export const columnsMost = 256;
const separators = [",", ";", "\t"] as const;
/** Names of columns fill no more; a line of quotes alone is searched once for each of them. */
const lineMost = 4096;

/** The separator that stands most often in the first line, outside quotes. */
export function separatorOf(line: string): string {
  const bare = line.slice(0, lineMost).replaceAll(/"(?:[^"]|"")*"/g, "");
  const counts = separators.map((each) => bare.split(each).length);
  return separators[counts.indexOf(Math.max(...counts))]!;
}

/** A row whose quote is open at the end of a line: the cells that are done and what stands of the last one. */
type Open = { cells: string[]; cell: string; length: number };

/** The next line of a row that holds quotes: read once, however many follow. A quote in a bare cell is only a sign. */
function quotedCells(line: string, separator: string, open: Open | null): string[] | Open {
  const cells = open?.cells ?? [];
  let cell = open === null ? "" : `${open.cell}\n`;
  let inside = open !== null;
  for (let at = 0; ; at++) {
    if (!inside && line[at] === '"') {
      inside = true;
      at++;
    }
    while (inside) {
      const end = line.indexOf('"', at);
      if (end < 0)
        return { cells, cell: cell + line.slice(at), length: (open?.length ?? 0) + line.length + 1 };
      cell += line.slice(at, end);
      at = end + 1;
      inside = line[at] === '"';
      if (inside) {
        cell += '"';
        at++;
      }
    }
    // ="0012": how spreadsheets are told to leave a number as it is.
    const kept = line.startsWith('="', at) ? line.indexOf('"', at + 2) : -1;
    const end = line.indexOf(separator, Math.max(at, kept));
    cells.push(cell + line.slice(at, end < 0 ? undefined : end));
    if (end < 0) return cells;
    cell = "";
    at = end;
  }
}

export type CsvReader = {
  feed(text: string, end: boolean): string[][];
  /** The row that was begun goes on with the next line. */
  isOpen(): boolean;
  /** A row that somebody else read. */
  pass(): void;
};
export function csvReader(separator: string): CsvReader {
  let rest = "";
  let open: Open | null = null;
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
        if ((open?.length ?? 0) + line.length > rowMost)
          throw new Refusal("sheet.quote", { details: { row: rows + 1 } });
        const read = quotedCells(line, separator, open);
        open = Array.isArray(read) ? null : read;
        if (Array.isArray(read)) push(out, read);
      }
      rest = all.slice(at);
      if (rest.length > rowMost * 4) throw new Refusal("sheet.row_long", { details: { row: rows + 1 } });
      if (end && open !== null) throw new Refusal("sheet.quote", { details: { row: rows + 1 } });
      return out;
    },
    isOpen: () => open !== null,
    pass: () => void rows++,
  };
}
