/**
 * One act on many duties (一批): one request, one transaction. Each duty is asked the same rule as alone; the
 * answer says of each what happened, and all of it can be taken back within ten minutes.
 */
import type { Db, Tx } from "../../../server/db.ts";
import { found, refuse } from "../../../server/errors.ts";
import { newId } from "../../../server/id.ts";
import * as people from "../../people/api.ts";
import type { Post, Role, Who } from "../../people/contract.ts";
import { isInForce } from "../../people/rules.ts";
import { todayOf } from "../actions.ts";
import * as rows from "./rows.ts";
import type { Batch, BatchInput } from "../contract.ts";
import { endOffers } from "../hand-over/rows.ts";
import { whyNotNamed } from "../naming.ts";
import type { DutyRow } from "../queries.ts";
import { tellAssignedTogether, tellExcused, tellUnassigned } from "../telling.ts";
import { mayAssign, mayBeNamed, mayExcuse, mayMove, maySee, mayUndoBatch, undoMinutes } from "../rules.ts";

/** Why it may not be done with this one, or null. What is missing and what is not one's own are one answer. */
function refusalsOf(who: Who, input: BatchInput, post: Post | null | undefined, today: string) {
  if (input.act === "excuse") return (duty: DutyRow) => mayExcuse(who, duty, today);
  if (input.act === "move") return (duty: DutyRow) => mayMove(who, duty, input.dueOn, today);
  return (duty: DutyRow) => {
    const may = mayAssign(who, duty);
    if (may !== null || post === null) return may;
    const fits =
      post !== undefined &&
      isInForce(post, today) &&
      duty.roles.includes(post.role) &&
      (post.communityIds === null || post.communityIds.includes(duty.communityId));
    return fits ? mayBeNamed(duty, post) : "duty.post_unfit";
  };
}

export async function act(db: Db, tx: Tx, who: Who, input: BatchInput): Promise<string> {
  const locked = new Map((await rows.lockDuties(tx, input.dutyIds)).map((duty) => [duty.id, duty]));
  const today = await todayOf(db, tx);
  const post =
    input.act === "assign" && input.postId !== null ? await people.getPost(tx, input.postId) : null;
  const whyNot = refusalsOf(who, input, post, today);
  const items = [];
  for (const dutyId of input.dutyIds) {
    const duty = locked.get(dutyId);
    let refusal = duty === undefined || !maySee(who, duty) ? "http.missing" : whyNot(duty);
    if (refusal === null && post && duty!.appointedPostIds !== null)
      refusal = await whyNotNamed(tx, duty!, post);
    const closingId = refusal === null && input.act === "excuse" ? newId(tx.now) : null;
    items.push({ dutyId, duty, refusal, closingId });
  }
  // Where none of them is seen there is nothing to answer for, and no batch.
  if (items.every((item) => item.refusal === "http.missing")) found(null);
  const done = items.flatMap(({ duty, refusal, closingId }) =>
    refusal === null && duty !== undefined ? [{ duty, dutyId: duty.id, closingId }] : [],
  );
  await write(tx, who, input, post?.role ?? null, today, done);
  const batchId = await rows.insertBatch(
    tx,
    input.act,
    who.personId,
    items.map(({ dutyId, duty, refusal, closingId }) => ({
      dutyId,
      refusal,
      closingId,
      // The act itself raises the version by one.
      versionAfter: refusal === null ? duty!.version + 1 : null,
      beforePostId: refusal === null ? duty!.assigneePostId : null,
      beforeRole: refusal === null ? duty!.assigneeRole : null,
      beforeDueOn: refusal === null ? duty!.dueOn : null,
    })),
  );
  await tell(tx, who, input, batchId, done, post ?? null, today);
  return batchId;
}
async function tell(
  tx: Tx,
  who: Who,
  input: BatchInput,
  batchId: string,
  done: Done[],
  post: Post | null,
  today: string,
): Promise<void> {
  const duties = done.map((each) => each.duty);
  if (input.act === "assign") await tellAssignedTogether(tx, who, batchId, duties, post);
  if (input.act === "excuse")
    for (const duty of new Map(duties.map((each) => [each.programmeId, each])).values())
      await tellExcused(tx, who, duty, today);
}

