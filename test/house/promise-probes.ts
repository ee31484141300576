/** Promises: how each operation is asked about a row. */
import type { Ids, Probe } from "./probes.ts";

const words = { words: "试一试" };
const told = { how: "door", on: "2026-11-23" };
const on = (what: string, body?: object): ((of: Ids) => Probe) => {
  return (of) => ({ path: `/api/promises/${of.promise}/${what}`, ...(body && { body }) });
};
/** One that is reported done. */
const claimed = (what: string, body: object): ((of: Ids) => Probe) => {
  return (of) => ({ path: `/api/promises/${of.claimedPromise}/${what}`, body });
};

export const promiseProbes: Record<string, (of: Ids) => Probe | Probe[]> = {
  "get /api/promises": (of) => [
    { path: "/api/promises", plain: true },
    { path: `/api/promises?communityId=${of.community}` },
    { path: `/api/promises?organisationId=${of.firm}` },
    { path: "/api/promises?view=overdue", plain: true },
    { path: `/api/promises?view=waiting&communityId=${of.community}` },
    { path: "/api/promises?view=ended", plain: true },
  ],
  "get /api/promises/{id}": (of) => ({ path: `/api/promises/${of.promise}` }),
  "get /api/promise-keeping": (of) => [
    { path: `/api/promise-keeping?organisationId=${of.firm}` },
    { path: `/api/promise-keeping?organisationId=${of.firm}&communityId=${of.community}` },
  ],
  "get /api/communities/{id}/promisors": (of) => ({ path: `/api/communities/${of.community}/promisors` }),
  "post /api/promises": (of) => ({
    path: "/api/promises",
    body: {
      visitId: of.duty,
      promisor: { kind: "organisation", id: of.firm },
      what: "试一试",
      proof: "看得见",
      dueOn: "2026-12-24",
    },
  }),
  "post /api/promises/{id}/performance": on("performance", { doneOn: "2026-01-01" }),
  "post /api/promises/{id}/confirmation": claimed("confirmation", {
    told: { how: "door", on: "2026-01-01" },
  }),
  "post /api/promises/{id}/dispute": claimed("dispute", {
    ...words,
    told: { how: "door", on: "2026-01-01" },
  }),
  "post /api/promises/{id}/term": on("term", { ...words, dueOn: "2026-01-01" }),
  "post /api/promises/{id}/term-agreement": on("term-agreement", { told }),
  "post /api/promises/{id}/term-refusal": on("term-refusal", { ...words, told }),
  "post /api/promises/{id}/withdrawal": claimed("withdrawal", words),
  "post /api/promises/{id}/breach": on("breach", words),
  "post /api/promises/{id}/reminder": on("reminder"),
  "post /api/promises/{id}/report": on("report", words),
  "post /api/promises/{id}/route": on("route", { route: "court" }),
};
