/** Going from door to door: how each of its operations is asked about a row. */
import type { Ids, Probe } from "./probes.ts";

export const roundProbes: Record<string, (of: Ids) => Probe | Probe[]> = {
  "get /api/communities/{id}/door-rounds": (of) => ({ path: `/api/communities/${of.community}/door-rounds` }),
  "post /api/communities/{id}/door-rounds": (of) => ({
    path: `/api/communities/${of.community}/door-rounds`,
    body: { building: "00001" },
  }),
  "get /api/door-rounds/{id}": (of) => ({ path: `/api/door-rounds/${of.doorRound}` }),
  "get /api/door-rounds/{id}/visits": (of) => ({
    path: `/api/door-rounds/${of.doorRound}/visits?since=2026-01-01T00:00:00Z`,
  }),
  "get /api/door-rounds/{id}/doors/{doorId}": (of) => ({
    path: `/api/door-rounds/${of.doorRound}/doors/${of.roundDoor}`,
  }),
  "post /api/door-rounds/{id}/doors/{doorId}/notice": (of) => ({
    path: `/api/door-rounds/${of.doorRound}/doors/${of.roundDoor}/notice`,
    body: {},
  }),
  "post /api/door-rounds/{id}/visits": (of) => ({
    path: `/api/door-rounds/${of.doorRound}/visits`,
    body: { doorId: of.roundDoor, outcome: "nobody" },
  }),
  "post /api/door-visits/{id}/undo": (of) => ({ path: `/api/door-visits/${of.doorVisit}/undo` }),
  "post /api/door-rounds/{id}/second-round": (of) => ({
    path: `/api/door-rounds/${of.doorRound}/second-round`,
  }),
  "post /api/door-rounds/{id}/end": (of) => ({ path: `/api/door-rounds/${of.doorRound}/end` }),
};
