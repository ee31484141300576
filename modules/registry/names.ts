/** Who and what stands under these ids, for pages of other modules that point at them. No field but what names one. */
import type { Tx } from "../../server/db.ts";

export type NamedResident = {
  id: string;
  communityId: string;
  householdId: string;
  /** Empty once erased. */
  name: string;
  birthOn: string | null;
  birthYear: number | null;
  sample: boolean;
};
export async function listResidentNames(tx: Tx, ids: readonly string[]): Promise<Map<string, NamedResident>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.many<NamedResident>(
    `select id, community_id as "communityId", household_id as "householdId", name, birth_on as "birthOn",
       birth_year as "birthYear", sample from resident where station_id = $1 and id = any ($2::uuid[])`,
    [tx.stationId, [...new Set(ids)]],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export type NamedUnit = { id: string; communityId: string; name: string; sample: boolean };
export async function listUnitNames(tx: Tx, ids: readonly string[]): Promise<Map<string, NamedUnit>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.many<NamedUnit>(
    `select id, community_id as "communityId", name, sample from unit where station_id = $1 and id = any ($2::uuid[])`,
    [tx.stationId, [...new Set(ids)]],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
