/** What the register knows of a dispute, as the routing asks for it. Pure. */
import type { CaseFacts } from "../machines/machine.ts";
import type { DisputeRow } from "../queries.ts";
import { type RoutingFacts, routeOf } from "../routing.ts";
import type { PoliceFacts, RouteProposals } from "./contract.ts";

export const routingFacts = (
  facts: CaseFacts,
  row: Pick<DisputeRow, "kind">,
  police: PoliceFacts | null,
): RoutingFacts => ({
  ...facts,
  kind: row.kind,
  police: police && { ...police, isViolation: true, bars: [], unwilling: [] },
  departmentIds: [],
  talking: false,
  unequal: false,
  tried: [],
});

export function proposalsOf(facts: CaseFacts, row: Pick<DisputeRow, "kind">, today: string): RouteProposals {
  const { proposed, notPossible } = routeOf(routingFacts(facts, row, null), today);
  return {
    proposed,
    notPossible: notPossible.map(({ machine, refusal }) => ({ machine, code: refusal.code })),
  };
}
