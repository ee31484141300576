import type { Tx } from "../../../server/db.ts";
import { finish } from "./ending.ts";
import * as life from "./rows.ts";
import { goOn, standsOtherwise } from "./pausing.ts";
import * as queries from "../queries.ts";
import * as revisions from "../revision/rows.ts";

/**
 * The night: what begins today begins, a revision whose day has come takes effect, a pause whose planned day
 * has come ends, and what has run its time closes: its hours are free again, its products may be chosen anew.
 */
export async function passMidnight(tx: Tx, today: string): Promise<void> {
  await life.activateStarted(tx, today);
  await revisions.takeEffect(tx, today);
  for (const { id } of await life.listToResume(tx, today)) {
    const row = await queries.lockProgramme(tx, id);
    if (row?.state === "suspended") await goOn(tx, row, today, null);
  }
  for (const { id, state, proposalId } of await life.listEnded(tx, today)) {
    const row = await queries.lockProgramme(tx, id);
    if (row === undefined || row.state !== state) continue;
    if (proposalId !== null)
      await life.decideClosure(tx, proposalId, { decision: "withdrawn", reason: null, by: null });
    await finish(tx, row, today, null);
    if (state === "suspended") standsOtherwise(tx, id, "closed");
  }
}
