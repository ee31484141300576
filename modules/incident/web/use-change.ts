import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import type { WholeIncident } from "../contract.ts";

export type Step = { method?: "POST" | "PATCH"; to: string; body: Record<string, unknown> };

/** One act on a record; the page, the list and the months read it again. */
export function useChange(incident: WholeIncident, onDone?: () => void) {
  return useAct({
    run: ({ method = "POST", to, body }: Step, key) =>
      send<unknown>(
        method,
        `/api/incidents/${incident.id}${to}`,
        body,
        method === "POST" ? { key } : { version: incident.version },
      ),
    refreshes: ["/api/incidents", "/api/communities"],
    onDone: () => onDone?.(),
  });
}
export type Change = ReturnType<typeof useChange>;
