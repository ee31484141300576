import { type Plan, costPerWeek } from "../cadence.ts";
import type { Finding, ProductContent } from "../contract.ts";
import { defaultsOf } from "../rules.ts";
import { finding } from "./words.ts";

/** Every product is weighed on the same place, so that their notes can be compared. */
export const standardHouseholds = 310;

/** 365 days, 310 ordinary households; the holidays are invented, since only their number matters here. */
export function standardYear(content: Pick<ProductContent, "stages">): Plan {
  const [startsOn, endsOn] = ["2026-11-01", "2027-10-31"];
  const onlyHolidays = content.stages.some(
    ({ cadence }) => cadence.kind === "rule" && cadence.holidays === "only",
  );
  const off = Array.from({ length: onlyHolidays ? 30 : 0 }, (_, day) =>
    ["2027-04", String(day + 1).padStart(2, "0")].join("-"),
  );
  return {
    startsOn,
    endsOn,
    from: startsOn,
    to: endsOn,
    subjects: Array.from({ length: standardHouseholds }, (_, index) => ({
      id: `household-${index}`,
      careGrade: "ordinary",
    })),
    communityId: "community",
    calendar: { holidays: { years: new Set([2026, 2027]), off: new Set(off), work: new Set() } },
  };
}

export const standardCost = (content: ProductContent) =>
  costPerWeek(content, defaultsOf(content), standardYear(content));

/** Not as the end of a longer number: 12.0 does not say 2.0. */
const says = (text: string, hours: string) =>
  new RegExp(`(?<![\\d.])${hours.replace(".", "\\.")}`).test(text);

/** The note says the hours its stages come to, with one decimal; what rounds to nothing is not asked for. */
export function lintHours(content: ProductContent): Finding[] {
  const { zh, en } = content.burdenNote;
  if (zh.trim() === "") return [];
  const hours = Object.values(standardCost(content)).map((minutes) => (minutes / 60).toFixed(1));
  const said = hours
    .filter((hour) => hour !== "0.0")
    .every((hour) => says(zh, `${hour} 小时`) && (en.trim() === "" || says(en, `${hour} h`)));
  return said ? [] : [finding("hours_differ", "burdenNote")];
}
