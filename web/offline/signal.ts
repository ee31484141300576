/**
 * What the first load must know of the phone's store: whether the server answers, how many writes wait, and how to
 * lay the waiting ones over an answer. The store itself (phone.ts with Dexie) comes after the first paint, or when an
 * answer does not arrive.
 */
import { useSyncExternalStore } from "react";

export type Signal = {
  /** The last request did not reach the server. */
  lost: boolean;
  waiting: number;
  /** Conflicts and refusals the person has to decide. */
  asking: number;
  lastTriedAt: number | null;
  /** A newer version of the app lies ready. */
  newer: boolean;
};

let signal: Signal = { lost: false, waiting: 0, asking: 0, lastTriedAt: null, newer: false };
const listeners = new Set<() => void>();

export function setSignal(change: Partial<Signal>): void {
  if (Object.entries(change).every(([name, value]) => signal[name as keyof Signal] === value)) return;
  signal = { ...signal, ...change };
  for (const listener of listeners) listener();
}
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
export const isLost = (): boolean => signal.lost;
/** Not sent yet, or waiting for a decision. */
export const countWaiting = (): number => signal.waiting + signal.asking;
export const useSignal = (): Signal => useSyncExternalStore(subscribe, () => signal);

/** How the writes that wait change what an address answers; null while none waits. */
type Overlay = (address: string, body: unknown) => unknown;
let overlay: Overlay | null = null;
export const setOverlay = (next: Overlay | null): void => void (overlay = next);
export const laidOver = <T>(address: string, body: T): T =>
  overlay === null ? body : (overlay(address, body) as T);

const marker = "gongzhi.waiting";
/** Across openings: with writes waiting nothing is shown before they are laid over it. */
export function mark(waits: boolean): void {
  try {
    if (waits) localStorage.setItem(marker, "1");
    else localStorage.removeItem(marker);
  } catch {
    // Without storage nothing waits beyond this page.
  }
}
export function isMarked(): boolean {
  try {
    return localStorage.getItem(marker) !== null;
  } catch {
    return false;
  }
}

export const phone = () => import("./phone.ts").then((loaded) => loaded.default);
