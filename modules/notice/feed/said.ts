/** The few words a calendar says. It leaves the house: what a duty may say there is decision 0040. */
import type { Alarm } from "./contract.ts";

type Language = "zh" | "en";
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const dayOf = (on: string, language: Language) => {
  const [, month, day] = on.split("-").map(Number) as [number, number, number];
  return language === "zh" ? `${month} 月 ${day} 日` : `${day} ${months[month - 1]!}`;
};

export const said = {
  zh: {
    mine: "共治 · 我的任务",
    place: (name: string) => `共治 · ${name}`,
    cut: (count: number) => `事情太多，这里只列了最近的 ${count} 件。`,
    visit: "走访",
    closed: "任务",
    done: (title: string) => `已办：${title}`,
    window: (from: string, to: string) =>
      from === to
        ? `${dayOf(to, "zh")}办算按时。`
        : `${dayOf(from, "zh")}到 ${dayOf(to, "zh")}之间办都算按时。`,
    notBefore: (time: string) => `不早于 ${time}。`,
    more: "详情在共治里看。",
  },
  en: {
    mine: "Gongzhi · my duties",
    place: (name: string) => `Gongzhi · ${name}`,
    cut: (count: number) => `There is more than fits: the nearest ${count} stand here.`,
    visit: "Visit",
    closed: "A duty",
    done: (title: string) => `Done: ${title}`,
    window: (from: string, to: string) =>
      from === to
        ? `On time on ${dayOf(to, "en")}.`
        : `On time from ${dayOf(from, "en")} to ${dayOf(to, "en")}.`,
    notBefore: (time: string) => `Not before ${time}.`,
    more: "The details are in Gongzhi.",
  },
} as const;

/**
 * Seconds before the start (RFC 5545 §3.8.6.3), less than nothing after it. An all-day entry starts at midnight: in the
 * morning is eight hours later, the evening before six hours earlier.
 */
export function secondsBefore(alarm: Alarm, allDay: boolean): number | null {
  if (alarm === "none") return null;
  if (allDay) return alarm === "day" ? 6 * 3600 : -8 * 3600;
  return { quarter: 15 * 60, hour: 3600, day: 86_400 }[alarm];
}
