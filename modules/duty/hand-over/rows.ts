/** SQL on hand-overs (转交). An offer that waits also stands on its duty, so that lists need not look for it. */
import type { Tx } from "../../../server/db.ts";
import { newId } from "../../../server/id.ts";
import type { HandOverState } from "../contract.ts";
import { type DutyRow, columns } from "../queries.ts";

export type HandOverRow = {
  id: string;
  dutyId: string;
  state: HandOverState;
  fromPostId: string | null;
  fromPersonId: string;
  toPostId: string;
  toPersonId: string;
  note: string;
  offeredAt: Date;
  answerBy: string;
  answeredAt: Date | null;
  reason: string;
  returnedAt: Date | null;
};
export const read = `h.id, h.duty_id as "dutyId", h.state, h.from_post_id as "fromPostId", h.from_person_id as "fromPersonId",
  h.to_post_id as "toPostId", h.to_person_id as "toPersonId", h.note, h.offered_at as "offeredAt", h.answer_by as "answerBy",
  h.answered_at as "answeredAt", h.reason, h.returned_at as "returnedAt"`;

export const findHandOver = (tx: Tx, id: string) =>
  tx.maybe<HandOverRow>(`select ${read} from duty_hand_over h where h.station_id = $1 and h.id = $2`, [
    tx.stationId,
    id,
  ]);
export const listByIds = (tx: Tx, ids: readonly string[]) =>
  tx.many<HandOverRow>(
    `select ${read} from duty_hand_over h where h.station_id = $1 and h.id = any ($2::uuid[])`,
    [tx.stationId, ids],
  );
/** The newest first. */
export const listHandOvers = (tx: Tx, dutyId: string) =>
  tx.many<HandOverRow>(
    `select ${read} from duty_hand_over h where h.station_id = $1 and h.duty_id = $2
     order by h.offered_at desc, h.id desc limit 50`,
    [tx.stationId, dutyId],
  );
export async function offer(
  tx: Tx,
  row: Omit<HandOverRow, "id" | "state" | "answeredAt" | "reason" | "returnedAt" | "offeredAt">,
): Promise<string> {
  const id = newId(tx.now);
  await tx.run(
    `insert into duty_hand_over (station_id, id, duty_id, state, from_post_id, from_person_id, to_post_id, to_person_id, note, offered_at, answer_by)
     values ($1, $2, $3, 'offered', $4, $5, $6, $7, $8, $9, $10)`,
    [
      tx.stationId,
      id,
      row.dutyId,
      row.fromPostId,
      row.fromPersonId,
      row.toPostId,
      row.toPersonId,
      row.note,
      tx.now,
      row.answerBy,
    ],
  );
  await markOffered(tx, row.dutyId, row.toPostId);
  return id;
}
const markOffered = (tx: Tx, dutyId: string, postId: string | null) =>
  tx.run(`update duty set offered_post_id = $3, version = version + 1 where station_id = $1 and id = $2`, [
    tx.stationId,
    dutyId,
    postId,
  ]);
export const answer = (tx: Tx, id: string, state: HandOverState, by: string, reason: string) =>
  tx.run(
    `update duty_hand_over set state = $3, answered_by = $4, answered_at = $5, reason = $6 where station_id = $1 and id = $2`,
    [tx.stationId, id, state, by, tx.now, reason],
  );
export const giveBack = (tx: Tx, id: string, reason: string) =>
  tx.run(
    `update duty_hand_over set state = 'returned', returned_at = $3, reason = $4 where station_id = $1 and id = $2`,
    [tx.stationId, id, tx.now, reason],
  );
/** What still waits for an answer on a duty comes to an end, and no longer stands on it. */
export async function endOffers(
  tx: Tx,
  dutyId: string,
  state: "withdrawn" | "lapsed",
  by: string,
): Promise<void> {
  await tx.run(
    `update duty_hand_over set state = $3, answered_by = $4, answered_at = $5
     where station_id = $1 and duty_id = $2 and state = 'offered'`,
    [tx.stationId, dutyId, state, by, tx.now],
  );
  await markOffered(tx, dutyId, null);
}
export const clearOffered = (tx: Tx, dutyId: string) => markOffered(tx, dutyId, null);

type Lapsed = Pick<DutyRow, "id" | "title" | "closesOn" | "appointedOnly"> &
  Pick<HandOverRow, "fromPersonId" | "fromPostId">;
const gone = "returning duty_id, from_person_id, from_post_id";
const free = `update duty d set offered_post_id = null, version = version + 1 from gone
  where d.station_id = $1 and d.id = gone.duty_id
  returning d.id, d.title, d.closes_on as "closesOn", d.appointed_only as "appointedOnly",
    gone.from_person_id as "fromPersonId", gone.from_post_id as "fromPostId"`;
/** Nobody answered in time: back where it came from. */
export const lapseOffers = (tx: Tx, today: string) =>
  tx.many<Lapsed>(
    `with gone as (update duty_hand_over set state = 'lapsed', answered_at = $2
       where station_id = $1 and state = 'offered' and answer_by < $3::date ${gone}) ${free}`,
    [tx.stationId, tx.now, today],
  );
/** The post it was offered to has ended. */
export const lapseOffersTo = (tx: Tx, postId: string) =>
  tx.many<Lapsed>(
    `with gone as (update duty_hand_over set state = 'lapsed', answered_at = $2
       where station_id = $1 and state = 'offered' and to_post_id = $3 ${gone}) ${free}`,
    [tx.stationId, tx.now, postId],
  );

/** Open duties offered to these posts, offered by this person, or come back to them since `since`. */
export const listConcerning = (
  tx: Tx,
  postIds: readonly string[],
  personId: string,
  today: string,
  since: Date,
) =>
  tx.many<DutyRow & { handOverId: string }>(
    `select ${columns}, h.id as "handOverId" from duty_hand_over h
     join duty d on d.station_id = $1 and d.id = h.duty_id and d.state = 'open'
     where h.station_id = $1 and (
       (h.state = 'offered' and h.answer_by >= $4::date and (h.to_post_id = any ($2::uuid[]) or h.from_person_id = $3))
       or (h.from_person_id = $3 and h.state in ('refused', 'returned', 'lapsed') and coalesce(h.returned_at, h.answered_at) >= $5))
     order by d.due_on, d.id limit 60`,
    [tx.stationId, postIds, personId, today, since],
  );
