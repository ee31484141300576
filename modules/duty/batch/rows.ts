/** SQL on acts on many duties at once (一批): each act is a few statements, however many duties. */
import type { Tx } from "../../../server/db.ts";
import { newId } from "../../../server/id.ts";
import type { Role } from "../../people/contract.ts";
import { type DutyRow, columns } from "../queries.ts";

export type BatchRow = {
  id: string;
  act: "assign" | "excuse" | "move";
  actedBy: string;
  actedAt: Date;
  undoneAt: Date | null;
};
export type ItemRow = {
  dutyId: string;
  refusal: string | null;
  versionAfter: number | null;
  beforePostId: string | null;
  beforeRole: Role | null;
  beforeDueOn: string | null;
  closingId: string | null;
  undone: boolean;
};

/** In the order of ids, so that two batches over the same duties wait for each other and never both ways. */
export const lockDuties = (tx: Tx, ids: readonly string[]) =>
  tx.many<DutyRow>(
    `select ${columns} from duty d where d.station_id = $1 and d.id = any ($2::uuid[])
     order by d.id for update of d`,
    [tx.stationId, ids],
  );
export const findBatch = (tx: Tx, id: string) =>
  tx.maybe<BatchRow>(
    `select id, act, acted_by as "actedBy", acted_at as "actedAt", undone_at as "undoneAt"
     from duty_batch where station_id = $1 and id = $2`,
    [tx.stationId, id],
  );
export const lockBatch = (tx: Tx, id: string) =>
  tx.maybe<BatchRow>(
    `select id, act, acted_by as "actedBy", acted_at as "actedAt", undone_at as "undoneAt"
     from duty_batch where station_id = $1 and id = $2 for update`,
    [tx.stationId, id],
  );
export const listItems = (tx: Tx, batchId: string) =>
  tx.many<ItemRow>(
    `select duty_id as "dutyId", refusal, version_after as "versionAfter", before_post_id as "beforePostId",
       before_role as "beforeRole",
       before_due_on as "beforeDueOn", closing_id as "closingId", undone
     from duty_batch_item where station_id = $1 and batch_id = $2 order by position`,
    [tx.stationId, batchId],
  );
export async function insertBatch(
  tx: Tx,
  act: BatchRow["act"],
  by: string,
  items: readonly Omit<ItemRow, "undone">[],
): Promise<string> {
  const id = newId(tx.now);
  await tx.run(
    `insert into duty_batch (station_id, id, act, acted_by, acted_at) values ($1, $2, $3, $4, $5)`,
    [tx.stationId, id, act, by, tx.now],
  );
  await tx.run(
    `insert into duty_batch_item (station_id, batch_id, duty_id, position, refusal, version_after, before_post_id, before_due_on, closing_id, before_role)
     select $1, $2, i.duty_id, i.position, i.refusal, i.version_after, i.before_post_id, i.before_due_on, i.closing_id, i.before_role
     from unnest($3::uuid[], $4::int[], $5::text[], $6::int[], $7::uuid[], $8::date[], $9::uuid[], $10::text[])
       as i (duty_id, position, refusal, version_after, before_post_id, before_due_on, closing_id, before_role)`,
    [
      tx.stationId,
      id,
      items.map((item) => item.dutyId),
      items.map((_, at) => at),
      items.map((item) => item.refusal),
      items.map((item) => item.versionAfter),
      items.map((item) => item.beforePostId),
      items.map((item) => item.beforeDueOn),
      items.map((item) => item.closingId),
      items.map((item) => item.beforeRole),
    ],
  );
  return id;
}
export async function markUndone(tx: Tx, id: string, dutyIds: readonly string[]): Promise<void> {
  await tx.run(`update duty_batch set undone_at = $3 where station_id = $1 and id = $2`, [
    tx.stationId,
    id,
    tx.now,
  ]);
  await tx.run(
    `update duty_batch_item set undone = true where station_id = $1 and batch_id = $2 and duty_id = any ($3::uuid[])`,
    [tx.stationId, id, dutyIds],
  );
}

/** Names a post for each of them; a duty whose post is null belongs to everyone of its roles again. */
export async function assignMany(
  tx: Tx,
  posts: readonly { dutyId: string; postId: string | null; role: Role | null }[],
  by: string,
): Promise<void> {
  await tx.run(
    `update duty d set assignee_post_id = n.post_id, assignee_role = case when n.post_id is not null then n.role end,
       assigned_by = case when n.post_id is not null then $4::uuid end,
       assigned_at = case when n.post_id is not null then $5::timestamptz end, version = d.version + 1
     from unnest($2::uuid[], $3::uuid[], $6::text[]) as n (duty_id, post_id, role)
     where d.station_id = $1 and d.id = n.duty_id`,
    [
      tx.stationId,
      posts.map((each) => each.dutyId),
      posts.map((each) => each.postId),
      by,
      tx.now,
      posts.map((each) => each.role),
    ],
  );
}
export async function excuseMany(
  tx: Tx,
  closings: readonly { id: string; dutyId: string; onTime: boolean }[],
  of: { reason: string; note: string; today: string; by: string },
): Promise<void> {
  await tx.run(
    `insert into duty_closing (station_id, id, duty_id, state, done_on, on_time, note, excuse, by_person_id, closed_at)
     select $1, n.id, n.duty_id, 'excused', $5, n.on_time, $6, $7, $8, $9
     from unnest($2::uuid[], $3::uuid[], $4::bool[]) as n (id, duty_id, on_time)`,
    [
      tx.stationId,
      closings.map((each) => each.id),
      closings.map((each) => each.dutyId),
      closings.map((each) => each.onTime),
      of.today,
      of.note,
      of.reason,
      of.by,
      tx.now,
    ],
  );
  await tx.run(
    `update duty set state = 'excused', version = version + 1 where station_id = $1 and id = any ($2::uuid[])`,
    [tx.stationId, closings.map((each) => each.dutyId)],
  );
}
export async function unexcuseMany(
  tx: Tx,
  of: readonly { dutyId: string; closingId: string }[],
  by: string,
): Promise<void> {
  await tx.run(
    `update duty_closing set undone_at = $3, undone_by = $4 where station_id = $1 and id = any ($2::uuid[]) and undone_at is null`,
    [tx.stationId, of.map((each) => each.closingId), tx.now, by],
  );
  await tx.run(
    `update duty set state = 'open', version = version + 1 where station_id = $1 and id = any ($2::uuid[])`,
    [tx.stationId, of.map((each) => each.dutyId)],
  );
}
export const moveMany = (tx: Tx, days: readonly { dutyId: string; dueOn: string }[]) =>
  tx.run(
    `update duty set due_on = n.due_on, version = version + 1 from unnest($2::uuid[], $3::date[]) as n (id, due_on)
     where duty.station_id = $1 and duty.id = n.id`,
    [tx.stationId, days.map((each) => each.dutyId), days.map((each) => each.dueOn)],
  );
