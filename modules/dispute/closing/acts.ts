/** How it ended. Reports that the law asks for come first; other routes are told where there is no agreement (MED-11). */
import type { Db, Tx } from "../../../server/db.ts";
import { Refusal, refuse } from "../../../server/errors.ts";
import { newId } from "../../../server/id.ts";
import type { Who } from "../../people/contract.ts";
import type { Seen } from "../asking.ts";
import { factsOf } from "../case-facts.ts";
import { writeEvent } from "../events.ts";
import { listReports } from "../gate/rows.ts";
import { setStanding } from "../queries.ts";
import { listHandOvers } from "../hand-over/rows.ts";
import { noneGoesOn } from "../mediation/rows.ts";
import type { ClosingInput } from "../route/contract.ts";
import { endingDoubt } from "../route/rules.ts";
import { reportFirst } from "../safety.ts";
import { planCallback } from "../follow-up/clock.ts";
import { listFollowUps } from "../follow-up/rows.ts";
import { insertClosing } from "./rows.ts";

export async function close(
  { db, tx, who }: { db: Db; tx: Tx; who: Who },
  { row, sight, me }: Seen,
  input: ClosingInput,
): Promise<void> {
  await noneGoesOn(tx, row.id);
  const owed = reportFirst(await factsOf(tx, row, me.today), me.today);
  if (owed !== null) throw new Refusal(owed.code, { details: owed.details });
  const informedAt = input.routesInformedAt === null ? null : new Date(input.routesInformedAt);
  if (informedAt !== null && informedAt > tx.now)
    throw new Refusal("dispute.reported_ahead", { field: "routesInformedAt" });
  const policeTold = (await listReports(tx, row.id)).some(({ toWhom }) => toWhom === "police");
  const routesInformed = informedAt !== null && input.routes.length > 0;
  refuse(endingDoubt(input.ending, { ...row, policeTold, routesInformed }), { field: "routesInformedAt" });
  if ((await listHandOvers(tx, row.id)).some(({ state }) => state === "offered"))
    throw new Refusal("dispute.hand_over_waits");
  const { ending, reason, routes } = input;
  await insertClosing(tx, {
    id: newId(tx.now),
    disputeId: row.id,
    ...{ ending, reason, routes, routesInformedAt: informedAt },
    byPersonId: who.personId,
  });
  await setStanding(tx, row.id, { state: "closed", ending });
  // CB-01: where nobody was to be called back yet, they are from here.
  const planned = (await listFollowUps(tx, row.id)).some(({ kind }) => kind === "callback");
  const at = { day: me.today, law: { place: row.lawPlace, edition: row.lawEdition } };
  if (!planned) await planCallback({ db, tx }, { row, sight, me }, me.today, at);
  writeEvent(tx, row.id, "closed", who.personId, { ending });
}
