/** One row of a records file: what it says, or the first thing that keeps it out. Pure but for ids. */
import type { NewRecord } from "../columns.ts";
import type { ImportField, LabelMeaning } from "../import-contract.ts";
import { above, isRelated } from "../problem-tree.ts";
import { fraudOf } from "../taxonomy.ts";
import { foldedPlace, plainCell } from "../../../server/sheet/cell.ts";
import { readDay } from "../../../server/sheet/days.ts";
import { presetOf } from "./labels.ts";
import { isPersonal, isPersonalNumber } from "./personal.ts";
import type { Plan } from "./plan.ts";
import { failed, formula } from "../../../server/sheet/sheet.ts";

type Refused = { field: ImportField | null; code: string };
/** `came`: all that is taken of it, for its digest. */
export type Read =
  | { record: Omit<NewRecord, "id" | "joinedTo" | "digest">; came: (string | null)[] }
  | { refused: Refused }
  | { leftOut: true };
type Place = { id: string; mine: boolean };

export const labelMost = 60;
export const keyMost = 64;
export const placeMost = 60;
/** What a spreadsheet makes of a long number. */
export const isRounded = (key: string): boolean => /^\d(\.\d+)?e\+?\d+$/i.test(key);
const refused = (field: ImportField | null, code: string): Read => ({
  refused: { field, code },
});
type Said = Partial<Record<ImportField, string>> & { wrong: { field: ImportField; code: string } | null };
const taken = new WeakMap<Plan, [ImportField, number][]>();
function takenBy(plan: Plan): [ImportField, number][] {
  const found = taken.get(plan) ?? (Object.entries(plan.columns) as [ImportField, number][]);
  taken.set(plan, found);
  return found;
}
/** The cells that are taken, as texts; `wrong` where one is none. */
export function saidIn(plan: Plan, cells: readonly string[]): Said {
  const said: Said = { wrong: null };
  for (const [name, column] of takenBy(plan)) {
    const text = plainCell(cells[column] ?? "");
    if (text === formula || text === failed) {
      const code = text === failed ? "incident.row_cell_error" : "incident.row_formula";
      return { wrong: { field: name, code } };
    }
    said[name] = text;
  }
  return said;
}

/** Exactly as it is written for most rows; folded for the others. */
const placeOf = (plan: Plan, text: string): Place | undefined =>
  plan.communities.get(text) ?? plan.communities.get(foldedPlace(text));

/** The community of a row: of the whole file, or of its cell. */
export function communityOf(plan: Plan, cell: string | undefined): Place | string {
  if (plan.communityId !== null) return { id: plan.communityId, mine: true };
  if (cell === undefined || cell === "") return "incident.row_community_missing";
  const place = placeOf(plan, cell);
  if (place === undefined) return "incident.row_community_unknown";
  return place.mine ? place : "incident.row_community_not_yours";
}
export function meaningOf(plan: Plan, label: string) {
  const known = plan.labels.get(label) ?? presets.get(label);
  if (known !== undefined) return known;
  const preset = presetOf(label);
  // A file has a hundred types, and a file made to has a million.
  if (presets.size < 2000) presets.set(label, preset);
  return preset;
}
const presets = new Map<string, LabelMeaning | null>();

/** Places and types come again and again. */
const personal = new Map<string, boolean>();
export function isPersonalText(text: string): boolean {
  const known = personal.get(text);
  if (known !== undefined) return known;
  if (personal.size >= 4096) personal.clear();
  const found = isPersonal(text);
  personal.set(text, found);
  return found;
}

export function readRecord(plan: Plan, cells: readonly string[], from1904: boolean): Read {
  const said = saidIn(plan, cells);
  if (said.wrong !== null) return refused(said.wrong.field, said.wrong.code);
  const key = said.sourceKey ?? "";
  if (key === "") return refused("sourceKey", "incident.row_key_missing");
  if (key.length > keyMost) return refused("sourceKey", "incident.row_key_long");
  // Spreadsheets keep fifteen digits of a number: what is longer and was one is no longer what it was.
  if (isRounded(key)) return refused("sourceKey", "incident.row_key_rounded");
  if (isPersonalNumber(key)) return refused("sourceKey", "incident.row_key_personal");
  const eventNo = said.eventNo || null;
  if (eventNo !== null && (eventNo.length > keyMost || isPersonalNumber(eventNo) || isRounded(eventNo)))
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
  if (typeof occurred === "string")
    return { refused: { field: "occurredOn", code: `incident.row_date_${occurred}` } };
  if (occurred.on > plan.today) return refused("occurredOn", "incident.row_date_future");
  const reported = said.reportedOn ? readDay(said.reportedOn, from1904) : null;
  if (typeof reported === "string")
    return { refused: { field: "reportedOn", code: `incident.row_date_${reported}` } };
  if (reported !== null && reported.on > plan.today) return refused("reportedOn", "incident.row_date_future");
  if (reported !== null && reported.on < occurred.on)
    return refused("reportedOn", "incident.row_reported_before");

  const where = said.place || null;
  if (where !== null && where.length > placeMost) return refused("place", "incident.row_place_long");
  if (where !== null && isPersonalText(where)) return refused("place", "incident.row_place_personal");

  const label = said.label ?? "";
  if (label === "") return refused("label", "incident.row_label_missing");
  if (label.length > labelMost) return refused("label", "incident.row_label_long");
  if (isPersonalText(label)) return refused("label", "incident.row_place_personal");
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

  const counted = plan.cells
    .get(place.id)
    ?.some((cell) => isRelated(cell.problem, problem) && cell.from <= occurred.on && occurred.on <= cell.to);
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
    fraud ? String(fraud.year) : null,
    fraud?.code ?? null,
    occurred.on,
    occurred.time,
    reported?.on ?? null,
    where,
  ];
  return {
    record: {
      communityId: place.id,
      sourceKey: key,
      eventNo,
      label,
      problem,
      fraudYear: fraud?.year ?? null,
      fraudLabel: fraud?.code ?? null,
      occurredOn: occurred.on,
      occurredTime: occurred.time,
      // A record of a day that was taken to be whole came today.
      reportedOn: reported?.on ?? (late ? plan.today : null),
      place: where,
    },
    came,
  };
}
