/** A cadence in words: 每周一、三、五，21:00 开始，一天 2 次. Parameters are looked up as they are set. */
import type { Say } from "../../../web/i18n.ts";
import type { Cadence, ParameterValue, ParameterValues, Stage } from "../contract.ts";

type Rule = Extract<Cadence, { kind: "rule" }>;

/** What a `$name` stands for; anything else is itself. */
function standsFor(value: unknown, values: ParameterValues): ParameterValue | undefined {
  if (typeof value === "string" && value.startsWith("$")) return values[value.slice(1)];
  return value as ParameterValue | undefined;
}

const listOf = (value: ParameterValue | undefined): string[] =>
  Array.isArray(value) ? value : typeof value === "string" && value !== "" ? [value] : [];

/** 一、三、五 of weekly days. */
export function dayNames(days: readonly string[], t: Say): string {
  return days.map((day) => t(`shelf.day.${day.slice(-2)}`)).join(t("shelf.and"));
}

/** 第三个周五 of `3FR`, 周五 of `FR`. */
function monthDays(days: readonly string[], t: Say): string {
  return days
    .map((day) => {
      const nth = day.slice(0, -2);
      const name = t(`shelf.day.${day.slice(-2)}`);
      return nth
        ? t("shelf.month_day", { nth: t(`shelf.nth.${nth}`), day: name })
        : t("shelf.weekday", { day: name });
    })
    .join(t("shelf.and"));
}

const working = ["MO", "TU", "WE", "TH", "FR"];

function weekly(days: string[], every: number, t: Say): string {
  if (every > 1) return t("shelf.every_weeks", { count: every, days: monthDays(days, t) });
  if (days.length === 7) return t("shelf.every_day");
  if (days.length === 5 && working.every((day) => days.includes(day))) return t("shelf.working_days");
  return days.length === 0 ? t("shelf.every_week") : t("shelf.weekdays", { days: dayNames(days, t) });
}

function ruleBase(rule: Rule, values: ParameterValues, t: Say): string {
  const every = Number(standsFor(rule.interval, values) ?? 1);
  const days = listOf(standsFor(rule.byday, values));
  const on = days.length > 0 ? t("shelf.on_days", { days: monthDays(days, t) }) : "";
  const months =
    (rule.bymonth ?? []).length > 0
      ? t("shelf.of_months", { months: rule.bymonth?.join(t("shelf.and")) })
      : "";
  switch (rule.freq) {
    case "daily":
      return every > 1 ? t("shelf.every_days", { count: every }) : t("shelf.every_day");
    case "weekly":
      return weekly(days, every, t);
    case "monthly":
      return every > 1
        ? t("shelf.every_months", { count: every, days: on })
        : t("shelf.every_month", { days: on });
    case "yearly":
      return t("shelf.every_year", { days: `${months}${on}` });
  }
}

function ruleParts(rule: Rule, values: ParameterValues, t: Say): string[] {
  const at = standsFor(rule.at, values);
  const perDay = Number(standsFor(rule.perDay, values) ?? 1);
  return [
    ruleBase(rule, values, t),
    at ? t("shelf.at", { time: at }) : "",
    perDay > 1 ? t("shelf.times_a_day", { count: perDay }) : "",
    rule.holidays === "keep" ? "" : t(`shelf.holidays_${rule.holidays}`),
    rule.terms === "skip" ? t("shelf.terms_skip") : "",
  ];
}

function cadenceParts(stage: Stage, values: ParameterValues, t: Say): string[] {
  const { cadence } = stage;
  if (cadence.kind === "rule") return ruleParts(cadence, values, t);
  if (cadence.kind === "event") {
    const days = Number(standsFor(cadence.withinDays, values) ?? 0);
    const count = Number(standsFor(cadence.expected, values) ?? 0);
    const from = cadence.opensAfterDays;
    if (days <= 1) return [t(days === 0 ? "shelf.on_event_today" : "shelf.on_event_day", { count })];
    // From the day after it is as good as within: only a later look says when it begins.
    return [
      from > 1 ? t("shelf.on_event_later", { from, days, count }) : t("shelf.on_event", { days, count }),
    ];
  }
  const chosen = listOf(standsFor(cadence.festivals, values));
  const festivals = chosen.map((key) => t(`shelf.festival.${key}`)).join(t("shelf.and"));
  const count = timesOf(cadence.times, values);
  if (stage.subject === "community")
    return [
      chosen.length >= count
        ? t("shelf.each_festival", { festivals })
        : t(`shelf.per_community.${cadence.period}`, { count }),
    ];
  const more = timesOf(cadence.extra?.["focus"] ?? 0, values);
  if (count === 0) return [t(`shelf.only_focus.${cadence.period}`, { count: more })];
  return [
    t(`shelf.per_subject.${cadence.period}`, { count }),
    chosen.length > 0 ? t("shelf.before_festivals", { festivals }) : "",
    more > 0 ? t("shelf.more_focus", { count: more }) : "",
  ];
}

export const minutesOf = (stage: Stage, values: ParameterValues) =>
  Number(standsFor(stage.minutes, values) ?? 0);
export const timesOf = (times: number | string | undefined, values: ParameterValues) =>
  Number(standsFor(times, values) ?? 0);

/** How often and how long: 每周一、三、五，21:00 开始，每次 60 分钟. */
export function howOften(stage: Stage, values: ParameterValues, t: Say): string {
  return [
    ...cadenceParts(stage, values, t),
    t("shelf.each_minutes", { count: minutesOf(stage, values) }),
    stage.fromMonth > 0 ? t("shelf.from_month", { month: stage.fromMonth + 1 }) : "",
    stage.untilMonth === undefined ? "" : t("shelf.until_month", { month: stage.untilMonth }),
  ]
    .filter(Boolean)
    .join(t("shelf.comma"));
}

/** Who goes: 社区民警、保安一起, or 社区民警 40%、社区干部 40%分着去. */
export function whoGoes(stage: Stage, values: ParameterValues, t: Say): string {
  const role = (name: string) => t(`people.role.${name}`);
  if (stage.who.way === "together") {
    const roles = stage.who.roles.map(role).join(t("shelf.and"));
    return stage.who.roles.length > 1 ? t("shelf.together", { roles }) : roles;
  }
  const shares = values[stage.who.shares.replace(/^\$/, "")];
  const parts = typeof shares === "object" && !Array.isArray(shares) ? Object.entries(shares) : [];
  const named = parts
    .filter(([, percent]) => percent > 0)
    .map(([name, percent]) => `${role(name)} ${percent}%`);
  return t("shelf.shared", { roles: named.join(t("shelf.and")) });
}
