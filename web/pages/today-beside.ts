import { useGet } from "../query.ts";
import { useMe } from "../session.ts";
import { besideOf } from "./today-asks.ts";

/**
 * True when what stands above the duties has come too, or will not: the list is drawn once and nothing pushes it down
 * under a thumb. The cards read the same addresses for themselves.
 */
export function useBeside(): boolean {
  const { waiting, requests, offers } = besideOf(useMe());
  const queries = [useGet(waiting), useGet(requests), useGet(offers)];
  // One that failed once is not waited for: without a signal the duties stand at once.
  return queries.every(
    (query) => query.data !== undefined || query.failureCount > 0 || query.fetchStatus === "idle",
  );
}
