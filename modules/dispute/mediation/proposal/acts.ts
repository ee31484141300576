/** Proposals and counter-proposals: a version each, and what each party answers. */
import { Refusal, found } from "../../../../server/errors.ts";
import { newId } from "../../../../server/id.ts";
import type { Seen } from "../../asking.ts";
import { findParty } from "../../party/rows.ts";
import { workedOn } from "../acts.ts";
import type { Acting } from "../step.ts";
import type { ProposalInput } from "../work-contract.ts";
import { insertAnswer, insertProposal, listProposals, type AnswerRow } from "./rows.ts";

/** Only to the newest version: what was answered before it was countered is over. */
export async function propose(acting: Acting, seen: Seen, input: ProposalInput): Promise<string> {
  const { tx, who } = acting;
  const mediation = await workedOn(acting, seen);
  const { text, partyId, counters } = input;
  if (text === "") throw new Refusal("dispute.note_empty", { field: "text" });
  if (partyId !== null && found(await findParty(tx, seen.row.id, partyId)).role !== "party") found(null);
  const id = newId(tx.now);
  const row = { id, partyId, text, byPersonId: who.personId };
  if (counters === null) {
    await insertProposal(tx, mediation.id, { ...row, threadId: id, n: 1 });
    return id;
  }
  const all = await listProposals(tx, mediation.id);
  const before = found(all.find((each) => each.id === counters));
  const newest = all.findLast(({ threadId }) => threadId === before.threadId)!;
  if (newest.id !== before.id) throw new Refusal("dispute.proposal_older", { field: "counters" });
  await insertProposal(tx, mediation.id, { ...row, threadId: before.threadId, n: before.n + 1 });
  return id;
}
export async function answer(
  acting: Acting,
  seen: Seen,
  proposalId: string,
  input: Pick<AnswerRow, "partyId" | "answer">,
): Promise<void> {
  const { tx, who } = acting;
  const mediation = await workedOn(acting, seen);
  const all = await listProposals(tx, mediation.id);
  const proposal = found(all.find(({ id }) => id === proposalId));
  const newest = all.findLast(({ threadId }) => threadId === proposal.threadId)!;
  if (newest.id !== proposal.id) throw new Refusal("dispute.proposal_older");
  if (found(await findParty(tx, seen.row.id, input.partyId)).role !== "party") found(null);
  await insertAnswer(tx, newId(tx.now), { proposalId, ...input }, who.personId);
}
