/** Which column holds what, by the names a trade gives them: a book of names for each field. Pure. */

/** Longer than any name there is: what a file made to holds in its head is not searched through. */
const nameMost = 80;
const folded = (text: string) =>
  text
    .slice(0, nameMost)
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[（(].*[)）]$/g, "")
    .replaceAll(/[\s_*:：]+/g, " ")
    .trim();

/** Of each field its column, from 0. */
export type Columns<Field extends string> = Partial<Record<Field, number>>;
/** Folded names of columns as people mapped them before, with the field each was given. */
export type Remembered = Readonly<Record<string, string>>;
export type HeaderBook<Field extends string> = {
  /** By a remembered name first, then by the best known one. */
  guess(headers: readonly string[], remembered?: Remembered): Columns<Field>;
  /** The row with the most known names among the first; titles and notes stand above it in many reports. */
  headerRow(rows: readonly (readonly string[])[], remembered?: Remembered): number;
  remember(headers: readonly string[], columns: Columns<Field>): Record<string, string>;
};

/** `names`: of each field in the order of trust; the first that is there is taken. */
export function headerBook<Field extends string>(names: Record<Field, readonly string[]>): HeaderBook<Field> {
  const known = new Map(
    (Object.entries(names) as [Field, readonly string[]][]).flatMap(([field, all]) =>
      all.map((name, rank) => [folded(name), { field, rank }] as const),
    ),
  );
  /** What a header says a column holds; undefined where nobody knows. */
  const meaningOf = (header: string, remembered: Remembered) => {
    const name = folded(header);
    if (name === "") return undefined;
    const before = Object.hasOwn(remembered, name) ? remembered[name] : undefined;
    return before === undefined ? known.get(name) : { field: before as Field, rank: -1 };
  };
  return {
    guess(headers, remembered = {}) {
      const columns: Columns<Field> = {};
      const ranks: Partial<Record<Field, number>> = {};
      headers.forEach((header, column) => {
        const meaning = meaningOf(header, remembered);
        if (meaning === undefined || meaning.rank >= (ranks[meaning.field] ?? Infinity)) return;
        columns[meaning.field] = column;
        ranks[meaning.field] = meaning.rank;
      });
      return columns;
    },
    headerRow(rows, remembered = {}) {
      const counts = rows.map(
        (cells) => cells.filter((cell) => meaningOf(cell, remembered) !== undefined).length,
      );
      const most = Math.max(0, ...counts);
      if (most >= 2) return counts.indexOf(most);
      return Math.max(
        0,
        rows.findIndex((cells) => cells.filter((cell) => cell.trim() !== "").length >= 2),
      );
    },
    remember: (headers, columns) =>
      Object.fromEntries(
        Object.entries<number | undefined>(columns)
          .map(([field, column]) => [folded(headers[column!] ?? ""), field])
          .filter(([name]) => name !== ""),
      ),
  };
}
