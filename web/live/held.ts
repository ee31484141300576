/** Whether something a colleague did is held back, because the person is in the middle of writing on this page. */
import { useSyncExternalStore } from "react";

let held = false;
const listeners = new Set<() => void>();

export function setHeld(next: boolean): void {
  if (held === next) return;
  held = next;
  for (const listener of listeners) listener();
}
export const useHeld = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => held,
  );
