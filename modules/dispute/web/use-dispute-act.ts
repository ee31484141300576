import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import type { Dispute } from "../contract.ts";

/** One act on a dispute: its noun below the dispute, everything of disputes read again, the dialog closed. */
export function useDisputeAct<In = unknown>(dispute: Pick<Dispute, "id">, noun: string, onDone?: () => void) {
  return useAct<In, unknown>({
    run: (body, key) => send("POST", `/api/disputes/${dispute.id}/${noun}`, body, { key }),
    refreshes: ["/api/disputes"],
    ...(onDone ? { onDone } : {}),
  });
}
/** A change of something below it, in the version the page shows. */
export function useDisputeChange<In = unknown>(
  dispute: Pick<Dispute, "id" | "version">,
  method: "PATCH" | "DELETE",
  of: (input: In) => { path: string; body?: unknown },
  onDone?: () => void,
) {
  return useAct<In, unknown>({
    run: (input, key) => {
      const { path, body } = of(input);
      return send(method, `/api/disputes/${dispute.id}${path}`, body, { key, version: dispute.version });
    },
    refreshes: ["/api/disputes"],
    ...(onDone ? { onDone } : {}),
  });
}
