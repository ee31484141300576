/** Closed disputes of which a look back is due: the case is over, and whether it holds is asked all the same. */
import type { Tx } from "../../../server/db.ts";
import { addDays } from "../../community/civil-days.ts";
import { type DisputeHead, type Me, listByIds } from "../queries.ts";
import { listDueOfClosed } from "./rows.ts";

/** Days off between today and the next working day. */
const aheadDays = 10;
export async function listLookedBackAt(tx: Tx, me: Me, most: number): Promise<DisputeHead[]> {
  const due = await listDueOfClosed(tx, addDays(me.today, aheadDays), most * 20);
  const rows = await listByIds(
    tx,
    me,
    due.map(({ disputeId }) => disputeId),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return due
    .flatMap(({ disputeId, kind, dueOn }) => {
      const row = byId.get(disputeId);
      return row === undefined ? [] : [{ ...row, clock: kind, dueOn }];
    })
    .slice(0, most);
}
