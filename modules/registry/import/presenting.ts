/** An import as the person who brought it sees it. */
import type { Tx } from "../../../server/db.ts";
import { civilDateIn } from "../../../server/civil.ts";
import type { KeyStore } from "../../../server/keys.ts";
import type { RegisterImport } from "./contract.ts";
import { keptDays } from "./jobs.ts";
import { type Heads, headsPlace } from "./receiving.ts";
import { listRefusals } from "./refused-rows.ts";
import type { ImportRow } from "./rows.ts";
import { mayCancel, mayStart, mayTry, mayUndoImport } from "./rules.ts";
import { fileSealer } from "./sealing.ts";
import { conflictsOf } from "./standing.ts";

const refusalsShown = 200;
export async function present(
  { tx, keys, zone }: { tx: Tx; keys: KeyStore; zone: string },
  row: ImportRow,
  whole: boolean,
): Promise<RegisterImport> {
  const conflicts = await conflictsOf(tx, row);
  const heads =
    whole && row.heads !== null
      ? (JSON.parse(fileSealer(tx, keys, row).text.open(headsPlace, row.heads)) as Heads)
      : [];
  const refusals = whole
    ? (await listRefusals(tx, row.id, refusalsShown)).map(({ part, row: at, problems }) => ({
        part,
        row: at,
        problems,
      }))
    : null;
  const { id, state, name, byteCount, format, settings, rows, bytesRead, failure, version } = row;
  const ended = row.finishedAt ?? row.receivedAt;
  const until = row.restKeyRef === null ? null : new Date(ended.getTime() + keptDays * 86_400_000);
  return {
    ...{
      id,
      state,
      name,
      byteCount,
      format,
      settings,
      rows,
      bytesRead,
      failure,
      version,
      refusals,
      conflicts,
    },
    parts: row.parts.map((part, at) => ({ ...part, head: heads[at] ?? [] })),
    refusedUntil: until === null ? null : civilDateIn(zone, until),
    receivedAt: row.receivedAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
    may: {
      try: mayTry(row),
      start: mayStart({ state, rows, conflicts }),
      cancel: mayCancel(row),
      undo: mayUndoImport(row, tx.now),
    },
  };
}
