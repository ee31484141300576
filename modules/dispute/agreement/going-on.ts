/** Performed or not by somebody's word, and the term that both sides let go on. */
import { Refusal } from "../../../server/errors.ts";
import { newId } from "../../../server/id.ts";
import type { Seen } from "../asking.ts";
import { writeEvent } from "../events.ts";
import { loadStanding } from "../mediation/facts.ts";
import { termEndsOn } from "../machines/people-mediation.ts";
import { type Acting, step } from "../mediation/step.ts";
import { keptMediation } from "./asking.ts";
import type { ExtensionInput } from "./contract.ts";
import { setBroken } from "./rows.ts";
import type { Tx } from "../../../server/db.ts";

/** Promises end it by themselves (hearing.ts); what only forbids has none, and somebody says it. */
export async function perform(acting: Acting, seen: Seen): Promise<void> {
  await step(acting, seen, await keptMediation(acting, seen), { type: "perform" });
}
export async function breakIt(acting: Acting, seen: Seen, because: string): Promise<void> {
  const mediation = await keptMediation(acting, seen);
  await step(acting, seen, mediation, { type: "break" });
  await setBroken(acting.tx, mediation.id, seen.me.today, because);
}

const insertExtension = (
  tx: Tx,
  row: { mediationId: string; beforeOn: string | null; untilOn: string; agreedBy: readonly string[] },
  by: string,
) =>
  tx.run(
    `insert into mediation_extension (station_id, id, mediation_id, before_on, until_on, agreed_by, by_person_id, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tx.stationId, newId(tx.now), row.mediationId, row.beforeOn, row.untilOn, row.agreedBy, by, tx.now],
  );
export async function extendTerm(
  acting: Acting,
  seen: Seen,
  { until, agreedBy }: ExtensionInput,
): Promise<void> {
  const { tx, who } = acting;
  const mediation = await keptMediation(acting, seen);
  if (mediation.machine !== "people") throw new Refusal("dispute.extend_people");
  const standing = await loadStanding(acting, seen, mediation);
  const beforeOn = standing.machine === "people" ? termEndsOn(standing.facts) : null;
  if (until <= (beforeOn ?? seen.me.today)) throw new Refusal("dispute.extend_later", { field: "until" });
  await step(acting, seen, mediation, { type: "extend_term", until, agreedBy });
  await insertExtension(tx, { mediationId: mediation.id, beforeOn, untilOn: until, agreedBy }, who.personId);
  writeEvent(tx, seen.row.id, "term_extended", who.personId, { until });
}
