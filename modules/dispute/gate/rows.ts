/** SQL on the screens and reports of the safety gate. */
import type { Tx } from "../../../server/db.ts";
import type { Gate } from "../contract.ts";

export type ScreenRow = Pick<Gate["screens"][number], "partyId" | "apart" | "answers"> & { at: Date };
/** The last of each person. */
export const screensOf = `select distinct on (party_id) party_id as "partyId", apart, answers, at from dispute_safety
   where station_id = $1 and dispute_id = $2 order by party_id, id desc`;
export const listScreens = (tx: Tx, disputeId: string) =>
  tx.many<ScreenRow>(screensOf, [tx.stationId, disputeId]);
export const insertScreen = (
  tx: Tx,
  row: Omit<ScreenRow, "at"> & { id: string; disputeId: string },
  by: string | null,
) =>
  tx.run(
    `insert into dispute_safety (station_id, id, dispute_id, party_id, apart, answers, by_person_id, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tx.stationId, row.id, row.disputeId, row.partyId, row.apart, JSON.stringify(row.answers), by, tx.now],
  );

export type ReportRow = Pick<Gate["reports"][number], "kind" | "toWhom"> & {
  reportedAt: Date;
  byPersonId: string;
};
export const reportsOf = `select kind, to_whom as "toWhom", reported_at as "reportedAt", by_person_id as "byPersonId" from dispute_report
   where station_id = $1 and dispute_id = $2 order by id limit 50`;
export const listReports = (tx: Tx, disputeId: string) =>
  tx.many<ReportRow>(reportsOf, [tx.stationId, disputeId]);
export const insertReport = (tx: Tx, row: ReportRow & { id: string; disputeId: string }) =>
  tx.run(
    `insert into dispute_report (station_id, id, dispute_id, kind, to_whom, reported_at, by_person_id, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tx.stationId, row.id, row.disputeId, row.kind, row.toWhom, row.reportedAt, row.byPersonId, tx.now],
  );
