/** Incidents and their imports. */
import type { Ids, Probe } from "./probes.ts";

export const incidentProbes: Record<string, (of: Ids) => Probe | Probe[]> = {
  "get /api/communities/{id}/incident-months": (of) => ({
    path: `/api/communities/${of.community}/incident-months?problem=theft&from=2026-01-01&to=2026-11-01`,
  }),

  "get /api/communities/{id}/incidents": (of) => ({ path: `/api/communities/${of.community}/incidents` }),
  "get /api/incidents/{id}": (of) => ({ path: `/api/incidents/${of.incident}` }),
  "patch /api/incidents/{id}": (of) => ({
    path: `/api/incidents/${of.incident}`,
    body: { place: "东门", reason: "写错了" },
    version: 99,
  }),
  "post /api/incidents/{id}/reclassification": (of) => ({
    path: `/api/incidents/${of.incident}/reclassification`,
    body: { problem: "theft.shop", reason: "写错了" },
  }),
  "post /api/incidents/{id}/withdrawal": (of) => ({
    path: `/api/incidents/${of.incident}/withdrawal`,
    body: { reason: "写错了" },
  }),
  "post /api/incidents/{id}/restoration": (of) => ({
    path: `/api/incidents/${of.incident}/restoration`,
    body: { reason: "写错了" },
  }),
  "post /api/incidents/{id}/joining": (of) => ({
    path: `/api/incidents/${of.incident}/joining`,
    body: { to: of.incident, reason: "一件事" },
  }),
  "post /api/incidents/{id}/parting": (of) => ({
    path: `/api/incidents/${of.incident}/parting`,
    body: { reason: "写错了" },
  }),
  "get /api/incident-imports": () => ({ path: "/api/incident-imports", plain: true }),
  "post /api/incident-imports": () => ({
    path: "/api/incident-imports",
    body: Buffer.from("字"),
    plain: true,
  }),
  "get /api/incident-imports/{id}": (of) => ({ path: `/api/incident-imports/${of.incidentImport}` }),
  "post /api/incident-imports/{id}/trial": (of) => ({
    path: `/api/incident-imports/${of.incidentImport}/trial`,
    body: { source: "police" },
  }),
  "post /api/incident-imports/{id}/start": (of) => ({
    path: `/api/incident-imports/${of.incidentImport}/start`,
    body: {},
  }),
  "post /api/incident-imports/{id}/cancellation": (of) => ({
    path: `/api/incident-imports/${of.incidentImport}/cancellation`,
  }),
};
