/** How a notice is said: the words of its kind, filled. */
import type { Bilingual, Language } from "../../server/wire.ts";
import type { Details, Kinds } from "./contract.ts";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
/** `2026-11-25` → 11月25日, 25 Nov. */
function sayDay(on: string, language: Language): string {
  const [, month, day] = on.split("-").map(Number) as [number, number, number];
  return language === "zh" ? `${month}月${day}日` : `${day} ${months[month - 1]}`;
}

function valueIn(value: Details[string], language: Language): string {
  if (typeof value === "number") return String(value);
  if (typeof value === "object") return value[language];
  return /^\d{4}-\d\d-\d\d$/.test(value) ? sayDay(value, language) : value;
}
const fill = (text: string, details: Details, language: Language) =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => valueIn(details[name] ?? "", language));

export const say = (text: Bilingual, details: Details): Bilingual => ({
  zh: fill(text.zh, details, "zh"),
  en: fill(text.en, details, "en"),
});

/** Of a kind this version of the product no longer knows, no more than that. */
const unknown: Bilingual = { zh: "一条通知", en: "A notice" };
export function sayNotice(kinds: Kinds, row: { kind: string; details: Details }) {
  const kind = kinds[row.kind];
  return kind === undefined
    ? { label: unknown, text: unknown }
    : { label: kind.label, text: say(kind.text, row.details) };
}
