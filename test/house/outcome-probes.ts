/** Outcomes and what was concluded from them. */
import type { Ids, Probe } from "./probes.ts";

export const outcomeProbes: Record<string, (of: Ids) => Probe | Probe[]> = {
  "get /api/programmes/{id}/outcome": (of) => [
    { path: `/api/programmes/${of.running}/outcome` },
    { path: `/api/programmes/${of.revised}/outcome?revision=1` },
  ],
  "get /api/programmes/{id}/findings": (of) => ({ path: `/api/programmes/${of.running}/findings` }),
  "post /api/programmes/{id}/findings": (of) => ({
    path: `/api/programmes/${of.running}/findings`,
    body: { words: "照旧", follows: "keep" },
  }),
  "post /api/findings/{id}/withdrawal": (of) => ({ path: `/api/findings/${of.finding}/withdrawal` }),
};
