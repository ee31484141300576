/**
 * What waits on this device, in memory by key: a change costs what it changes, however many wait beside it. Nothing here
 * reads or writes the store (outbox.ts does), and who shows it is told once a frame.
 */
import { useSyncExternalStore } from "react";
import type { Me } from "../../modules/people/contract.ts";
import { keyOf, queries } from "../query.ts";
import type { View } from "./command.ts";
import { currentOwner } from "./device.ts";
import { mark, onceAFrame, setOverlay, setSignal } from "./signal.ts";
import type { StateRow, WriteRow } from "./store.ts";
import { waits } from "./waits.ts";

/** What is known of a write without what it is sealed in; `seen` is null after the key was deleted. */
export type Write = Omit<WriteRow, "envelope" | "view"> & Omit<StateRow, "told"> & { seen: View | null };

const writes = new Map<string, Write>();
let waiting = 0;
let lastTriedAt: number | null = null;

export const findWrite = (key: string): Write | undefined => writes.get(key);
export const countWrites = (): number => writes.size;
/** In the order in which they were made. */
export const listWrites = (): Write[] => [...writes.values()].toSorted((a, b) => a.madeAt - b.madeAt);

/** Of each owner the writes that change what an address answers, by the thing they are about. */
const altering = new Map<string, Map<string, View[]>>();

export const aboutOf = (path: string): string =>
  waits.reduce<string | null>((found, each) => found ?? each.about(path), null) ?? path;

function placeOf({ owner, state, seen }: Write): { things: Map<string, View[]>; about: string } | null {
  if (state !== "waiting" || seen === null || !waits.some((each) => each.alters(seen.command))) return null;
  const things = altering.get(owner) ?? new Map<string, View[]>();
  altering.set(owner, things);
  return { things, about: aboutOf(seen.command.path) };
}
function layOver(write: Write): void {
  const place = placeOf(write);
  if (place === null) return;
  const others = place.things.get(place.about) ?? [];
  const views = [...others, write.seen!];
  // Almost always the last; a refused one that goes again has its old place.
  if (others.length > 0) views.sort((a, b) => (a.at < b.at ? -1 : 1));
  place.things.set(place.about, views);
}
function liftOff(write: Write): void {
  const place = placeOf(write);
  if (place === null) return;
  const left = (place.things.get(place.about) ?? []).filter((view) => view !== write.seen);
  if (left.length > 0) place.things.set(place.about, left);
  else place.things.delete(place.about);
}

const me = () => queries.getQueryData<Me>(keyOf("/api/session")) ?? null;
setOverlay((address, body) => {
  const things = altering.get(currentOwner() ?? "");
  if (things === undefined || things.size === 0) return body;
  return waits.reduce((so, each) => each.overlay(address, so, things, me()), body);
});

let shown = 0;
const listeners = new Set<() => void>();
const show = onceAFrame(() => {
  shown++;
  for (const listener of listeners) listener();
});
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
/** Drawn anew when something of them changed, at most once a frame. */
export function useWrites(): Write[] {
  useSyncExternalStore(subscribe, () => shown);
  return listWrites();
}

function tell(): void {
  if (waiting === 0) lastTriedAt = null;
  setSignal({ waiting, asking: writes.size - waiting, lastTriedAt });
  mark(writes.size > 0);
  show();
}
function leaves(write: Write): void {
  if (write.state === "waiting") waiting--;
  liftOff(write);
}

export function put(next: Write): void {
  const before = writes.get(next.key);
  if (before) leaves(before);
  writes.set(next.key, next);
  if (next.state === "waiting") {
    waiting++;
    if (next.lastTriedAt !== null) lastTriedAt = Math.max(lastTriedAt ?? 0, next.lastTriedAt);
  }
  layOver(next);
  tell();
}
export function take(key: string): void {
  const before = writes.get(key);
  if (before === undefined) return;
  leaves(before);
  writes.delete(key);
  tell();
}
