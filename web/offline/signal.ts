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

/** Nobody reads faster than this. */
const paceMs = 100;
/** Done in the next frame however often it is asked for, and then not again for a moment. */
export function onceAFrame(work: () => void): () => void {
  let asked = false;
  let before = -paceMs;
  const run = () => {
    asked = false;
    before = performance.now();
    work();
  };
  // Where nobody looks there are no frames.
  const draw = () => (document.visibilityState === "visible" ? requestAnimationFrame(run) : run());
  return () => {
    if (asked) return;
    asked = true;
    const wait = before + paceMs - performance.now();
    if (wait > 0) setTimeout(draw, wait);
    else if (document.visibilityState === "visible") draw();
    else setTimeout(run);
  };
}

const tell = onceAFrame(() => {
  for (const listener of listeners) listener();
});
export function setSignal(change: Partial<Signal>): void {
  if (Object.entries(change).every(([name, value]) => signal[name as keyof Signal] === value)) return;
  signal = { ...signal, ...change };
  tell();
}
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
export const isLost = (): boolean => signal.lost;
/** Not sent yet, or waiting for a decision. */
export const countWaiting = (): number => signal.waiting + signal.asking;
export const useSignal = (): Signal => useSyncExternalStore(subscribe, () => signal);
export const useNewer = (): boolean => useSyncExternalStore(subscribe, () => signal.newer);

/** How the writes that wait change what an address answers; null before they are known. */
type Overlay = (address: string, body: unknown) => unknown;
let overlay: Overlay | null = null;
export const setOverlay = (next: Overlay): void => void (overlay = next);
export const laidOver = <T>(address: string, body: T): T =>
  overlay === null ? body : (overlay(address, body) as T);

const marker = "gongzhi.waiting";
let marked: boolean | null = null;
/** Across openings: with writes waiting nothing is shown before they are laid over it. */
export function mark(waits: boolean): void {
  if (marked === waits) return;
  marked = waits;
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
