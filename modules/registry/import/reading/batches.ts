/** The chosen sheets of a file as batches of what their rows say: what the reading process hands over. */
import { Refusal } from "../../../../server/errors.ts";
import { cut } from "../../../../server/sheet/cut.ts";
import { type Sheet, failed, formula } from "../../../../server/sheet/sheet.ts";
import type { CellProblem } from "../contract.ts";
import type { ImportField } from "../fields.ts";
import { spellings } from "../../resident/spelling.ts";
import { readPerson, careGradeOf } from "./person.ts";
import type { Batch, DoorRow, PersonRow, Plan, PlanPart, UnitRow } from "./plan.ts";
import { saidIn } from "./said.ts";
import { type Meeting, meeter } from "./twice.ts";
import { readUnit } from "./unit.ts";
import { readWhere } from "./where.ts";

/** Rows read for one batch, taken or not: the same each time, so that a batch keeps its number. */
const batchRows = 2500;
/** A city's station has some 65,000 people; a sheet of a million rows is no register. */
const rowsMost = 300_000;
const cellMost = 300;
const cellsMost = 60;

const isEmpty = (cells: readonly string[]) => cells.every((cell) => cell.trim() === "");
/** 合计 310 户, 填表人：…: what stands at the foot of a sheet. */
const footNote = /^\s*(?:合计|总计|共计|小计|备注|说明|填表|制表|审核|注)(?:\s|[:：（(\d]|人|日期|单位|户|$)/;
function isNote(part: PlanPart, columns: readonly number[], cells: readonly string[]): boolean {
  let filled = 0;
  for (const cell of cells) if (cell !== "" && cell.trim() !== "" && ++filled > 3) break;
  if (filled <= 3 && footNote.test(cells.find((cell) => cell.trim() !== "")!)) return true;
  // The heads once more, at the top of a printed page.
  return columns.every((column) => (cells[column] ?? "").trim() === (part.headers[column] ?? "").trim());
}

const ranks = ["community", "building", "unit", "floor", "room"] as const;
/** What is empty is what stood above, as far as nothing before it is said anew. */
function filler(part: PlanPart): (cells: string[]) => string[] {
  const { columns } = part;
  const chain = [
    columns.community,
    ...(columns.door === undefined ? ranks.slice(1).map((rank) => columns[rank]) : [columns.door]),
  ];
  const order = chain.filter((column) => column !== undefined);
  let above: string[] = [];
  return (cells) => {
    const filled = [...cells];
    for (const column of order) {
      if ((filled[column] ?? "").trim() !== "") break;
      while (filled.length < column) filled.push("");
      filled[column] = above[column] ?? "";
    }
    above = filled;
    return filled;
  };
}

const shown = (cells: readonly string[]) =>
  cells
    .slice(0, cellsMost)
    .map((cell) => cut(cell === formula ? "=…" : cell === failed ? "#…" : cell, cellMost));
const emptyBatch = (part: number): Batch => ({
  ...{ part, bytes: 0, read: 0, repeated: 0, leftOut: 0 },
  ...{ refused: [], contradicted: [], people: [], doors: [], units: [] },
});

export async function* batchesOf(sheet: Sheet, plan: Plan): AsyncGenerator<Batch> {
  const spell = await spellings();
  const twice = meeter();
  let [done, all, size] = [0, 0, 0];

  for (const [at, part] of plan.parts.entries()) {
    let batch = emptyBatch(part.part);
    const columns = Object.values(part.columns);
    const fill = part.fillDown ? filler(part) : (cells: string[]) => cells;
    const refuse = (row: number, problems: CellProblem[], cells: readonly string[]) =>
      void batch.refused.push({ part: part.part, row, problems, cells: shown(cells) });
    const about = (code: string, field: ImportField): CellProblem => ({
      column: part.columns[field] ?? null,
      code,
    });

    /** Puts a row where it belongs; of two that contradict each other neither is taken. */
    const settle = <Row extends PersonRow | DoorRow | UnitRow>(
      rows: Row[],
      row: Row,
      met: Meeting,
      field: ImportField,
    ) => {
      if (met === null) return void rows.push(row);
      if ("same" in met) return void batch.repeated++;
      const problems = [about(met.code, field)];
      refuse(row.row, problems, row.cells);
      const { first } = met;
      if (!met.fresh) return;
      const here = first.part === part.part ? rows.findIndex((each) => each.row === first.row) : -1;
      if (here < 0) return void batch.contradicted.push({ part: first.part, row: first.row, problems });
      const [earlier] = rows.splice(here, 1);
      refuse(first.row, problems, earlier!.cells);
    };
    const take = (row: number, raw: string[]) => {
      const cells = fill(raw);
      const said = saidIn(part.columns, cells);
      const of = { row, cells: shown(cells), from1904: sheet.from1904, spell };
      const place = { part: part.part, row };
      if (part.kind === "residents") {
        const read = readPerson(plan, part, said, of);
        if (Array.isArray(read)) return refuse(row, read, cells);
        return settle(
          batch.people,
          read,
          twice.person(place, read),
          read.citizenNumber ? "citizenNumber" : "name",
        );
      }
      if (part.kind === "units") {
        const read = readUnit(plan, part, said, of);
        if (Array.isArray(read)) return refuse(row, read, cells);
        return settle(batch.units, read, twice.unit(place, read), read.code ? "code" : "unitName");
      }
      const { where, problems } = readWhere(plan, part, said);
      const grade = said.text("careGrade");
      const careGrade = grade === undefined ? undefined : careGradeOf(grade);
      const wrong = [...said.problems, ...problems];
      if (careGrade === null) wrong.push(said.problem("careGrade", "registry.row_grade_unknown"));
      if (wrong.length > 0) return refuse(row, wrong, cells);
      const read: DoorRow = { ...where!, row, cells: of.cells, ...(careGrade ? { careGrade } : {}) };
      settle(batch.doors, read, twice.door(place, read), "door");
    };

    let bytes = 0;
    const spread = () => Math.round((at * size + bytes) / plan.parts.length);
    for await (const piece of sheet.read({ sheet: part.sheet, filled: true })) {
      bytes = piece.bytes;
      for (const { row, cells } of piece.rows) {
        if (row <= part.headerRow || isEmpty(cells)) continue;
        if (isNote(part, columns, cells)) {
          batch.leftOut++;
          continue;
        }
        if (++all > rowsMost) throw new Refusal("sheet.rows", { details: { max: rowsMost } });
        batch.read++;
        take(row, cells);
        if (batch.read < batchRows) continue;
        const whole = { ...batch, bytes: spread() };
        batch = emptyBatch(part.part);
        if (++done > plan.skip) yield whole;
      }
    }
    size = Math.max(size, bytes);
    if (batch.read + batch.leftOut > 0 && ++done > plan.skip) yield { ...batch, bytes: spread() };
  }
}
