/**
 * Kinds of fraud by the list of a year. Lists change and a count of one year is not one of another, so a label
 * keeps its year; a further year is a further file. Pure.
 */
import { fraud2023 } from "./fraud-2023.ts";

export type FraudKind = {
  code: string;
  zh: string;
  en: string;
  problem: "fraud.telecom" | "fraud.rebate" | "fraud.investment" | "fraud.impersonation";
};
export const taxonomies: Readonly<Record<number, readonly FraudKind[]>> = { 2023: fraud2023 };

/** Labels keep their endings: 冒充军警购物类诈骗. */
const bare = (text: string) =>
  text
    .normalize("NFKC")
    .replaceAll(/[\s、，,()]/g, "")
    .replace(/(类)?(诈骗|案件)?$/, "");
const byText = new Map(
  Object.entries(taxonomies).flatMap(([year, kinds]) =>
    kinds.map((kind) => [bare(kind.zh), { year: Number(year), kind }] as const),
  ),
);
/** The kind a source wrote, as one of the labels; null where it is none of them. */
export const fraudOf = (text: string) => byText.get(bare(text)) ?? null;
export const findFraud = (year: number, code: string): FraudKind | undefined =>
  taxonomies[year]?.find((kind) => kind.code === code);
