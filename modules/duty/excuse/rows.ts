/** SQL on excuses and on what came of looking at them again. Nothing here is counted by person (FORM-01). */
import type { Tx } from "../../../server/db.ts";
import { type DutyRow, columns } from "../queries.ts";

type Verdict = "upheld" | "sent_back";
export type ExcuseRow = DutyRow & {
  closingId: string;
  reason: string;
  note: string;
  excusedOn: string;
  byPersonId: string | null;
  closedAt: Date;
  verdict: Verdict | null;
  reviewNote: string | null;
  reviewedAt: Date | null;
  repeats: number;
  since: string;
};
export type Period = {
  communityIds: string[] | null;
  communityId: string | null;
  programmeId: string | null;
  from: string;
  to: string;
};
/** Excuses that hold, and those that were sent back. */
const excused = `from duty_closing c join duty d on d.station_id = $1 and d.id = c.duty_id
  left join duty_excuse_review v on v.station_id = $1 and v.closing_id = c.id`;
const within = `c.station_id = $1 and c.state = 'excused' and (c.undone_at is null or v.verdict = 'sent_back')
  and c.done_on >= $2::date and c.done_on <= $3::date
  and ($4::uuid[] is null or d.community_id = any ($4)) and ($5::uuid is null or d.community_id = $5)
  and ($6::uuid is null or d.programme_id = $6)`;
const values = (tx: Tx, period: Period) => [
  tx.stationId,
  period.from,
  period.to,
  period.communityIds,
  period.communityId,
  period.programmeId,
];
/** For one household: the same reason in the year up to this day. Read by officer and chief only. */
const repeats = `left join lateral (select count(*)::int as repeats, min(k.done_on) as since from duty o
    join duty_closing k on k.station_id = $1 and k.duty_id = o.id and k.undone_at is null and k.state = 'excused'
  where o.station_id = $1 and o.state = 'excused' and d.subject_kind = 'household' and o.subject_id = d.subject_id
    and k.excuse = c.excuse and k.done_on <= c.done_on and k.done_on > c.done_on - 365) r on true`;

export const listExcuses = (
  tx: Tx,
  period: Period,
  before: { on: string; id: string } | null,
  limit: number,
) =>
  tx.many<ExcuseRow>(
    `select ${columns}, c.id as "closingId", c.excuse as reason, c.note, c.done_on as "excusedOn",
       c.by_person_id as "byPersonId", c.closed_at as "closedAt", v.verdict, v.note as "reviewNote",
       v.reviewed_at as "reviewedAt", r.repeats, r.since
     ${excused} ${repeats}
     where ${within} and ($7::date is null or (c.done_on, c.id) < ($7, $8::uuid))
     order by c.done_on desc, c.id desc limit $9`,
    [...values(tx, period), before?.on ?? null, before?.id ?? null, limit],
  );

export type CountRow = {
  communityId: string;
  programmeId: string;
  refused: number;
  moved: number;
  noAccess: number;
  sentBack: number;
};
export const countExcuses = (tx: Tx, period: Period) =>
  tx.many<CountRow>(
    `select d.community_id as "communityId", d.programme_id as "programmeId",
       (count(*) filter (where c.undone_at is null and c.excuse = 'refused'))::int as refused,
       (count(*) filter (where c.undone_at is null and c.excuse = 'moved'))::int as moved,
       (count(*) filter (where c.undone_at is null and c.excuse = 'no_access'))::int as "noAccess",
       (count(*) filter (where c.undone_at is not null))::int as "sentBack"
     ${excused} where ${within} group by 1, 2 order by 1, 2 limit 500`,
    values(tx, period),
  );

/**
 * How often this household was excused, by reason, in the year up to today; once is no repeat. What only those
 * appointed see is not told by a count either.
 */
export const listRepeats = (tx: Tx, subjectId: string, today: string) =>
  tx.many<{ reason: string; count: number; since: string }>(
    `select k.excuse as reason, count(*)::int as count, min(k.done_on)::text as since from duty o
       join duty_closing k on k.station_id = $1 and k.duty_id = o.id and k.undone_at is null and k.state = 'excused'
     where o.station_id = $1 and o.state = 'excused' and o.subject_id = $2 and not o.appointed_only and k.done_on > $3::date - 365
     group by 1 having count(*) > 1 order by 2 desc, 1`,
    [tx.stationId, subjectId, today],
  );

export type ReviewRow = {
  closingId: string;
  verdict: Verdict;
  note: string;
  reviewedBy: string;
  reviewedAt: Date;
};
export const listReviews = (tx: Tx, dutyId: string) =>
  tx.many<ReviewRow>(
    `select closing_id as "closingId", verdict, note, reviewed_by as "reviewedBy", reviewed_at as "reviewedAt"
     from duty_excuse_review where station_id = $1 and duty_id = $2 order by reviewed_at`,
    [tx.stationId, dutyId],
  );
export const insertReview = (tx: Tx, dutyId: string, row: Omit<ReviewRow, "reviewedAt">) =>
  tx.run(
    `insert into duty_excuse_review (station_id, closing_id, duty_id, verdict, note, reviewed_by, reviewed_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [tx.stationId, row.closingId, dutyId, row.verdict, row.note, row.reviewedBy, tx.now],
  );
