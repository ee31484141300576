import { useAct } from "../../../../web/act.ts";
import { send } from "../../../../web/api.ts";
import { keyOf, queries } from "../../../../web/query.ts";
import type { Dispute } from "../../contract.ts";
import type { Mediation, StepInput } from "../../mediation/contract.ts";

export type Panel = { dispute: Dispute; mediation: Mediation };

/** One act in the mediation of a dispute: its noun below it, everything of disputes read again. */
export function useMediationAct<In = unknown>(
  dispute: Pick<Dispute, "id">,
  noun: string,
  onDone?: () => void,
) {
  const path = `/api/disputes/${dispute.id}/mediation`;
  return useAct<In, unknown>({
    run: async (body, key) => {
      const answer = await send<Partial<Mediation> | null>("POST", `${path}${noun && `/${noun}`}`, body, {
        key,
      });
      // The mediation as it stands now; without a signal as it will, and nothing is read again.
      if (answer?.sessions !== undefined) queries.setQueryData(keyOf(path), answer);
      // A field is empty with what came of it, before everything is read again: what is typed next stays.
      onDone?.();
      return answer;
    },
    refreshes: ["/api/disputes"],
  });
}
export const useStep = (dispute: Pick<Dispute, "id">, onDone?: () => void) =>
  useMediationAct<StepInput>(dispute, "steps", onDone);
