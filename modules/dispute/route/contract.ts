/** What crosses the wire about choosing one of the four machines (分流), and about how a dispute ended. */
import { z } from "zod";
import { Instant, line, lines } from "../../../server/wire.ts";

import type { MachineKind as Machine } from "../machines/machine.ts";
import { routeKinds } from "./rules.ts";

export const MachineKind = z.enum(["people", "police", "administrative", "own"] satisfies Machine[]);
export const RouteKind = z.enum(routeKinds);
/** Of a case the police may mediate: which act, and why by mediation (POL-01). */
export const PoliceFacts = z.strictObject({
  act: z.enum([
    "beating",
    "injury",
    "insult",
    "defamation",
    "false_accusation",
    "damage",
    "disturbance",
    "privacy",
    "intrusion",
    "other",
  ]),
  circumstance: z.enum(["close_people_trifle", "harmed_at_fault", "easier_by_mediation"]).nullable(),
  fromPrivateDispute: z.boolean(),
  minor: z.boolean(),
});
export type PoliceFacts = z.infer<typeof PoliceFacts>;
export const RoutingInput = z.strictObject({
  machine: MachineKind,
  reason: line(200),
  police: PoliceFacts.nullable().default(null),
});
export type RoutingInput = z.infer<typeof RoutingInput>;
export const Routing = z.object({
  machine: MachineKind,
  reason: z.string(),
  by: z.string(),
  bySample: z.boolean(),
  at: Instant,
  lawEdition: z.number().int(),
});
export type Routing = z.infer<typeof Routing>;

/** What speaks for each way and against it, in this order; a person decides. */
export const RouteProposals = z.object({
  proposed: z.array(
    z.object({ machine: MachineKind, for: z.array(z.string()), against: z.array(z.string()) }),
  ),
  notPossible: z.array(z.object({ machine: MachineKind, code: z.string() })),
});
export type RouteProposals = z.infer<typeof RouteProposals>;

export const ClosingInput = z.strictObject({
  ending: z.enum(["solved", "refused", "failed", "escalated", "withdrawn"]),
  reason: lines(300).min(2),
  /** Which other routes the parties were told of, and when. */
  routes: z.array(RouteKind).max(routeKinds.length).default([]),
  routesInformedAt: Instant.nullable().default(null),
});
export type ClosingInput = z.infer<typeof ClosingInput>;
export const Closing = z.object({
  ending: ClosingInput.shape.ending,
  reason: z.string(),
  routes: z.array(RouteKind),
  routesInformedAt: Instant.nullable(),
  by: z.string(),
  bySample: z.boolean(),
  at: Instant,
});
export type Closing = z.infer<typeof Closing>;
