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
