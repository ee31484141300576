const formats = new Map<string, Intl.DateTimeFormat>();

/** The civil date of an instant in a time zone, `2026-11-23`. The one function that does this (DATABASE rule 6). */
export function civilDateIn(timeZone: string, now: Date): string {
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
  return format.format(now);
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
