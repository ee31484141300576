/** What crosses the wire about choosing one of the four machines (分流), and about how a dispute ended. */
import { z } from "zod";
import { Instant, line, lines } from "../../../server/wire.ts";

import type { MachineKind as Machine } from "../machines/machine.ts";
import { routeKinds } from "./rules.ts";

const MachineKind = z.enum(["people", "police", "administrative", "own"] satisfies Machine[]);
export const RoutingInput = z.strictObject({ machine: MachineKind, reason: line(200) });
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

export const ClosingInput = z.strictObject({
  ending: z.enum(["solved", "refused", "failed", "escalated", "withdrawn"]),
  reason: lines(300).min(2),
  /** Which other routes the parties were told of, and when. */
  routes: z.array(z.enum(routeKinds)).max(routeKinds.length).default([]),
  routesInformedAt: Instant.nullable().default(null),
});
export type ClosingInput = z.infer<typeof ClosingInput>;
export const Closing = z.object({
  ending: ClosingInput.shape.ending,
  reason: z.string(),
  routes: z.array(z.enum(routeKinds)),
  routesInformedAt: Instant.nullable(),
  by: z.string(),
  bySample: z.boolean(),
  at: Instant,
});
export type Closing = z.infer<typeof Closing>;
