/**
 * The price on the tag: minutes a week by role at a product's defaults, over a year from today. Worked out
 * once for a version, a day and a number of doors; the register is counted, not read. Which household is
 * which changes days and not the sum (cadence/per-subject.ts orders them by grade), so counts are enough:
 * with 5,000 households a shelf took 70 ms to price, and takes none after the first time.
 */
import { addDays, addMonths } from "../community/civil-days.ts";
import type { Holidays } from "../community/days-off.ts";
import type { ProductContent } from "../shelf/contract.ts";
import { defaultsOf } from "../shelf/rules.ts";
import type { Minutes } from "./capacity.ts";
import { planOf, weigh } from "./planning.ts";

export type Price = { cost: Minutes; occurrences: number };
export type Doors = { households: number; focus: number };
export type Setting = {
  communityId: string;
  today: string;
  doors: Doors;
  termBreaks: { from: string; to: string }[];
  holidays: Holidays;
};

const known = new Map<string, Price>();
const knownMost = 20_000;

/** Null where it is about households and none are registered. */
export function priceOf(product: { versionId: string; content: ProductContent }, of: Setting): Price | null {
  const { content, versionId } = product;
  const byHousehold = content.stages.some((stage) => stage.subject === "household");
  if (byHousehold && of.doors.households === 0) return null;
  const doors = byHousehold ? of.doors : { households: 0, focus: 0 };
  const breaks = of.termBreaks.map(({ from, to }) => `${from}${to}`).join();
  const key = [versionId, of.today, doors.households, doors.focus, breaks].join();
  const held = known.get(key);
  if (held !== undefined) return held;
  const subjects = Array.from({ length: doors.households }, (_, at) => ({
    id: `${at}`,
    careGrade: at < doors.focus ? "focus" : "ordinary",
  }));
  const { holidays, termBreaks, communityId } = of;
  const plan = planOf(
    { subjects, communityId, calendar: { holidays, termBreaks } },
    of.today,
    addDays(addMonths(of.today, 12), -1),
  );
  const price = weigh(content, defaultsOf(content), plan);
  if (known.size >= knownMost) known.clear();
  known.set(key, price);
  return price;
}
