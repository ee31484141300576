/** Which import brought a unit in; of residents and households it is written with them. */
import type { Tx } from "../../../server/db.ts";
import { uuidArray } from "../../../server/pg-array.ts";

export async function markUnits(tx: Tx, importId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.run(`update unit set import_id = $2 where station_id = $1 and id = any ($3::uuid[])`, [
    tx.stationId,
    importId,
    uuidArray(ids),
  ]);
}
