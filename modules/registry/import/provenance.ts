/** Which import brought a row in. */
import type { Tx } from "../../../server/db.ts";
import { plainArray } from "../../../server/pg-array.ts";

export async function markAdded(
  tx: Tx,
  table: "household" | "unit",
  importId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await tx.run(`update ${table} set import_id = $2 where station_id = $1 and id = any ($3::uuid[])`, [
    tx.stationId,
    importId,
    plainArray(ids),
  ]);
}
