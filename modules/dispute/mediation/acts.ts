/** A mediation begins, and is accepted. */
import { Refusal, found } from "../../../server/errors.ts";
import { newId } from "../../../server/id.ts";
import { calendarOf } from "../../community/api.ts";
import type { Who } from "../../people/contract.ts";
import type { Seen } from "../asking.ts";
import { writeEvent } from "../events.ts";
import type { Refusal as MachineRefusal } from "../machines/refusal.ts";
import type { MachineKind } from "../machines/machine.ts";
import { setStanding } from "../queries.ts";
import { findRouted } from "../route/rows.ts";
import { getRule } from "../rule-table/table.ts";
import { type Acceptance, FoundOfCase } from "./contract.ts";
import { afterStep } from "./dues.ts";
import { loadStanding } from "./facts.ts";
import { firstState, mayWork } from "./moves.ts";
import { type MediationRow, findMediation, getMediation, insertMediation } from "./rows.ts";
import { refuseBy } from "./saying.ts";
import { type Acting, step } from "./step.ts";
import { mayWorkOn, notTheirs } from "./working.ts";

const elsewhere = {
  people: "dispute.people_elsewhere",
  police: "dispute.police_elsewhere",
  administrative: "dispute.admin_elsewhere",
  own: "dispute.own_elsewhere",
} as const satisfies Record<MachineKind, string>;

const departmentOf = (who: Who, communityId: string): string | null =>
  who.posts.find(
    ({ role, communityIds }) =>
      role === "department_officer" && (communityIds === null || communityIds.includes(communityId)),
  )?.organisationId ?? null;
/** The machine the dispute was routed to, where no other goes on (§0.6), by who works it. */
export async function begin(acting: Acting, seen: Seen): Promise<MediationRow> {
  const { db, tx, who } = acting;
  const { row, me } = seen;
  if (row.state === "closed") throw new Refusal("dispute.closed");
  const routed = row.machine === null ? undefined : await findRouted(tx, row.id);
  if (routed === undefined) throw new Refusal("dispute.route_first");
  const { machine } = routed;
  const law = { place: row.lawPlace, edition: row.lawEdition };
  const before = await findMediation(tx, row.id);
  const fresh = {
    id: newId(tx.now),
    disputeId: row.id,
    machine,
    state: firstState[machine],
    organisationId: machine === "administrative" ? departmentOf(who, row.communityId) : null,
    lawPlace: row.lawPlace,
    lawEdition: row.lawEdition,
    beganOn: me.today,
    police: routed.police === null ? null : FoundOfCase.parse(routed.police),
  };
  if (before?.endedAt === null) {
    if (before.machine === machine) throw new Refusal("dispute.mediation_begun");
    const rule = getRule("0.6", { day: me.today, law });
    refuseBy({ code: elsewhere[machine], rule, details: {}, yields: false } satisfies MachineRefusal);
  }
  refuseBy(mayWork(machine, { communityId: row.communityId, law }, who, me.today));
  await insertMediation(tx, fresh, who.personId);
  const begun = found(await getMediation(tx, fresh.id));
  const standing = await loadStanding(acting, seen, begun);
  const after = afterStep(standing, null, me.today, await calendarOf(db));
  await setStanding(tx, row.id, { state: after.state, ending: null }, after.clock);
  writeEvent(tx, row.id, "mediation_began", who.personId, { machine });
  return begun;
}

/** The one that goes on; without one there is nothing to step in. */
export async function findGoingOn({ tx }: Acting, { row }: Seen): Promise<MediationRow> {
  const mediation = await findMediation(tx, row.id);
  if (mediation === undefined || mediation.endedAt !== null) throw new Refusal("dispute.mediation_none");
  return mediation;
}

/** The same, to take a step in. */
export async function goingOn(acting: Acting, seen: Seen): Promise<MediationRow> {
  const mediation = await findGoingOn(acting, seen);
  refuseBy(notTheirs(mediation, acting.who, seen.me.today));
  return mediation;
}

/** The same, for what is no step of the machine: notes, proposals, who is asked in. By who works it (§0.6). */
export async function workedOn(acting: Acting, seen: Seen): Promise<MediationRow> {
  const mediation = await goingOn(acting, seen);
  const { row, me } = seen;
  if (row.state === "closed") throw new Refusal("dispute.closed");
  refuseBy(mayWorkOn(mediation, row, acting.who, me.today));
  return mediation;
}

export async function accept(acting: Acting, seen: Seen, input: Acceptance): Promise<MediationRow> {
  const mediation = await goingOn(acting, seen);
  const { askedPartyIds, from, alreadyTaken } = input;
  if (mediation.machine !== "people") return step(acting, seen, mediation, { type: "accept", askedPartyIds });
  const referred = from === "court" || from === "police";
  return step(acting, seen, mediation, {
    type: "accept",
    askedPartyIds,
    from: referred ? { kind: "referral", by: from, accepted: alreadyTaken } : { kind: from },
  });
}

/** Whether this person works a mediation that goes on here. */
export async function worksHere(
  { tx, who }: Pick<Acting, "tx" | "who">,
  { row, me }: Seen,
): Promise<boolean> {
  const mediation = await findMediation(tx, row.id);
  if (mediation === undefined || mediation.endedAt !== null) return false;
  return mayWorkOn(mediation, row, who, me.today) === null;
}
