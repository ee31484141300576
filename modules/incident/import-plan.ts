/** What the reading of a file is told, from what the station knows now. */
import type { Tx } from "../../server/db.ts";
import { listCommunities } from "../community/api.ts";
import type { ImportRow } from "./import-queries.ts";
import { findMapping } from "./import-queries.ts";
import { listCells, listSpans } from "./month-queries.ts";
import { foldedPlace } from "../../server/sheet/cell.ts";
import type { Plan } from "./reading/plan.ts";

const always = { from: "0001-01-01", to: "9999-12-31" };

export async function planOf(tx: Tx, row: ImportRow, today: string): Promise<Plan> {
  const source = row.source!;
  const [places, mapping] = await Promise.all([listCommunities(tx, null), findMapping(tx, source)]);
  const ids = places.map(({ id }) => id);
  const [cells, spans] = await Promise.all([
    listCells(tx, ids, source, always),
    listSpans(tx, ids, source, always),
  ]);
  const communities = new Map<string, { id: string; mine: boolean } | null>();
  for (const place of places) {
    const known = { id: place.id, mine: row.communityIds?.includes(place.id) ?? true };
    for (const name of new Set([place.code, place.name.zh, place.name.en].map(foldedPlace)))
      // A name that two places share says nothing.
      communities.set(name, communities.has(name) ? null : known);
  }
  const byPlace = <T extends { communityId: string }>(rows: readonly T[]) =>
    new Map(ids.map((id) => [id, rows.filter((each) => each.communityId === id)] as const));
  return {
    headers: row.headers,
    headerRow: row.headerRow,
    columns: row.columns,
    communityId: row.communityId,
    communities: new Map([...communities].filter((each) => each[1] !== null) as [string, never][]),
    labels: new Map(Object.entries({ ...mapping.labels, ...row.givenLabels })),
    today,
    cells: byPlace(cells),
    // What this import itself laid down is not there yet; what others did is.
    covered: byPlace(spans),
    skip: row.mark,
  };
}
