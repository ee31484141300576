/** What crosses the wire about calendar feeds (日历订阅): never the token, but for once. */
import { z } from "zod";
import { CivilDate, Id, Instant, line } from "../../../server/wire.ts";

/** How long before: a quarter of an hour, an hour, a day. Of a duty without an hour: in the morning, or the evening before. */
export const Alarm = z.enum(["none", "quarter", "hour", "day"]);
export type Alarm = z.infer<typeof Alarm>;

export const CalendarFeed = z.object({
  id: Id,
  /** Null: the own duties of who made it. */
  communityId: Id.nullable(),
  label: z.string(),
  language: z.enum(["zh", "en"]),
  alarm: Alarm,
  madeBy: z.string(),
  madeBySample: z.boolean(),
  own: z.boolean(),
  madeAt: Instant,
  fetchedOn: CivilDate.nullable(),
  may: z.object({ end: z.string().nullable() }),
});
export type CalendarFeed = z.infer<typeof CalendarFeed>;
export const CalendarFeeds = z.object({
  items: z.array(CalendarFeed),
  may: z.object({ make: z.string().nullable() }),
});
export type CalendarFeeds = z.infer<typeof CalendarFeeds>;

export const FeedQuery = z.object({ communityId: Id.optional() });
export const FeedInput = z.strictObject({
  communityId: Id.nullable().default(null),
  /** For oneself: which phone or desk it is for. */
  label: line(40),
  alarm: Alarm.default("none"),
});
export type FeedInput = z.infer<typeof FeedInput>;
/** The address is told to the request that made it, and never again. */
export const MadeFeed = CalendarFeed.extend({ address: z.string().nullable() });
export type MadeFeed = z.infer<typeof MadeFeed>;
