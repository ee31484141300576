/** Who leads a mediation: checked against the parties and what went before, appointed, and withdrawn. */
import { Refusal, found } from "../../../../server/errors.ts";
import { newId } from "../../../../server/id.ts";
import * as people from "../../../people/api.ts";
import { isInForce } from "../../../people/rules.ts";
import { endAppointed, insertAppointed, listAppointed } from "../../appointed/rows.ts";
import type { Seen } from "../../asking.ts";
import { writeEvent } from "../../events.ts";
import { isKeptFrom } from "../../kept-from.ts";
import { conflictsOf, mayMediate, type Mediator, type MediatorFacts } from "../../machines/mediator.ts";
import { findParty } from "../../party/rows.ts";
import { tellAppointed } from "../../telling.ts";
import { appointable } from "../../rules.ts";
import { workedOn } from "../acts.ts";
import type { MediatorInput } from "../contract.ts";
import { loadStanding } from "../facts.ts";
import type { MediationRow } from "../rows.ts";
import { refuseBy } from "../saying.ts";
import { type Acting, step } from "../step.ts";
import { endMediator, insertCheck, insertMediator, listMediators, type MediatorRow } from "./rows.ts";

const committee = ["mediator", "cadre"];
/** MED-04: of the committee by post, or appointed by it; of a department by post. */
const qualityOf = (
  machine: MediationRow["machine"],
  role: string,
  byCommittee: boolean,
): MediatorRow["quality"] | null => {
  if (machine === "administrative") return "authority";
  if (committee.includes(role)) return "member";
  return byCommittee ? "appointee" : null;
};
/** Whose posts may lead this machine. */
export const leadersOf = (machine: MediationRow["machine"]): readonly string[] =>
  machine === "people" ? appointable : machine === "administrative" ? ["department_officer"] : [];

async function load(acting: Acting, seen: Seen, input: MediatorInput) {
  const { tx } = acting;
  const { row, me } = seen;
  const mediation = await workedOn(acting, seen);
  const leaders = leadersOf(mediation.machine);
  if (leaders.length === 0)
    throw new Refusal("dispute.step_elsewhere", { details: { machine: mediation.machine } });
  const post = found(await people.getPost(tx, input.postId));
  const here = post.communityIds === null || post.communityIds.includes(row.communityId);
  if (!isInForce(post, me.today) || !here || !leaders.includes(post.role))
    throw new Refusal("dispute.post_unfit", { field: "postId" });
  if ((await isKeptFrom(tx, row.id))(post)) throw new Refusal("dispute.post_kept", { field: "postId" });
  for (const { partyId } of input.ties) found(await findParty(tx, row.id, partyId));
  const mediator: Mediator = {
    personId: post.personId,
    adult: input.adult,
    quality: qualityOf(mediation.machine, post.role, input.byCommittee),
    organisationId: post.organisationId,
    ties: input.ties,
  };
  return { mediation, post, mediator };
}
const factsOfLeading = async (acting: Acting, seen: Seen, mediation: MediationRow, personId: string) =>
  (await loadStanding(acting, seen, mediation, { persons: [personId] })).facts as MediatorFacts;

/** What was found stands with the case, also of who is then not appointed. */
export async function check(acting: Acting, seen: Seen, input: MediatorInput): Promise<void> {
  const { tx, who } = acting;
  const { mediation, mediator } = await load(acting, seen, input);
  const facts = await factsOfLeading(acting, seen, mediation, mediator.personId);
  await insertCheck(
    tx,
    mediation.id,
    {
      id: newId(tx.now),
      personId: mediator.personId,
      conflicts: conflictsOf(mediator, facts, facts.past),
      refused: mayMediate(mediator, facts, seen.me.today)?.code ?? null,
    },
    who.personId,
  );
}

export async function appointMediator(acting: Acting, seen: Seen, input: MediatorInput): Promise<void> {
  const { tx, who } = acting;
  const { row, me } = seen;
  const { mediation, post, mediator } = await load(acting, seen, input);
  const now = await listMediators(tx, mediation.id);
  if (now.some(({ personId, endedAt }) => personId === post.personId && endedAt === null))
    throw new Refusal("dispute.mediator_already", { field: "postId" });
  if (mediation.machine === "people")
    await step(acting, seen, mediation, { type: "appoint", mediator, chosenBy: input.chosenBy });
  else {
    // A department names who leads it without a step of the machine; the same conflicts hold.
    const facts = await factsOfLeading(acting, seen, mediation, mediator.personId);
    refuseBy(mayMediate(mediator, facts, me.today));
    writeEvent(tx, row.id, "mediation_step", who.personId, { step: "appoint", to: mediation.state });
  }
  await insertMediator(
    tx,
    {
      id: newId(tx.now),
      mediationId: mediation.id,
      postId: post.id,
      personId: post.personId,
      quality: mediator.quality!,
      adult: mediator.adult,
      ties: mediator.ties,
      chosenBy: input.chosenBy,
    },
    who.personId,
  );
  // Who leads it sees it, for as long.
  const sees = (await listAppointed(tx, row.id)).some(({ postId }) => postId === post.id);
  if (!sees && (appointable as readonly string[]).includes(post.role)) {
    await insertAppointed(
      tx,
      {
        id: newId(tx.now),
        disputeId: row.id,
        postId: post.id,
        personId: post.personId,
        fromOn: me.today,
        toOn: null,
      },
      who.personId,
    );
    await tellAppointed(tx, seen, post);
  }
}

/** MED-19: one party is enough; the mediator may say so too. They see the dispute no more. */
export async function recuse(
  acting: Acting,
  seen: Seen,
  mediatorId: string,
  partyId: string | null,
): Promise<void> {
  const { tx, who } = acting;
  const mediation = await workedOn(acting, seen);
  const leading = (await listMediators(tx, mediation.id)).find(({ id }) => id === mediatorId);
  const mediator = found(leading);
  if (mediator.endedAt !== null) throw new Refusal("dispute.mediator_over");
  if (partyId !== null) found(await findParty(tx, seen.row.id, partyId));
  if (mediation.machine === "people")
    await step(acting, seen, mediation, { type: "recuse", mediatorId: mediator.personId, partyId });
  else writeEvent(tx, seen.row.id, "mediation_step", who.personId, { step: "recuse", to: mediation.state });
  const because = partyId === null ? "withdrew" : "recused";
  await endMediator(tx, mediator.id, { because, recusedBy: partyId, by: who.personId });
  for (const each of await listAppointed(tx, seen.row.id))
    if (each.postId === mediator.postId) await endAppointed(tx, each.id, who.personId, because);
}
