/** Appointing a lawyer, an elder or a mediator: they see this dispute from then on, for that time. */
import type { Tx } from "../../../server/db.ts";
import { Refusal, found, refuse } from "../../../server/errors.ts";
import { newId } from "../../../server/id.ts";
import * as people from "../../people/api.ts";
import type { Who } from "../../people/contract.ts";
import { isInForce } from "../../people/rules.ts";
import type { Seen } from "../asking.ts";
import type { AppointmentInput, EndInput } from "../contract.ts";
import { followAppointed } from "../agreement/promising.ts";
import { writeEvent } from "../events.ts";
import { isKeptFrom } from "../kept-from.ts";
import { touch } from "../queries.ts";
import { tellAppointed } from "../telling.ts";
import { appointable, mayAppoint } from "../rules.ts";
import { endAppointed, findAppointed, insertAppointed, listAppointed } from "./rows.ts";
import type { z } from "zod";

type Acting = { tx: Tx; who: Who };
const mayChange = (who: Who, { row, sight }: Seen) =>
  refuse(mayAppoint(who, row.communityId, { sight, state: row.state }));

export async function appoint(
  { tx, who }: Acting,
  seen: Seen,
  input: z.infer<typeof AppointmentInput>,
): Promise<string> {
  mayChange(who, seen);
  const { row, me } = seen;
  const post = found(await people.getPost(tx, input.postId));
  const here = post.communityIds === null || post.communityIds.includes(row.communityId);
  const fits = (appointable as readonly string[]).includes(post.role);
  if (!isInForce(post, me.today) || !here || !fits)
    throw new Refusal("dispute.post_unfit", { field: "postId" });
  if ((await isKeptFrom(tx, row.id))(post)) throw new Refusal("dispute.post_kept", { field: "postId" });
  const fromOn = input.fromOn ?? me.today;
  if (input.toOn !== null && input.toOn < fromOn)
    throw new Refusal("dispute.appointment_days", { field: "toOn" });
  if ((await listAppointed(tx, row.id)).some((each) => each.postId === post.id))
    throw new Refusal("dispute.appointed_already", { field: "postId" });
  const id = newId(tx.now);
  const { personId } = post;
  await insertAppointed(
    tx,
    { id, disputeId: row.id, postId: post.id, personId, fromOn, toOn: input.toOn },
    who.personId,
  );
  await followAppointed(tx, row, me.today);
  await tellAppointed(tx, seen, post);
  writeEvent(tx, row.id, "appointed", who.personId, { role: post.role });
  await touch(tx, row.id);
  return id;
}

export async function endAppointment(
  { tx, who }: Acting,
  seen: Seen,
  id: string,
  input: z.infer<typeof EndInput>,
): Promise<void> {
  mayChange(who, seen);
  const row = found(await findAppointed(tx, id));
  if (row.disputeId !== seen.row.id) found(null);
  if ((await endAppointed(tx, id, who.personId, input.reason)) === 0)
    throw new Refusal("dispute.appointment_over");
  await followAppointed(tx, seen.row, seen.me.today);
  writeEvent(tx, seen.row.id, "appointment_ended", who.personId);
  await touch(tx, seen.row.id);
}
