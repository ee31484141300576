import type { Tx } from "../../server/db.ts";
import { newId } from "../../server/id.ts";
import type { Role } from "../people/contract.ts";
import type { Duty, DutyState } from "./contract.ts";

/** A duty as stored: what the wire shows plus what its rules need. */
export type DutyRow = Duty & {
  placeKey: string;
  needs: string[];
  asks: string[];
  agreedTimes: number | null;
  agreedPeriod: string | null;
  /** For which role the post is named; the other roles of a joint duty stay everyone's. */
  assigneeRole: Role | null;
  /** The post it is offered to at the moment. */
  offeredPostId: string | null;
  /** Null: its partners see it. Else the posts appointed to its product, in force. */
  appointedPostIds: string[] | null;
};
/** Who is appointed to the product of a duty or an event; asked only where the row is for them alone. */
export const appointedTo = (row: string) => `case when ${row}.appointed_only then array(
  select n.post_id from duty_appointment n where n.station_id = $1 and n.programme_id = ${row}.programme_id
    and n.product_code = ${row}.product_code and n.ended_at is null) end as "appointedPostIds"`;
export type CoreRow = Omit<DutyRow, "appointedPostIds">;
export const coreColumns = `d.id, d.programme_id as "programmeId", d.product_code as "productCode", d.stage, d.kind, d.title,
  d.community_id as "communityId", d.subject_kind as "subjectKind", d.subject_id as "subjectId", d.place, d.place_key as "placeKey",
  d.roles, d.minutes, d.opens_on as "opensOn", d.due_on as "dueOn", d.closes_on as "closesOn", d.at_time as "at",
  d.not_before as "notBefore", d.festival, d.state, d.needs, d.asks, d.agreed_times as "agreedTimes",
  d.agreed_period as "agreedPeriod", d.assignee_post_id as "assigneePostId",
  d.assignee_role as "assigneeRole", d.offered_post_id as "offeredPostId", d.version, d.appointed_only as "appointedOnly"`;
export const columns = `${coreColumns}, ${appointedTo("d")}`;

/** Of one duty those appointed are asked for only where they matter: even unasked they cost 10 of 70 µs. */
export async function withAppointed<R extends CoreRow>(
  tx: Tx,
  row: R,
): Promise<R & Pick<DutyRow, "appointedPostIds">> {
  if (!row.appointedOnly) return Object.assign(row, { appointedPostIds: null });
  const rows = await tx.many<{ id: string }>(
    `select post_id as id from duty_appointment
     where station_id = $1 and programme_id = $2 and product_code = $3 and ended_at is null`,
    [tx.stationId, row.programmeId, row.productCode],
  );
  return Object.assign(row, { appointedPostIds: rows.map((each) => each.id) });
}

const locking = (more: string) =>
  `select ${coreColumns}${more} from duty d where d.station_id = $1 and d.id = $2 for update`;
const sqlLock = locking("");
const sqlLockVisit = locking(
  `, case when d.subject_kind = 'household' then pg_advisory_xact_lock(72506, hashtext(d.subject_id::text))::text end`,
);
async function lockBy(tx: Tx, sql: string, id: string): Promise<DutyRow | undefined> {
  const row = await tx.maybe<CoreRow>(sql, [tx.stationId, id]);
  return row && withAppointed(tx, row);
}
/** Locks the row: two people closing one duty take turns. */
export const lockDuty = (tx: Tx, id: string) => lockBy(tx, sqlLock, id);
/** Its household too: visits of one wait for each other, so that the count of a day holds for two at once. */
export const lockVisit = (tx: Tx, id: string) => lockBy(tx, sqlLockVisit, id);

export const getDuty = (tx: Tx, id: string) =>
  tx.maybe<DutyRow>(`select ${columns} from duty d where d.station_id = $1 and d.id = $2`, [
    tx.stationId,
    id,
  ]);

/**
 * What a person may see: all of the communities they keep, and in the others their own roles' duties.
 * Empty and null differ: null is every community of the station.
 */
export type Sight = {
  keeps: string[] | null;
  communityIds: string[] | null;
  /** `guard@` and a community's id, `guard@*` for all of the station: a role counts only where it is held. */
  roles: string[];
  postIds: string[];
};
const heldRole = `(r.role || '@*' = any ($4::text[]) or r.role || '@' || d.community_id = any ($4::text[]))`;
export const roleHeld = `($3::uuid[] is null or d.community_id = any ($3))
  and exists (select 1 from unnest(d.roles) as r (role) where ${heldRole})`;
