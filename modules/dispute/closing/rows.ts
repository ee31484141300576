/** SQL on `dispute_closing`. */
import type { Tx } from "../../../server/db.ts";
import type { Closing } from "../route/contract.ts";

export type ClosingRow = Pick<Closing, "ending" | "reason" | "routes"> & {
  routesInformedAt: Date | null;
  byPersonId: string;
  at: Date;
};
export const closingOf = `select ending, reason, routes, routes_informed_at as "routesInformedAt", by_person_id as "byPersonId", at
   from dispute_closing where station_id = $1 and dispute_id = $2 order by id desc limit 1`;
export const findClosing = (tx: Tx, disputeId: string) =>
  tx.maybe<ClosingRow>(closingOf, [tx.stationId, disputeId]);
export const insertClosing = (tx: Tx, row: Omit<ClosingRow, "at"> & { id: string; disputeId: string }) =>
  tx.run(
    `insert into dispute_closing (station_id, id, dispute_id, ending, reason, routes, routes_informed_at, by_person_id, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      tx.stationId,
      row.id,
      row.disputeId,
      row.ending,
      row.reason,
      row.routes,
      row.routesInformedAt,
      row.byPersonId,
      tx.now,
    ],
  );
