/** Probes of a resident's own page, and of what staff do about it. */
import type { Ids, Probe } from "./probes.ts";

const plain = (path: string, body?: unknown) => (): Probe =>
  body === undefined ? { path, plain: true } : { path, body, plain: true };

export const ownProbes: Record<string, (of: Ids) => Probe | Probe[]> = {
  "get /api/residents/{id}/card": (of) => ({ path: `/api/residents/${of.resident}/card` }),
  "post /api/residents/{id}/card": (of) => ({ path: `/api/residents/${of.erasable}/card`, body: {} }),
  "post /api/residents/{id}/card/end": (of) => ({ path: `/api/residents/${of.erasable}/card/end` }),
  "get /api/residents/{id}/look-exceptions": (of) => ({
    path: `/api/residents/${of.resident}/look-exceptions`,
  }),
  "post /api/residents/{id}/look-exceptions": (of) => ({
    path: `/api/residents/${of.resident}/look-exceptions`,
    body: { personId: of.person, ground: "secrecy", reason: "示例：正在核实", untilOn: "2026-12-20" },
  }),
  "post /api/look-exceptions/{id}/end": (of) => ({ path: `/api/look-exceptions/${of.lookException}/end` }),
  "get /api/processing-register": plain("/api/processing-register"),
  "post /api/mine/session": plain("/api/mine/session", { number: "000000000000", code: "0000000000" }),
  "get /api/resident-requests": (of) => [
    plain("/api/resident-requests")(),
    { path: `/api/resident-requests?communityId=${of.community}` },
  ],
  "get /api/resident-requests/waiting": plain("/api/resident-requests/waiting"),
  "get /api/resident-requests/{id}": (of) => ({ path: `/api/resident-requests/${of.residentRequest}` }),
  "put /api/resident-requests/{id}/handler": (of) => ({
    path: `/api/resident-requests/${of.residentRequest}/handler`,
    body: { personId: of.person },
    version: 99,
  }),
  "post /api/resident-requests/{id}/answer": (of) => ({
    path: `/api/resident-requests/${of.residentRequest}/answer`,
    body: { outcome: "refused", ground: "checked_right", words: "示例：核对过" },
  }),
  "get /api/mine/promises": plain("/api/mine/promises"),
  "post /api/mine/promises/{id}/confirmation": (of) => ({
    path: `/api/mine/promises/${of.ownPromise}/confirmation`,
    body: {},
  }),
  "post /api/mine/promises/{id}/objection": (of) => ({
    path: `/api/mine/promises/${of.ownPromise}/objection`,
    body: { words: "还漏" },
  }),
  "get /api/mine/requests": plain("/api/mine/requests"),
  "post /api/mine/requests": plain("/api/mine/requests", { kind: "export" }),
  "get /api/mine/export": plain("/api/mine/export?as=html"),
  "get /api/mine": plain("/api/mine"),
  "get /api/mine/looks": plain("/api/mine/looks"),
  "post /api/mine/next-code": plain("/api/mine/next-code"),
  "post /api/mine/consents/{id}/withdrawal": (of) => ({
    path: `/api/mine/consents/${of.consent}/withdrawal`,
  }),
  "delete /api/mine/session": plain("/api/mine/session"),
};
