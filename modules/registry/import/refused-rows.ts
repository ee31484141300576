/** SQL on rows that were not taken, and on those that contradict the register. */
import type { Tx } from "../../../server/db.ts";
import type { CellProblem, ConflictKind, Decision } from "./contract.ts";

/** As many are kept; of all their number is. */
export const refusedMost = 5000;
export type StoredRefusal = { part: number; row: number; problems: CellProblem[]; cells: Buffer | null };
export const listRefusals = (tx: Tx, importId: string, most: number) =>
  tx.many<StoredRefusal & { n: number }>(
    `select n, part, sheet_row as "row", problems, cells from register_import_refusal
     where station_id = $1 and import_id = $2 order by part, sheet_row, n limit $3`,
    [tx.stationId, importId, most],
  );
export const clearRefusals = (tx: Tx, importId: string) =>
  tx.run(`delete from register_import_refusal where station_id = $1 and import_id = $2`, [
    tx.stationId,
    importId,
  ]);
/** The next ones, after the `kept` that are there. */
export function insertRefusals(tx: Tx, importId: string, kept: number, rows: readonly StoredRefusal[]): void {
  const next = rows.slice(0, Math.max(0, refusedMost - kept));
  if (next.length === 0) return;
  tx.later(
    `insert into register_import_refusal (station_id, import_id, n, part, sheet_row, problems, cells)
     select $1, $2, * from unnest($3::int[], $4::int[], $5::int[], $6::jsonb[], $7::bytea[])`,
    [
      tx.stationId,
      importId,
      next.map((_, i) => kept + i),
      next.map(({ part }) => part),
      next.map(({ row }) => row),
      next.map(({ problems }) => JSON.stringify(problems)),
      next.map(({ cells }) => cells),
    ],
  );
}

/** Side by side as many are shown; the others follow the decision for all of their kind. */
export const conflictsMost = 2000;
export type StoredConflict = {
  id: string;
  part: number;
  row: number;
  kind: ConflictKind;
  targetId: string;
  theirs: Buffer;
  decision: Decision | null;
};
const columns = `id, part, sheet_row as "row", kind, target_id as "targetId", theirs, decision`;
export const pageConflicts = (tx: Tx, importId: string, query: { after: string | null; limit: number }) =>
  tx.many<StoredConflict>(
    `select ${columns} from register_import_conflict where station_id = $1 and import_id = $2
       and ($3::uuid is null or id > $3) order by id limit $4`,
    [tx.stationId, importId, query.after, query.limit],
  );
export const listDecided = (tx: Tx, importId: string, part: number, rows: readonly number[]) =>
  tx.many<{ row: number; targetId: string; decision: Decision }>(
    `select sheet_row as "row", target_id as "targetId", decision from register_import_conflict
     where station_id = $1 and import_id = $2 and part = $3 and sheet_row = any ($4::int[]) and decision is not null`,
    [tx.stationId, importId, part, rows],
  );
export const countConflicts = (tx: Tx, importId: string) =>
  tx.many<{ kind: ConflictKind; count: number; decided: number }>(
    `select kind, count(*)::int as count, count(decision)::int as decided from register_import_conflict
     where station_id = $1 and import_id = $2 group by kind order by kind`,
    [tx.stationId, importId],
  );
export const decideConflict = (tx: Tx, importId: string, id: string, decision: Decision) =>
  tx.run(
    `update register_import_conflict set decision = $4, decided_at = $5
     where station_id = $1 and import_id = $2 and id = $3`,
    [tx.stationId, importId, id, decision, tx.now],
  );
export const clearConflicts = (tx: Tx, importId: string) =>
  tx.run(`delete from register_import_conflict where station_id = $1 and import_id = $2`, [
    tx.stationId,
    importId,
  ]);
export async function insertConflicts(
  tx: Tx,
  importId: string,
  rows: readonly Omit<StoredConflict, "decision">[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.run(
    `insert into register_import_conflict (station_id, id, import_id, part, sheet_row, kind, target_id, theirs)
     select $1, c.id, $2, c.part, c.sheet_row, c.kind, c.target_id, c.theirs
     from unnest($3::uuid[], $4::int[], $5::int[], $6::text[], $7::uuid[], $8::bytea[])
       as c (id, part, sheet_row, kind, target_id, theirs)`,
    [
      tx.stationId,
      importId,
      rows.map(({ id }) => id),
      rows.map(({ part }) => part),
      rows.map(({ row }) => row),
      rows.map(({ kind }) => kind),
      rows.map(({ targetId }) => targetId),
      rows.map(({ theirs }) => theirs),
    ],
  );
}
