const formats = new Map<string, Intl.DateTimeFormat>();
const latest = new Map<string, { minute: number; date: string }>();

/** The civil date of an instant in a time zone, `2026-11-23`. The one function that does this (DATABASE rule 6). */
export function civilDateIn(timeZone: string, now: Date): string {
  // Every request asks for today, and Intl takes 5 µs of it: within a minute no day begins or ends.
  const minute = Math.floor(now.getTime() / 60_000);
  const known = latest.get(timeZone);
  if (known?.minute === minute) return known.date;
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat("en-CA", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    });
    formats.set(timeZone, format);
  }
  const date = format.format(now);
  latest.set(timeZone, { minute, date });
  return date;
}

const clocks = new Map<string, Intl.DateTimeFormat>();
/** The time of day in a time zone, `14:05`. */
export function clockIn(timeZone: string, now: Date): string {
  let format = clocks.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat("en-GB", {
      timeZone,
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    clocks.set(timeZone, format);
  }
  return format.format(now);
}
