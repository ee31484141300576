/** SQL on `mediation_override`. */
import type { Tx } from "../../../server/db.ts";

export type OverrideRow = {
  id: string;
  code: string;
  rule: string;
  reason: string;
  citation: string;
  byPersonId: string;
  at: Date;
  usedAt: Date | null;
};
const columns = `id, code, rule, reason, citation, by_person_id as "byPersonId", at, used_at as "usedAt"`;
export const listOverrides = (tx: Tx, mediationId: string) =>
  tx.many<OverrideRow>(
    `select ${columns} from mediation_override where station_id = $1 and mediation_id = $2 order by id limit 50`,
    [tx.stationId, mediationId],
  );
/** What a chief let pass in this mediation and no step has used yet; null: nothing. */
export const overrideFor = async (tx: Tx, mediationId: string, code: string): Promise<OverrideRow | null> =>
  (await tx.maybe<OverrideRow>(
    `select ${columns} from mediation_override
     where station_id = $1 and mediation_id = $2 and code = $3 and used_at is null order by id desc limit 1`,
    [tx.stationId, mediationId, code],
  )) ?? null;
export const useOverrides = (tx: Tx, mediationId: string, codes: readonly string[]) =>
  codes.length === 0
    ? Promise.resolve(0)
    : tx.run(
        `update mediation_override set used_at = $4
         where station_id = $1 and mediation_id = $2 and code = any ($3::text[]) and used_at is null`,
        [tx.stationId, mediationId, codes, tx.now],
      );
export const insertOverride = (
  tx: Tx,
  row: Omit<OverrideRow, "at" | "usedAt"> & { disputeId: string; mediationId: string },
) =>
  tx.run(
    `insert into mediation_override (station_id, id, dispute_id, mediation_id, code, rule, reason, citation, by_person_id, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      tx.stationId,
      row.id,
      row.disputeId,
      row.mediationId,
      row.code,
      row.rule,
      row.reason,
      row.citation,
      row.byPersonId,
      tx.now,
    ],
  );
