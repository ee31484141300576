/** A draft while it is written: saved a moment after the last change, undone step by step, never overwritten unseen. */
import { useEffect, useRef, useState } from "react";
import { Problem, isProblem, send } from "../../../web/api.ts";
import { keyOf, queries, refresh } from "../../../web/query.ts";
import type { ProductContent, ProductDraft } from "../contract.ts";

const pause = 600;
const stepsBack = 40;
export type Parts = Partial<Omit<ProductContent, "code">>;
type Part = keyof Parts;
export type Saving = "saved" | "waiting" | "saving" | "stale" | "failed";

export const ownPath = "/api/own-products";
export const draftPath = (id: string) => `/api/product-drafts/${id}`;
/** The row as it is now, read again everywhere; lists and forecast follow. */
export function showDraft(draft: ProductDraft): void {
  queries.setQueryData(keyOf(draftPath(draft.id)), draft);
  void refresh([`/api/pages/product-drafts/${draft.id}`, ownPath]);
}

export function useOwnDraft(draft: ProductDraft) {
  const [parts, setParts] = useState<Parts>({});
  const [saving, setSaving] = useState<Saving>("saved");
  const [problem, setProblem] = useState<Problem | null>(null);
  const [past, setPast] = useState<Parts[]>([]);
  /** Somebody else's row, where a save came too late. */
  const [theirs, setTheirs] = useState<ProductDraft | null>(null);
  const latest = useRef<Parts>({});
  const version = useRef(draft.version);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const running = useRef(false);
  const lastTouched = useRef<Part | null>(null);

  async function save(): Promise<void> {
    if (timer.current) clearTimeout(timer.current);
    timer.current = null;
    const written = latest.current;
    if (running.current || Object.keys(written).length === 0) return;
    running.current = true;
    lastTouched.current = null;
    setSaving("saving");
    setProblem(null);
    try {
      const now = await send<ProductDraft>(
        "PATCH",
        draftPath(draft.id),
        { content: written },
        { version: version.current, beside: true },
      );
      version.current = now.version;
      showDraft(now);
      // What was changed meanwhile stays and is saved next.
      const left = Object.fromEntries(
        Object.entries(latest.current).filter(([key, value]) => value !== written[key as Part]),
      ) as Parts;
      latest.current = left;
      setParts(left);
      setSaving(Object.keys(left).length === 0 ? "saved" : "waiting");
      running.current = false;
      if (Object.keys(left).length > 0) await save();
    } catch (error) {
      const told = isProblem(error) ? error : new Problem({ code: "web.bug", status: 500 });
      if (!isProblem(error)) console.error(error);
      running.current = false;
      setProblem(told);
      setSaving(told.status === 412 ? "stale" : "failed");
      if (told.status === 412) setTheirs(told.current as ProductDraft);
    }
  }

  function write(next: Parts): void {
    latest.current = { ...latest.current, ...next };
    setParts(latest.current);
    if (theirs !== null) return;
    setSaving("waiting");
    if (timer.current) clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), pause);
  }

  // Leaving within the pause loses nothing.
  const flush = useRef(save);
  flush.current = save;
  useEffect(() => () => void flush.current(), []);

  const content: ProductContent = { ...draft.content, ...parts };
  return {
    content,
    saving,
    problem,
    theirs,
    mine: parts,
    put<K extends Part>(part: K, value: ProductContent[K]): void {
      // One step back for one go at one part, however many letters it had.
      if (lastTouched.current !== part) setPast([...past, { [part]: content[part] }].slice(-stepsBack));
      lastTouched.current = part;
      write({ [part]: value } as Parts);
    },
    undo:
      past.length === 0 || theirs !== null
        ? null
        : () => {
            lastTouched.current = null;
            setPast(past.slice(0, -1));
            write(past.at(-1)!);
          },
    retry: () => void save(),
    /** After a 412: what stands now, or the own parts written over it. */
    takeTheirs: () => {
      latest.current = {};
      setParts({});
      settle("saved");
    },
    keepMine: () => {
      settle("waiting");
      void save();
    },
  };

  function settle(next: Saving): void {
    if (theirs !== null) {
      version.current = theirs.version;
      showDraft(theirs);
    }
    setTheirs(null);
    setProblem(null);
    setPast([]);
    setSaving(next);
  }
}
