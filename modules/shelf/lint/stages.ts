import type { Role } from "../../people/contract.ts";
import type { Finding, ProductContent, Stage } from "../contract.ts";
import { type FindingCode, finding } from "./words.ts";

/** What a stage takes from settings: `$name`, and the kind of value that place can hold. */
type Use = {
  name: string;
  path: string;
  wants: "number" | "days" | "time" | "shares" | "festivals";
  min?: number;
  max?: number;
};
type Place = [value: unknown, path: string, wants: Use["wants"], min?: number, max?: number];

function usesOf({ cadence, minutes, who }: Stage): Use[] {
  const places: Place[] = [[minutes, "minutes", "number", 1, 720]];
  if (who.way === "shared") places.push([`$${who.shares.replace(/^\$/, "")}`, "who", "shares"]);
  if (cadence.kind === "rule")
    places.push(
      [cadence.interval, "cadence.interval", "number", 1, 24],
      [cadence.byday, "cadence.byday", "days"],
      [cadence.at, "cadence.at", "time"],
      [cadence.perDay, "cadence.perDay", "number", 1, 4],
    );
  else if (cadence.kind === "per_subject")
    places.push(
      // None for every household only where a grade adds some.
      [cadence.times, "cadence.times", "number", cadence.extra ? 0 : 1, 60],
      [cadence.festivals, "cadence.festivals", "festivals"],
      ...Object.entries(cadence.extra ?? {}).map(([grade, extra]): Place => [
        extra,
        `cadence.extra.${grade}`,
        "number",
        0,
        60,
      ]),
    );
  else
    places.push(
      [cadence.withinDays, "cadence.withinDays", "number", 0, 200],
      [cadence.expected, "cadence.expected", "number", 0, 1000],
    );
  return places.flatMap(([value, path, wants, min, max]) =>
    typeof value === "string" && value.startsWith("$")
      ? [{ name: value.slice(1), path, wants, ...(min === undefined ? {} : { min, max: max! }) }]
      : [],
  );
}

const day = /^(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/;
function misuse(content: ProductContent, { name, wants, min, max }: Use): FindingCode | null {
  const parameter = content.parameters.find(({ key }) => key === name);
  if (parameter === undefined) return "ref_missing";
  if (wants === "number") {
    if (parameter.type !== "number") return "ref_type";
    if (parameter.min < min! || parameter.max > max!) return "ref_bounds";
    return Number.isInteger(parameter.min) && Number.isInteger(parameter.step) ? null : "ref_not_whole";
  }
  if (wants === "days" && parameter.type === "choice")
    return parameter.options.every(({ value }) => day.test(value)) ? null : "ref_type";
  return parameter.type === (wants === "days" ? "weekdays" : wants) ? null : "ref_type";
}

function doersOf(content: ProductContent, { who }: Stage): Role[] {
  if (who.way === "together") return who.roles;
  const shares = content.parameters.find(({ key }) => key === who.shares.replace(/^\$/, ""));
  return shares?.type === "shares" ? shares.roles : [];
}

/** RFC 5545 §3.3.10: a numeric BYDAY is for monthly and yearly rules only. */
function nthDays(content: ProductContent, { cadence }: Stage): boolean {
  if (cadence.kind !== "rule" || cadence.freq === "monthly" || cadence.freq === "yearly") return false;
  const { byday } = cadence;
  if (byday === undefined) return false;
  const held =
    typeof byday === "string" ? content.parameters.find(({ key }) => key === byday.slice(1)) : undefined;
  const days =
    typeof byday !== "string" ? byday : held?.type === "choice" ? held.options.map(({ value }) => value) : [];
  return days.some((each) => /^-?\d/.test(each));
}

/** Households have doors; a community has its times only before festivals; an end comes after a beginning. */
function whereIt({ subject, needs, cadence, fromMonth, untilMonth }: Stage): [FindingCode, string][] {
  const found: [FindingCode, string][] = [];
  if (subject === "community" && cadence.kind === "per_subject" && !cadence.festivals)
    found.push(["household_only", "subject"]);
  if (needs.includes("door") !== (subject === "household")) found.push(["door", "needs"]);
  if (untilMonth !== undefined && untilMonth <= fromMonth) found.push(["ends_before", "untilMonth"]);
  return found;
}

/** A number of a stage, or what the setting it names starts at and may fall to. */
function numberOf(content: ProductContent, value: number | string): { standing: number; least: number } {
  if (typeof value === "number") return { standing: value, least: value };
  const setting = content.parameters.find(({ key }) => key === value.slice(1));
  return setting?.type === "number"
    ? { standing: setting.default, least: setting.min }
    : { standing: Number.NaN, least: Number.NaN };
}

function eventTerms(content: ProductContent, { cadence }: Stage): [FindingCode, string][] {
  if (cadence.kind !== "event") return [];
  const found: [FindingCode, string][] = [];
  if (numberOf(content, cadence.expected).standing < 1) found.push(["none_expected", "expected"]);
  if (cadence.opensAfterDays > numberOf(content, cadence.withinDays).least)
    found.push(["due_before_opens", "withinDays"]);
  // One event opens every stage that waits for one, so all of them expect the same number.
  const first = content.stages.find((stage) => stage.cadence.kind === "event")?.cadence;
  if (first?.kind === "event" && first.expected !== cadence.expected)
    found.push(["events_differ", "expected"]);
  return found;
}

export function lintStages(content: ProductContent): Finding[] {
  const keys = content.stages.map(({ key }) => key);
  const titles = content.stages.map(({ title }) => title.zh.trim());
  return content.stages.flatMap((stage, at) => {
    const path = `stages.${at}`;
    const doers = doersOf(content, stage);
    return [
      ...(keys.indexOf(stage.key) < at ? [finding("key_twice", `${path}.key`)] : []),
      ...(titles[at] !== "" && titles.indexOf(titles[at]!) < at
        ? [finding("label_twice", `${path}.title`)]
        : []),
      ...usesOf(stage).flatMap((use) => {
        const code = misuse(content, use);
        return code === null ? [] : [finding(code, `${path}.${use.path}`)];
      }),
      ...(stage.who.way === "together" && doers.length === 0 ? [finding("doer_none", `${path}.who`)] : []),
      ...doers.flatMap((role) => {
        const partner = content.partners.find((need) => need.role === role);
        if (partner === undefined) return [finding("doer_no_partner", `${path}.who`, role)];
        return partner.required ? [] : [finding("doer_optional", `${path}.who`, role)];
      }),
      ...(nthDays(content, stage) ? [finding("nth_needs_month", `${path}.cadence.byday`)] : []),
      ...whereIt(stage).map(([code, field]) => finding(code, `${path}.${field}`)),
      ...eventTerms(content, stage).map(([code, field]) => finding(code, `${path}.cadence.${field}`)),
    ];
  });
}
