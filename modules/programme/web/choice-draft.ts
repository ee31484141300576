/** The values of one chosen product while they are changed: saved a moment after the last change, undone once. */
import { useEffect, useRef, useState } from "react";
import { type Problem, send } from "../../../web/api.ts";
import type { ParameterValue, ParameterValues } from "../../shelf/contract.ts";
import { refuseValues } from "../../shelf/rules.ts";
import type { Choice, Programme } from "../contract.ts";
import { type Write, toldProblem } from "./writes.ts";

const pause = 500;
export type SaveState = "saved" | "waiting" | "saving" | "invalid" | "stale" | "failed";
export type Unsaved = "saving" | "stuck";

/** `saving` ends by itself; `stuck` needs its author. */
export function unsavedIn(state: SaveState): Unsaved | null {
  if (state === "saved") return null;
  return state === "waiting" || state === "saving" ? "saving" : "stuck";
}

export function useChoiceDraft(choice: Choice, write: Write) {
  /** Null while what is shown is what is stored. */
  const [draft, setDraft] = useState<ParameterValues | null>(null);
  const [before, setBefore] = useState<ParameterValues | null>(null);
  const [state, setState] = useState<SaveState>("saved");
  const [problem, setProblem] = useState<Problem | null>(null);
  /** The version the draft was begun on: somebody else's change in between answers 412. */
  const base = useRef(choice.version);
  const latest = useRef<ParameterValues | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const seen = useRef({ version: choice.version, parameters: choice.parameters });
  if (draft === null) base.current = choice.version;

  useEffect(() => {
    if (seen.current.version === choice.version) return;
    setBefore(seen.current.parameters);
    seen.current = { version: choice.version, parameters: choice.parameters };
  }, [choice.version, choice.parameters]);

  async function save(): Promise<void> {
    const values = latest.current;
    if (timer.current) clearTimeout(timer.current);
    timer.current = null;
    if (values === null) return;
    setState("saving");
    setProblem(null);
    try {
      const answer = await write(() =>
        send<Programme>(
          "PATCH",
          `/api/choices/${choice.id}`,
          { parameters: values },
          { version: base.current, beside: true },
        ),
      );
      base.current = answer.choices.find((each) => each.id === choice.id)?.version ?? base.current;
      // Changed again meanwhile: its own wait is running.
      if (latest.current !== values) return;
      latest.current = null;
      setDraft(null);
      setState("saved");
    } catch (error) {
      const told = toldProblem(error);
      setProblem(told);
      setState(told.status === 412 ? "stale" : "failed");
    }
  }

  function put(values: ParameterValues): void {
    latest.current = values;
    setDraft(values);
    if (timer.current) clearTimeout(timer.current);
    if (refuseValues(choice.content, values) !== null) {
      setState("invalid");
      return;
    }
    setState("waiting");
    timer.current = setTimeout(() => void save(), pause);
  }

  // Leaving the page within the pause loses nothing.
  const flush = useRef(save);
  flush.current = save;
  useEffect(
    () => () => {
      if (timer.current) void flush.current();
    },
    [],
  );

  return {
    values: draft ?? choice.parameters,
    state,
    problem,
    set: (key: string, value: ParameterValue) =>
      put({ ...(latest.current ?? choice.parameters), [key]: value }),
    /** Back to what was stored before the last change; pressing it again takes that back. */
    undo: before && (() => put(before)),
    retry: () => void save(),
    /** After a 412: what stands now, or mine over it. */
    takeTheirs: () => {
      latest.current = null;
      setDraft(null);
      setProblem(null);
      setState("saved");
    },
    keepMine: () => {
      base.current = choice.version;
      void save();
    },
  };
}
