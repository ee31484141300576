/** What becomes of a mediation when a promise of it ends: performed, or broken and the next step is somebody's. */
import { civilDateIn } from "../../../server/civil.ts";
import type { Db, Tx } from "../../../server/db.ts";
import { timeZoneOf } from "../../people/api.ts";
import type { Role, Who } from "../../people/contract.ts";
import type { PromiseEnded } from "../../promise/contract.ts";
import type { Seen } from "../asking.ts";
import { settleClock } from "../follow-up/clock.ts";
import type { MachineKind } from "../machines/machine.ts";
import { type MediationRow, getMediation } from "../mediation/rows.ts";
import { askMachine, step } from "../mediation/step.ts";
import { loadStanding } from "../mediation/facts.ts";
import { lockDispute } from "../queries.ts";
import { tellBroken } from "../telling.ts";
import { findAgreement, findClause } from "./rows.ts";

/** By whom each machine is worked: what follows from a promise by itself is asked as one of them would ask it. */
const workers = {
  people: "mediator",
  police: "officer",
  administrative: "department_officer",
  own: "officer",
} as const satisfies Record<MachineKind, Role>;
const handOf = (tx: Tx, machine: MachineKind, personId: string): Who => ({
  loginId: personId,
  personId,
  stationId: tx.stationId,
  posts: [
    {
      id: personId,
      personId,
      organisationId: personId,
      role: workers[machine],
      communityIds: null,
      fromOn: "2000-01-01",
      toOn: null,
      endedAt: null,
    },
  ],
  scope: "all",
});

type Heard = { seen: Seen; mediation: MediationRow; who: Who };
/** Whose clause it was, held; null where it is none of a dispute that goes on. */
async function heard(db: Db, tx: Tx, { source, byPersonId }: PromiseEnded): Promise<Heard | null> {
  if (source.kind !== "dispute_clause") return null;
  const clause = await findClause(tx, source.id);
  const agreement = clause && (await findAgreement(tx, clause.agreementId));
  const mediation = agreement && (await getMediation(tx, agreement.mediationId));
  if (mediation === undefined || mediation.endedAt !== null) return null;
  const who = handOf(tx, mediation.machine, byPersonId);
  const me = { who, today: civilDateIn(await timeZoneOf(db, tx.stationId), tx.now) };
  const row = await lockDispute(tx, me, mediation.disputeId);
  if (row === undefined || row.state === "closed") return null;
  return { seen: { row, sight: "all", me }, mediation, who };
}
const watched = new Set(["effective", "settled", "agreed", "performed"]);

/** Confirmed, let go, or another day agreed: perhaps it was the last one, and the clock moves on. */
export async function hearProgress(db: Db, tx: Tx, ended: PromiseEnded): Promise<void> {
  const found = await heard(db, tx, ended);
  if (found === null) return;
  const { seen, mediation, who } = found;
  const acting = { db, tx, who };
  const standing = await loadStanding(acting, seen, mediation);
  const event = { type: "perform" } as const;
  if (
    standing.facts.allPerformed &&
    (await askMachine(acting, mediation, standing, event, seen.me.today)) === null
  )
    await step(acting, seen, mediation, event);
  else if (watched.has(mediation.state)) await settleClock(acting, seen, mediation);
}
/** One is broken: the machine says what that means, for the police that the clock of the case runs (POL-11). */
export async function hearBroken(db: Db, tx: Tx, ended: PromiseEnded): Promise<void> {
  const found = await heard(db, tx, ended);
  if (found === null) return;
  const { seen, mediation, who } = found;
  const acting = { db, tx, who };
  const standing = await loadStanding(acting, seen, mediation);
  const event = { type: "break" } as const;
  if ((await askMachine(acting, mediation, standing, event, seen.me.today)) !== null) return;
  await step(acting, seen, mediation, event);
  await tellBroken(tx, seen, ended.promiseId);
}
