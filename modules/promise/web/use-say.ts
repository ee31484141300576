import { useNavigate } from "@tanstack/react-router";
import { useAct } from "../../../web/act.ts";
import { isProblem, send } from "../../../web/api.ts";
import { keyOf, outdate, queries, refresh } from "../../../web/query.ts";
import type { PromiseDetail } from "../contract.ts";

/** What can be said of a promise; each is a noun with its own address. */
export type Said =
  | "performance"
  | "confirmation"
  | "dispute"
  | "term"
  | "term-agreement"
  | "term-refusal"
  | "withdrawal"
  | "breach"
  | "reminder"
  | "report"
  | "route";

/** Says it on the version the person saw; what the server answers is the page at once. */
export function useSay(promise: PromiseDetail, onDone: () => void = () => undefined) {
  const navigate = useNavigate();
  const address = `/api/promises/${promise.id}`;
  return useAct({
    run: async ({ what, body }: { what: Said; body?: object }, key) => {
      try {
        const next = await send<PromiseDetail>("POST", `${address}/${what}`, body, {
          key,
          version: promise.version,
        });
        outdate(["/api/promises", "/api/promise-keeping"]);
        queries.setQueryData(keyOf(address), next);
        return next;
      } catch (error) {
        if (isProblem(error) && error.status === 412) await navigate({ to: "/outbox" });
        if (isProblem(error) && error.status === 409) await refresh([address]);
        throw error;
      }
    },
    refreshes: ["/api/pages/today"],
    onDone,
  });
}
