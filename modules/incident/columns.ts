/**
 * Rows on their way into the database: column by column, each already one array in PostgreSQL's writing. One
 * statement takes thousands of rows so, and between processes a batch is a few values and not a million small
 * things. Pure.
 */
const kinds = {
  id: "uuid",
  communityId: "uuid",
  sourceKey: "text",
  eventNo: "text",
  joinedTo: "uuid",
  label: "text",
  problem: "text",
  fraudYear: "int",
  fraudLabel: "text",
  occurredOn: "date",
  occurredTime: "time",
  reportedOn: "date",
  place: "text",
  digest: "bytea",
} as const;
export type ColumnName = keyof typeof kinds;
export const columnNames = Object.keys(kinds) as ColumnName[];
export const kindOf = (name: ColumnName): string => kinds[name];

/** A record as a file or a person gives it. */
export type NewRecord = {
  id: string;
  communityId: string;
  sourceKey: string;
  eventNo: string | null;
  joinedTo: string | null;
  label: string;
  problem: string;
  fraudYear: number | null;
  fraudLabel: string | null;
  occurredOn: string;
  occurredTime: string | null;
  reportedOn: string | null;
  place: string | null;
  /** 32 hexadecimal digits. */
  digest: string | null;
};
/** As text, or packed by the reading (reading/packing.ts). "" where every value is null: it is not sent at all. */
export type Columns = Record<ColumnName, string | Buffer>;

const special = /["\\]/;
const quoted = (text: string) =>
  special.test(text) ? `"${text.replaceAll(/["\\]/g, "\\$&")}"` : `"${text}"`;

/** Joined with the quotes between them wherever no value needs more: to make a string of each cost the most. */
export function columnsOf(rows: readonly NewRecord[]): Columns {
  const columns = Object.fromEntries(columnNames.map((name) => [name, ""])) as Columns;
  for (const name of columnNames) {
    const values: (string | number | null)[] = rows.map((row) => row[name]);
    if (values.every((value) => value === null)) continue;
    const quotes = kinds[name] === "text";
    if (!quotes && kinds[name] !== "bytea")
      columns[name] = `{${values.map((value) => value ?? "NULL").join(",")}}`;
    else if (quotes && values.every((value) => value !== null && !special.test(value as string)))
      columns[name] = `{"${values.join('","')}"}`;
    else if (quotes)
      columns[name] =
        `{${values.map((value) => (value === null ? "NULL" : quoted(value as string))).join(",")}}`;
    else if (values.includes(null))
      columns[name] = `{${values.map((value) => (value === null ? "NULL" : `"\\\\x${value}"`)).join(",")}}`;
    else columns[name] = `{"\\\\x${values.join('","\\\\x')}"}`;
  }
  return columns;
}
