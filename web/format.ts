/**
 * Dates as people say them, counts with their unit, hours from minutes. Pure: language, today and time zone
 * are arguments. No date library: civil dates are counted as UTC days, Intl does the instants.
 */
import type { CivilDate, Instant, Language } from "../server/wire.ts";

const weekdays = {
  zh: ["周日", "周一", "周二", "周三", "周四", "周五", "周六"],
  en: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
} as const;
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** Days since 1970-01-01 of a civil date. */
function dayNumber(date: CivilDate): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
}

/** Days from `from` to `to`: negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return new Date((dayNumber(date) + days) * 86_400_000).toISOString().slice(0, 10);
}

/** `11月23日 周一` / `Mon 23 Nov`; the year only when it is not this year's. */
export function day(date: CivilDate, language: Language, today?: CivilDate, withWeekday = true): string {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split("-").map(Number);
  const name = weekdays[language][(dayNumber(date) + 4) % 7];
  const otherYear = today !== undefined && today.slice(0, 4) !== date.slice(0, 4);
  if (language === "zh") {
    const plain = `${otherYear ? `${year}年` : ""}${month}月${dayOfMonth}日`;
    return withWeekday ? `${plain} ${name}` : plain;
  }
  const plain = `${dayOfMonth} ${months[month - 1]}${otherYear ? ` ${year}` : ""}`;
  return withWeekday ? `${name} ${plain}` : plain;
}

/**
 * The day as a reader of these languages (`zh-CN,zh;q=0.9`) reads it, where nobody is known yet: what stands in the
 * frame before any script has come. The stations' zone.
 */
export function dayIn(languages: string, now = new Date()): string {
  return day(dateOf(now.toISOString(), "Asia/Shanghai"), /^zh\b/i.test(languages) ? "zh" : "en");
}

/** `2026年11月` / `Nov 2026`, of `2026-11`. */
export function month(yearMonth: string, language: Language): string {
  const [year = 0, number = 1] = yearMonth.split("-").map(Number);
  return language === "zh" ? `${year}年${number}月` : `${months[number - 1]} ${year}`;
}

/** 昨天, 今天, 明天, or the day. */
export function nearDay(date: CivilDate, language: Language, today: CivilDate): string {
  const away = daysBetween(today, date);
  if (away === 0) return language === "zh" ? "今天" : "today";
  if (away === 1) return language === "zh" ? "明天" : "tomorrow";
  if (away === -1) return language === "zh" ? "昨天" : "yesterday";
  return day(date, language, today);
}

/** How a due date stands: 逾期 2 天, 今天到期, 明天到期, or 11月26日 周四前. */
export function due(date: CivilDate, language: Language, today: CivilDate): string {
  const late = daysBetween(date, today);
  if (late > 0) {
    return language === "zh" ? `逾期 ${late} 天` : `${late} ${late === 1 ? "day" : "days"} overdue`;
  }
  if (late >= -1) {
    const when = nearDay(date, language, today);
    return language === "zh" ? `${when}到期` : `Due ${when}`;
  }
  return language === "zh" ? `${day(date, language, today)}前` : `By ${day(date, language, today)}`;
}

/** From one civil date to another: the year once where it is the same, and after another year's start always. */
export function span(from: CivilDate, to: CivilDate, language: Language, today: CivilDate): string {
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  const start = day(from, language, sameYear && language === "en" ? undefined : today, false);
  // Compared with its start the end says its year when it is another one; "2025年9月19日至9月18日" would go backwards.
  const end = day(to, language, sameYear && language === "en" ? today : from, false);
  return language === "zh" ? `${start}至${end}` : `${start} to ${end}`;
}

/** A clock of Intl costs 0.1 ms to make and a hundredth of it to ask: a list of moments keeps its own. */
const clocks = new Map<string, { date: Intl.DateTimeFormat; time: Intl.DateTimeFormat }>();
function clockIn(timeZone: string) {
  const known = clocks.get(timeZone);
  if (known) return known;
  const made = {
    date: new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }),
    time: new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }),
  };
  clocks.set(timeZone, made);
  return made;
}

/** The civil date of an instant in a time zone. */
export function dateOf(at: Instant, timeZone: string): CivilDate {
  return clockIn(timeZone).date.format(new Date(at));
}

/** `今天 15:20`, `11月21日 周六 15:20`. */
export function moment(at: Instant, language: Language, today: CivilDate, timeZone: string): string {
  const clock = clockIn(timeZone).time.format(new Date(at));
  return `${nearDay(dateOf(at, timeZone), language, today)} ${clock}`;
}

/** 1,550: the same grouping in both languages. */
export function number(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 1 });
}

/** Hours with one decimal; under a tenth of an hour it is minutes, so that nothing ever costs 0 hours. */
export function hours(minutes: number): { value: string; unit: "hours" | "minutes" } {
  if (minutes > 0 && minutes < 6) return { value: String(Math.max(1, Math.round(minutes))), unit: "minutes" };
  return { value: (minutes / 60).toFixed(1), unit: "hours" };
}

/** 340 KB, 1.2 MB: never 0. */
export function bytes(value: number): string {
  const kilobytes = Math.max(1, Math.round(value / 1024));
  return kilobytes < 1024 ? `${kilobytes} KB` : `${(value / 1_048_576).toFixed(1)} MB`;
}
