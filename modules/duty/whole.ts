import type { Tx } from "../../server/db.ts";
import {
  type ClosingRow,
  type CoreRow,
  type DutyRow,
  coreColumns,
  findClosing,
  withAppointed,
} from "./queries.ts";

/** A duty as its page shows it, with how it ended and when it was done last. */
export type WholeDuty = DutyRow & {
  /** How it was closed and not undone. */
  closing: ClosingRow | null;
  /** The last day this stage was done with this subject. */
  lastDoneOn: string | null;
};
type Whole = CoreRow & { lastDoneOn: string | null };
const sqlWhole = `select ${coreColumns},
    (select max(o.done_on) from duty o where o.station_id = $1 and o.state = 'done' and o.subject_id = d.subject_id and o.stage = d.stage
       and o.appointed_only = d.appointed_only) as "lastDoneOn"
  from duty d where d.station_id = $1 and d.id = $2`;
/**
 * How it ended is asked for once it is known to have: joined in, it cost every page of an open duty 24 of 100 µs
 * of PostgreSQL; a closed one's page takes a wait more.
 */
export async function getWholeDuty(tx: Tx, id: string): Promise<WholeDuty | undefined> {
  const row = await tx.maybe<Whole>(sqlWhole, [tx.stationId, id]);
  if (row === undefined) return undefined;
  const [duty, closing] = await Promise.all([
    withAppointed(tx, row),
    row.state === "open" ? undefined : findClosing(tx, id),
  ]);
  return Object.assign(duty, { closing: closing ?? null });
}