const ownRole = `($3::uuid[] is null or d.community_id = any ($3)) and exists (select 1 from unnest(d.roles) as r (role)
  where ${heldRole} and (d.assignee_post_id is null or d.assignee_post_id = any ($5::uuid[]) or r.role <> d.assignee_role))`;
/**
 * The gate of a duty for those appointed, as `isAdmitted` has it: `roles` and `posts` are the places of a sight's
 * roles and posts among the parameters. Nothing but the column is looked at where the partners see it.
 */
export const admits = (row: "d" | "e", roles: string, posts: string) => `(not ${row}.appointed_only
  or ${roles}::text[] && array['officer@*', 'chief@*', 'officer@' || ${row}.community_id, 'chief@' || ${row}.community_id]
  or exists (select from duty_appointment n where n.station_id = $1 and n.programme_id = ${row}.programme_id
    and n.product_code = ${row}.product_code and n.ended_at is null and n.post_id = any (${posts}::uuid[]))
  ${row === "e" ? "" : `or d.assignee_post_id = any (${posts}::uuid[])`})`;
export const admitted = admits("d", "$4", "$5");
export const own = `${admitted} and ${ownRole}`;
const inSight = `(d.appointed_only or $2::uuid[] is null or d.community_id = any ($2) or (${ownRole})
  or (d.state = 'signing' and ${roleHeld}) or d.offered_post_id = any ($5::uuid[]))`;
export const sight = `${admitted} and ${inSight}`;

export type Cursor = { dueOn: string; placeKey: string; id: string };
/**
 * Open duties of one community, for those who see all of it: officer and chief (`maySeeWhole`). Its text leaves the planner no choice but the
 * index `duty_open`, and it needs nothing of the person, so it leaves before it is known who asks. The limit
 * stands in the text: with a parameter PostgreSQL plans anew each time (0.9 ms instead of 0.3).
 */
export const listOpenHere = (tx: Tx, communityId: string, after: Cursor | null, limit: number) =>
  tx.many<DutyRow>(
    `select ${columns} from duty d
     where d.station_id = $1 and d.community_id = $2 and d.state = 'open'
       ${after === null ? "" : "and (d.due_on, d.place_key, d.id) > ($3::date, $4, $5::uuid)"}
     order by d.due_on, d.place_key, d.id limit ${Math.trunc(limit)}`,
    [tx.stationId, communityId, ...(after === null ? [] : [after.dueOn, after.placeKey, after.id])],
  );

/** Any state, for a programme's page, the week and the record. */
export const listDuties = (
  tx: Tx,
  see: Sight,
  query: {
    mine: boolean;
    programmeId: string | null;
    communityId: string | null;
    state: DutyState | null;
    from: string | null;
    to: string | null;
    after: Cursor | null;
    limit: number;
  },
) =>
  tx.many<DutyRow>(
    `select ${columns} from duty d
     where d.station_id = $1 and ${admitted} and (($6 and ${ownRole}) or (not $6 and ${inSight}))
       and ($7::uuid is null or d.programme_id = $7) and ($8::uuid is null or d.community_id = $8)
       and ($9::text is null or d.state = $9) and ($10::date is null or d.due_on >= $10) and ($11::date is null or d.due_on <= $11)
       and ($12::date is null or (d.due_on, d.place_key, d.id) > ($12, $13, $14::uuid))
     order by d.due_on, d.place_key, d.id limit $15`,
    [
      tx.stationId,
      see.keeps,
      see.communityIds,
      see.roles,
      see.postIds,
      query.mine,
      query.programmeId,
      query.communityId,
      query.state,
      query.from,
      query.to,
      query.after?.dueOn ?? null,
      query.after?.placeKey ?? null,
      query.after?.id ?? null,
      query.limit,
    ],
  );

/** Own open duties that can count now and are due by `until`, in the order of Today (rules.ts `inOrder`). */
export const listToday = (tx: Tx, see: Sight, today: string, until: string, limit: number) =>
  tx.many<DutyRow>(
    `select ${columns} from duty d
     where d.station_id = $1 and d.state = 'open' and ${own} and d.opens_on <= $6::date and d.due_on <= $7::date and ($2::uuid[] is null or true)
     order by case when d.closes_on < $6 then 0 when d.due_on = $6 and d.at_time is not null then 1 when d.due_on <= $6 then 2
       when d.festival is not null and d.due_on <= $6::date + 7 then 3 else 4 end,
       case when d.closes_on < $6 then d.closes_on end, case when d.due_on = $6 then d.at_time end, d.due_on, d.place_key, d.id
     limit $8`,
    [tx.stationId, see.keeps, see.communityIds, see.roles, see.postIds, today, until, limit],
  );
