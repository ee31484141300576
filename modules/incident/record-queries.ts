/** Writing records: always with the months they belong to. */
import { type Tx, sqlState } from "../../server/db.ts";
import { type ColumnName, type Columns, type NewRecord, columnNames, kindOf } from "./columns.ts";
import type { Source } from "./contract.ts";
import { type MonthSums, writeSums } from "./tally.ts";

const snake = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Whatever changes counts of a station waits its turn, so that months and records never part. */
export const lockCounts = (tx: Tx) =>
  tx.later(`select pg_advisory_xact_lock(72506, hashtext($1))`, [tx.stationId]);
/** New rows may be written beside other new rows: what is counted of them is counted one after the other. */
export const shareCounts = (tx: Tx) =>
  tx.later(`select pg_advisory_xact_lock_shared(72506, hashtext($1))`, [tx.stationId]);

/** Columns that are not given are null. `fresh`: none of the numbers is here, or 23505. */
function sqlInsert(given: readonly ColumnName[], fresh: boolean): string {
  const names = given.map(snake);
  const arrays = given.map((name, i) => `$${i + 5}::${kindOf(name)}[]`);
  const into = `insert into incident (station_id, source, import_id, created_at, ${names.join(", ")})
    select $1, $2, $3, $4, ${names.map((name) => `came.${name}`).join(", ")} from came`;
  const taken = fresh
    ? `taken as (${into})`
    : `taken as (${into} on conflict (station_id, source, source_key) do nothing returning *)`;
  const from = fresh ? "came" : "taken";
  const column = (name: ColumnName) => (given.includes(name) ? snake(name) : "null::date");
  const reported = column("reportedOn");
  return `with came as materialized (select * from unnest(${arrays.join(", ")}) as came (${names.join(", ")})), ${taken},
  added as (
    insert into incident_month (station_id, community_id, source, problem, month, count, lag_known, after_7, after_30)
    select $1, community_id, $2, problem, occurred_on - (extract(day from occurred_on)::int - 1), count(*),
      count(${reported}), count(*) filter (where ${reported} - occurred_on > 7),
      count(*) filter (where ${reported} - occurred_on > 30)
    from ${from} ${given.includes("joinedTo") ? "where joined_to is null" : ""} group by 2, 4, 5
    on conflict (station_id, community_id, source, problem, month) do update
    set count = incident_month.count + excluded.count, lag_known = incident_month.lag_known + excluded.lag_known,
      after_7 = incident_month.after_7 + excluded.after_7, after_30 = incident_month.after_30 + excluded.after_30)
  select count(*)::int as count from ${from}`;
}

/** All are new and each counts by itself: the arrays go past in step, and the months are added up already. */
const sqlFresh = (given: readonly ColumnName[]) =>
  `insert into incident (station_id, source, import_id, created_at, ${given.map(snake).join(", ")})
   select $1::uuid, $2::text, $3::uuid, $4::timestamptz, ${given.map((name, i) => `unnest($${i + 5}::${kindOf(name)}[])`).join(", ")}`;

type Given = { source: Source; importId: string | null; columns: Columns };
function sent(tx: Tx, of: Given) {
  const given = columnNames.filter((name) => of.columns[name] !== "");
  const values = [tx.stationId, of.source, of.importId, tx.now, ...given.map((name) => of.columns[name])];
  return { given, values };
}

/** Those whose number is new; gives how many. The others stay as they are. Call lockCounts before. */
export async function insertRecords(tx: Tx, of: Given, fresh = false): Promise<number> {
  if (of.columns.id === "") return 0;
  const { given, values } = sent(tx, of);
  return (await tx.maybe<{ count: number }>(sqlInsert(given, fresh), values))!.count;
}

/** Rows of which none is here, or 23505; they are in no month yet. Call shareCounts before. */
export async function insertNew(tx: Tx, of: Given): Promise<void> {
  const { given, values } = sent(tx, of);
  await tx.run(sqlFresh(given), values);
}
/**
 * Rows that are most likely all new are first written without asking for each whether it is, which 23505 tells
 * where it is not so. Without `months` (what they add to them) the database adds up. Call lockCounts before.
 */
export async function insertFresh(tx: Tx, of: Given, months: readonly MonthSums[] | null): Promise<number> {
  await tx.run("savepoint fresh_records");
  try {
    if (months === null) return await insertRecords(tx, of, true);
    const { given, values } = sent(tx, of);
    const count = await tx.run(sqlFresh(given), values);
    writeSums(
      tx,
      months.map((sums) => ({ ...sums, source: of.source })),
    );
    return count;
  } catch (error) {
    if (sqlState(error) !== "23505") throw error;
    await tx.run("rollback to savepoint fresh_records");
    return insertRecords(tx, of);
  }
}

export const insertCoverage = (
  tx: Tx,
  row: {
    id: string;
    communityId: string;
    source: Source;
    problem: string | null;
    from: string;
    to: string;
    importId: string | null;
  },
) =>
  tx.later(
    `insert into incident_coverage (station_id, id, community_id, source, problem, from_on, to_on, import_id, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [tx.stationId, row.id, row.communityId, row.source, row.problem, row.from, row.to, row.importId, tx.now],
  );

/** A record with everything that may change in it. */
export type RecordRow = NewRecord & {
  source: Source;
  withdrawn: boolean;
  corrected: boolean;
  version: number;
};
const columns = `i.id, i.community_id as "communityId", i.source, i.source_key as "sourceKey", i.event_no as "eventNo",
  i.joined_to as "joinedTo", i.label, i.problem, i.fraud_year as "fraudYear", i.fraud_label as "fraudLabel",
  i.occurred_on as "occurredOn", to_char(i.occurred_time, 'HH24:MI') as "occurredTime", i.reported_on as "reportedOn",
  i.place, encode(i.digest, 'hex') as digest, i.withdrawn_at is not null as withdrawn, i.corrected, i.version`;

/** Locked: who reads them so may change them. */
export const lockRecords = (tx: Tx, ids: readonly string[]) =>
  tx.many<RecordRow>(
    `select ${columns} from incident i where i.station_id = $1 and i.id = any ($2::uuid[]) order by i.id for update`,
    [tx.stationId, ids],
  );
/** The other records of an event, by the one that counts; in the order in which they would count instead. */
export const lockJoined = (tx: Tx, headId: string) =>
  tx.many<RecordRow>(
    `select ${columns} from incident i where i.station_id = $1 and i.joined_to = $2 order by i.occurred_on, i.id for update`,
    [tx.stationId, headId],
  );
/** By event number the record that counts for it, also where it was joined to another event by hand. */
export const findHeads = (tx: Tx, source: Source, eventNos: readonly string[]) =>
  tx.many<{ eventNo: string; id: string }>(
    `select distinct on (event_no) event_no as "eventNo", coalesce(joined_to, id) as id from incident
     where station_id = $1 and source = $2 and event_no = any ($3::text[]) and withdrawn_at is null
     order by event_no, joined_to nulls first, id`,
    [tx.stationId, source, eventNos],
  );
/** Which of the source's numbers are here already. */
export const listKeys = async (tx: Tx, source: Source, keys: readonly string[]): Promise<string[]> =>
  (
    await tx.many<{ key: string }>(
      `select source_key as key from incident where station_id = $1 and source = $2 and source_key = any ($3::text[])`,
      [tx.stationId, source, keys],
    )
  ).map(({ key }) => key);
