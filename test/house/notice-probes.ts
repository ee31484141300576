/** Probes of notices: the own inbox, what a person chose, what a station sends by. */
import type { Ids, Probe } from "./probes.ts";

const plain = (path: string, body?: unknown) => (): Probe =>
  body === undefined ? { path, plain: true } : { path, body, plain: true };

export const noticeProbes: Record<string, (of: Ids) => Probe | Probe[]> = {
  "get /api/notices": () => [
    { path: "/api/notices", plain: true },
    { path: "/api/notices?state=all&about=programme", plain: true },
  ],
  "get /api/notices/count": plain("/api/notices/count"),
  "post /api/notices/{id}/reading": (of) => ({ path: `/api/notices/${of.notice}/reading` }),
  "post /api/notices/{id}/reading/end": (of) => ({ path: `/api/notices/${of.notice}/reading/end` }),
  "post /api/notices/reading": (of) => ({
    path: "/api/notices/reading",
    body: { upTo: of.notice },
    plain: true,
  }),
  "post /api/notices/reading/end": plain("/api/notices/reading/end", { readAt: "2026-11-23T02:00:00.000Z" }),
};
