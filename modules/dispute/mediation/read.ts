/** A mediation as the page of its dispute shows it. */
import type { Tx } from "../../../server/db.ts";
import { termEndsOn } from "../machines/people-mediation.ts";
import type { MediationHead } from "./contract.ts";
import { type MediationRow, findMediation } from "./rows.ts";

const headOf = (row: MediationRow): MediationHead => ({
  id: row.id,
  machine: row.machine,
  state: row.state,
  beganOn: row.beganOn,
  acceptedOn: row.acceptedOn,
  acceptedFrom: row.acceptedFrom,
  termEndsOn:
    row.machine === "people"
      ? termEndsOn({ ...row, law: { place: row.lawPlace, edition: row.lawEdition } })
      : null,
  routes: row.routes as MediationHead["routes"],
  routesToldAt: row.routesToldAt?.toISOString() ?? null,
  outcome: row.outcome,
  endedAt: row.endedAt?.toISOString() ?? null,
  law: { place: row.lawPlace, edition: row.lawEdition },
  version: row.version,
});
/** The one that goes on, or the last that ended; null where none ever began. */
export async function readHead(tx: Tx, disputeId: string): Promise<MediationHead | null> {
  const row = await findMediation(tx, disputeId);
  return row === undefined ? null : headOf(row);
}
