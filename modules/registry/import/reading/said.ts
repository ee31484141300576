/** The cells of a row that are taken, as texts; what is none is a problem with its column. Pure. */
import { plainCell } from "../../../../server/sheet/cell.ts";
import { failed, formula } from "../../../../server/sheet/sheet.ts";
import type { CellProblem } from "../contract.ts";
import type { ColumnMap, ImportField } from "../fields.ts";

export type Said = {
  /** Undefined where the cell is empty or there is no such column. */
  text(field: ImportField): string | undefined;
  problem(field: ImportField, code: string): CellProblem;
  problems: CellProblem[];
};
/** As people write that there is nothing to write. */
const nothing = /^(?:无|没有|暂无|不详|未知|－|—|-+|\/|n\/a|none)$/i;

export function saidIn(columns: ColumnMap, cells: readonly string[]): Said {
  const problems: CellProblem[] = [];
  const texts: Partial<Record<ImportField, string>> = {};
  for (const [field, column] of Object.entries(columns) as [ImportField, number][]) {
    const raw = cells[column];
    if (raw === undefined || raw === "") continue;
    const text = plainCell(raw);
    if (text === formula) problems.push({ column, code: "registry.row_formula" });
    else if (text === failed) problems.push({ column, code: "registry.row_cell_error" });
    else if (text !== "" && !nothing.test(text)) texts[field] = text;
  }
  return {
    text: (field) => texts[field],
    problem: (field, code) => ({ column: columns[field] ?? null, code }),
    problems,
  };
}
