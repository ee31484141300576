/**
 * Joint duties (一起办): reported done by one, signed by each partner for the own role. The day of the report is
 * the day it was done; it is done when every role has signed. "I was not there" sends it back.
 */
import type { Db, Tx } from "../../../server/db.ts";
import { refuse } from "../../../server/errors.ts";
import type { Role, Who } from "../../people/contract.ts";
import { holds } from "../../people/rules.ts";
import { take } from "../actions.ts";
import * as queries from "../queries.ts";
import { mayDispute, maySign, mayUnsign, mayVacate } from "../rules.ts";
import * as rows from "./rows.ts";
import { holdersOf, others } from "../holders.ts";

/** The duty, locked, with its completion and who has signed it. */
async function load(db: Db, tx: Tx, who: Who, id: string, expected: number | null) {
  const duty = await take(tx, who, id, undefined, expected);
  const [closing, all, held] = await Promise.all([
    queries.findClosing(tx, id),
    rows.listSignOffs(tx, id),
    holdersOf(db, tx, duty),
  ]);
  return { duty, closing, signed: rows.inForce(all, closing?.id), held };
}
/** The last signature makes it done. */
const stateWith = (duty: queries.DutyRow, signed: number) =>
  signed === duty.roles.length ? "done" : "signing";

export async function sign(
  db: Db,
  tx: Tx,
  who: Who,
  id: string,
  input: { role: Role; note: string },
  expected: number | null = null,
): Promise<void> {
  const { duty, closing, signed, held } = await load(db, tx, who, id, expected);
  refuse(maySign(who, duty, input.role, signed, others(held, input.role, who.personId)), { field: "role" });
  rows.insertSignOff(tx, id, stateWith(duty, signed.length + 1), closing!.doneOn, {
    ...input,
    closingId: closing!.id,
    kind: "signed",
    postId: rows.postFor(who, input.role, duty.communityId),
    personId: who.personId,
    helpedBy: who.help?.helperId ?? null,
  });
}

/** Nobody holds this role here now: the officer signs that, with the reason. */
export async function vacate(
  db: Db,
  tx: Tx,
  who: Who,
  id: string,
  input: { role: Role; note: string },
  expected: number | null = null,
): Promise<void> {
  const { duty, closing, signed, held } = await load(db, tx, who, id, expected);
  refuse(mayVacate(who, duty, input.role, signed, held.get(input.role)?.size ?? 0), { field: "role" });
  rows.insertSignOff(tx, id, stateWith(duty, signed.length + 1), closing!.doneOn, {
    ...input,
    closingId: closing!.id,
    kind: "vacant",
    postId: null,
    personId: who.personId,
    helpedBy: who.help?.helperId ?? null,
  });
}

/** "I was not there": the completion and its signatures are taken back, marked, and it is open again. */
export async function dispute(
  db: Db,
  tx: Tx,
  who: Who,
  id: string,
  input: { role: Role; note: string },
  expected: number | null = null,
): Promise<void> {
  const { duty, closing, signed } = await load(db, tx, who, id, expected);
  refuse(mayDispute(who, duty, input.role, signed, closing?.closedAt ?? null, tx.now), { field: "role" });
  rows.insertSignOff(tx, id, "open", null, {
    ...input,
    closingId: closing!.id,
    kind: "disputed",
    postId: rows.postFor(who, input.role, duty.communityId),
    personId: who.personId,
    helpedBy: who.help?.helperId ?? null,
  });
  await rows.undoSignOffs(tx, closing!.id, who.personId);
  await queries.undoClosing(tx, closing!.id, who.personId);
}

/** The own signature, taken back within ten minutes. */
export async function unsign(
  db: Db,
  tx: Tx,
  who: Who,
  id: string,
  expected: number | null = null,
): Promise<void> {
  const { duty, closing, signed } = await load(db, tx, who, id, expected);
  const own = signed.findLast((each) => each.personId === who.personId);
  refuse(mayUnsign(who, duty.state, own, tx.now));
  await rows.undoSignOff(tx, own!.id, who.personId);
  queries.setDutyState(tx, id, "signing", closing!.doneOn);
}
