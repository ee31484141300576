/** What parties say: whether they are willing, with the door open or closed, and to each who is asked in. */
import { Refusal, found } from "../../../../server/errors.ts";
import { newId } from "../../../../server/id.ts";
import type { Seen } from "../../asking.ts";
import { findParty } from "../../party/rows.ts";
import { goingOn, workedOn } from "../acts.ts";
import type { InviteeInput, WordInput } from "../contract.ts";
import { isEventOf } from "../moves.ts";
import { type Acting, step } from "../step.ts";
import { insertInvitee, insertWord, listInvitees, removeInvitee } from "./rows.ts";
import type { z } from "zod";

/** A clear no is an end of its own where the machine has one (MED-05); a yes later takes it back. */
export async function say(acting: Acting, seen: Seen, input: WordInput): Promise<void> {
  const { tx, who } = acting;
  const { partyId, about, inviteeId, yes } = input;
  const party = found(await findParty(tx, seen.row.id, partyId));
  if (party.role !== "party") found(null);
  if ((about === "invitee") !== (inviteeId !== null))
    throw new Refusal("dispute.word_about", { field: "inviteeId" });
  const refuses = about === "willing" && !yes;
  const mediation = refuses ? await goingOn(acting, seen) : await workedOn(acting, seen);
  if (inviteeId !== null) found((await listInvitees(tx, mediation.id)).find(({ id }) => id === inviteeId));
  const event = { type: "party_refuses", partyId } as const;
  if (refuses && isEventOf(mediation.machine, event)) await step(acting, seen, mediation, event);
  else if (refuses) await workedOn(acting, seen);
  await insertWord(
    tx,
    { id: newId(tx.now), mediationId: mediation.id, partyId, about, inviteeId, yes },
    who.personId,
  );
}
export async function invite(
  acting: Acting,
  seen: Seen,
  input: z.infer<typeof InviteeInput>,
): Promise<string> {
  const { tx, who } = acting;
  const mediation = await workedOn(acting, seen);
  const id = newId(tx.now);
  await insertInvitee(tx, mediation.id, { id, ...input }, who.personId);
  return id;
}
export async function uninvite(acting: Acting, seen: Seen, id: string): Promise<void> {
  const mediation = await workedOn(acting, seen);
  if ((await removeInvitee(acting.tx, mediation.id, id)) === 0) found(null);
}
