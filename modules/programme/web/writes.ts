/**
 * Writes to one basket, one after the other: every answer is the whole programme, and the next write starts
 * from it, so two quick changes never meet as strangers.
 */
import { useRef, useState } from "react";
import { Problem, isProblem } from "../../../web/api.ts";
import { keyOf, queries, refresh } from "../../../web/query.ts";
import type { Programme } from "../contract.ts";

export type Write = (run: (now: Programme) => Promise<Programme>) => Promise<Programme>;

/** Of a running programme the revision that is open; of a basket itself. */
const keyOfProgramme = (id: string) => keyOf(`/api/programmes/${id}/draft`);

export function toldProblem(error: unknown): Problem {
  if (isProblem(error)) return error;
  console.error(error);
  return new Problem({ code: "web.bug", status: 500 });
}

/** The row as it is now, where a write was stale (412). */
function currentOf(error: unknown): Programme | null {
  return isProblem(error) && error.status === 412 ? ((error.current as Programme | undefined) ?? null) : null;
}

export function useWrites(id: string): { write: Write; writing: boolean } {
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const [running, setRunning] = useState(0);
  const write: Write = (run) => {
    setRunning((count) => count + 1);
    const next = last.current.then(async () => {
      try {
        const now = queries.getQueryData<Programme>(keyOfProgramme(id));
        if (now === undefined) throw new Problem({ code: "web.no_answer", status: 0 });
        const answer = await run(now);
        await queries.cancelQueries({ queryKey: keyOfProgramme(id), exact: true });
        queries.setQueryData(keyOfProgramme(id), answer);
        void refresh([
          "/api/baskets",
          "/api/pages/shelf",
          "/api/pages/products",
          `/api/pages/programmes/${id}`,
        ]);
        return answer;
      } catch (error) {
        const current = currentOf(error);
        if (current) queries.setQueryData(keyOfProgramme(id), current);
        throw error;
      } finally {
        setRunning((count) => count - 1);
      }
    });
    last.current = next.catch(() => undefined);
    return next;
  };
  return { write, writing: running > 0 };
}
