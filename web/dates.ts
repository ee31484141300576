/** format.ts bound to the reader's language and the station's day. */
import type { CivilDate, Instant } from "../server/wire.ts";
import { dateOf, day, due, hours, moment, month, nearDay, number, span } from "./format.ts";
import { useWords } from "./i18n.ts";
import { useToday } from "./session.ts";

export function useFormat() {
  const { t, language } = useWords();
  const { today, timeZone } = useToday();
  return {
    today,
    /** 11月23日 周一 */
    day: (date: CivilDate) => day(date, language, today),
    /** 11月23日 */
    shortDay: (date: CivilDate) => day(date, language, today, false),
    /** 2026年11月 */
    month: (yearMonth: string) => month(yearMonth, language),
    /** 今天, 明天, 昨天, or the day */
    nearDay: (date: CivilDate) => nearDay(date, language, today),
    /** 逾期 2 天, 今天到期, 11月26日 周四前 */
    due: (date: CivilDate) => due(date, language, today),
    /** 11月1日至2027年10月31日 */
    span: (from: CivilDate, to: CivilDate) => span(from, to, language, today),
    /** 今天 15:20 */
    moment: (at: Instant) => moment(at, language, today, timeZone),
    /** the station's civil date of an instant */
    dateOf: (at: Instant) => dateOf(at, timeZone),
    number,
    /** 7.5 小时, or 5 分钟 when it is under a tenth of an hour */
    hours: (minutes: number) => {
      const { value, unit } = hours(minutes);
      return t(unit === "hours" ? "web.hours" : "web.minutes", { n: value });
    },
  };
}
