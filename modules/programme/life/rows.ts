/** SQL of what happens to a programme after approval: its steps, suspensions, early ends, and the night. */
import type { Tx } from "../../../server/db.ts";

export type StepRow = {
  what:
    | "submitted"
    | "returned"
    | "approved"
    | "suspended"
    | "resumed"
    | "closing_proposed"
    | "closing_withdrawn"
    | "closing_declined"
    | "closed_early";
  revisionId: string | null;
  byPersonId: string | null;
  at: string;
  on: string | null;
  note: string | null;
};
/** Everything somebody did with it; what revisions tell themselves is not among it. `on` is a planned day. */
const steps = `select 'submitted' as what, revision_id as "revisionId", by_person_id as "byPersonId", submitted_at as at, null::date as on, null::text as note
       from submission where station_id = $1 and programme_id = $2
     union all select decision, revision_id, by_person_id, decided_at, null, note from approval where station_id = $1 and programme_id = $2
     union all select 'suspended', null, by_person_id, suspended_at, until_on, reason from suspension where station_id = $1 and programme_id = $2
     union all select 'resumed', null, resumed_by, resumed_at, null, null from suspension
       where station_id = $1 and programme_id = $2 and resumed_at is not null
     union all select 'closing_proposed', null, proposed_by, proposed_at, null, proposal from closure
       where station_id = $1 and programme_id = $2 and proposed_at is not null
     union all select case decision when 'closed' then 'closed_early' when 'kept' then 'closing_declined' else 'closing_withdrawn' end,
         null, decided_by, decided_at, planned_end, reason
       from closure where station_id = $1 and programme_id = $2 and decision is not null`;

/** What stands beside the row, read with it: revisions, the suspension now, how it ended. Dates come as text. */
export type Beside = {
  revisions: {
    id: string;
    number: number;
    authorId: string;
    reason: string;
    becauseOf: string | null;
    startsOn: string;
    endsOn: string;
    effectiveOn: string | null;
    createdAt: string;
    submittedAt: string | null;
    submittedBy: string | null;
    returnedAt: string | null;
    approvedAt: string | null;
    withdrawnAt: string | null;
    withdrawnBy: string | null;
  }[];
  suspension: { fromOn: string; untilOn: string | null; reason: string; by: string } | null;
  closure: { closedOn: string; plannedEnd: string; reason: string; by: string } | null;
  proposal: { reason: string; by: string; at: string } | null;
  copiedFrom: { id: string; code: string } | null;
  steps: StepRow[];
};
export const getBeside = async (tx: Tx, programmeId: string): Promise<Beside> =>
  (await tx.maybe<Beside>(
    `select (select json_agg(json_build_object('id', r.id, 'number', r.number, 'authorId', r.author_id, 'reason', r.reason, 'becauseOf', r.because_of,
         'startsOn', r.starts_on, 'endsOn', r.ends_on, 'effectiveOn', r.effective_on, 'createdAt', r.created_at,
         'submittedAt', r.submitted_at, 'submittedBy', r.submitted_by, 'returnedAt', r.returned_at,
         'approvedAt', r.approved_at, 'withdrawnAt', r.withdrawn_at, 'withdrawnBy', r.withdrawn_by) order by r.number)
         from revision r where r.station_id = $1 and r.programme_id = p.id) as revisions,
       (select json_build_object('fromOn', s.from_on, 'untilOn', s.until_on, 'reason', s.reason, 'by', s.by_person_id)
         from suspension s where s.station_id = $1 and s.programme_id = p.id and s.resumed_on is null) as suspension,
       (select json_build_object('closedOn', c.closed_on, 'plannedEnd', c.planned_end, 'reason', c.reason, 'by', c.decided_by)
         from closure c where c.station_id = $1 and c.programme_id = p.id and c.decision = 'closed') as closure,
       (select json_build_object('reason', c.proposal, 'by', c.proposed_by, 'at', c.proposed_at)
         from closure c where c.station_id = $1 and c.programme_id = p.id and c.decision is null) as proposal,
       (select json_build_object('id', f.id, 'code', f.code) from programme f where f.station_id = $1 and f.id = p.copied_from_id) as "copiedFrom",
       coalesce((select json_agg(s order by s.at) from (${steps}) s), '[]') as steps
     from programme p where p.station_id = $1 and p.id = $2`,
    [tx.stationId, programmeId],
  ))!;

