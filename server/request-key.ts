/** Keys of writes that may come again. They belong to the person who sent them: a key of another is no key. */
import type { Db, Tx } from "./db.ts";

type Of = { stationId: string; personId: string };
type Effect = { fingerprint: Buffer; status: number; targetId: string | null; deviceAt: Date | null };

export type KeyRow = { fingerprint: Buffer; status: number; target_id: string | null };
const sqlKey = `select fingerprint, status, target_id from request_key where station_id = $1 and person_id = $3 and key = $2`;
export const findKey = (tx: Tx, of: Of, key: string): Promise<KeyRow | undefined> =>
  tx.maybe<KeyRow>(sqlKey, [of.stationId, key, of.personId]);
export const keyIsThere = (db: Db, of: Of, key: string, at: Date): Promise<boolean> =>
  db.station(of.stationId, at, async (tx) => (await findKey(tx, of, key)) !== undefined);

/** One after the other, so that an act that also writes to the directory happens once. */
const takeTurn = (tx: Tx, of: Of, key: string): void =>
  tx.later(`select pg_advisory_xact_lock(72505, hashtext($1))`, [`${of.stationId} ${of.personId} ${key}`]);

const insertKey = `insert into request_key (station_id, person_id, key, fingerprint, status, target_id, made_at, device_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8)`;
const valuesOf = (tx: Tx, of: Of, key: string, effect: Effect) => [
  of.stationId,
  of.personId,
  key,
  effect.fingerprint,
  effect.status,
  effect.targetId,
  tx.now,
  effect.deviceAt,
];
export const keepKey = (tx: Tx, of: Of, key: string, effect: Effect): void =>
  tx.later(insertKey, valuesOf(tx, of, key, effect));

const insertAhead = `${insertKey} on conflict (station_id, person_id, key) do nothing`;
/**
 * The key with the effect its act will have, before the act: turn, question and row in one statement, 40 µs of
 * PostgreSQL instead of 51 and two statements less of the server. Who comes with the same key waits here until the
 * first has ended; gives what that one left, or nothing where this is the first. A refusal takes the row with it.
 */
async function takeAhead(tx: Tx, of: Of, key: string, effect: Effect): Promise<KeyRow | undefined> {
  if ((await tx.run(insertAhead, valuesOf(tx, of, key, effect))) === 1) return undefined;
  return findKey(tx, of, key);
}

/** What an earlier request under this key left; waits for one that is still at it. */
export function askPrior(
  tx: Tx,
  of: Of,
  key: string | undefined,
  ahead: Effect | null,
): Promise<KeyRow | undefined> {
  if (key === undefined) return Promise.resolve(undefined);
  if (ahead === null) takeTurn(tx, of, key);
  const prior = ahead === null ? findKey(tx, of, key) : takeAhead(tx, of, key, ahead);
  prior.catch(() => undefined);
  return prior;
}

/**
 * Takes a key for something else than a request's own effect, after whoever is at it: false where it is taken. What
 * comes under it afterwards is told that it was used (`http.key_reused`).
 */
export const takeKey = async (tx: Tx, personId: string, key: string, effect: Effect): Promise<boolean> =>
  (await tx.run(insertAhead, valuesOf(tx, { stationId: tx.stationId, personId }, key, effect))) === 1;
