/** SQL of the views over a community's duties. Each is bounded and stands on an index of its days. */
import type { Tx } from "../../../server/db.ts";
import type { Role } from "../../people/contract.ts";
import { type DutyRow, type Sight, admits, columns } from "../queries.ts";

export type Of = { communityId: string; programmeId: string | null };
const here = `d.station_id = $1 and d.community_id = $2 and ($3::uuid is null or d.programme_id = $3)`;
/** Roles and posts of the reader: a cadre keeps the community and is not admitted to everything in it. */
const seen = (roles: string, posts: string) => admits("d", roles, posts);
/** Each duty stands in one column: late first, then offered, then this week. `$4` today, `$5` Sunday. */
const whereOf = {
  overdue: `d.state = 'open' and d.closes_on < $4::date`,
  handedOver: `d.state = 'open' and d.closes_on >= $4::date and d.offered_post_id is not null`,
  week: `d.state = 'open' and d.closes_on >= $4::date and d.offered_post_id is null and d.due_on <= $5::date`,
  signing: `d.state = 'signing'`,
} as const;
export type OpenColumn = keyof typeof whereOf;

export const listColumn = (
  tx: Tx,
  column: OpenColumn,
  of: Of,
  see: Sight,
  days: { today: string; until: string },
  limit: number,
) =>
  tx.many<DutyRow>(
    `select ${columns} from duty d where ${here} and ${whereOf[column]} and ${seen("$7", "$8")}
       and ($4::date <= $5::date) order by d.due_on, d.place_key, d.id limit $6`,
    [tx.stationId, of.communityId, of.programmeId, days.today, days.until, limit, see.roles, see.postIds],
  );
export const countColumns = (tx: Tx, of: Of, see: Sight, days: { today: string; until: string }) =>
  tx.maybe<Record<OpenColumn, number>>(
    `select (count(*) filter (where ${whereOf.overdue}))::int as overdue,
       (count(*) filter (where ${whereOf.handedOver}))::int as "handedOver",
       (count(*) filter (where ${whereOf.week}))::int as week,
       (count(*) filter (where ${whereOf.signing}))::int as signing
     from duty d where ${here} and d.state in ('open', 'signing') and ${seen("$6", "$7")}`,
    [tx.stationId, of.communityId, of.programmeId, days.today, days.until, see.roles, see.postIds],
  );
/** Closed since then and not taken back, the newest first. */
export const listLately = (tx: Tx, of: Of, see: Sight, since: Date, limit: number) =>
  tx.many<DutyRow & { count: number }>(
    `select ${columns}, (count(*) over ())::int as count from duty_closing c
     join duty d on d.station_id = $1 and d.id = c.duty_id and d.state not in ('open', 'signing')
     where c.station_id = $1 and c.undone_at is null and c.closed_at >= $4 and d.community_id = $2
       and ($3::uuid is null or d.programme_id = $3) and ${seen("$6", "$7")}
     order by c.closed_at desc, d.id limit $5`,
    [tx.stationId, of.communityId, of.programmeId, since, limit, see.roles, see.postIds],
  );

export type DayRow = { on: string; open: number; overdue: number; signing: number; closed: number };
export const countDays = (tx: Tx, of: Of, see: Sight, span: { from: string; to: string }, today: string) =>
  tx.many<DayRow>(
    `select d.due_on::text as on, (count(*) filter (where d.state = 'open' and d.closes_on >= $6::date))::int as open,
       (count(*) filter (where d.state = 'open' and d.closes_on < $6::date))::int as overdue,
       (count(*) filter (where d.state = 'signing'))::int as signing,
       (count(*) filter (where d.state in ('done', 'excused', 'failed')))::int as closed
     from duty d where ${here} and d.due_on >= $4::date and d.due_on <= $5::date and d.state <> 'cancelled'
       and ${seen("$7", "$8")} group by 1`,
    [tx.stationId, of.communityId, of.programmeId, span.from, span.to, today, see.roles, see.postIds],
  );

export type WeekRow = { role: Role; from: string; minutes: number; duties: number };
/** Minutes by role and week from Monday: two roles going together cost each its minutes. Of all duties: hours say nothing of what they are for. */
export const sumWeeks = (tx: Tx, communityId: string, span: { from: string; to: string }) =>
  tx.many<WeekRow>(
    `select r.role, ($3::date + 7 * ((d.due_on - $3::date) / 7))::text as from, sum(d.minutes)::int as minutes,
       count(*)::int as duties
     from duty d cross join unnest(d.roles) as r (role)
     where d.station_id = $1 and d.community_id = $2 and d.due_on >= $3::date and d.due_on <= $4::date
       and d.state <> 'cancelled' group by 1, 2`,
    [tx.stationId, communityId, span.from, span.to],
  );
