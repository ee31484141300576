/**
 * A text of one language with its values: `{{name}}`, the plural form that belongs to `count` (`_zero`, `_one`, `_other`)
 * and a `context` where a key has a text for it (`people.role.volunteer_school`). The forms are those of i18next, which
 * was 17 KB of the first load for these three.
 */
export type Texts = Readonly<Record<string, string>>;
export type Values = Readonly<Record<string, unknown>>;

const rules = new Map<string, Intl.PluralRules>();
function pluralOf(count: number, language: string): string {
  let rule = rules.get(language);
  if (rule === undefined) rules.set(language, (rule = new Intl.PluralRules(language)));
  return rule.select(count);
}

/** The most particular form first. */
function formsOf(key: string, language: string, { count, context }: Values): string[] {
  const ends: string[] = [];
  if (typeof count === "number") {
    if (count === 0) ends.push("_zero");
    ends.push(`_${pluralOf(count, language)}`);
  }
  ends.push("");
  const stems = typeof context === "string" && context !== "" ? [`${key}_${context}`, key] : [key];
  return stems.flatMap((stem) => ends.map((end) => stem + end));
}

/** What is said; a key without a text is said as it is, a value that is missing as nothing. */
export function sayIn(texts: Texts, language: string, key: string, values: Values = {}): string {
  const form = formsOf(key, language, values).find((each) => Object.hasOwn(texts, each));
  if (form === undefined) return key;
  return texts[form]!.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => String(values[name] ?? ""));
}
