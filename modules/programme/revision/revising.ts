/** Opening the next revision of a running programme. */
import type { Db, Tx } from "../../../server/db.ts";
import { found, refuse } from "../../../server/errors.ts";
import { newId } from "../../../server/id.ts";
import type { Who } from "../../people/contract.ts";
import * as queries from "../queries.ts";
import * as revisions from "./rows.ts";
import { mayRevise, revisionState } from "../rules.ts";
import { reweigh, take, todayOf } from "../take.ts";

/** The open revision, gone on with by whoever is officer here, or a new one that starts as the one in force is. */
export async function openRevision(
  db: Db,
  tx: Tx,
  who: Who,
  id: string,
  input: { reason: string; becauseOf?: string | undefined },
): Promise<void> {
  const row = await take(tx, who, id);
  refuse(mayRevise(who, row, row.nextRevisionId === null ? null : revisionState(row)), {
    details: { number: row.revision, on: row.effectiveOn },
  });
  if (row.nextRevisionId !== null) return;
  const revisionId = newId(tx.now);
  await revisions.insertRevision(tx, {
    id: revisionId,
    programmeId: id,
    authorId: who.personId,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    reason: input.reason,
    becauseOf: input.becauseOf ?? null,
  });
  for (const choice of await queries.listChoices(tx, [row.revisionId]))
    await queries.insertChoice(tx, {
      ...choice,
      id: newId(tx.now),
      revisionId,
      lineId: choice.lineId ?? choice.id,
    });
  // Untouched, the frozen terms go on with all that froze with them; changed, they are counted anew at approval.
  const contract = await queries.findContract(tx, row.revisionId);
  if (contract !== undefined) {
    const carriedFrom = contract.content.carriedFrom ?? row.revision;
    await queries.putContract(tx, newId(tx.now), revisionId, { ...contract.content, carriedFrom });
  }
  await reweigh(tx, found(await queries.getOpen(tx, id)), await todayOf(db, tx));
}
