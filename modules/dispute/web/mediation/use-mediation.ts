import { useAct } from "../../../../web/act.ts";
import { send } from "../../../../web/api.ts";
import type { Dispute } from "../../contract.ts";
import type { Mediation } from "../../mediation/contract.ts";
import type { StepInput } from "../../mediation/contract.ts";

export type Panel = { dispute: Dispute; mediation: Mediation };

/** One act in the mediation of a dispute: its noun below it, everything of disputes read again. */
export function useMediationAct<In = unknown>(
  dispute: Pick<Dispute, "id">,
  noun: string,
  onDone?: () => void,
) {
  return useAct<In, unknown>({
    run: (body, key) =>
      send("POST", `/api/disputes/${dispute.id}/mediation${noun && `/${noun}`}`, body, { key }),
    refreshes: ["/api/disputes"],
    ...(onDone ? { onDone } : {}),
  });
}
export const useStep = (dispute: Pick<Dispute, "id">, onDone?: () => void) =>
  useMediationAct<StepInput>(dispute, "steps", onDone);
