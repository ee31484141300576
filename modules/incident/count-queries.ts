/** Numbers for whole months, where no records are had. */
import type { Tx } from "../../server/db.ts";
import type { Source } from "./contract.ts";

/** `fromMonth` and `toMonth` are first days of the first and the last month. */
export type CountRow = {
  id: string;
  communityId: string;
  source: Source;
  problem: string;
  fromMonth: string;
  toMonth: string;
  number: number;
  importId: string | null;
};

export const insertCount = (tx: Tx, row: CountRow) =>
  tx.later(
    `insert into incident_count (station_id, id, community_id, source, problem, from_month, to_month, number, import_id, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      tx.stationId,
      ...[row.id, row.communityId, row.source, row.problem],
      ...[row.fromMonth, row.toMonth, row.number, row.importId, tx.now],
    ],
  );
export const withdrawCount = (tx: Tx, id: string) =>
  tx.later(
    `update incident_count set withdrawn_at = $3, version = version + 1 where station_id = $1 and id = $2 and withdrawn_at is null`,
    [tx.stationId, id, tx.now],
  );
/** Was a number of this source added since? */
export const isCountedSince = async (tx: Tx, source: Source, since: Date) =>
  (await tx.maybe(
    `select 1 from incident_count where station_id = $1 and source = $2 and created_at > $3 limit 1`,
    [tx.stationId, source, since],
  )) !== undefined;
