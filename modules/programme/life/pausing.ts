/** Suspending a programme and going on with it. */
import type { Db, Tx } from "../../../server/db.ts";
import { Refusal, found, refuse } from "../../../server/errors.ts";
import { newId } from "../../../server/id.ts";
import { emit } from "../../../server/outbox.ts";
import type { Who } from "../../people/contract.ts";
import { programmeStands } from "../contract.ts";
import * as life from "./rows.ts";
import * as queries from "../queries.ts";
import { mayResume, maySuspend } from "../rules.ts";
import { take, todayOf } from "../take.ts";

export const standsOtherwise = (tx: Tx, programmeId: string, how: "suspended" | "resumed" | "closed") =>
  emit(tx, programmeStands, { programmeId, how });

export async function suspend(
  db: Db,
  tx: Tx,
  who: Who,
  id: string,
  input: { reason: string; untilOn?: string | null | undefined },
): Promise<void> {
  const row = await take(tx, who, id);
  refuse(maySuspend(who, row));
  const fromOn = await todayOf(db, tx);
  const untilOn = input.untilOn ?? null;
  if (untilOn !== null && untilOn <= fromOn)
    throw new Refusal("programme.resumes_in_past", { field: "untilOn" });
  const { endsOn } = found(await queries.getProgramme(tx, id));
  if (untilOn !== null && untilOn > endsOn)
    throw new Refusal("programme.resumes_after_end", { field: "untilOn" });
  await life.insertSuspension(tx, {
    id: newId(tx.now),
    programmeId: id,
    fromOn,
    untilOn,
    reason: input.reason,
    byPersonId: who.personId,
  });
  await queries.setState(tx, id, row.version, "suspended");
  standsOtherwise(tx, id, "suspended");
}

export async function resume(db: Db, tx: Tx, who: Who, id: string): Promise<void> {
  const row = await take(tx, who, id);
  refuse(mayResume(who, row));
  await goOn(tx, row, await todayOf(db, tx), who.personId);
}
export async function goOn(
  tx: Tx,
  row: queries.ProgrammeRow,
  today: string,
  by: string | null,
): Promise<void> {
  await life.endSuspension(tx, row.id, today, by);
  await queries.setState(tx, row.id, row.version, row.startsOn <= today ? "active" : "approved");
  standsOtherwise(tx, row.id, "resumed");
}
