/** How each operation of a mediation is asked for. */
import type { Ids, Probe } from "./probes.ts";

const at = (of: Ids) => `/api/disputes/${of.dispute}/mediation`;
export const mediationProbes: Record<string, (of: Ids) => Probe | Probe[]> = {
  "post /api/disputes/{id}/mediation": (of) => ({ path: at(of), body: {} }),
  "post /api/disputes/{id}/mediation/acceptance": (of) => ({
    path: `${at(of)}/acceptance`,
    body: { askedPartyIds: [of.disputeParty] },
  }),
};