/** How many are overdue or due by today, and when the next one after today is due. */
export const countToday = (tx: Tx, see: Sight, today: string) =>
  tx.maybe<{ count: number; nextOn: string | null }>(
    `select (count(*) filter (where d.due_on <= $6::date))::int as count, min(d.due_on) filter (where d.due_on > $6::date) as "nextOn"
     from duty d where d.station_id = $1 and d.state = 'open' and ${own} and ($2::uuid[] is null or true)`,
    [tx.stationId, see.keeps, see.communityIds, see.roles, see.postIds, today],
  );

/** The last day each subject's stage was done; what is for those appointed only apart from the rest. */
export async function listLastDone(tx: Tx, subjectIds: readonly string[]): Promise<Map<string, string>> {
  if (subjectIds.length === 0) return new Map();
  const rows = await tx.many<{ key: string; on: string }>(
    `select d.subject_id || ':' || d.stage || case when d.appointed_only then ':appointed' else '' end as key, max(d.done_on)::text as on
     from duty d where d.station_id = $1 and d.state = 'done' and d.subject_id = any ($2::uuid[]) group by 1`,
    [tx.stationId, [...new Set(subjectIds)]],
  );
  return new Map(rows.map((row) => [row.key, row.on]));
}
/**
 * When this duty's stage was done with its subject by other duties: the last day, and whether on the day asked for,
 * signed by all or not. Days of a household count once (`twin`), so only there the second matters. In two steps: as a
 * plain join PostgreSQL reads all that was ever done in a station whose tables have no statistics yet.
 */
export const doneBefore = (tx: Tx, dutyId: string, on: string) =>
  tx.maybe<{ lastDoneOn: string | null; twin: boolean | null }>(
    `select o."lastDoneOn", o.that_day and me.subject_kind = 'household' as twin
     from duty me cross join lateral (
       select max(d.done_on) filter (where d.state = 'done') as "lastDoneOn", bool_or(d.done_on = $3::date) as that_day
       from duty d where d.station_id = $1 and d.subject_id = me.subject_id and d.stage = me.stage
         and d.state in ('done', 'signing') and d.id <> me.id and d.appointed_only = me.appointed_only) o
     where me.station_id = $1 and me.id = $2`,
    [tx.stationId, dutyId, on],
  );

export type ClosingRow = {
  id: string;
  state: DutyState;
  doneOn: string;
  onTime: boolean;
  note: string;
  count: number | null;
  excuse: string | null;
  byPersonId: string | null;
  /** Who held the phone for that person (代办). */
  helpedBy: string | null;
  closedAt: Date;
  /** Where it was written down before it was sent: when, by our clock and by the device's own. */
  recordedAt: Date | null;
  deviceAt: Date | null;
};
export const findClosing = (tx: Tx, dutyId: string) =>
  tx.maybe<ClosingRow>(
    `select id, state, done_on as "doneOn", on_time as "onTime", note, count, excuse, by_person_id as "byPersonId", closed_at as "closedAt",
       recorded_at as "recordedAt", device_at as "deviceAt", helped_by as "helpedBy"
     from duty_closing where station_id = $1 and duty_id = $2 and undone_at is null order by closed_at desc limit 1`,
    [tx.stationId, dutyId],
  );
