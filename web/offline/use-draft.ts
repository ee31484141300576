import { useCallback, useEffect, useRef, useState } from "react";
import { phone } from "./signal.ts";

const pause = 400;

/**
 * State of a form that outlives the page: an update, a killed tab, a call that pushed the browser out of memory. `id`
 * names the form and its thing; `clear` when it was saved. Kept on this device only, sealed (SECURITY 8).
 */
export function useDraft<T extends object>(id: string, empty: T) {
  const [value, setValue] = useState(empty);
  const touched = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    let here = true;
    void phone()
      .then(({ findDraft }) => findDraft(id))
      .then((found) => {
        // Whoever has begun to type anew is not interrupted.
        if (here && found !== null && !touched.current) setValue((now) => ({ ...now, ...(found as T) }));
      });
    return () => void (here = false);
  }, [id]);
  const keep = useCallback(
    (next: T | null) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(
        () => void phone().then(({ keepDraft }) => keepDraft(id, next)),
        next ? pause : 0,
      );
    },
    [id],
  );
  const change = (part: Partial<T>) => {
    touched.current = true;
    const next = { ...value, ...part };
    setValue(next);
    keep(next);
  };
  return { value, change, clear: () => keep(null) };
}