export async function insertSuspension(
  tx: Tx,
  row: {
    id: string;
    programmeId: string;
    fromOn: string;
    untilOn: string | null;
    reason: string;
    byPersonId: string;
  },
): Promise<void> {
  await tx.run(
    `insert into suspension (station_id, id, programme_id, from_on, until_on, reason, by_person_id, suspended_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tx.stationId, row.id, row.programmeId, row.fromOn, row.untilOn, row.reason, row.byPersonId, tx.now],
  );
}
/** `resumed` false: it ended because the programme did, which is no going on. */
export const endSuspension = (tx: Tx, programmeId: string, on: string, by: string | null, resumed = true) =>
  tx.run(
    `update suspension set resumed_on = $3, resumed_by = $4, resumed_at = $5 where station_id = $1 and programme_id = $2 and resumed_on is null`,
    [tx.stationId, programmeId, on, by, resumed ? tx.now : null],
  );
export const findLastSuspension = (tx: Tx, programmeId: string) =>
  tx.maybe<{ fromOn: string; resumedOn: string | null }>(
    `select from_on as "fromOn", resumed_on as "resumedOn" from suspension where station_id = $1 and programme_id = $2
     order by suspended_at desc limit 1`,
    [tx.stationId, programmeId],
  );
/** Suspended ones whose planned day to go on has come. */
export const listToResume = (tx: Tx, today: string) =>
  tx.many<{ id: string }>(
    `select p.id from programme p join suspension s on s.station_id = $1 and s.programme_id = p.id and s.resumed_on is null
     where p.station_id = $1 and p.state = 'suspended' and s.until_on <= $2::date order by p.id`,
    [tx.stationId, today],
  );

export const findProposal = (tx: Tx, programmeId: string) =>
  tx.maybe<{ id: string; proposedBy: string }>(
    `select id, proposed_by as "proposedBy" from closure where station_id = $1 and programme_id = $2 and decision is null`,
    [tx.stationId, programmeId],
  );
export async function insertClosure(tx: Tx, id: string, programmeId: string): Promise<void> {
  await tx.run(`insert into closure (station_id, id, programme_id) values ($1, $2, $3)`, [
    tx.stationId,
    id,
    programmeId,
  ]);
}
export const setProposal = (tx: Tx, id: string, reason: string, by: string) =>
  tx.run(
    `update closure set proposal = $3, proposed_by = $4, proposed_at = $5 where station_id = $1 and id = $2`,
    [tx.stationId, id, reason, by, tx.now],
  );
export const decideClosure = (
  tx: Tx,
  id: string,
  row: {
    decision: "closed" | "kept" | "withdrawn";
    reason: string | null;
    by: string | null;
    closedOn?: string;
    plannedEnd?: string;
  },
) =>
  tx.run(
    `update closure set decision = $3, reason = $4, decided_by = $5, decided_at = $6, closed_on = $7, planned_end = $8
     where station_id = $1 and id = $2`,
    [
      tx.stationId,
      id,
      row.decision,
      row.reason,
      row.by,
      tx.now,
      row.closedOn ?? null,
      row.plannedEnd ?? null,
    ],
  );
export const findClosedOn = (tx: Tx, programmeId: string) =>
  tx.maybe<{ closedOn: string }>(
    `select closed_on as "closedOn" from closure where station_id = $1 and programme_id = $2 and decision = 'closed'`,
    [tx.stationId, programmeId],
  );

export type Standing = {
  id: string;
  communityId: string;
  code: string;
  state: string;
  currentRevisionId: string;
  nextRevisionId: string | null;
};
const standing = `select id, community_id as "communityId", code, state, current_revision_id as "currentRevisionId", next_revision_id as "nextRevisionId"
     from programme where station_id = $1 and id = $2 and state in ('approved', 'active', 'suspended', 'closed')`;
export const seeStanding = (tx: Tx, id: string) => tx.maybe<Standing>(standing, [tx.stationId, id]);
/** Held while duties are written: a decision on the programme waits until they are, and they see it after. */
export const holdStanding = (tx: Tx, id: string) =>
  tx.maybe<Standing>(`${standing} for share`, [tx.stationId, id]);

export const activateStarted = (tx: Tx, today: string) =>
  tx.many<{ id: string; revisionId: string }>(
    `update programme p set state = 'active', version = version + 1, updated_at = $3
     from revision r where p.station_id = $1 and r.station_id = $1 and r.id = p.current_revision_id
       and p.state = 'approved' and r.starts_on <= $2::date
     returning p.id, r.id as "revisionId"`,
    [tx.stationId, today, tx.now],
  );
/** What has run its time; callers close them one by one. */
export const listEnded = (tx: Tx, today: string) =>
  tx.many<{ id: string; state: string; proposalId: string | null }>(
    `select p.id, p.state, (select c.id from closure c where c.station_id = $1 and c.programme_id = p.id and c.decision is null) as "proposalId"
     from programme p join revision r on r.station_id = $1 and r.id = p.current_revision_id
     where p.station_id = $1 and p.state in ('approved', 'active', 'suspended') and r.ends_on < $2::date order by p.id`,
    [tx.stationId, today],
  );
