/** Keys of writes that may come again. They belong to the person who sent them: a key of another is no key. */
import type { Db, Tx } from "./db.ts";

type Of = { stationId: string; personId: string };
type Effect = { fingerprint: Buffer; status: number; targetId: string | null; deviceAt: Date | null };

export const sqlKey = `select fingerprint, status, target_id from request_key where station_id = $1 and person_id = $3 and key = $2`;
export const keyIsThere = (db: Db, of: Of, key: string, at: Date): Promise<boolean> =>
  db.station(
    of.stationId,
    at,
    async (tx) => (await tx.maybe(sqlKey, [of.stationId, key, of.personId])) !== undefined,
  );

/** One after the other, so that an act that also writes to the directory happens once. */
export const takeTurn = (tx: Tx, of: Of, key: string): void =>
  tx.later(`select pg_advisory_xact_lock(72505, hashtext($1))`, [`${of.stationId} ${of.personId} ${key}`]);

export const keepKey = (tx: Tx, of: Of, key: string, effect: Effect): void =>
  tx.later(
    `insert into request_key (station_id, person_id, key, fingerprint, status, target_id, made_at, device_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      of.stationId,
      of.personId,
      key,
      effect.fingerprint,
      effect.status,
      effect.targetId,
      tx.now,
      effect.deviceAt,
    ],
  );

/**
 * Takes a key for something else than a request's own effect, after whoever is at it: false where it is taken. What
 * comes under it afterwards is told that it was used (`http.key_reused`).
 */
export async function takeKey(tx: Tx, personId: string, key: string, effect: Effect): Promise<boolean> {
  const of = { stationId: tx.stationId, personId };
  takeTurn(tx, of, key);
  if ((await tx.maybe(sqlKey, [of.stationId, key, personId])) !== undefined) return false;
  keepKey(tx, of, key, effect);
  return true;
}
