/** Which machine may be chosen, by whom, and how a dispute may end. Pure; shared with the web. */
import type { Who } from "../../people/contract.ts";
import { holds } from "../../people/rules.ts";
import type { MachineKind } from "../machines/machine.ts";
import { type Sight, mayWrite } from "../rules.ts";

/** The routes beside mediation that parties are told of (MED-11). */
export const routeKinds = ["arbitration", "authority", "court", "police"] as const;

type Standing = { sight: Sight; state: string; communityId: string; machine: string | null };
/** The police's own machine is begun by the police (§1.3). */
export function mayRoute(who: Who, of: Standing, machine: MachineKind | null): string | null {
  const write = mayWrite(of);
  if (write !== null) return write;
  if (machine !== null && machine === of.machine) return "dispute.routed_so";
  return machine === "police" && !holds(who, ["officer", "chief"], of.communityId)
    ? "dispute.route_police"
    : null;
}

type Ending = "solved" | "refused" | "failed" | "escalated" | "withdrawn";
type Facts = { machine: string | null; state: string; policeTold: boolean; routesInformed: boolean };
/** Refused, failed and escalated are three things: what happened decides, not who types. */
export function endingDoubt(ending: Ending, of: Facts): string | null {
  const settled = of.state === "performing" || of.state === "follow_up" || of.machine === "own";
  if (ending === "solved" && !settled) return "dispute.not_solved_yet";
  if (ending === "failed" && of.machine === null) return "dispute.not_mediated";
  if (ending === "escalated" && !of.policeTold) return "dispute.police_not_told";
  const needsRoutes = ending === "refused" || ending === "failed" || ending === "withdrawn";
  return needsRoutes && !of.routesInformed ? "dispute.routes_first" : null;
}
