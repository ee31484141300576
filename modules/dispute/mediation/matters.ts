/** Words of a mediation that no machine names: who may be asked in, how a mediator stands to a party. Pure. */
import type { Bar } from "../machines/police-eligible.ts";
import type { EndCause } from "../machines/people-mediation.ts";

export const inviteeKinds = [
  "relative",
  "neighbour",
  "colleague",
  "expert",
  "committee",
  "organisation",
  "other",
] as const;
export const tieKinds = ["relative", "interest", "other"] as const;
export const bars = [
  "hired",
  "gang_or_quarrel",
  "repeated",
  "new_violation",
  "fled",
  "other",
] as const satisfies Bar[];
export const endCauses = [
  "party_ended",
  "withdrawn",
  "term_over",
  "concealment",
  "stalling",
  "collusion",
  "other",
] as const satisfies EndCause[];
