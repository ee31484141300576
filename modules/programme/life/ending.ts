/** Ending before the planned day: proposed, decided against, taken back, done. */
import type { Db, Tx } from "../../../server/db.ts";
import { found, refuse } from "../../../server/errors.ts";
import { newId } from "../../../server/id.ts";
import type { Who } from "../../people/contract.ts";
import * as life from "./rows.ts";
import { standsOtherwise } from "./pausing.ts";
import * as queries from "../queries.ts";
import * as revisions from "../revision/rows.ts";
import { mayClose, mayDecideClosing, mayProposeClosing, mayWithdrawClosing } from "../rules.ts";
import { take, todayOf } from "../take.ts";

export async function proposeClosing(tx: Tx, who: Who, id: string, reason: string): Promise<void> {
  const row = await take(tx, who, id);
  refuse(mayProposeClosing(who, row, (await life.findProposal(tx, id)) !== undefined));
  const closureId = newId(tx.now);
  await life.insertClosure(tx, closureId, id);
  await life.setProposal(tx, closureId, reason, who.personId);
  await queries.touch(tx, id, row.version);
}
export async function declineClosing(tx: Tx, who: Who, id: string, reason: string): Promise<void> {
  const row = await take(tx, who, id);
  const proposal = await life.findProposal(tx, id);
  refuse(mayDecideClosing(who, row, proposal !== undefined));
  await life.decideClosure(tx, proposal!.id, { decision: "kept", reason, by: who.personId });
  await queries.touch(tx, id, row.version);
}
export async function withdrawClosing(tx: Tx, who: Who, id: string): Promise<void> {
  const row = await take(tx, who, id);
  const proposal = await life.findProposal(tx, id);
  refuse(mayWithdrawClosing(who, proposal?.proposedBy ?? null));
  await life.decideClosure(tx, proposal!.id, { decision: "withdrawn", reason: null, by: who.personId });
  await queries.touch(tx, id, row.version);
}

/** Ends it before its day. A revision beside it is given up with it. */
export async function close(db: Db, tx: Tx, who: Who, id: string, reason: string): Promise<void> {
  const row = await take(tx, who, id);
  refuse(mayClose(who, row));
  const today = await todayOf(db, tx);
  const { endsOn } = found(await queries.getProgramme(tx, id));
  const proposal = await life.findProposal(tx, id);
  const closureId = proposal?.id ?? newId(tx.now);
  if (proposal === undefined) await life.insertClosure(tx, closureId, id);
  await life.decideClosure(tx, closureId, {
    decision: "closed",
    reason,
    by: who.personId,
    closedOn: today,
    plannedEnd: endsOn,
  });
  await finish(tx, row, today, who.personId);
  standsOtherwise(tx, id, "closed");
}

export async function finish(
  tx: Tx,
  row: queries.ProgrammeRow,
  today: string,
  by: string | null,
): Promise<void> {
  if (row.state === "suspended") await life.endSuspension(tx, row.id, today, by, false);
  await queries.setState(tx, row.id, row.version, "closed");
  if (row.nextRevisionId !== null) await revisions.withdrawNext(tx, row.id, by);
}
