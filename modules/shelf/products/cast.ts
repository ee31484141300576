/** How the tests of the shelf read a product. */
import { costPerWeek, planProduct, type Plan } from "../cadence.ts";
import type { ProductContent, ParameterValues } from "../contract.ts";
import { defaultsOf } from "../rules.ts";
import { shipped } from "./all.ts";

export type Said = { zh: string; en: string };
export const get = (code: string) => shipped.find((product) => product.code === code)!;

/** Every bilingual text in a piece of content, with the path it stands at. */
export function textsOf(value: unknown, path = ""): [string, Said][] {
  if (value === null || typeof value !== "object") return [];
  const { zh, en } = value as Partial<Said>;
  if (typeof zh === "string" && typeof en === "string") return [[path, { zh, en }]];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}
export const joined = (...values: unknown[]) =>
  values.flatMap((value) => textsOf(value).map(([, { zh, en }]) => `${zh} ${en}`)).join("\n");

/** A year of 365 days of 310 households; the holidays are invented, since only their number matters here. */
function yearOf(content: ProductContent): Plan {
  const [startsOn, endsOn] = ["2026-11-01", "2027-10-31"];
  const onlyHolidays = content.stages.some(
    ({ cadence }) => cadence.kind === "rule" && cadence.holidays === "only",
  );
  const off = onlyHolidays
    ? Array.from({ length: 30 }, (_, day) => `2027-04-${String(day + 1).padStart(2, "0")}`)
    : [];
  const subjects = Array.from({ length: 310 }, (_, index) => ({
    id: `household-${index}`,
    careGrade: "ordinary",
  }));
  const calendar = { holidays: { years: new Set([2026, 2027]), off: new Set(off), work: new Set<string>() } };
  return { startsOn, endsOn, from: startsOn, to: endsOn, subjects, communityId: "community", calendar };
}
export const costOf = (content: ProductContent, parameters: ParameterValues = {}) =>
  costPerWeek(content, parameters, yearOf(content));
export const yearPlanned = (content: ProductContent) =>
  planProduct(content, defaultsOf(content), yearOf(content));

/** A number of a stage, or what the parameter it names starts at. */
export function standing(product: ProductContent, value: unknown): number {
  if (typeof value !== "string") return Number(value);
  return Number(product.parameters.find(({ key }) => key === value.slice(1))?.default);
}
export const parameterOf = (product: ProductContent, value: unknown) =>
  typeof value === "string" ? product.parameters.find(({ key }) => key === value.slice(1)) : undefined;

/** Numbers up to fifteen are written as words in English, and "twice" is one of them. */
const words =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(" ");
const sayings: Record<string, RegExp> = {
  "1": /\bonce\b|\ban?\b|\beach\b|\bevery\b/i,
  "2": /\btwice\b|\bboth\b|\bsecond\b/i,
  "3": /\bquarter/i,
  "24": /\bday and night\b/i,
  "30": /\bhalf an hour\b/i,
};
export const saysNumber = (en: string, number: string) =>
  new RegExp(`(?<![\\d.])${number}(?![\\d])`).test(en.replaceAll(",", "")) ||
  new RegExp(`\\b${words[Number(number)] ?? number}\\b`, "i").test(en) ||
  (sayings[number]?.test(en) ?? false);
