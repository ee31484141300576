/** How many records hold each field: counts only. */
import type { Tx } from "../../../server/db.ts";

export async function countFields(tx: Tx): Promise<Map<string, number>> {
  const [fields, contacts] = await Promise.all([
    tx.many<{ field: string; count: number }>(
      `select f.field, count(*)::int as count from resident r, jsonb_object_keys(r.facts) as f (field)
       where r.station_id = $1 and r.erased_at is null group by 1`,
      [tx.stationId],
    ),
    tx.maybe<{ count: number }>(
      `select count(*)::int as count from unit_contact where station_id = $1 and removed_at is null`,
      [tx.stationId],
    ),
  ]);
  return new Map([
    ...fields.map(({ field, count }) => [field, count] as const),
    ["unit_contact", contacts?.count ?? 0] as const,
  ]);
}
