/** How the tests of the shelf read a product. */
import { costPerWeek, planProduct } from "../cadence.ts";
import type { ProductContent, ParameterValues } from "../contract.ts";
import { standardYear } from "../lint/hours.ts";
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

export const costOf = (content: ProductContent, parameters: ParameterValues = {}) =>
  costPerWeek(content, parameters, standardYear(content));
export const yearPlanned = (content: ProductContent) =>
  planProduct(content, defaultsOf(content), standardYear(content));

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
