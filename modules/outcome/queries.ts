/** Findings: written once, never changed. */
import type { Tx } from "../../server/db.ts";
import type { Verdict } from "./contract.ts";
import type { Follows } from "./finding-contract.ts";

export type FindingRow = {
  id: string;
  programmeId: string;
  revision: number;
  verdict: Verdict["state"];
  withheld: Verdict["withheld"];
  beforeCount: number;
  beforeFrom: string;
  beforeTo: string;
  afterCount: number;
  afterFrom: string;
  afterTo: string;
  asOf: Date | null;
  words: string;
  follows: Follows;
  foundBy: string;
  foundAt: Date;
  foundOn: string;
};
const columns = `id, programme_id as "programmeId", revision, verdict, withheld, before_count as "beforeCount",
  before_from as "beforeFrom", before_to as "beforeTo", after_count as "afterCount", after_from as "afterFrom",
  after_to as "afterTo", as_of as "asOf", words, follows, found_by as "foundBy", found_at as "foundAt", found_on as "foundOn"`;

/** Newest first; those that were taken back are not among them. */
export const listFindings = (tx: Tx, programmeId: string) =>
  tx.many<FindingRow>(
    `select ${columns} from finding where station_id = $1 and programme_id = $2 and withdrawn_at is null
     order by id desc limit 100`,
    [tx.stationId, programmeId],
  );
export const lockFinding = (tx: Tx, id: string) =>
  tx.maybe<FindingRow & { withdrawnAt: Date | null }>(
    `select ${columns}, withdrawn_at as "withdrawnAt" from finding where station_id = $1 and id = $2 for update`,
    [tx.stationId, id],
  );
export const insertFinding = (tx: Tx, row: FindingRow) =>
  tx.run(
    `insert into finding (station_id, id, programme_id, revision, verdict, withheld, before_count, before_from, before_to,
       after_count, after_from, after_to, as_of, words, follows, found_by, found_at, found_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
    [
      tx.stationId,
      ...[row.id, row.programmeId, row.revision, row.verdict, row.withheld],
      ...[row.beforeCount, row.beforeFrom, row.beforeTo, row.afterCount, row.afterFrom, row.afterTo],
      ...[row.asOf, row.words, row.follows, row.foundBy, row.foundAt, row.foundOn],
    ],
  );
export const withdrawFinding = (tx: Tx, id: string) =>
  tx.run(`update finding set withdrawn_at = $3 where station_id = $1 and id = $2`, [
    tx.stationId,
    id,
    tx.now,
  ]);
