/** How often one asks. Counted in this process: it keeps the pace of a phone and of a flood, and guards no secret. */
import { Refusal } from "../../../server/errors.ts";

const most = 10_000;
const minute = 60_000;
type Count = { since: number; count: number };

/** `each` a minute for one name, `all` for everyone together. */
export function openPace(each: number, all: number): (name: string, now: Date) => void {
  const counts = new Map<string, Count>();
  const count = (name: string, now: number, limit: number) => {
    const held = counts.get(name);
    const fresh = held !== undefined && now - held.since < minute && now >= held.since;
    const mine = fresh ? held : { since: now, count: 0 };
    if (!fresh) {
      counts.delete(name);
      counts.set(name, mine);
      if (counts.size > most) counts.delete(counts.keys().next().value!);
    }
    if (++mine.count > limit)
      throw new Refusal("http.too_many", {
        details: { seconds: Math.max(1, Math.ceil((mine.since + minute - now) / 1000)) },
      });
  };
  return (name, now) => {
    count("", now.getTime(), all);
    count(name, now.getTime(), each);
  };
}
