import "../look/table.css";
import type { ReactNode } from "react";

export type Column<Row> = {
  /** Head of the column; stands before the value on a phone. Empty for a column of buttons. */
  head: string;
  cell: (row: Row) => ReactNode;
  /** Names the row; the first such column is the card's title on a phone. */
  names?: boolean;
  /** Numbers and buttons stand at the right. */
  end?: boolean;
};

type Props<Row> = { caption: string; columns: Column<Row>[]; rows: Row[]; keyOf: (row: Row) => string };

/** A table on a desk, cards on a phone. Roles are written out because `display: block` drops the native ones. */
export function Table<Row>({ caption, columns, rows, keyOf }: Props<Row>) {
  return (
    <table className="t" role="table">
      <caption className="hush">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) =>
            column.head === "" ? (
              <td key="" />
            ) : (
              <th key={column.head} scope="col" className={column.end ? "end" : undefined}>
                {column.head}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={keyOf(row)} role="row">
            {columns.map((column) =>
              column.names ? (
                <th key={column.head} scope="row" role="rowheader">
                  {column.cell(row)}
                </th>
              ) : (
                <td
                  key={column.head}
                  role="cell"
                  data-head={column.head}
                  className={column.end ? "end" : undefined}
                >
                  <span>{column.cell(row)}</span>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
