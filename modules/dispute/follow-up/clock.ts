/** What is due next of a dispute whose agreement is in effect, and the looks back that are planned for it. */
import type { Db, Tx } from "../../../server/db.ts";
import { newId } from "../../../server/id.ts";
import { calendarOf } from "../../community/api.ts";
import { findAgreementOf } from "../agreement/rows.ts";
import { standingOf } from "../agreement/performed.ts";
import type { Seen } from "../asking.ts";
import { callbackBy, checksOf } from "../follow-up.ts";
import { noDay } from "../matters.ts";
import type { MediationRow } from "../mediation/rows.ts";
import type { At } from "../rule-table/shape.ts";
import { type FollowUpRow, listFollowUps, planFollowUp, setClock } from "./rows.ts";

type Ground = { db: Db; tx: Tx };
const atOf = (mediation: MediationRow, day: string): At => ({
  day,
  law: { place: mediation.lawPlace, edition: mediation.lawEdition },
});
/** Counted from effect as long as it is not performed, from that day afterwards. Whoever was asked already is not moved. */
export async function planChecks(
  { tx }: Pick<Ground, "tx">,
  { row, me }: Seen,
  mediation: MediationRow,
  of: { effectiveOn: string; performedOn: string | null },
): Promise<void> {
  for (const [at, dueOn] of checksOf(of, atOf(mediation, me.today)).entries())
    await planFollowUp(tx, {
      id: newId(tx.now),
      disputeId: row.id,
      kind: "check",
      n: at + 1,
      dueOn,
      sure: true,
    });
}
/** CB-01: in so many working days after it was settled, or closed as something else. */
export async function planCallback({ db, tx }: Ground, { row }: Seen, from: string, at: At): Promise<void> {
  const { on, sure } = callbackBy(from, at, await calendarOf(db));
  await planFollowUp(tx, { id: newId(tx.now), disputeId: row.id, kind: "callback", n: 1, dueOn: on, sure });
}

const nextFollowUp = (rows: readonly FollowUpRow[]): FollowUpRow | undefined =>
  rows.find(({ doneOn }) => doneOn === null);

/** The earliest of what is owed and of what is looked back at. */
export async function settleClock({ tx }: Ground, { row }: Seen, mediation: MediationRow): Promise<void> {
  const [standing, followUps] = await Promise.all([standingOf(tx, mediation.id), listFollowUps(tx, row.id)]);
  const owed = standing.filter(({ state }) => state === "open" || state === "disputed");
  const due = owed.map(({ dueOn }) => ({ kind: "perform", dueOn }));
  const waiting = standing.filter(({ state }) => state === "performed");
  due.push(...waiting.map(({ dueOn }) => ({ kind: "answer", dueOn })));
  const next = nextFollowUp(followUps);
  if (next !== undefined) due.push({ kind: next.kind, dueOn: next.dueOn });
  const first = due.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))[0];
  await setClock(tx, row.id, first ?? { kind: null, dueOn: noDay });
}

/**
 * After every step of a mediation: what took effect is looked back at, what was performed is called back, and the clock
 * of the register shows the earliest.
 */
export async function followStep(
  ground: Ground,
  seen: Seen,
  mediation: MediationRow,
  event: { type: string },
): Promise<void> {
  if (event.type === "perform" || event.type === "on_the_spot") {
    const agreement = await findAgreementOf(ground.tx, mediation.id);
    const on = seen.me.today;
    await planCallback(ground, seen, on, atOf(mediation, on));
    await planChecks(ground, seen, mediation, {
      effectiveOn: agreement?.effectiveOn ?? on,
      performedOn: on,
    });
  }
  const follows = ["perform", "on_the_spot", "close", "found_valid"].includes(event.type);
  const performed = mediation.state === "performed" || mediation.outcome === "performed";
  if (follows && (performed || mediation.state === "effective")) await settleClock(ground, seen, mediation);
}
