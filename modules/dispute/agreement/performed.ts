/** Whether what was agreed is done: each promise of it confirmed by the one promised, or let go by them. */
import type { Tx } from "../../../server/db.ts";
import { type Stood, listStanding } from "../../promise/api.ts";
import { listClausesInEffect } from "./rows.ts";

const isDone = ({ state }: Stood) => state === "confirmed" || state === "withdrawn";
/** Without a clause in effect nothing is performed; one that only forbids has nothing to be done. */
export async function allPerformed(tx: Tx, mediationId: string): Promise<boolean> {
  const clauses = await listClausesInEffect(tx, mediationId);
  return clauses.length > 0 && (await standingOf(tx, mediationId)).every(isDone);
}
export async function standingOf(tx: Tx, mediationId: string): Promise<Stood[]> {
  const clauses = await listClausesInEffect(tx, mediationId);
  return listStanding(
    tx,
    clauses.flatMap(({ promiseId }) => promiseId ?? []),
  );
}
