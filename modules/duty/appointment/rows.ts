/** SQL on appointments (指定): which posts see the duties of a product that is for those appointed only. */
import type { Tx } from "../../../server/db.ts";
import { newId } from "../../../server/id.ts";

export type AppointmentRow = {
  id: string;
  programmeId: string;
  productCode: string;
  postId: string;
  appointedBy: string;
  appointedAt: Date;
  endedAt: Date | null;
};
const columns = `n.id, n.programme_id as "programmeId", n.product_code as "productCode", n.post_id as "postId",
  n.appointed_by as "appointedBy", n.appointed_at as "appointedAt", n.ended_at as "endedAt"`;

/** Does one of these posts see what few may? */
export const isAppointedTo = async (tx: Tx, postIds: readonly string[]): Promise<boolean> =>
  (await tx.maybe(
    `select 1 from duty_appointment where station_id = $1 and post_id = any ($2::uuid[]) and ended_at is null limit 1`,
    [tx.stationId, postIds],
  )) !== undefined;
export const findAppointment = (tx: Tx, id: string) =>
  tx.maybe<AppointmentRow>(
    `select ${columns} from duty_appointment n where n.station_id = $1 and n.id = $2`,
    [tx.stationId, id],
  );
/** In force, of these programmes, the oldest first. */
export const listAppointedPosts = (tx: Tx, programmeIds: readonly string[]) =>
  tx.many<AppointmentRow>(
    `select ${columns} from duty_appointment n
     where n.station_id = $1 and n.programme_id = any ($2::uuid[]) and n.ended_at is null
     order by n.product_code, n.appointed_at, n.id`,
    [tx.stationId, programmeIds],
  );
/** Undefined where the post is appointed already. */
export async function insertAppointment(
  tx: Tx,
  row: Pick<AppointmentRow, "programmeId" | "productCode" | "postId" | "appointedBy">,
): Promise<string | undefined> {
  const id = newId(tx.now);
  const added = await tx.run(
    `insert into duty_appointment (station_id, id, programme_id, product_code, post_id, appointed_by, appointed_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (station_id, programme_id, product_code, post_id) where ended_at is null do nothing`,
    [tx.stationId, id, row.programmeId, row.productCode, row.postId, row.appointedBy, tx.now],
  );
  return added === 1 ? id : undefined;
}
/** Held until the transaction ends, so that nobody is named by an appointment that ends at the same moment. */
export const holdAppointment = (tx: Tx, of: Pick<AppointmentRow, "programmeId" | "productCode" | "postId">) =>
  tx.maybe<{ id: string }>(
    `select id from duty_appointment where station_id = $1 and programme_id = $2 and product_code = $3 and post_id = $4
       and ended_at is null for share`,
    [tx.stationId, of.programmeId, of.productCode, of.postId],
  );
/** Gives how many it ended: none where it had ended already. */
export const endAppointment = (tx: Tx, id: string, by: string) =>
  tx.run(
    `update duty_appointment set ended_by = $3, ended_at = $4 where station_id = $1 and id = $2 and ended_at is null`,
    [tx.stationId, id, by, tx.now],
  );
/** The post ended, and its appointments with it. */
export const endAppointmentsOf = (tx: Tx, postId: string) =>
  tx.run(
    `update duty_appointment set ended_at = $3 where station_id = $1 and post_id = $2 and ended_at is null`,
    [tx.stationId, postId, tx.now],
  );

/**
 * Being named for such a duty is a right to see it: the name goes from all of them, closed ones too, and what is
 * offered to the post goes back. Who closed what stays in its closing and in the journal.
 */
export async function takeNamesBack(
  tx: Tx,
  { programmeId, productCode, postId }: Pick<AppointmentRow, "programmeId" | "productCode" | "postId">,
): Promise<void> {
  const of = [tx.stationId, programmeId, productCode, postId];
  await tx.run(
    `update duty set assignee_post_id = null, assignee_role = null, assigned_by = null, assigned_at = null,
       version = version + 1
     where station_id = $1 and assignee_post_id = $4 and programme_id = $2 and product_code = $3`,
    of,
  );
  await tx.run(
    `with gone as (update duty_hand_over h set state = 'lapsed', answered_at = $5 from duty d
       where h.station_id = $1 and h.state = 'offered' and h.to_post_id = $4 and d.station_id = $1 and d.id = h.duty_id
         and d.programme_id = $2 and d.product_code = $3 returning h.duty_id)
     update duty set offered_post_id = null, version = version + 1
     where station_id = $1 and id in (select duty_id from gone)`,
    [...of, tx.now],
  );
}
