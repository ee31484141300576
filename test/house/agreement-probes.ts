import type { Ids, Probe } from "./probes.ts";

const at = (of: Ids) => `/api/disputes/${of.settledDispute}`;
const on = (of: Ids) => `${at(of)}/agreements/${of.agreement}`;
const clause = (of: Ids) => ({
  debtorId: of.settledParty,
  creditorId: of.settledOther,
  kind: "do",
  text: "换锁",
  manner: "请人",
  dueOn: "2026-12-20",
});

export const agreementProbes: Record<string, (of: Ids) => Probe | Probe[]> = {
  "get /api/disputes/{id}/aftermath": (of) => [
    { path: `${at(of)}/aftermath` },
    { path: `/api/disputes/${of.dispute}/aftermath` },
  ],
  "post /api/disputes/{id}/agreements": (of) => ({
    path: `${at(of)}/agreements`,
    body: { clauses: [clause(of)] },
  }),
  "put /api/disputes/{id}/agreements/{agreementId}": (of) => ({
    path: on(of),
    body: { clauses: [clause(of)] },
    version: 99,
  }),
  "post /api/disputes/{id}/agreements/{agreementId}/signatures": (of) => ({
    path: `${on(of)}/signatures`,
    body: { of: "party", partyId: of.settledParty },
  }),
  "post /api/disputes/{id}/agreements/{agreementId}/reopening": (of) => ({
    path: `${on(of)}/reopening`,
    body: { reason: "写错了" },
  }),
  "post /api/disputes/{id}/agreements/{agreementId}/recording": (of) => ({ path: `${on(of)}/recording` }),
  "post /api/disputes/{id}/agreements/{agreementId}/conclusion": (of) => ({
    path: `${on(of)}/conclusion`,
    body: { saidBy: [of.settledParty] },
  }),
  "post /api/disputes/{id}/agreements/{agreementId}/effect": (of) => ({
    path: `${on(of)}/effect`,
    body: {},
  }),
  "post /api/disputes/{id}/agreements/{agreementId}/scans": (of) => ({
    path: `${on(of)}/scans`,
    body: Buffer.from("字"),
  }),
  "get /api/disputes/{id}/signatures/{signatureId}": (of) => ({
    path: `${at(of)}/signatures/${of.signature}`,
  }),
  "get /api/disputes/{id}/scans/{scanId}": (of) => ({ path: `${at(of)}/scans/${of.scan}` }),
  "post /api/disputes/{id}/performance": (of) => ({ path: `${at(of)}/performance` }),
  "post /api/disputes/{id}/breach": (of) => ({ path: `${at(of)}/breach`, body: { reason: "没做" } }),
  "post /api/disputes/{id}/overrides": (of) => ({
    path: `${at(of)}/overrides`,
    body: { code: "dispute.people_term", reason: "再谈", citation: "新规" },
  }),
  "post /api/disputes/{id}/agreements/{agreementId}/confirmation": (of) => ({
    path: `${on(of)}/confirmation`,
    body: { askedBy: [of.settledParty] },
  }),
  "post /api/disputes/{id}/agreements/{agreementId}/confirmation/waiver": (of) => ({
    path: `${on(of)}/confirmation/waiver`,
  }),
  "post /api/disputes/{id}/agreements/{agreementId}/confirmation/application": (of) => ({
    path: `${on(of)}/confirmation/application`,
    body: {},
  }),
  "post /api/disputes/{id}/agreements/{agreementId}/confirmation/answer": (of) => ({
    path: `${on(of)}/confirmation/answer`,
    body: { answer: "accepted" },
  }),
  "post /api/disputes/{id}/follow-ups/{followUpId}/outcome": (of) => ({
    path: `${at(of)}/follow-ups/${of.followUp}/outcome`,
    body: { how: "phone", partyId: of.settledParty, performance: "kept", solved: "yes" },
  }),
  "post /api/disputes/{id}/letter": (of) => ({
    path: `${at(of)}/letter`,
    body: { warnedPartyId: of.settledParty, harmedPartyId: of.settledOther },
  }),
  "post /api/disputes/{id}/letter/deliveries": (of) => ({
    path: `${at(of)}/letter/deliveries`,
    body: { to: "warned" },
  }),
  "post /api/disputes/{id}/letter/visits": (of) => ({
    path: `${at(of)}/letter/visits`,
    body: { by: "station", side: "harmed", apart: true },
  }),
  "post /api/disputes/{id}/letter/end": (of) => ({ path: `${at(of)}/letter/end` }),
};
