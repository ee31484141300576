/** Somebody asked how it stands: what they were told, and what is offered where it was not solved. */
import { Refusal, found, refuse } from "../../../server/errors.ts";
import type { Seen } from "../asking.ts";
import { partiesOf } from "../agreement/asking.ts";
import { writeEvent } from "../events.ts";
import { findMediation } from "../mediation/rows.ts";
import type { Acting } from "../mediation/step.ts";
import { touch } from "../queries.ts";
import { mayFollowUp } from "./rules.ts";
import { settleClock } from "./clock.ts";
import type { Outcome } from "./contract.ts";
import { finishFollowUp, lockFollowUp } from "./rows.ts";

export async function finish(acting: Acting, seen: Seen, id: string, outcome: Outcome): Promise<void> {
  const { tx, who } = acting;
  const { row, me, sight } = seen;
  const followUp = found(await lockFollowUp(tx, row.id, id));
  refuse(mayFollowUp(sight, followUp));
  const { own } = await partiesOf(tx, row.id);
  if (!own.some((party) => party.id === outcome.partyId))
    throw new Refusal("dispute.follow_up_whom", { field: "partyId" });
  const on = outcome.doneOn ?? me.today;
  if (on > me.today || on < row.registeredOn)
    throw new Refusal("dispute.follow_up_ahead", { field: "doneOn" });
  if ((outcome.worse || outcome.hidden || outcome.wrongly) && outcome.measures === "")
    throw new Refusal("dispute.follow_up_measures", { field: "measures" });
  await finishFollowUp(tx, id, on, outcome, who.personId);
  writeEvent(tx, row.id, "followed_up", who.personId, { kind: followUp.kind, n: followUp.n });
  await touch(tx, row.id);
  const mediation = await findMediation(tx, row.id);
  if (mediation !== undefined && (row.state === "performing" || row.state === "follow_up"))
    await settleClock(acting, seen, mediation);
}
