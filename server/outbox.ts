import type { Tx } from "./db.ts";
import { newId } from "./id.ts";

export type OutboxEvent = { id: string; name: string; stationId: string; payload: unknown };
type Listener = () => void;
const listeners = new Set<Listener>();

/**
 * Writes an event in the acting transaction: it exists exactly when the act does. Its name and the
 * schema of its payload stand in the writer's contract.ts. Delivery is by jobs.ts.
 */
export function emit(tx: Tx, name: string, payload: object): void {
  const id = newId(tx.now);
  tx.later(`insert into outbox (station_id, id, name, payload, written_at) values ($1, $2, $3, $4, $5)`, [
    tx.stationId,
    id,
    name,
    JSON.stringify(payload),
    tx.now,
  ]);
  tx.later(`insert into outbox_waiting (event_id, station_id, name) values ($1, $2, $3)`, [
    id,
    tx.stationId,
    name,
  ]);
  // A hint only: polling stands behind it.
  tx.afterCommit(() => {
    for (const listener of listeners) listener();
  });
}

export function onEmit(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
