import type { Tx } from "../../../server/db.ts";
import { found } from "../../../server/errors.ts";
import * as people from "../../people/api.ts";
import type { Who } from "../../people/contract.ts";
import type * as contract from "../contract.ts";
import type { DutyRow } from "../queries.ts";
import { maySee } from "../rules.ts";
import { getWholeDuty } from "../whole.ts";
import * as files from "./queries.ts";
import { freeUntil, isFresh, mayAddFile, mayOpenFile, mayRemoveFile } from "./rules.ts";

type Names = ReadonlyMap<string, { name: string; sample: boolean }>;
/** A byline is no look (decision 0009), opening a file is. */
export const bylinesOf = (rows: readonly files.FileRow[]) => [
  ...new Set(rows.flatMap((row) => [row.addedBy, ...(row.removedBy === null ? [] : [row.removedBy])])),
];

/** Pure: rows as one person may see them. */
function asFiles(who: Who, duty: DutyRow, rows: readonly files.FileRow[], names: Names, now: Date) {
  const nameOf = (id: string) => ({
    name: names.get(id)?.name ?? "",
    sample: names.get(id)?.sample ?? false,
  });
  return rows.map((row): contract.EvidenceFile => {
    const open = mayOpenFile(who, duty, row, now);
    const added = nameOf(row.addedBy);
    const removed = row.removedBy === null ? null : nameOf(row.removedBy);
    return {
      id: row.id,
      dutyId: row.dutyId,
      name: open === null ? row.name : null,
      mediaType: row.mediaType,
      byteCount: row.byteCount,
      hasThumbnail: row.hasThumbnail,
      addedBy: added.name,
      addedBySample: added.sample,
      addedAt: row.addedAt.toISOString(),
      removed: removed && {
        by: removed.name,
        bySample: removed.sample,
        at: row.removedAt!.toISOString(),
        reason: row.removalReason ?? "",
      },
      freeUntil: row.removedAt === null && isFresh(who, row, now) ? freeUntil(row).toISOString() : null,
      may: { open, remove: mayRemoveFile(who, duty, row, now) },
    };
  });
}
export const present = async (tx: Tx, who: Who, duty: DutyRow, rows: readonly files.FileRow[]) =>
  asFiles(who, duty, rows, await people.listNames(tx, bylinesOf(rows)), tx.now);

export function filesOf(
  who: Who,
  duty: DutyRow,
  rows: readonly files.FileRow[],
  names: Names,
  now: Date,
): contract.EvidenceFiles {
  const kept = rows.filter((row) => row.removedAt === null).length;
  return { items: asFiles(who, duty, rows, names, now), may: { add: mayAddFile(who, duty, kept) } };
}

/** The files of a duty by name and size. */
export async function readFiles(tx: Tx, who: Who, id: string): Promise<contract.EvidenceFiles> {
  const [row, rows] = await Promise.all([getWholeDuty(tx, id), files.listFiles(tx, id)]);
  const duty = found(row);
  if (!maySee(who, duty)) found(null);
  return filesOf(who, duty, rows, await people.listNames(tx, bylinesOf(rows)), tx.now);
}
