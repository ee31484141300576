/**
 * What a process keeps of rows that hardly ever change and are only shown: a community's name, a person's. Not for
 * what decides who may do what; that is proved at every request (decision 0028). Kept by station and id, so one
 * station never meets another's. Measured: a name is 12 µs of PostgreSQL, and its statement some 8 of the server.
 */
import type { Tx } from "./db.ts";

export type Remembered<T> = {
  get(tx: Tx, id: string): T | undefined;
  /** Before rows are asked for; what is forgotten between this and `keep` is not kept. */
  ask(): (tx: Tx, id: string, value: T) => void;
  /** After this transaction has changed it. What another process changed is told ten seconds later at the latest. */
  forget(tx: Tx, id: string): void;
};

const trustedMs = 10_000;
const most = 5_000;

export function remembered<T>(): Remembered<T> {
  const held = new Map<string, { at: number; value: T }>();
  const keyOf = (tx: Tx, id: string) => `${tx.stationId} ${id}`;
  let forgotten = 0;
  return {
    get: (tx, id) => {
      const entry = held.get(keyOf(tx, id));
      if (entry === undefined || Math.abs(tx.now.getTime() - entry.at) >= trustedMs) return undefined;
      return entry.value;
    },
    ask: () => {
      const since = forgotten;
      return (tx, id, value) => {
        if (since !== forgotten) return;
        const key = keyOf(tx, id);
        held.delete(key);
        held.set(key, { at: tx.now.getTime(), value });
        if (held.size > most) held.delete(held.keys().next().value!);
      };
    },
    forget: (tx, id) =>
      tx.afterCommit(() => {
        forgotten++;
        held.delete(keyOf(tx, id));
      }),
  };
}
