/**
 * Arithmetic of civil dates, without calendars: strings `YYYY-MM-DD`, so that they sort, compare and cross
 * the wire as they are. Small enough for the first load of the web; festivals and holidays: calendar.ts.
 */
const millisecondsADay = 86_400_000;

/** Days since 1970-01-01, for arithmetic; throws on a date that does not exist (2026-02-30). */
export function dayNumber(date: string): number {
  const day = Date.parse(`${date}T00:00:00Z`) / millisecondsADay;
  if (!Number.isInteger(day) || dateOfDay(day) !== date) throw new RangeError(`not a civil date: ${date}`);
  return day;
}

export function dateOfDay(day: number): string {
  return new Date(day * millisecondsADay).toISOString().slice(0, 10);
}

export function addDays(date: string, days: number): string {
  return dateOfDay(dayNumber(date) + days);
}

/** The same day of a later month, or that month's last day: 31 January + 1 is 28 or 29 February. */
export function addMonths(date: string, months: number): string {
  dayNumber(date);
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const target = year * 12 + month - 1 + months;
  const lastDay = new Date(Date.UTC(Math.floor(target / 12), (target % 12) + 1, 0)).getUTCDate();
  return dateOfDay(Date.UTC(Math.floor(target / 12), target % 12, Math.min(day, lastDay)) / millisecondsADay);
}

export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
export type Weekday = (typeof weekdays)[number];

/** Two-letter code of RFC 5545. 1970-01-01 was a Thursday. */
export function weekdayOf(date: string): Weekday {
  return weekdays[(((dayNumber(date) + 3) % 7) + 7) % 7]!;
}
