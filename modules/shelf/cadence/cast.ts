/** Plans, stages and counts that the tests of the cadence share. */
import { type Holidays } from "../../community/days-off.ts";
import { addDays, addMonths, daysBetween } from "../../community/civil-days.ts";
import type { Plan } from "../cadence.ts";
import { Stage, type Occurrence, type ParameterValues } from "../contract.ts";

export const noHolidays: Holidays = { years: new Set(), off: new Set(), work: new Set() };
export const holidays2026: Holidays = {
  years: new Set([2026]),
  off: new Set(["2026-09-25", "2026-09-26", "2026-09-27", "2026-10-01", "2026-10-02"]),
  work: new Set(["2026-09-20"]),
};
export const doors = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `door-${index + 1}` }));
export const usual: ParameterValues = {
  times: 5,
  chosen: [],
  shares: { officer: 40, cadre: 40, civil_affairs: 20 },
};

export function plan(overrides: Partial<Plan> = {}): Plan {
  const startsOn = overrides.startsOn ?? "2026-11-10";
  const endsOn = overrides.endsOn ?? addDays(addMonths(startsOn, 12), -1);
  return {
    startsOn,
    endsOn,
    from: startsOn,
    to: endsOn,
    subjects: [],
    calendar: { holidays: noHolidays },
    communityId: "community-1",
    ...overrides,
  };
}

export function stage(cadence: object, overrides: object = {}): Stage {
  return Stage.parse({
    key: "visit",
    kind: "visit",
    title: { zh: "走访", en: "Visit" },
    subject: (cadence as { kind: string }).kind === "per_subject" ? "household" : "community",
    who: { way: "together", roles: ["officer", "guard"] },
    minutes: 20,
    cadence,
    ...overrides,
  });
}
export const shared = { who: { way: "shared", shares: "shares" } };
export const rule = (cadence: object, overrides: object = {}) =>
  stage({ kind: "rule", ...cadence }, overrides);
export const care = (cadence: object = {}, overrides: object = {}) =>
  stage(
    { kind: "per_subject", times: "$times", period: "year", festivals: "$chosen", graceDays: 14, ...cadence },
    { ...shared, ...overrides },
  );

export const dues = (occurrences: Occurrence[]) => occurrences.map(({ dueOn }) => dueOn);
export const windows = (occurrences: Occurrence[]) =>
  occurrences.map(({ opensOn, dueOn, closesOn }) => `${opensOn} ${dueOn} ${closesOn}`);
export const countBy = <K>(occurrences: Occurrence[], keyOf: (occurrence: Occurrence) => K) => {
  const counts = new Map<K, number>();
  for (const occurrence of occurrences)
    counts.set(keyOf(occurrence), (counts.get(keyOf(occurrence)) ?? 0) + 1);
  return counts;
};
export const weekOf = (startsOn: string) => (occurrence: Occurrence) =>
  Math.floor(daysBetween(startsOn, occurrence.dueOn) / 7);
