/** Buildings and units: how each of their operations is asked about a row. */
import type { Ids, Probe } from "./probes.ts";

const address = { building: "9", unit: null, floor: null, room: "909" };
export const unitProbes: Record<string, (of: Ids) => Probe | Probe[]> = {
  "get /api/communities/{id}/buildings": (of) => ({ path: `/api/communities/${of.community}/buildings` }),
  "get /api/communities/{id}/building": (of) => ({
    path: `/api/communities/${of.community}/building?key=00001`,
  }),
  "get /api/communities/{id}/units": (of) => ({ path: `/api/communities/${of.community}/units` }),
  "post /api/communities/{id}/units": (of) => ({
    path: `/api/communities/${of.community}/units`,
    body: { name: "试一试", addresses: [address], evenSo: true },
  }),
  "get /api/communities/{id}/unit-counts": (of) => ({ path: `/api/communities/${of.community}/unit-counts` }),
  "get /api/communities/{id}/unit-pairs": (of) => ({ path: `/api/communities/${of.community}/unit-pairs` }),
  "post /api/communities/{id}/unit-list": (of) => ({
    path: `/api/communities/${of.community}/unit-list`,
    body: { text: "试一试\t9-1-901", dryRun: true },
  }),
  "get /api/units/{id}": (of) => ({ path: `/api/units/${of.unit}` }),
  "patch /api/units/{id}": (of) => ({ path: `/api/units/${of.unit}`, body: { hours: "9" }, version: 99 }),
  "post /api/units/{id}/move": (of) => ({
    path: `/api/units/${of.unit}/move`,
    body: { addresses: [address] },
  }),
  "post /api/units/{id}/renaming": (of) => ({
    path: `/api/units/${of.unit}/renaming`,
    body: { name: "改了" },
  }),
  "post /api/units/{id}/closing": (of) => ({
    path: `/api/units/${of.otherUnit}/closing`,
    body: { because: "left" },
  }),
  "post /api/units/{id}/merger": (of) => [
    { path: `/api/units/${of.unit}/merger`, body: { otherId: of.otherUnit } },
  ],
  "post /api/units/{id}/apartness": (of) => ({
    path: `/api/units/${of.unit}/apartness`,
    body: { otherId: of.otherUnit },
  }),
  "post /api/unit-events/{id}/undo": (of) => ({ path: `/api/unit-events/${of.unitEvent}/undo`, body: {} }),
  "put /api/units/{id}/contact": (of) => ({
    path: `/api/units/${of.unit}/contact`,
    body: { name: "试", phone: "13800001234", basis: "consent", source: "told" },
    version: 99,
  }),
  "delete /api/units/{id}/contact": (of) => ({ path: `/api/units/${of.unit}/contact`, version: 99 }),
  "post /api/units/{id}/contact-look": (of) => ({
    path: `/api/units/${of.unit}/contact-look`,
    body: { purpose: "visit" },
  }),
};
