/** Reading records. Writing them: record-queries.ts; months: month-queries.ts. */
import type { Tx } from "../../server/db.ts";
import type { ChangeKind, ChangedFields, Incident, IncidentQuery } from "./contract.ts";
import { within } from "./problem-tree.ts";

type Row = Omit<Incident, "fraud"> & { fraudYear: number | null; fraudLabel: string | null };
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
/** The others of its event. */
export async function listCalls(tx: Tx, incident: Incident): Promise<Incident[]> {
  const rows = await tx.many<Row>(
    `select ${columns} from incident i
     where i.station_id = $1 and (i.id = $2 or i.joined_to = $2) and i.id <> $3 order by i.occurred_on, i.id limit 200`,
    [tx.stationId, incident.joinedTo ?? incident.id, incident.id],
  );
  return rows.map(asIncident);
}

export type ChangeRow = {
  id: string;
  kind: ChangeKind;
  before: ChangedFields;
  after: ChangedFields;
  reason: string | null;
  madeBy: string | null;
  importId: string | null;
  madeAt: Date;
};
/** Oldest first. */
export const listChanges = (tx: Tx, incidentId: string) =>
  tx.many<ChangeRow>(
    `select id, kind, before, after, reason, made_by as "madeBy", import_id as "importId", made_at as "madeAt"
     from incident_change where station_id = $1 and incident_id = $2 order by made_at, id limit 500`,
    [tx.stationId, incidentId],
  );

export type After = { on: string; id: string } | null;
/** Newest first, from the record after `after`. */
export async function pageIncidents(
  tx: Tx,
  communityId: string,
  query: Omit<IncidentQuery, "cursor"> & { after: After },
): Promise<Incident[]> {
  const values: unknown[] = [tx.stationId, communityId];
  const at = (value: unknown) => `$${values.push(value)}`;
  const where = ["i.station_id = $1 and i.community_id = $2"];
  if (query.after !== null)
    where.push(`(i.occurred_on, i.id) < (${at(query.after.on)}::date, ${at(query.after.id)}::uuid)`);
  if (query.source !== undefined) where.push(`i.source = ${at(query.source)}`);
  if (query.problem !== undefined) where.push(`i.problem = any (${at(within(query.problem))}::text[])`);
  if (query.from !== undefined) where.push(`i.occurred_on >= ${at(query.from)}`);
  if (query.to !== undefined) where.push(`i.occurred_on <= ${at(query.to)}`);
  if (query.late === true) where.push(`i.reported_on - i.occurred_on > 7`);
  if (query.corrected === true) where.push(`i.corrected`);
  if (query.withdrawn !== undefined) where.push(`i.withdrawn_at is ${query.withdrawn ? "not " : ""}null`);
  const sql = `select ${columns} from incident i where ${where.join(" and ")}
    order by i.occurred_on desc, i.id desc limit ${at(query.limit)}`;
  return (await tx.many<Row>(sql, values)).map(asIncident);
}
