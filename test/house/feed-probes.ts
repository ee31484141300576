import type { Ids, Probe } from "./probes.ts";

export const feedProbes: Record<string, (of: Ids) => Probe | Probe[]> = {
  "get /api/calendar-feeds": (of) => [
    { path: "/api/calendar-feeds", plain: true },
    { path: `/api/calendar-feeds?communityId=${of.community}` },
  ],
  "post /api/calendar-feeds": (of) => ({
    path: "/api/calendar-feeds",
    body: { communityId: of.community, label: "日历" },
  }),
  "post /api/calendar-feeds/{id}/end": (of) => ({ path: `/api/calendar-feeds/${of.calendarFeed}/end` }),
};
