/** A birth as sheets write it: a day, a month or a year; a month is kept by its year. Pure. */
import { readDay } from "../../../../server/sheet/days.ts";
import { plainNumerals } from "../../../../server/sheet/numerals.ts";

const oldest = 1900;
type Read = { birthOn?: string; birthYear: number } | { code: string };
/** `today` is a civil date of the station. */
export function readBirth(cell: string, from1904: boolean, today: string): Read {
  const text = plainNumerals(cell.normalize("NFKC"))
    .replaceAll(/\s+(?=[年月日])|(?<=[年月])\s+/g, "")
    .trim();
  // Four digits are a year, though Excel counts days in as many until 1927.
  const month = /^((?:19|20)\d{2})(?:年?|[-/.年](\d{1,2})月?|(\d{2}))$/.exec(text);
  if (month !== null) {
    const [, year, one, two] = month;
    const at = one ?? two;
    if (at !== undefined && (Number(at) < 1 || Number(at) > 12))
      return { code: "registry.row_birth_unclear" };
    return Number(year) > Number(today.slice(0, 4))
      ? { code: "registry.birth_ahead" }
      : { birthYear: Number(year) };
  }
  const day = readDay(text, from1904, oldest);
  if (day === "unclear") return { code: "registry.row_birth_unclear" };
  if (day === "old") return { code: "registry.birth_long_ago" };
  if (day.on > today) return { code: "registry.birth_ahead" };
  return { birthOn: day.on, birthYear: Number(day.on.slice(0, 4)) };
}
