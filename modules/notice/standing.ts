/** Whether what a notice is about still waits. Asked when it is shown, so that no act of a duty has to tell. */
import type { Tx } from "../../server/db.ts";
import type { Standing } from "./contract.ts";
import type { NoticeRow } from "./queries.ts";

type Subject = Pick<NoticeRow, "subjectKind" | "subjectId">;
/** Is it over? Kinds of subjects nobody answers for stand until they are retired. */
export async function overAmong(
  tx: Tx,
  standing: Standing,
  rows: readonly Subject[],
): Promise<(row: Subject) => boolean> {
  const open = new Map<string, Set<string>>();
  for (const kind of new Set(rows.map((row) => row.subjectKind))) {
    const ask = standing[kind];
    if (ask === undefined) continue;
    const ids = [...new Set(rows.filter((row) => row.subjectKind === kind).map((row) => row.subjectId))];
    open.set(kind, await ask(tx, ids));
  }
  return (row) => open.get(row.subjectKind)?.has(row.subjectId) === false;
}
