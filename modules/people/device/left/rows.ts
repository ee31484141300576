/** SQL on writes that were refused for good and kept, and on what the chief decided. */
import type { Tx } from "../../../../server/db.ts";

export type LeftRow = {
  id: string;
  personId: string;
  deviceId: string;
  key: string;
  act: string;
  refusal: string;
  madeAt: Date;
  arrivedAt: Date;
  kid: string;
  /** Null once its content was destroyed. */
  publicKey: Buffer | null;
  sealed: Buffer | null;
};
export type Decided = {
  decision: "taken_over" | "dropped" | null;
  note: string | null;
  decidedBy: string | null;
  decidedAt: Date | null;
};
const columns = `l.id, l.person_id as "personId", l.device_id as "deviceId", l.key, l.act, l.refusal, l.made_at as "madeAt",
  l.arrived_at as "arrivedAt", l.kid, l.public_key as "publicKey", l.sealed`;
const withDecision = `${columns}, d.decision, d.note, d.decided_by as "decidedBy", d.decided_at as "decidedAt"
  from left_write l left join left_decision d on d.station_id = $1 and d.left_id = l.id where l.station_id = $1`;

export const insertLeft = (tx: Tx, row: LeftRow) =>
  tx.run(
    `insert into left_write (station_id, id, person_id, device_id, key, act, refusal, made_at, arrived_at, kid, public_key, sealed)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      tx.stationId,
      row.id,
      row.personId,
      row.deviceId,
      row.key,
      row.act,
      row.refusal,
      row.madeAt,
      row.arrivedAt,
      row.kid,
      row.publicKey,
      row.sealed,
    ],
  );
export const findLeftByKey = (tx: Tx, personId: string, key: string) =>
  tx.maybe<LeftRow>(
    `select ${columns} from left_write l where l.station_id = $1 and l.person_id = $2 and l.key = $3`,
    [tx.stationId, personId, key],
  );
export const findLeft = (tx: Tx, id: string) =>
  tx.maybe<LeftRow & Decided>(`select ${withDecision} and l.id = $2`, [tx.stationId, id]);

export type LeftCursor = { at: string; id: string };
/** Those that wait: the oldest first, since somebody's work waits with them. Decided ones: the newest first. */
export const listLeft = (tx: Tx, state: "waiting" | "decided", after: LeftCursor | null, limit: number) => {
  const [is, way, than] = state === "waiting" ? ["is null", "asc", ">"] : ["is not null", "desc", "<"];
  return tx.many<LeftRow & Decided>(
    `select ${withDecision} and d.left_id ${is}
       and ($2::timestamptz is null or (l.arrived_at, l.id) ${than} ($2, $3::uuid))
     order by l.arrived_at ${way}, l.id ${way} limit ${Math.trunc(limit)}`,
    [tx.stationId, after?.at ?? null, after?.id ?? null],
  );
};
export async function countWaiting(tx: Tx): Promise<number> {
  const row = await tx.maybe<{ count: number }>(
    `select count(*)::int as count from (select 1 from left_write l where l.station_id = $1 and not exists
       (select 1 from left_decision d where d.station_id = $1 and d.left_id = l.id) limit 100) w`,
    [tx.stationId],
  );
  return row!.count;
}
export const insertDecision = (tx: Tx, row: { leftId: string; decision: string; note: string; by: string }) =>
  tx.run(
    `insert into left_decision (station_id, left_id, decision, note, decided_by, decided_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (station_id, left_id) do nothing`,
    [tx.stationId, row.leftId, row.decision, row.note, row.by, tx.now],
  );
/** What was decided that long ago loses its content; the row stays. Its pieces go with what waits for nothing. */
export const destroyContent = (tx: Tx, before: Date) =>
  tx.run(
    `update left_write l set sealed = null, public_key = null where l.station_id = $1 and l.sealed is not null
       and exists (select 1 from left_decision d where d.station_id = $1 and d.left_id = l.id and d.decided_at < $2)`,
    [tx.stationId, before],
  );
