/** Case numbers after the station's own pattern, such as （2026）某人调字第12号. Pure. */

/** `{short}` is the committee's short name, `{n}` the running number of the year. */
export const defaultPattern = "（{year}）{short}人调字第{n}号";
/** Of the committee, and of the police (治安调解). */
export const defaultPatterns = { people: defaultPattern, police: "（{year}）{short}治调字第{n}号" } as const;
const holes = /\{(\w+)\}/g;

/** Why a pattern cannot be taken: a number must be unique, so year and running number have to stand in it. */
export type PatternFault = "no_year" | "no_number" | "unknown_hole" | "twice";
export function faultOf(pattern: string): PatternFault | null {
  const named = [...pattern.matchAll(holes)].map(([, name]) => name!);
  if (named.some((name) => !["year", "short", "n"].includes(name))) return "unknown_hole";
  if (new Set(named).size < named.length) return "twice";
  if (!named.includes("year")) return "no_year";
  return named.includes("n") ? null : "no_number";
}

export function caseNumber(of: { year: number; short: string; n: number }, pattern = defaultPattern): string {
  const values: Record<string, string> = { year: String(of.year), short: of.short, n: String(of.n) };
  return pattern.replaceAll(holes, (hole, name: string) => values[name] ?? hole);
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
/** Reads a number back, from the same pattern; null where it is another one. */
export function readCaseNumber(
  text: string,
  pattern = defaultPattern,
): { year: number; short: string; n: number } | null {
  const shape: Record<string, string> = { year: "(?<year>\\d{4})", short: "(?<short>.*?)", n: "(?<n>\\d+)" };
  const parts = pattern.split(/(\{\w+\})/).map((part) => shape[part.slice(1, -1)] ?? escaped(part));
  const found = new RegExp(`^${parts.join("")}$`, "u").exec(text.trim())?.groups;
  if (found === undefined) return null;
  return { year: Number(found["year"]), short: found["short"] ?? "", n: Number(found["n"]) };
}
