/** A pasted list of units → what each line says. Pure: name first, then address and code in any order. */
import type { AddressParts } from "../contract.ts";
import { parseDoor } from "../doors.ts";
import { cleanCode, codeState } from "./code.ts";

export type ListedUnit = {
  name: string;
  addresses: AddressParts[];
  place: string | null;
  code: string | null;
  codeReason: string | null;
};
type Remark = { line: number; text: string; code: string };
export type UnitLines = { units: ListedUnit[]; refused: Remark[]; warned: Remark[] };
export const maxUnitLines = 5000;

const heads = /^(?:序号|单位|单位名称|企业名称|名称|店名|name|unit)$/i;
const isPhone = (cell: string) =>
  /^(?:\+?86)?-?(?:1\d{10}|0\d{2,3}-?\d{7,8})$/.test(cell.replaceAll(/[\s()（）]/g, ""));
const isCode = (cell: string) => /^[0-9A-Z]{15,20}$/.test(cleanCode(cell)) && /\d{6}/.test(cell);

type Read = { unit: ListedUnit; warnings: string[] } | { code: string };
function readLine(cells: readonly string[], codeReason: string | null): Read {
  // A running number before the name is how most sheets begin.
  const [name = "", ...rest] = /^\d{1,5}$/.test(cells[0] ?? "") && cells.length > 2 ? cells.slice(1) : cells;
  if (name === "" || name.length > 80) return { code: "registry.unit_no_name" };
  const unit: ListedUnit = { name, addresses: [], place: null, code: null, codeReason: null };
  const warnings = new Set<string>();
  for (const cell of rest.filter((each) => each !== "")) {
    if (isPhone(cell)) {
      warnings.add("registry.cell_phone");
      continue;
    }
    if (unit.code === null && isCode(cell)) {
      unit.code = cleanCode(cell);
      continue;
    }
    const doors = cell.split(/[、/]/).map((part) => parseDoor(part));
    if (doors.every((door) => "parts" in door)) unit.addresses.push(...doors.map((door) => door.parts));
    else if (unit.place === null) unit.place = cell.slice(0, 60);
    else warnings.add("registry.cell_unread");
  }
  if (unit.addresses.length > 20) return { code: "registry.unit_many_doors" };
  if (unit.addresses.length > 0 && unit.place !== null) {
    unit.place = null;
    warnings.add("registry.cell_unread");
  }
  if (unit.addresses.length === 0 && unit.place === null) return { code: "registry.unit_nowhere" };
  if (unit.place !== null) warnings.add("registry.unit_in_words");
  const state = codeState(unit.code ?? "");
  if (state === "malformed") return { code: "registry.code_malformed" };
  if (state === "unproven") {
    if (codeReason === null) return { code: "registry.code_unproven" };
    unit.codeReason = codeReason;
    warnings.add("registry.code_taken");
  }
  return { unit, warnings: [...warnings] };
}

/** Null when it is too long to be one. `codeReason` is said once for every code that fails its check. */
export function readUnitList(text: string, codeReason: string | null): UnitLines | null {
  const read: UnitLines = { units: [], refused: [], warned: [] };
  let lines = 0;
  for (const [index, typed] of text.split(/\r\n|[\n\r]/).entries()) {
    if (typed.trim() === "") continue;
    if (++lines > maxUnitLines) return null;
    const cells = typed
      .split(typed.includes("\t") ? "\t" : /[,，;；|｜]/)
      .map((cell) => cell.normalize("NFKC").trim());
    if (lines === 1 && heads.test(cells[0] ?? "")) continue;
    const said = readLine(cells, codeReason);
    const remark = (code: string) => ({ line: index + 1, text: typed.trim().slice(0, 60), code });
    if ("code" in said) read.refused.push(remark(said.code));
    else {
      read.units.push(said.unit);
      read.warned.push(...said.warnings.map(remark));
    }
  }
  return read;
}
