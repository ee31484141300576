/** Writing: one submit at a time, what it refreshes, and the problem if it was refused. */
import { useRef, useState } from "react";
import { Problem, isProblem } from "./api.ts";
import { newKey } from "./key.ts";
import { isLost } from "./offline/signal.ts";
import { refresh } from "./query.ts";

type Acting<In, Out> = {
  /** Does it; `key` is the Idempotency-Key to hand to `send`. */
  run: (input: In, key: string) => Promise<Out>;
  /** Addresses whose readings are out of date afterwards. */
  refreshes?: readonly string[] | ((result: Out, input: In) => readonly string[]);
  onDone?: (result: Out, input: In) => void;
};

export function useAct<In = void, Out = unknown>({ run, refreshes = [], onDone }: Acting<In, Out>) {
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const running = useRef(false);
  // An answer that got lost may hide an effect: the same input sent again carries the same key and
  // takes effect once. A refusal or another input starts afresh.
  const lost = useRef<{ input: string; key: string } | null>(null);

  async function act(input: In): Promise<Out | undefined> {
    if (running.current) return undefined;
    running.current = true;
    setPending(true);
    setProblem(null);
    const written = JSON.stringify(input) ?? "";
    const key = lost.current?.input === written ? lost.current.key : newKey();
    try {
      const result = await run(input, key);
      lost.current = null;
      const refreshed = refresh(typeof refreshes === "function" ? refreshes(result, input) : refreshes);
      // Without a signal nobody waits for readings that do not come.
      if (!isLost()) await refreshed;
      onDone?.(result, input);
      return result;
    } catch (error) {
      const told = isProblem(error) ? error : new Problem({ code: "web.bug", status: 500 });
      if (!isProblem(error)) console.error(error);
      // What lies on the phone already is the same write too.
      lost.current = told.lost || told.code === "web.kept" ? { input: written, key } : null;
      setProblem(told);
      return undefined;
    } finally {
      running.current = false;
      setPending(false);
    }
  }

  return { act, pending, problem, clear: () => setProblem(null) };
}