export function insertClosing(tx: Tx, dutyId: string, row: ClosingRow): void {
  tx.later(
    `insert into duty_closing (station_id, id, duty_id, state, done_on, on_time, note, count, excuse, by_person_id, closed_at,
       recorded_at, device_at, helped_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      tx.stationId,
      row.id,
      dutyId,
      row.state,
      row.doneOn,
      row.onTime,
      row.note,
      row.count,
      row.excuse,
      row.byPersonId,
      row.closedAt,
      row.recordedAt,
      row.deviceAt,
      row.helpedBy,
    ],
  );
}
export const undoClosing = (tx: Tx, id: string, by: string) =>
  tx.run(
    `update duty_closing set undone_at = $3, undone_by = $4 where station_id = $1 and id = $2 and undone_at is null`,
    [tx.stationId, id, tx.now, by],
  );
/** Nothing waits for it: the row is locked, the commit tells. `doneOn` of what is done or waits for signatures. */
export const setDutyState = (tx: Tx, id: string, state: DutyState, doneOn: string | null): void =>
  tx.later(
    `update duty set state = $3, done_on = $4, version = version + 1 where station_id = $1 and id = $2`,
    [tx.stationId, id, state, doneOn],
  );

export async function assign(
  tx: Tx,
  dutyId: string,
  post: { id: string; role: Role } | null,
  by: string,
): Promise<void> {
  await tx.run(
    `update duty set assignee_post_id = $3, assignee_role = $4, assigned_by = $5, assigned_at = $6, version = version + 1
     where station_id = $1 and id = $2`,
    [tx.stationId, dutyId, post?.id ?? null, post?.role ?? null, post && by, post && tx.now],
  );
}

/** Overdue and due by `until`, of all posts, by community. Not of persons (FORM-01). */
export async function countDue(
  tx: Tx,
  communityIds: readonly string[],
  today: string,
  until: string,
): Promise<Map<string, { overdue: number; due: number }>> {
  const rows = await tx.many<{ id: string; overdue: number; due: number }>(
    `select community_id as id, (count(*) filter (where closes_on < $3::date))::int as overdue,
       (count(*) filter (where closes_on >= $3::date))::int as due
     from duty where station_id = $1 and community_id = any ($2::uuid[]) and state = 'open' and due_on <= $4::date group by 1`,
    [tx.stationId, communityIds, today, until],
  );
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}

export type OnTime = { onTime: number; closed: number; overdue: number };
/**
 * Counts of the on-time rate, of one programme or one community; there is no such count per person (FORM-01).
 * What is reported done and not signed by all is not closed: it counts nowhere while its window lasts, as late
 * once that is past, and by the day it was done as soon as the last one signs. So nobody gains by leaving a
 * signature out, and a late signature spoils nothing.
 */
export const countOnTime = (
  tx: Tx,
  of: { programmeId: string | null; communityId: string | null },
  today: string,
) =>
  tx.maybe<OnTime>(
    `select (count(*) filter (where c.on_time))::int as "onTime",
       (count(*) filter (where d.state in ('done', 'excused', 'failed')))::int as closed,
       (count(*) filter (where d.state in ('open', 'signing') and d.closes_on < $4::date))::int as overdue
     from duty d left join duty_closing c on c.station_id = $1 and c.duty_id = d.id and c.undone_at is null
       and d.state in ('done', 'excused', 'failed')
     where d.station_id = $1 and ($2::uuid is null or d.programme_id = $2) and ($3::uuid is null or d.community_id = $3)`,
    [tx.stationId, of.programmeId, of.communityId, today],
  );

/** Reported done and waiting for signatures, of a programme. */
export async function countUnsigned(tx: Tx, programmeId: string): Promise<number> {
  const row = await tx.maybe<{ count: number }>(
    `select count(*)::int as count from duty where station_id = $1 and programme_id = $2 and state = 'signing'`,
    [tx.stationId, programmeId],
  );
  return row?.count ?? 0;
}

/** Of these, those that still have to be done: what is told of the others is over. */
export const listOpenAmong = async (tx: Tx, ids: readonly string[]): Promise<Set<string>> =>
  new Set(
    (
      await tx.many<{ id: string }>(
        `select id from duty where station_id = $1 and id = any ($2::uuid[]) and state in ('open', 'held')`,
        [tx.stationId, ids],
      )
    ).map((row) => row.id),
  );

/** A household left the register: what was still to come of it is cancelled, on record, by nobody in person. */
export async function cancelOf(tx: Tx, subjectId: string, today: string, reason: string): Promise<void> {
  const open = await tx.many<{ id: string }>(
    `update duty set state = 'cancelled', version = version + 1 where station_id = $1 and subject_id = $2 and state = 'open' returning id`,
    [tx.stationId, subjectId],
  );
  for (const { id } of open)
    insertClosing(tx, id, {
      id: newId(tx.now),
      state: "cancelled",
      doneOn: today,
      onTime: true,
      note: "",
      count: null,
      excuse: reason,
      byPersonId: null,
      helpedBy: null,
      closedAt: tx.now,
      recordedAt: null,
      deviceAt: null,
    });
}

export const correctPlace = (tx: Tx, subjectId: string, place: string, placeKey: string) =>
  tx.run(
    `update duty set place = $3, place_key = $4 where station_id = $1 and subject_id = $2 and state = 'open'`,
    [tx.stationId, subjectId, place, placeKey],
  );

/** Open duties named to this post belong to everyone of their roles again; closed ones keep the name. */
export const unassignPost = (tx: Tx, postId: string) =>
  tx.run(
    `update duty set assignee_post_id = null, assignee_role = null, assigned_by = null, assigned_at = null
     where station_id = $1 and assignee_post_id = $2 and state = 'open'`,
    [tx.stationId, postId],
  );
