/** SQL on `dispute_appointed`: who sees a dispute because they were asked to help with it. */
import type { Tx } from "../../../server/db.ts";

export type AppointedRow = {
  id: string;
  disputeId: string;
  postId: string;
  personId: string;
  fromOn: string;
  toOn: string | null;
};
const columns = `id, dispute_id as "disputeId", post_id as "postId", person_id as "personId", from_on as "fromOn", to_on as "toOn"`;
/** Those not ended. */
export const appointedOf = `select ${columns} from dispute_appointed where station_id = $1 and dispute_id = $2 and ended_at is null order by id limit 100`;
export const listAppointed = (tx: Tx, disputeId: string) =>
  tx.many<AppointedRow>(appointedOf, [tx.stationId, disputeId]);
export const findAppointed = (tx: Tx, id: string) =>
  tx.maybe<AppointedRow & { endedAt: Date | null }>(
    `select ${columns}, ended_at as "endedAt" from dispute_appointed where station_id = $1 and id = $2`,
    [tx.stationId, id],
  );
export const insertAppointed = (tx: Tx, row: AppointedRow, by: string) =>
  tx.run(
    `insert into dispute_appointed (station_id, id, dispute_id, post_id, person_id, from_on, to_on, appointed_by, appointed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [tx.stationId, row.id, row.disputeId, row.postId, row.personId, row.fromOn, row.toOn, by, tx.now],
  );
/** 0 when it ended before. */
export const endAppointed = (tx: Tx, id: string, by: string, because: string) =>
  tx.run(
    `update dispute_appointed set ended_at = $3, ended_by = $4, ended_because = $5
     where station_id = $1 and id = $2 and ended_at is null`,
    [tx.stationId, id, tx.now, by, because],
  );
