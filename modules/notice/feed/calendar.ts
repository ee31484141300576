/**
 * A calendar as text (RFC 5545), piece by piece. ical-generator escapes and folds: at 74 octets and never inside a
 * character, which is what Chinese lines need.
 */
import {
  ICalCalendar,
  ICalCalendarMethod,
  ICalEvent,
  ICalEventStatus,
  escape,
  foldLines,
} from "ical-generator";
import { ICalAlarmRelatesTo, ICalAlarmType, ICalEventTransparency } from "ical-generator";
import { Temporal } from "temporal-polyfill";
import type { Alarm } from "./contract.ts";
import { secondsBefore } from "./said.ts";
import { timeZoneText } from "./zone.ts";

/** One duty as a calendar may show it. */
export type Entry = {
  id: string;
  title: string;
  place: string | null;
  note: string;
  address: string;
  on: string;
  /** `14:00` in the station's zone; null is all day. */
  at: string | null;
  minutes: number;
  /** Rises with every change of the duty. */
  version: number;
  changedAt: Date;
  off: boolean;
};
export type Sheet = {
  name: string;
  note: string | null;
  zone: string;
  from: string;
  to: string;
  alarm: Alarm;
  entries: readonly Entry[];
};

/** Control characters have no place in a content line (§3.1), wherever they came from. */
const plain = (text: string) => text.replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f]/g, "");
const line = (text: string) => plain(text).replaceAll("\n", " ");

/** Dates are dates everywhere: without Temporal, which takes half a millisecond each. */
const dayOf = (on: string) => {
  const start = new Date(`${on}T00:00:00Z`);
  return { start, end: new Date(start.getTime() + 86_400_000) };
};
function hoursOf(on: string, at: string, minutes: number, zone: string) {
  const start = Temporal.PlainDate.from(on).toZonedDateTime({ timeZone: zone, plainTime: at });
  return { start, end: start.add({ minutes }) };
}

function eventOf(entry: Entry, { zone, alarm }: Sheet, calendar: ICalCalendar): ICalEvent {
  const allDay = entry.at === null;
  const { start, end } = allDay ? dayOf(entry.on) : hoursOf(entry.on, entry.at!, entry.minutes, zone);
  const event = new ICalEvent(
    {
      id: `${entry.id}@gongzhi`,
      sequence: entry.version,
      stamp: entry.changedAt,
      lastModified: entry.changedAt,
      start: start as never,
      end: end as never,
      allDay,
      timezone: allDay ? null : zone,
      summary: line(entry.title),
      location: entry.place === null ? null : line(entry.place),
      description: plain(entry.note),
      url: entry.address,
      status: entry.off ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      // A day on which something falls due is not a day that is taken.
      transparency: allDay ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    },
    calendar,
  );
  const before = entry.off ? null : secondsBefore(alarm, allDay);
  if (before !== null)
    event
      .createAlarm({ type: ICalAlarmType.display, trigger: before, description: line(entry.title) })
      // A trigger after the start is otherwise counted from the end; as an option it is not heeded (11.x).
      .relatesTo(ICalAlarmRelatesTo.start);
  return event;
}

const end = "END:VCALENDAR";
/** The head, each entry, the end. */
export function* calendarText(sheet: Sheet): Generator<string> {
  const calendar = new ICalCalendar({
    prodId: { company: "Gongzhi", product: "calendar", language: "ZH" },
    method: ICalCalendarMethod.PUBLISH,
    name: escape(line(sheet.name), false),
    description: sheet.note === null ? null : escape(line(sheet.note), false),
    ttl: 3600,
  });
  const empty = calendar.toString();
  yield empty.slice(0, empty.lastIndexOf(end)) + timeZoneText(sheet.zone, sheet.from, sheet.to);
  for (const entry of sheet.entries) yield foldLines(eventOf(entry, sheet, calendar).toString());
  yield `${end}\r\n`;
}
