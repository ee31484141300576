/** SQL on events and on the duties they made. */
import type { Tx } from "../../../server/db.ts";
import { newId } from "../../../server/id.ts";
import type { Bilingual } from "../../../server/wire.ts";
import type { DutyState } from "../contract.ts";
import { type Sight, admits, appointedTo, insertClosing } from "../queries.ts";

export type EventRow = {
  id: string;
  programmeId: string;
  choiceId: string;
  productCode: string;
  communityId: string;
  householdId: string | null;
  happenedOn: string;
  what: string;
  enteredBy: string;
  enteredAt: Date;
  withdrawnAt: Date | null;
  withdrawnWhy: string | null;
  /** Its product is for those appointed only, and who they are. */
  appointedOnly: boolean;
  appointedPostIds: string[] | null;
};
const columns = `e.id, e.programme_id as "programmeId", e.choice_id as "choiceId", e.product_code as "productCode",
  e.community_id as "communityId", e.household_id as "householdId", e.happened_on as "happenedOn", e.what,
  e.entered_by as "enteredBy", e.entered_at as "enteredAt", e.withdrawn_at as "withdrawnAt", e.withdrawn_why as "withdrawnWhy",
  e.appointed_only as "appointedOnly", ${appointedTo("e")}`;

export const findEvent = (tx: Tx, id: string) =>
  tx.maybe<EventRow>(`select ${columns} from duty_event e where e.station_id = $1 and e.id = $2`, [
    tx.stationId,
    id,
  ]);
export const lockEvent = (tx: Tx, id: string) =>
  tx.maybe<EventRow>(`select ${columns} from duty_event e where e.station_id = $1 and e.id = $2 for update`, [
    tx.stationId,
    id,
  ]);
/** The newest first; `before` is the last one of the page above. */
export const listEvents = (
  tx: Tx,
  programmeId: string,
  codes: readonly string[] | null,
  see: Sight,
  page: { before: { on: string; id: string } | null; limit: number },
) =>
  tx.many<EventRow>(
    `select ${columns} from duty_event e where e.station_id = $1 and e.programme_id = $2 and ($3::text[] is null or e.product_code = any ($3))
       and ($4::date is null or (e.happened_on, e.id) < ($4, $5::uuid)) and ${admits("e", "$7", "$8")}
     order by e.happened_on desc, e.id desc limit $6`,
    [
      tx.stationId,
      programmeId,
      codes,
      page.before?.on ?? null,
      page.before?.id ?? null,
      page.limit,
      see.roles,
      see.postIds,
    ],
  );
/** How many came before: whose turn it is where a stage is shared. Callers hold `lockChoice`. */
export async function countEvents(tx: Tx, choiceId: string): Promise<number> {
  const row = await tx.maybe<{ count: number }>(
    `select count(*)::int as count from duty_event where station_id = $1 and choice_id = $2 and withdrawn_at is null`,
    [tx.stationId, choiceId],
  );
  return row?.count ?? 0;
}
/** Events of one product are entered one after the other. */
export const lockChoice = (tx: Tx, choiceId: string) =>
  tx.maybe(`select pg_advisory_xact_lock(72507, hashtext($1))`, [choiceId]);

export const insertEvent = (
  tx: Tx,
  row: Omit<EventRow, "withdrawnAt" | "withdrawnWhy" | "appointedPostIds">,
) =>
  tx.run(
    `insert into duty_event (station_id, id, programme_id, choice_id, product_code, community_id, household_id, happened_on, what, entered_by, entered_at, appointed_only)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      tx.stationId,
      row.id,
      row.programmeId,
      row.choiceId,
      row.productCode,
      row.communityId,
      row.householdId,
      row.happenedOn,
      row.what,
      row.enteredBy,
      row.enteredAt,
      row.appointedOnly,
    ],
  );
/** Which duties an event made. */
export const markDuties = (tx: Tx, eventId: string, dutyIds: readonly string[]) =>
  tx.run(`update duty set event_id = $2 where station_id = $1 and id = any ($3::uuid[])`, [
    tx.stationId,
    eventId,
    dutyIds,
  ]);

export type MadeRow = {
  eventId: string;
  id: string;
  title: Bilingual;
  opensOn: string;
  dueOn: string;
  state: DutyState;
};
export const listMade = (tx: Tx, eventIds: readonly string[]) =>
  tx.many<MadeRow>(
    `select event_id as "eventId", id, title, opens_on as "opensOn", due_on as "dueOn", state from duty
     where station_id = $1 and event_id = any ($2::uuid[]) order by due_on, id`,
    [tx.stationId, eventIds],
  );

/** Its open duties are cancelled, on record; what was done, or waits for signatures, stays. */
export async function withdrawEvent(
  tx: Tx,
  id: string,
  by: string,
  reason: string,
  today: string,
): Promise<void> {
  await tx.run(
    `update duty_event set withdrawn_by = $3, withdrawn_at = $4, withdrawn_why = $5 where station_id = $1 and id = $2`,
    [tx.stationId, id, by, tx.now, reason],
  );
  const open = await tx.many<{ id: string }>(
    `update duty set state = 'cancelled', version = version + 1 where station_id = $1 and event_id = $2 and state = 'open' returning id`,
    [tx.stationId, id],
  );
  for (const duty of open)
    insertClosing(tx, duty.id, {
      id: newId(tx.now),
      state: "cancelled",
      doneOn: today,
      onTime: true,
      note: reason,
      count: null,
      excuse: null,
      byPersonId: by,
      helpedBy: null,
      closedAt: tx.now,
      recordedAt: null,
      deviceAt: null,
    });
}
