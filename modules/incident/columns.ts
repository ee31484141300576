/**
 * Rows on their way into the database: column by column, each already one array in PostgreSQL's writing. One
 * statement takes thousands of rows so, and between processes a batch is a few strings and not a million small
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
export type Columns = Record<ColumnName, string>;

const special = /["\\]/g;
const written = (name: ColumnName, value: string | number | null): string => {
  if (value === null) return "NULL";
  if (kinds[name] === "text") return `"${String(value).replace(special, "\\$&")}"`;
  return kinds[name] === "bytea" ? `"\\\\x${value}"` : String(value);
};

export function columnsOf(rows: readonly NewRecord[]): Columns {
  const columns = {} as Columns;
  for (const name of columnNames)
    columns[name] = `{${rows.map((row) => written(name, row[name])).join(",")}}`;
  return columns;
}
