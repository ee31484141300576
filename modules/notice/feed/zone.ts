import { Temporal } from "temporal-polyfill";

const sign = (nanoseconds: number) => {
  const minutes = Math.round(nanoseconds / 60e9);
  const two = (n: number) => String(Math.floor(Math.abs(n))).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${two(minutes / 60)}${two(minutes % 60)}`;
};
const local = (at: Temporal.ZonedDateTime, offset: number) => {
  const wall = at.toInstant().add({ nanoseconds: offset }).toZonedDateTimeISO("UTC");
  const two = (n: number) => String(n).padStart(2, "0");
  return `${wall.year}${two(wall.month)}${two(wall.day)}T${two(wall.hour)}${two(wall.minute)}${two(wall.second)}`;
};

/**
 * A VTIMEZONE (RFC 5545 §3.6.5) that is right from `from` to `to`, civil dates: the offset at the beginning, and each
 * change in between as one observance. Enough for a window of months, and no table of rules to go stale.
 */
export function timeZoneText(zone: string, from: string, to: string): string {
  const start = Temporal.PlainDate.from(from).toZonedDateTime(zone);
  const end = Temporal.PlainDate.from(to).toZonedDateTime(zone).epochMilliseconds;
  const observances = [{ at: start, before: start.offsetNanoseconds, after: start.offsetNanoseconds }];
  for (
    let next = start.getTimeZoneTransition("next");
    next && next.epochMilliseconds <= end;
    next = next.getTimeZoneTransition("next")
  )
    observances.push({
      at: next,
      before: observances.at(-1)!.after,
      after: next.offsetNanoseconds,
    });
  const usual = Math.min(...observances.map((each) => each.after));
  return [
    "BEGIN:VTIMEZONE",
    `TZID:${zone}`,
    ...observances.flatMap(({ at, before, after }) => {
      const kind = after > usual ? "DAYLIGHT" : "STANDARD";
      return [
        `BEGIN:${kind}`,
        `DTSTART:${local(at, before)}`,
        `TZOFFSETFROM:${sign(before)}`,
        `TZOFFSETTO:${sign(after)}`,
        `END:${kind}`,
      ];
    }),
    "END:VTIMEZONE",
    "",
  ].join("\r\n");
}
