/** What the reading of a file is told, from what the station knows now. */
import type { Tx } from "../../../server/db.ts";
import { listCommunities } from "../../community/api.ts";
import { columnsRead } from "./asking.ts";
import { foldedPlace } from "../../../server/sheet/cell.ts";
import type { Plan } from "./reading/plan.ts";
import type { ImportRow } from "./rows.ts";

export async function planOf(tx: Tx, row: ImportRow, today: string): Promise<Plan> {
  const communities: Plan["communities"] = new Map();
  const twice = new Set<string>();
  for (const { id, code, name } of await listCommunities(tx, null))
    for (const said of new Set([code, name.zh, name.en].map(foldedPlace))) {
      // A name that two places share says nothing.
      if (communities.has(said)) twice.add(said);
      communities.set(said, { id, mine: row.communityIds?.includes(id) ?? true });
    }
  for (const said of twice) communities.delete(said);
  return {
    parts: row.parts.flatMap((part, at) => {
      const { taken, leftOut: _, ...how } = part;
      return taken ? [{ ...how, part: at, columns: columnsRead(part) }] : [];
    }),
    communities,
    today,
    checksGivenUp: row.settings?.checkReason != null,
    guardians: row.settings?.consent?.guardians ?? false,
    skip: row.mark,
  };
}
