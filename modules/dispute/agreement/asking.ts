/** What every act on an agreement begins with: the mediation it belongs to, who may, and the row held. */
import type { Tx } from "../../../server/db.ts";
import { Refusal, Stale, found } from "../../../server/errors.ts";
import type { Seen } from "../asking.ts";
import { type MediationRow, findMediation, getMediation } from "../mediation/rows.ts";
import { refuseBy } from "../mediation/saying.ts";
import type { Acting } from "../mediation/step.ts";
import { mayWorkOn } from "../mediation/working.ts";
import { type PartyRow, listParties } from "../party/rows.ts";
import { type AgreementRow, lockAgreement } from "./rows.ts";

/** By who works the mediation, while the dispute is open: a code for a button. */
export const mayKeep = ({ row, me }: Seen, mediation: MediationRow): string | null =>
  row.state === "closed" ? "dispute.closed" : (mayWorkOn(mediation, row, me.who, me.today)?.code ?? null);
/** The same, refused with the article it stands on. */
function refuseWriter({ row, me }: Seen, mediation: MediationRow): void {
  if (row.state === "closed") throw new Refusal("dispute.closed");
  refuseBy(mayWorkOn(mediation, row, me.who, me.today));
}
/** The mediation that goes on, kept by who acts. */
export async function keptMediation(acting: Acting, seen: Seen): Promise<MediationRow> {
  const mediation = await findMediation(acting.tx, seen.row.id);
  if (mediation === undefined || mediation.endedAt !== null) throw new Refusal("dispute.no_mediation");
  refuseWriter(seen, mediation);
  return mediation;
}
export type Held = { agreement: AgreementRow; mediation: MediationRow };
export async function heldAgreement(
  acting: Acting,
  seen: Seen,
  id: string,
  expected: number | null = null,
): Promise<Held> {
  const agreement = found(await lockAgreement(acting.tx, seen.row.id, id));
  const mediation = found(await getMediation(acting.tx, agreement.mediationId));
  refuseWriter(seen, mediation);
  if (expected !== null && agreement.version !== expected) throw new Stale(seen.row.id);
  return { agreement, mediation };
}

/** The parties themselves, and with all who stand for them. */
export async function partiesOf(tx: Tx, disputeId: string): Promise<{ all: PartyRow[]; own: PartyRow[] }> {
  const all = await listParties(tx, [disputeId]);
  return { all, own: all.filter(({ role }) => role === "party") };
}
