/** How an import stands: its conflicts by kind, and how they were decided. */
import type { Tx } from "../../../server/db.ts";
import type { ConflictKind, RegisterImport } from "./contract.ts";
import { countConflicts } from "./refused-rows.ts";
import type { ImportRow } from "./rows.ts";

export async function conflictsOf(
  tx: Tx,
  row: Pick<ImportRow, "id" | "decisions">,
): Promise<RegisterImport["conflicts"]> {
  return (await countConflicts(tx, row.id)).map(({ kind, count, decided }) => ({
    ...{ kind, count, decided },
    forAll: row.decisions[kind satisfies ConflictKind] ?? null,
  }));
}
