/** Imports of the register, and the register as a file. */
import type { Ids, Probe } from "./probes.ts";

export const importProbes: Record<string, (of: Ids) => Probe | Probe[]> = {
  "get /api/register-imports": () => ({ path: "/api/register-imports", plain: true }),
  "post /api/register-imports": () => ({
    path: "/api/register-imports",
    body: Buffer.from("字"),
    plain: true,
  }),
  "get /api/register-imports/{id}": (of) => ({ path: `/api/register-imports/${of.registerImport}` }),
  "post /api/register-imports/{id}/trial": (of) => ({
    path: `/api/register-imports/${of.registerImport}/trial`,
    body: {
      parts: [{ sheet: null, kind: "residents", communityId: of.community }],
      source: "document",
      asOf: "2026-01-01",
    },
  }),
  "post /api/register-imports/{id}/decisions": (of) => ({
    path: `/api/register-imports/${of.registerImport}/decisions`,
    body: { kind: "differs", decision: "keep" },
  }),
  "post /api/register-imports/{id}/start": (of) => ({
    path: `/api/register-imports/${of.registerImport}/start`,
    body: {},
  }),
  "post /api/register-imports/{id}/cancellation": (of) => ({
    path: `/api/register-imports/${of.registerImport}/cancellation`,
  }),
  "post /api/register-imports/{id}/undo": (of) => ({
    path: `/api/register-imports/${of.registerImport}/undo`,
  }),
  "get /api/register-imports/{id}/conflicts": (of) => ({
    path: `/api/register-imports/${of.registerImport}/conflicts`,
  }),
  "get /api/register-imports/{id}/refused-rows": (of) => ({
    path: `/api/register-imports/${of.registerImport}/refused-rows`,
  }),
  "get /api/communities/{id}/register-export": (of) =>
    ["residents", "households", "units"].map((kind) => ({
      path: `/api/communities/${of.community}/register-export?kind=${kind}`,
    })),
};
