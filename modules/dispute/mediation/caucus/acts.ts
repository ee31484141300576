/** Talks with one side alone: noted and opened by who leads the mediation, and by nobody else. */
import { Refusal, found, refuse } from "../../../../server/errors.ts";
import { newId } from "../../../../server/id.ts";
import type { KeyStore } from "../../../../server/keys.ts";
import type { Seen } from "../../asking.ts";
import { findParty } from "../../party/rows.ts";
import { findGoingOn } from "../acts.ts";
import type { CaucusInput } from "../contract.ts";
import { listMediators } from "../mediator/rows.ts";
import { findMediation } from "../rows.ts";
import type { Acting } from "../step.ts";
import { findCaucus, insertCaucus } from "./rows.ts";
import { mayCaucus } from "./rules.ts";
import { openNote, sealNote } from "./sealing.ts";
import type { z } from "zod";

type Sealing = Acting & { keys: KeyStore };
const leadingNow = async ({ tx }: Acting, mediationId: string) =>
  (await listMediators(tx, mediationId)).flatMap(({ personId, endedAt }) =>
    endedAt === null ? [personId] : [],
  );

export async function addCaucus(acting: Sealing, seen: Seen, input: z.infer<typeof CaucusInput>) {
  const { tx, who, keys } = acting;
  const mediation = await findGoingOn(acting, seen);
  refuse(mayCaucus(who, { mediatorIds: await leadingNow(acting, mediation.id), ended: false }));
  if (input.text === "") throw new Refusal("dispute.note_empty", { field: "text" });
  const party = found(await findParty(tx, seen.row.id, input.partyId));
  const id = newId(tx.now);
  await insertCaucus(tx, mediation.id, {
    id,
    partyId: party.id,
    ...(await sealNote(tx, keys, id, input.text)),
    byPersonId: who.personId,
  });
  return id;
}
/** To who may not, the same answer whether there is such a note or none. */
export async function openCaucus(acting: Sealing, { row }: Seen, noteId: string): Promise<string> {
  const { tx, who, keys } = acting;
  const mediation = found(await findMediation(tx, row.id));
  const mediatorIds = await leadingNow(acting, mediation.id);
  refuse(mayCaucus(who, { mediatorIds, ended: mediation.endedAt !== null }));
  return openNote(tx, keys, found(await findCaucus(tx, mediation.id, noteId)));
}
