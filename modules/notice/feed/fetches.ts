/**
 * How often a calendar may be fetched. Programs ask every quarter of an hour at most; an address is asked for no more
 * than a hundred times an hour, known or not alike. Counted in each process, for the last ten thousand addresses.
 */
import { Refusal } from "../../../server/errors.ts";

export const fetchesAnHour = 100;
const most = 10_000;
const hour = 3_600_000;

export function countFetches() {
  const counted = new Map<string, { count: number; since: number }>();
  return (code: string, now: Date): void => {
    const at = now.getTime();
    const held = counted.get(code);
    const one = held === undefined || at - held.since >= hour ? { count: 0, since: at } : held;
    one.count++;
    counted.delete(code);
    counted.set(code, one);
    if (counted.size > most) counted.delete(counted.keys().next().value!);
    if (one.count > fetchesAnHour)
      throw new Refusal("http.too_many", {
        details: { seconds: Math.max(1, Math.ceil((one.since + hour - at) / 1000)) },
      });
  };
}
