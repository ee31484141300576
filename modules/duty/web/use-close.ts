import { useNavigate } from "@tanstack/react-router";
import { useAct } from "../../../web/act.ts";
import { isProblem, send } from "../../../web/api.ts";
import { refresh } from "../../../web/query.ts";
import type { CompletionInput, DutyDetail, ExcuseInput } from "../contract.ts";
import { settle } from "./just-closed.ts";
import { useDutyWords } from "./reasons.ts";

/** The four ways a duty ends; each is a noun with its own address (STYLE, Names). */
export type Ending =
  | { to: "completion"; body: CompletionInput }
  | { to: "excuse"; body: ExcuseInput }
  | { to: "failure" | "cancellation"; body: { note: string } };

/** Closes it and goes back to Today, where it is said and may be taken back. */
export function useClose(duty: DutyDetail) {
  const navigate = useNavigate();
  const { titleOf } = useDutyWords();
  const address = `/api/duties/${duty.id}`;
  return useAct({
    run: async ({ to, body }: Ending, key) => {
      try {
        // The version the person saw: what a colleague changed meanwhile is shown beside it and not written over.
        const closed = await send<DutyDetail>("POST", `${address}/${to}`, body, {
          key,
          version: duty.version,
        });
        // The door may be out of sight once it is closed; the note on Today still says which one it was.
        settle(closed, titleOf(duty));
        return closed;
      } catch (error) {
        if (isProblem(error) && error.status === 412) await navigate({ to: "/outbox" });
        if (isProblem(error) && error.status === 409) await refresh([address]);
        throw error;
      }
    },
    refreshes: ["/api/pages"],
    onDone: () => void navigate({ to: "/" }),
  });
}

export type Close = ReturnType<typeof useClose>;
