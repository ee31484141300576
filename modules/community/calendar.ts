/**
 * Civil dates and festivals. Everything is pure: the clock and the time zone are arguments (days off: days-off.ts). A civil date is a string `YYYY-MM-DD`, so that it sorts, compares and crosses
 * the wire as it is and never passes through the machine's own time zone.
 */
/// <reference path="./lunar-javascript.d.ts" />
import { Lunar } from "lunar-javascript";
import { Temporal } from "temporal-polyfill";

/**
 * The instant of a wall time. In the hour a clock skips, the instant just as long after the gap; in the
 * hour it repeats, the first (Temporal's "compatible", the choice of RFC 5545 §3.3.5 too).
 */
export function instantOf(date: string, time: string, timeZone: string): Date {
  const wall = Temporal.PlainDateTime.from(`${date}T${time}`);
  return new Date(wall.toZonedDateTime(timeZone).epochMilliseconds);
}

/** Keys are those of the `festivals` parameter in modules/shelf/contract.ts. */
export const festivalWords = {
  new_year: { zh: "元旦", en: "New Year" },
  spring: { zh: "春节", en: "Spring Festival" },
  lantern: { zh: "元宵节", en: "Lantern Festival" },
  dragon_boat: { zh: "端午节", en: "Dragon Boat Festival" },
  mid_autumn: { zh: "中秋节", en: "Mid-Autumn Festival" },
  double_ninth: { zh: "重阳节", en: "Double Ninth Festival" },
  national: { zh: "国庆节", en: "National Day" },
} as const;
export type FestivalKey = keyof typeof festivalWords;
export type Festival = { key: FestivalKey; on: string };

/** [lunar month, lunar day]; in a leap month the festival stays in the ordinary one. */
const lunarFestivals: [FestivalKey, number, number][] = [
  ["spring", 1, 1],
  ["lantern", 1, 15],
  ["dragon_boat", 5, 5],
  ["mid_autumn", 8, 15],
  ["double_ninth", 9, 9],
];

/**
 * Festivals from `from` to `to`, both included, by date. Lunar dates by lunar-javascript 1.7.7, not by
 * Intl or an RSCALE rule: Spring Festival 2027 is 2027-02-06, because the new moon comes at about 23:56
 * Beijing time that day (the day is reckoned in UTC+8, GB/T 33661-2017); Node's ICU says 02-07.
 * All five lunar festivals of a lunar year fall in the solar year of the same number.
 */
export function festivalsBetween(from: string, to: string): Festival[] {
  const found: Festival[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    found.push({ key: "new_year", on: `${year}-01-01` });
    for (const [key, month, day] of lunarFestivals)
      found.push({ key, on: Lunar.fromYmd(year, month, day).getSolar().toYmd() });
    found.push({ key: "national", on: `${year}-10-01` });
  }
  return found
    .filter(({ on }) => from <= on && on <= to)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