type Done = { duty: DutyRow; dutyId: string; closingId: string | null };
async function write(
  tx: Tx,
  who: Who,
  input: BatchInput,
  role: Role | null,
  today: string,
  done: Done[],
): Promise<void> {
  if (done.length === 0) return;
  if (input.act === "assign") {
    for (const { duty, dutyId } of done)
      // An offer that waits ends where the officer decides; its own change of the version is counted here.
      if (duty.offeredPostId !== null) {
        await endOffers(tx, dutyId, "withdrawn", who.personId);
        duty.version++;
      }
    await rows.assignMany(
      tx,
      done.map(({ dutyId }) => ({ dutyId, postId: input.postId, role })),
      who.personId,
    );
  } else if (input.act === "move") {
    await rows.moveMany(
      tx,
      done.map(({ dutyId }) => ({ dutyId, dueOn: input.dueOn })),
    );
  } else {
    await rows.excuseMany(
      tx,
      done.map(({ duty, dutyId, closingId }) => ({
        id: closingId!,
        dutyId,
        onTime: today <= duty.closesOn,
      })),
      { reason: input.reason, note: input.note, today, by: who.personId },
    );
  }
}

/** Takes the batch back where nothing was changed since; says of each what happened. */
export async function undo(tx: Tx, who: Who, id: string): Promise<void> {
  const batch = found(await rows.lockBatch(tx, id));
  if (batch.actedBy !== who.personId) found(null);
  refuse(mayUndoBatch(who, batch, tx.now));
  const items = (await rows.listItems(tx, id)).filter((item) => item.refusal === null);
  const duties = new Map(
    (
      await rows.lockDuties(
        tx,
        items.map((item) => item.dutyId),
      )
    ).map((duty) => [duty.id, duty]),
  );
  const back = items.flatMap((item) => {
    const duty = duties.get(item.dutyId);
    // What was changed since, or is out of the own sight since, stays as it is.
    return duty !== undefined && duty.version === item.versionAfter && maySee(who, duty)
      ? [{ ...item, duty }]
      : [];
  });
  if (back.length > 0) {
    if (batch.act === "assign") {
      tellUnassigned(
        tx,
        id,
        back.map((item) => item.dutyId),
      );
      await rows.assignMany(tx, await Promise.all(back.map((item) => beforeOf(tx, item))), who.personId);
    } else if (batch.act === "move")
      await rows.moveMany(
        tx,
        back.map((item) => ({ dutyId: item.dutyId, dueOn: item.beforeDueOn! })),
      );
    else
      await rows.unexcuseMany(
        tx,
        back.map((item) => ({ dutyId: item.dutyId, closingId: item.closingId! })),
        who.personId,
      );
  }
  await rows.markUndone(
    tx,
    id,
    back.map((item) => item.dutyId),
  );
}

/** Who was named before, where that post may still be. */
async function beforeOf(tx: Tx, item: rows.ItemRow & { duty: DutyRow }) {
  const { dutyId, duty, beforePostId: id, beforeRole: role } = item;
  const gone =
    duty.appointedPostIds !== null &&
    id !== null &&
    (role === null || (await whyNotNamed(tx, duty, { id, role })) !== null);
  return gone ? { dutyId, postId: null, role: null } : { dutyId, postId: id, role };
}

/** One's own batch, with what came of each duty. */
export async function readBatch(tx: Tx, who: Who, id: string): Promise<Batch> {
  const batch = found(await rows.findBatch(tx, id));
  if (batch.actedBy !== who.personId) found(null);
  const items = await rows.listItems(tx, id);
  const undone = batch.undoneAt !== null;
  return {
    id,
    act: batch.act,
    at: batch.actedAt.toISOString(),
    undone,
    undoUntil:
      mayUndoBatch(who, batch, tx.now) === null
        ? new Date(batch.actedAt.getTime() + undoMinutes * 60_000).toISOString()
        : null,
    items: items.map((item) => ({
      dutyId: item.dutyId,
      refusal: item.refusal ?? (undone && !item.undone ? "duty.changed_since" : null),
      undone: item.undone,
    })),
  };
}
