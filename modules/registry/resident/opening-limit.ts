import { Refusal } from "../../../server/errors.ts";

const hour = 3_600_000;
/** A day's visits are some tens; going through a register is hundreds (ASVS V2.4.1). */
export const openingsAnHour = 60;

/** `count`: how many are opened at once, as an export does. */
type Limit = (personId: string, now: Date, count?: number) => void;
const limits = new WeakMap<object, Limit>();
/**
 * Counts openings by person over an hour, in this process; refuses further ones and says when to come back. Fields of
 * residents and contacts of units count together: one number for everything `of` serves.
 */
export function openingLimit(of: object): Limit {
  const limit = limits.get(of) ?? counting();
  limits.set(of, limit);
  return limit;
}

function counting(): Limit {
  const opened = new Map<string, number[]>();
  return (personId, now, count = 1) => {
    if (count > openingsAnHour)
      throw new Refusal("registry.export_many", { details: { count, max: openingsAnHour } });
    const since = now.getTime() - hour;
    const recent = (opened.get(personId) ?? []).filter((at) => at > since);
    if (recent.length + count > openingsAnHour)
      throw new Refusal("http.too_many", { details: { seconds: Math.ceil((recent[0]! - since) / 1000) } });
    opened.set(personId, [...recent, ...Array.from({ length: count }, () => now.getTime())]);
  };
}
