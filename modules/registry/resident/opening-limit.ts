import { Refusal } from "../../../server/errors.ts";

const hour = 3_600_000;
/** A day's visits are some tens; going through a register is hundreds (ASVS V2.4.1). */
export const openingsAnHour = 60;

/** Counts openings by person over an hour, in this process; refuses further ones and says when to come back. */
export function openingLimit(): (personId: string, now: Date) => void {
  const opened = new Map<string, number[]>();
  return (personId, now) => {
    const since = now.getTime() - hour;
    const recent = (opened.get(personId) ?? []).filter((at) => at > since);
    if (recent.length >= openingsAnHour)
      throw new Refusal("http.too_many", { details: { seconds: Math.ceil((recent[0]! - since) / 1000) } });
    opened.set(personId, [...recent, now.getTime()]);
  };
}
