import { type Sql, type Tx, sqlState } from "../../server/db.ts";
import { Refusal } from "../../server/errors.ts";

/**
 * Takes a public code for the whole installation. The row stands in a local table outside every station
 * and is written by the acting transaction, which may add to that table and not read it: a taken code
 * looks the same whosever it is.
 */
export async function claimCode(
  tx: Tx,
  code: string,
  kind: string,
  stationId: string,
  targetId: string,
): Promise<void> {
  try {
    await tx.run(
      `insert into public_code (code, kind, station_id, target_id, claimed_at) values ($1, $2, $3, $4, $5)`,
      [code, kind, stationId, targetId, tx.now],
    );
  } catch (error) {
    if (sqlState(error) !== "23505") throw error;
    throw new Refusal("community.code_taken", { field: "code", details: { code } });
  }
}

/** Where a public code of this kind leads; asked outside every station, for nobody knows yet which one it is. */
export const findCode = (sql: Sql, code: string, kind: string) =>
  sql.maybe<{ stationId: string; targetId: string }>(
    `select station_id as "stationId", target_id as "targetId" from public_code where code = $1 and kind = $2`,
    [code, kind],
  );
