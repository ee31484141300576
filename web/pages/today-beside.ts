import { useRef } from "react";
import { useGet } from "../query.ts";
import { useMe } from "../session.ts";
import { besideOf } from "./today-asks.ts";

/**
 * True when what stands above the duties has come too, or will not: the list is drawn once and nothing pushes it down
 * under a thumb. The cards read the same addresses for themselves.
 */
export function useBeside(): boolean {
  const { waiting, requests, offers, disputes } = besideOf(useMe());
  const queries = [useGet(waiting), useGet(requests), useGet(offers), useGet(disputes)];
  // Drawn once: a card that asks again for what is not kept on the phone would take the list down with it, for ever.
  const came = useRef(false);
  // One that failed once is not waited for: without a signal the duties stand at once.
  came.current ||= queries.every(
    (query) => query.data !== undefined || query.failureCount > 0 || query.fetchStatus === "idle",
  );
  return came.current;
}
