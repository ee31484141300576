import { agreementProbes } from "./agreement-probes.ts";
import { mediationProbes } from "./mediation-probes.ts";
import type { Ids, Probe } from "./probes.ts";

const plain = (path: string, body?: unknown): (() => Probe) => {
  return () => (body === undefined ? { path, plain: true } : { path, body, plain: true });
};
const party = { name: "示例丙" };
const at = (of: Ids) => `/api/disputes/${of.dispute}`;

export const disputeProbes: Record<string, (of: Ids) => Probe | Probe[]> = {
  ...mediationProbes,
  ...agreementProbes,
  "get /api/disputes": (of) => [
    { path: "/api/disputes", plain: true },
    { path: `/api/disputes?communityId=${of.community}` },
  ],
  "get /api/disputes/counts": (of) => [
    { path: "/api/disputes/counts", plain: true },
    { path: `/api/disputes/counts?communityId=${of.community}` },
  ],
  "get /api/disputes/due": plain("/api/disputes/due"),
  "post /api/disputes/likeness": (of) => ({
    path: "/api/disputes/likeness",
    body: { communityId: of.community, place: "示例路口" },
  }),
  "post /api/disputes": (of) => ({
    path: "/api/disputes",
    body: { communityId: of.community, place: "示例路口", kind: "other", line: "试一试", parties: [party] },
  }),
  "get /api/disputes/{id}": (of) => ({ path: at(of) }),
  "patch /api/disputes/{id}": (of) => ({ path: at(of), body: { line: "别的" }, version: 99 }),
  "post /api/disputes/{id}/parties": (of) => ({ path: `${at(of)}/parties`, body: party }),
  "patch /api/disputes/{id}/parties/{partyId}": (of) => ({
    path: `${at(of)}/parties/${of.disputeParty}`,
    body: { minor: true },
    version: 99,
  }),
  "delete /api/disputes/{id}/parties/{partyId}": (of) => ({
    path: `${at(of)}/parties/${of.disputeParty}`,
    version: 99,
  }),
  "post /api/disputes/{id}/parties/{partyId}/unmasking": (of) => ({
    path: `${at(of)}/parties/${of.disputeParty}/unmasking`,
    body: { purpose: "contact" },
  }),
  "post /api/disputes/{id}/screens": (of) => ({
    path: `${at(of)}/screens`,
    body: { partyId: of.disputeParty, answers: { afraid: "no" } },
  }),
  "post /api/disputes/{id}/reports": (of) => ({
    path: `${at(of)}/reports`,
    body: { kind: "danger", toWhom: "police" },
  }),
  "post /api/disputes/{id}/kept-from": (of) => ({
    path: `${at(of)}/kept-from`,
    body: { words: "亲戚", reason: "怕传出去" },
  }),
  "delete /api/disputes/{id}/kept-from/{keptId}": (of) => ({
    path: `${at(of)}/kept-from/${of.disputeKept}`,
    version: 99,
  }),
  "post /api/disputes/{id}/links": (of) => ({
    path: `${at(of)}/links`,
    body: { disputeId: of.otherDispute },
  }),
  "delete /api/disputes/{id}/links/{otherId}": (of) => ({
    path: `${at(of)}/links/${of.otherDispute}`,
    version: 99,
  }),
  "post /api/disputes/{id}/appointments": (of) => ({
    path: `${at(of)}/appointments`,
    body: { postId: of.appointable },
  }),
  "post /api/disputes/{id}/appointments/{appointedId}/end": (of) => ({
    path: `${at(of)}/appointments/${of.disputeAppointed}/end`,
    body: { reason: "换人" },
  }),
  "post /api/disputes/{id}/routing": (of) => ({
    path: `${at(of)}/routing`,
    body: { machine: "people", reason: "双方愿意" },
  }),
  "post /api/disputes/{id}/closing": (of) => ({
    path: `${at(of)}/closing`,
    body: { ending: "refused", reason: "一方不愿意" },
  }),
  "post /api/disputes/{id}/risk": (of) => ({
    path: `${at(of)}/risk`,
    body: { seen: { calls: 2 }, colour: "yellow", reason: "试一试" },
  }),
  "post /api/disputes/{id}/review-offer": (of) => ({
    path: `${at(of)}/review-offer`,
    body: { wished: true },
  }),
  "get /api/disputes/{id}/papers": (of) => ({ path: `${at(of)}/papers` }),
  "patch /api/disputes/{id}/papers": (of) => ({
    path: `${at(of)}/papers`,
    body: { note: "说明" },
    version: 99,
  }),
  "post /api/disputes/{id}/papers/filing": (of) => ({ path: `${at(of)}/papers/filing`, body: {} }),
  "get /api/disputes/{id}/papers/{item}": (of) => ({ path: `${at(of)}/papers/rights` }),
  "get /api/disputes/{id}/dossier": (of) => ({ path: `${at(of)}/dossier` }),
  "get /api/dispute-statistics": (of) => [
    { path: "/api/dispute-statistics?month=2026-11", plain: true },
    { path: `/api/dispute-statistics?month=2026-11&communityId=${of.community}` },
  ],
  "get /api/dispute-statistics/workbook": (of) => ({
    path: `/api/dispute-statistics/workbook?month=2026-11&communityId=${of.community}`,
  }),
  "get /api/dispute-templates": plain("/api/dispute-templates"),
  "post /api/dispute-templates": plain("/api/dispute-templates"),
  "get /api/dispute-templates/{id}/trial": (of) => ({
    path: `/api/dispute-templates/${of.disputeTemplate}/trial`,
  }),
  "post /api/dispute-templates/{id}/use": (of) => ({
    path: `/api/dispute-templates/${of.disputeTemplate}/use`,
  }),
  "post /api/dispute-templates/{id}/end": (of) => ({
    path: `/api/dispute-templates/${of.disputeTemplate}/end`,
  }),
  "put /api/dispute-papers-setting": () => ({
    path: "/api/dispute-papers-setting",
    body: { people: "{year}-{n}", police: "{year}-{n}", retention: "" },
    version: 99,
    plain: true,
  }),
  "get /api/dispute-palette": plain("/api/dispute-palette"),
  "put /api/dispute-palette": () => ({
    path: "/api/dispute-palette",
    body: { palette: [] },
    version: 99,
    plain: true,
  }),
  "get /api/disputes/{id}/receivers": (of) => ({ path: `${at(of)}/receivers` }),
  "post /api/disputes/{id}/hand-overs": (of) => ({
    path: `${at(of)}/hand-overs`,
    body: { kind: "refer", organisationId: of.disputeReceiver, note: "请办", override: "急" },
  }),
  "post /api/disputes/{id}/hand-overs/{handOverId}/acceptance": (of) => ({
    path: `${at(of)}/hand-overs/${of.disputeHandOver}/acceptance`,
  }),
  "post /api/disputes/{id}/hand-overs/{handOverId}/refusal": (of) => ({
    path: `${at(of)}/hand-overs/${of.disputeHandOver}/refusal`,
    body: { because: "other", reason: "人不够" },
  }),
  "post /api/disputes/{id}/hand-overs/{handOverId}/return": (of) => ({
    path: `${at(of)}/hand-overs/${of.disputeHandOver}/return`,
    body: { reason: "办不了" },
  }),
  "post /api/disputes/{id}/hand-overs/{handOverId}/withdrawal": (of) => ({
    path: `${at(of)}/hand-overs/${of.disputeHandOver}/withdrawal`,
  }),
};
