/** One row of a records file: what it says, or the first thing that keeps it out. Pure but for ids. */
import { hash } from "node:crypto";
import type { NewRecord } from "../columns.ts";
import type { ImportField } from "../import-contract.ts";
import { above, within } from "../problem-tree.ts";
import { fraudOf } from "../taxonomy.ts";
import { readDay } from "./days.ts";
import { presetOf } from "./labels.ts";
import { isPersonal, isPersonalNumber } from "./personal.ts";
import { type Plan, foldedPlace } from "./plan.ts";
import { failed, formula } from "./sheet.ts";

type Refused = { field: ImportField | null; code: string };
export type Read = { record: NewRecord } | { refused: Refused } | { leftOut: true };
type Place = { id: string; mine: boolean };

const labelMost = 60;
const keyMost = 64;
const placeMost = 60;
const refused = (field: ImportField | null, code: string): Read => ({
  refused: { field, code },
});
/** ="0012" is text, as programs write it to save its zeros; everything else after = is a formula. */
const literal = /^="([^"]*)"$/;
const control = /[\u0000-\u001f\u007f]+/g;

/** The cell as text, or why it is none. */
export function textOf(
  cells: readonly string[],
  column: number | undefined,
): { text: string } | "incident.row_formula" | "incident.row_cell_error" {
  const raw = column === undefined ? "" : (cells[column] ?? "");
  if (raw === formula) return "incident.row_formula";
  if (raw === failed) return "incident.row_cell_error";
  const text = raw.replaceAll(control, " ").trim();
  if (!text.startsWith("="))
    return /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/.test(text)
      ? "incident.row_cell_error"
      : { text };
  const kept = literal.exec(text);
  return kept === null ? "incident.row_formula" : { text: kept[1]! };
}

const placeOf = (plan: Plan, text: string): Place | undefined => plan.communities.get(foldedPlace(text));

/** The community of a row: of the whole file, or of its cell. */
export function communityOf(plan: Plan, cell: string | undefined): Place | string {
  if (plan.communityId !== null) return { id: plan.communityId, mine: true };
  if (cell === undefined || cell === "") return "incident.row_community_missing";
  const place = placeOf(plan, cell);
  if (place === undefined) return "incident.row_community_unknown";
  return place.mine ? place : "incident.row_community_not_yours";
}
export const meaningOf = (plan: Plan, label: string) => plan.labels.get(label) ?? presetOf(label);

export function readRecord(plan: Plan, cells: readonly string[], from1904: boolean, id: () => string): Read {
  const said: Partial<Record<ImportField, string>> = {};
  for (const [field, column] of Object.entries(plan.columns) as [ImportField, number][]) {
    const cell = textOf(cells, column);
    if (typeof cell === "string") return refused(field, cell);
    said[field] = cell.text;
  }
  const key = said.sourceKey ?? "";
  if (key === "") return refused("sourceKey", "incident.row_key_missing");
  if (key.length > keyMost) return refused("sourceKey", "incident.row_key_long");
  // Spreadsheets keep fifteen digits of a number: what is longer and was one is no longer what it was.
  if (/^\d(\.\d+)?e\+?\d+$/i.test(key)) return refused("sourceKey", "incident.row_key_rounded");
  if (isPersonalNumber(key)) return refused("sourceKey", "incident.row_key_personal");
  const eventNo = said.eventNo || null;
  if (
    eventNo !== null &&
    (eventNo.length > keyMost || isPersonalNumber(eventNo) || /^\d(\.\d+)?e\+?\d+$/i.test(eventNo))
  )
    return refused(
      "eventNo",
      eventNo.length > keyMost
        ? "incident.row_key_long"
        : isPersonalNumber(eventNo)
          ? "incident.row_key_personal"
          : "incident.row_key_rounded",
    );

  const place = communityOf(plan, said.community);
  if (typeof place === "string") return refused("community", place);

  if ((said.occurredOn ?? "") === "") return refused("occurredOn", "incident.row_date_missing");
  const occurred = readDay(said.occurredOn!, from1904);
  if (typeof occurred === "string") return { refused: { field: "occurredOn", code: occurred } };
  if (occurred.on > plan.today) return refused("occurredOn", "incident.row_date_future");
  const reported = said.reportedOn ? readDay(said.reportedOn, from1904) : null;
  if (typeof reported === "string") return { refused: { field: "reportedOn", code: reported } };
  if (reported !== null && reported.on > plan.today) return refused("reportedOn", "incident.row_date_future");
  if (reported !== null && reported.on < occurred.on)
    return refused("reportedOn", "incident.row_reported_before");

  const where = said.place || null;
  if (where !== null && where.length > placeMost) return refused("place", "incident.row_place_long");
  if (where !== null && isPersonal(where)) return refused("place", "incident.row_place_personal");

  const label = said.label ?? "";
  if (label === "") return refused("label", "incident.row_label_missing");
  if (label.length > labelMost) return refused("label", "incident.row_label_long");
  if (isPersonal(label)) return refused("label", "incident.row_place_personal");
  const meaning = meaningOf(plan, label);
  if (meaning === null) return refused("label", "incident.row_label_unknown");
  if (meaning.problem === null) return { leftOut: true };
  let { problem, fraud } = meaning;
  if (said.fraud) {
    const kind = fraudOf(said.fraud);
    if (kind === null) return refused("fraud", "incident.row_fraud_unknown");
    fraud = { year: kind.year, code: kind.kind.code };
    // The kind says more than 诈骗 and 电信网络诈骗 do.
    if (problem === "fraud" || problem === "fraud.telecom") problem = kind.kind.problem;
  }

  const related = [...within(problem), ...above(problem)];
  const counted = plan.cells
    .get(place.id)
    ?.some((cell) => related.includes(cell.problem) && cell.from <= occurred.on && occurred.on <= cell.to);
  if (counted) return refused(null, "incident.row_counted_already");
  const late =
    plan.columns.reportedOn === undefined &&
    plan.covered
      .get(place.id)
      ?.some(
        (span) =>
          (span.problem === null || above(problem).includes(span.problem)) &&
          span.from <= occurred.on &&
          occurred.on <= span.to,
      );
  const came = [
    key,
    eventNo,
    place.id,
    label,
    problem,
    fraud?.year,
    fraud?.code,
    occurred.on,
    occurred.time,
    reported?.on,
    where,
  ];
  return {
    record: {
      id: id(),
      communityId: place.id,
      sourceKey: key,
      eventNo,
      joinedTo: null,
      label,
      problem,
      fraudYear: fraud?.year ?? null,
      fraudLabel: fraud?.code ?? null,
      occurredOn: occurred.on,
      occurredTime: occurred.time,
      // A record of a day that was taken to be whole came today.
      reportedOn: reported?.on ?? (late ? plan.today : null),
      place: where,
      digest: hash("sha256", came.map((each) => each ?? "").join("\u0001"), "hex").slice(0, 32),
    },
  };
}
