/** One row of a counts file: a number for a place, a problem and whole months that are over. Pure. */
import { addMonths } from "../../community/civil-days.ts";
import { monthOf } from "../known.ts";
import type { ImportField } from "../import-contract.ts";
import { readMonth } from "../../../server/sheet/days.ts";
import { isPersonal } from "./personal.ts";
import type { NumberRow, Plan } from "./plan.ts";
import { communityOf, labelMost, meaningOf, saidIn } from "./record.ts";

type Read =
  | { number: Omit<NumberRow, "row"> }
  | { refused: { field: ImportField | null; code: string } }
  | { leftOut: true };
const numberMost = 10_000_000;
const refused = (field: ImportField, code: string): Read => ({
  refused: { field, code },
});

function numberOf(text: string): number | string {
  const plain = text.normalize("NFKC").replaceAll(/(?<=\d),(?=\d{3}(\D|$))/g, "");
  if (plain === "") return "incident.row_count_missing";
  if (/^[-−–]\d/.test(plain)) return "incident.row_count_negative";
  if (/^\d+(\.0+)?$/.test(plain))
    return Number(plain) <= numberMost ? Number(plain) : "incident.row_count_unclear";
  return /^\d*\.\d+$/.test(plain) ? "incident.row_count_fraction" : "incident.row_count_unclear";
}

export function readNumber(plan: Plan, cells: readonly string[], from1904: boolean): Read {
  const said = saidIn(plan, cells);
  if (said.wrong !== null) return refused(said.wrong.field, said.wrong.code);
  const place = communityOf(plan, said.community);
  if (typeof place === "string") return refused("community", place);

  const months: string[] = [];
  for (const field of plan.columns.month === undefined
    ? (["fromMonth", "toMonth"] as const)
    : (["month"] as const)) {
    if ((said[field] ?? "") === "") return refused(field, "incident.row_month_missing");
    const month = readMonth(said[field]!, from1904);
    if (month === null) return refused(field, "incident.row_month_unclear");
    // A month that is not over has no number yet.
    if (month >= monthOf(plan.today)) return refused(field, "incident.row_month_running");
    months.push(month);
  }
  const [fromMonth, toMonth] = [months[0]!, months.at(-1)!];
  if (toMonth < fromMonth) return refused("toMonth", "incident.row_month_order");
  if (addMonths(fromMonth, 120) <= toMonth) return refused("toMonth", "incident.row_month_long");

  const label = said.label ?? "";
  if (label === "") return refused("label", "incident.row_label_missing");
  if (label.length > labelMost) return refused("label", "incident.row_label_long");
  if (isPersonal(label)) return refused("label", "incident.row_place_personal");
  const meaning = meaningOf(plan, label);
  if (meaning === null) return refused("label", "incident.row_label_unknown");
  if (meaning.problem === null) return { leftOut: true };
  const number = numberOf(said.count ?? "");
  if (typeof number === "string") return refused("count", number);
  return { number: { communityId: place.id, problem: meaning.problem, fromMonth, toMonth, number } };
}
