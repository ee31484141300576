/** Reading records. Writing them: record-queries.ts; months: month-queries.ts. */
import type { Tx } from "../../server/db.ts";
import type { Incident } from "./contract.ts";

type Row = Omit<Incident, "fraud" | "occurredTime"> & {
  fraudYear: number | null;
  fraudLabel: string | null;
  occurredTime: string | null;
};
const columns = `i.id, i.community_id as "communityId", i.source, i.source_key as "sourceKey", i.event_no as "eventNo",
  i.label, i.problem, i.fraud_year as "fraudYear", i.fraud_label as "fraudLabel", i.occurred_on as "occurredOn",
  to_char(i.occurred_time, 'HH24:MI') as "occurredTime", i.reported_on as "reportedOn",
  i.reported_on - i.occurred_on as "lagDays", i.place, i.joined_to as "joinedTo", i.corrected,
  i.withdrawn_at is not null as withdrawn, i.import_id as "importId", i.version`;
const asIncident = ({ fraudYear, fraudLabel, ...row }: Row): Incident => ({
  ...row,
  fraud: fraudYear === null || fraudLabel === null ? null : { year: fraudYear, code: fraudLabel },
});

export async function findIncident(tx: Tx, id: string): Promise<Incident | undefined> {
  const sql = `select ${columns} from incident i where i.station_id = $1 and i.id = $2`;
  const row = await tx.maybe<Row>(sql, [tx.stationId, id]);
  return row && asIncident(row);
}
