/**
 * The one way an event changes a mediation: the facts are loaded, the machine is asked, and what it allows is written
 * with what the register shows of it.
 */
import type { Db, Tx } from "../../../server/db.ts";
import { Refusal, Stale } from "../../../server/errors.ts";
import { calendarOf } from "../../community/api.ts";
import type { Who } from "../../people/contract.ts";
import type { Seen } from "../asking.ts";
import { writeEvent } from "../events.ts";
import type { AcceptedFrom } from "../machines/people-mediation.ts";
import type { Refusal as MachineRefusal } from "../machines/refusal.ts";
import { overrideFor, useOverrides } from "../override/rows.ts";
import { followStep } from "../follow-up/clock.ts";
import { setStanding } from "../queries.ts";
import { sealForGood } from "./caucus/sealing.ts";
import { afterStep } from "./dues.ts";
import { type Brought, loadStanding } from "./facts.ts";
import { type MachineEvent, type Standing, isEventOf, mayMove, nextMove } from "./moves.ts";
import { type MediationRow, type Moved, moveMediation } from "./rows.ts";
import { refuseBy } from "./saying.ts";

export type Acting = { db: Db; tx: Tx; who: Who };

/** The machine's no, unless a chief let it pass in this mediation; then the next rule is asked. */
async function askPassing(
  { tx, who }: Acting,
  mediation: MediationRow,
  of: Standing,
  event: MachineEvent,
  today: string,
): Promise<{ refusal: MachineRefusal | null; passed: ReadonlySet<string> }> {
  const passed = new Set<string>();
  for (;;) {
    const refusal = mayMove(of, event, who, today, ({ code }) => passed.has(code));
    const lets = refusal?.yields === true ? await overrideFor(tx, mediation.id, refusal.code) : null;
    if (refusal === null || lets === null) return { refusal, passed };
    passed.add(refusal.code);
  }
}

/** Who might lead it, and is asked about. */
const personsOf = (event: MachineEvent): string[] =>
  event.type === "appoint"
    ? [event.mediator.personId]
    : "mediators" in event
      ? event.mediators.map(({ personId }) => personId)
      : [];
/** Whether a step may be done now, for buttons: asked as `step` asks. */
export const askMachine = async (...asked: Parameters<typeof askPassing>): Promise<MachineRefusal | null> =>
  (await askPassing(...asked)).refusal;

const fromOf = (from: AcceptedFrom): Exclude<MediationRow["acceptedFrom"], null> =>
  from.kind === "referral" ? from.by : from.kind;
/** What an event writes beside the state. */
function movedBy(of: Standing, event: MachineEvent, { tx, who }: Acting, today: string): Moved {
  const state = nextMove(of, event);
  // Of a closing the state before it is what it ended as; let off stands for itself.
  const outcome = event.type === "let_off" ? "let_off" : state === "closed" ? of.facts.state : null;
  const moved: Moved = { state, outcome };
  if (event.type === "accept")
    return { ...moved, acceptedOn: today, ...("from" in event ? { acceptedFrom: fromOf(event.from) } : {}) };
  if (event.type === "extend_term") return { ...moved, agreedUntil: event.until };
  if (event.type === "report_to_police") return { ...moved, policeToldAt: tx.now };
  if (event.type === "extend_case") return { ...moved, extendedBy: who.personId };
  // POL-11: the day from which the limit of the case runs.
  return of.machine === "police" && (event.type === "fail" || event.type === "break")
    ? { ...moved, failedOn: today }
    : moved;
}

/**
 * Gives the mediation as it stands afterwards. What the machine is to be asked with (an agreement) is written by the caller
 * before, in the same transaction; what only follows from it, by `write`.
 */
export async function step(
  acting: Acting,
  seen: Seen,
  mediation: MediationRow,
  event: MachineEvent,
  brought: Brought = {},
  /** Written once the machine allows it, and before it is asked what is due next. */
  write: () => Promise<unknown> = () => Promise.resolve(),
): Promise<MediationRow> {
  const { db, tx, who } = acting;
  const { today } = seen.me;
  if (seen.row.state === "closed") throw new Refusal("dispute.closed");
  if (!isEventOf(mediation.machine, event))
    throw new Refusal("dispute.step_elsewhere", { details: { machine: mediation.machine } });
  const of = await loadStanding(acting, seen, mediation, {
    persons: personsOf(event),
    ...brought,
  });
  const { refusal, passed } = await askPassing(acting, mediation, of, event, today);
  refuseBy(refusal);
  // What a chief let pass holds for one step (OVERRIDE-01).
  await useOverrides(tx, mediation.id, [...passed]);
  const moved = movedBy(of, event, acting, today);
  if ((await moveMediation(tx, mediation, moved, who.personId)) === 0) throw new Stale(seen.row.id);
  await write();
  const now: MediationRow = {
    ...mediation,
    ...moved,
    outcome: moved.outcome ?? null,
    endedAt: moved.outcome ? tx.now : null,
    version: mediation.version + 1,
  };
  if (now.endedAt !== null) await sealForGood(tx, now.id);
  const standing = await loadStanding(acting, seen, now);
  const after = afterStep(standing, now.outcome, today, await calendarOf(db));
  await setStanding(tx, seen.row.id, { state: after.state, ending: null }, after.clock);
  writeEvent(tx, seen.row.id, "mediation_step", who.personId, { step: event.type, to: moved.state });
  await followStep(acting, seen, now, event);
  return now;
}
