import type { Ids, Probe } from "./probes.ts";

/** What is fetched, heard and read again: calendars, what is old, tokens of programs, the journal. */
export const feedProbes: Record<string, (of: Ids) => Probe | Probe[]> = {
  // Callers here come with tokens: a stream is for the session of a browser (server/pages/live.test.ts).
  "get /api/live": () => ({ path: "/api/live", plain: true }),
  "get /api/live/news": () => ({ path: "/api/live/news?after=0", plain: true }),

  "get /api/calendar-feeds": (of) => [
    { path: "/api/calendar-feeds", plain: true },
    { path: `/api/calendar-feeds?communityId=${of.community}` },
  ],
  "post /api/calendar-feeds": (of) => ({
    path: "/api/calendar-feeds",
    body: { communityId: of.community, label: "日历" },
  }),
  "post /api/calendar-feeds/{id}/end": (of) => ({ path: `/api/calendar-feeds/${of.calendarFeed}/end` }),
  "get /api/tokens": () => ({ path: "/api/tokens", plain: true }),
  "post /api/tokens": () => ({ path: "/api/tokens", body: { label: "令牌" }, plain: true }),
  "post /api/tokens/{id}/end": (of) => ({ path: `/api/tokens/${of.token}/end` }),

  "get /api/journal": (of) => [
    { path: "/api/journal", plain: true },
    { path: `/api/journal?personId=${of.person}` },
    { path: `/api/journal?subjectId=${of.household}` },
  ],
  "get /api/journal/verification": () => ({ path: "/api/journal/verification", plain: true }),

  "get /api/pages/journal/actors": () => ({ path: "/api/pages/journal/actors", plain: true }),

  // Begun by a browser's own session: server/pages/help.test.ts.
  "post /api/help": () => ({
    path: "/api/help",
    body: { personId: "01930000-0000-7000-8000-000000000000", present: true },
    plain: true,
  }),
  "delete /api/help": () => ({ path: "/api/help", plain: true }),
  "get /api/help/people": () => ({ path: "/api/help/people", plain: true }),
  "get /api/pages/helps": () => ({ path: "/api/pages/helps", plain: true }),
  "get /api/pages/helps/{id}": (of) => ({ path: `/api/pages/helps/${of.help}` }),
};
