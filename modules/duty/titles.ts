import type { Tx } from "../../server/db.ts";
import type { Bilingual } from "../../server/wire.ts";
import type { Who } from "../people/contract.ts";
import { type DutyRow, columns, getDuty } from "./queries.ts";
import { maySee } from "./rules.ts";

/** Titles of those among these duties that this person may see now. */
export async function listTitles(tx: Tx, who: Who, ids: readonly string[]): Promise<Map<string, Bilingual>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.many<DutyRow>(
    `select ${columns} from duty d where d.station_id = $1 and d.id = any ($2::uuid[])`,
    [tx.stationId, [...new Set(ids)]],
  );
  return new Map(rows.filter((row) => maySee(who, row)).map((row) => [row.id, row.title]));
}

/** What and where a duty is about, where this person may see it. */
export async function findSeen(tx: Tx, who: Who, id: string) {
  const row = await getDuty(tx, id);
  return row && maySee(who, row)
    ? { id, communityId: row.communityId, subjectKind: row.subjectKind, subjectId: row.subjectId }
    : undefined;
}
