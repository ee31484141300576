/** Probes of what the register answers about residents. */
import { ownProbes } from "./own-probes.ts";
import type { Ids, Probe } from "./probes.ts";

const said = "示例：只记走访和联系需要的几栏。";
export const residentProbes: Record<string, (of: Ids) => Probe | Probe[]> = {
  "get /api/households/{id}/residents": (of) => ({ path: `/api/households/${of.household}/residents` }),
  "post /api/households/{id}/residents": (of) => ({
    path: `/api/households/${of.household}/residents`,
    body: { name: "示例丁", relation: "other" },
  }),
  "get /api/residents/{id}": (of) => ({ path: `/api/residents/${of.resident}` }),
  "patch /api/residents/{id}": (of) => ({
    path: `/api/residents/${of.resident}`,
    body: { work: "示例厂" },
    version: 99,
  }),
  "put /api/residents/{id}/sensitive-fields/{field}": (of) => ({
    path: `/api/residents/${of.resident}/sensitive-fields/phone`,
    body: { value: "13800000009", basis: "emergency" },
    version: 99,
  }),
  "delete /api/residents/{id}/sensitive-fields/{field}": (of) => ({
    path: `/api/residents/${of.resident}/sensitive-fields/phone`,
    version: 99,
  }),
  "post /api/residents/{id}/unmasking": (of) => ({
    path: `/api/residents/${of.resident}/unmasking`,
    body: { fields: ["phone"], purpose: "contact" },
  }),
  "post /api/residents/{id}/erasure": (of) => ({
    path: `/api/residents/${of.erasable}/erasure`,
    body: { because: "mistake" },
  }),
  "get /api/households/{id}/life": (of) => ({ path: `/api/households/${of.household}/life` }),
  "post /api/residents/{id}/departure": (of) => ({
    path: `/api/residents/${of.erasable}/departure`,
    body: { kind: "left" },
  }),
  "post /api/households/{id}/moves": (of) => ({
    path: `/api/households/${of.household}/moves`,
    body: {
      kind: "moved",
      toHouseholdId: of.otherHousehold,
      members: [{ residentId: of.erasable, relation: "other" }],
    },
  }),
  "post /api/household-events/{id}/undo": (of) => ({
    path: `/api/household-events/${of.householdEvent}/undo`,
  }),
  "get /api/households/{id}/care": (of) => ({ path: `/api/households/${of.household}/care` }),
  "put /api/households/{id}/care": (of) => ({
    path: `/api/households/${of.household}/care`,
    body: { grade: "focus", reviewOn: "2027-02-01", note: "示例" },
    version: 99,
  }),
  ...ownProbes,
  "get /api/duties/{id}/needs": (of) => ({ path: `/api/duties/${of.carefulVisit}/needs` }),
  "post /api/duties/{id}/need-openings": (of) => ({
    path: `/api/duties/${of.carefulVisit}/need-openings`,
    body: { residentId: of.resident },
  }),
  "get /api/residents/{id}/told": (of) => ({ path: `/api/residents/${of.resident}/told` }),
  "post /api/residents/{id}/notices": (of) => ({
    path: `/api/residents/${of.resident}/notices`,
    body: { how: "spoken" },
  }),
  "post /api/consents/{id}/withdrawal": (of) => ({ path: `/api/consents/${of.consent}/withdrawal` }),
  "get /api/privacy-notices": () => ({ path: "/api/privacy-notices", plain: true }),
  "post /api/privacy-notices": () => ({
    path: "/api/privacy-notices",
    body: { body: said.repeat(3) },
    plain: true,
  }),
  "get /api/impact-assessments": () => ({ path: "/api/impact-assessments", plain: true }),
  "post /api/impact-assessments": () => ({
    path: "/api/impact-assessments",
    body: { purpose: said, necessity: said, risks: said, measures: said, reviewOn: "2027-06-30" },
    plain: true,
  }),
  "post /api/impact-assessments/{id}/end": (of) => ({ path: `/api/impact-assessments/${of.assessment}/end` }),
};
