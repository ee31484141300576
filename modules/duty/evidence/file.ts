/** The acts on a duty's files: add and remove. */
import type { Tx } from "../../../server/db.ts";
import { Refusal, found, refuse } from "../../../server/errors.ts";
import { newId } from "../../../server/id.ts";
import type { Accepted } from "../../../server/intake.ts";
import { keepPieces } from "../../../server/pieces.ts";
import type { Who } from "../../people/contract.ts";
import * as files from "./queries.ts";
import { fileNameOf, isFresh, mayAddFile, mayOpenFile, mayRemoveFile } from "./rules.ts";
import { type DutyRow, getDuty, lockDuty } from "../queries.ts";
import { maySee } from "../rules.ts";

/** The duty, locked, as far as this person may add to it: two uploads at once count each other. */
export async function dutyToAddTo(tx: Tx, who: Who, dutyId: string): Promise<DutyRow> {
  const duty = found(await lockDuty(tx, dutyId));
  if (!maySee(who, duty)) found(null);
  const kept = (await files.listFiles(tx, dutyId)).filter((file) => file.removedAt === null);
  refuse(mayAddFile(who, duty, kept.length));
  return duty;
}

/** May somebody point to this file from elsewhere? Who may not open it does not learn that it is there. */
export async function mayName(tx: Tx, who: Who, id: string): Promise<boolean> {
  const file = await files.findFile(tx, id);
  const duty = file && (await getDuty(tx, file.dutyId));
  return duty !== undefined && maySee(who, duty) && mayOpenFile(who, duty, file!, tx.now) === null;
}

export async function add(tx: Tx, who: Who, dutyId: string, accepted: Accepted) {
  const duty = await dutyToAddTo(tx, who, dutyId);
  const id = newId(tx.now);
  await files.insertFile(tx, {
    id,
    dutyId,
    name: fileNameOf(accepted.name, accepted.extension),
    digest: accepted.digest,
    mediaType: accepted.mediaType,
    byteCount: accepted.byteCount,
    hasThumbnail: accepted.thumbnail !== null,
    addedBy: who.personId,
  });
  if (accepted.thumbnail !== null) await files.insertPiece(tx, id, "thumbnail", 0, accepted.thumbnail);
  await keepPieces(accepted.path, (n, bytes) => files.insertPiece(tx, id, "content", n, bytes));
  return { id, duty };
}

export async function remove(tx: Tx, who: Who, id: string, reason: string) {
  // The duty first, as when a file is added: two acts never wait for each other crosswise.
  const named = found(await files.findFile(tx, id));
  const duty = found(await lockDuty(tx, named.dutyId));
  if (!maySee(who, duty)) found(null);
  const file = found(await files.lockFile(tx, id));
  refuse(mayRemoveFile(who, duty, file, tx.now));
  if (reason.length < 2 && !isFresh(who, file, tx.now))
    throw new Refusal("duty.file_reason", { field: "reason" });
  await files.destroyFile(tx, id, who.personId, reason);
  return duty;
}
