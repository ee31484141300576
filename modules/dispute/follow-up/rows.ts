/** SQL on `dispute_follow_up`, and the clock that a dispute shows. */
import type { Tx } from "../../../server/db.ts";
import type { Outcome } from "./contract.ts";

export type FollowUpRow = {
  id: string;
  disputeId: string;
  kind: "callback" | "check";
  n: number;
  dueOn: string;
  sure: boolean;
  doneOn: string | null;
  how: Outcome["how"] | null;
  partyId: string | null;
  performance: Outcome["performance"] | null;
  solved: Outcome["solved"] | null;
  satisfied: Outcome["satisfied"] | null;
  sued: boolean | null;
  wrongly: boolean | null;
  worse: boolean | null;
  hidden: boolean | null;
  measures: string;
  byPersonId: string | null;
  at: Date | null;
};
const columns = `f.id, f.dispute_id as "disputeId", f.kind, f.n, f.due_on as "dueOn", f.sure, f.done_on as "doneOn", f.how,
  f.party_id as "partyId", f.performance, f.solved, f.satisfied, f.sued, f.wrongly, f.worse, f.hidden, f.measures,
  f.by_person_id as "byPersonId", f.at`;
export const listFollowUps = (tx: Tx, disputeId: string) =>
  tx.many<FollowUpRow>(
    `select ${columns} from dispute_follow_up f where f.station_id = $1 and f.dispute_id = $2
     order by f.due_on, f.id limit 50`,
    [tx.stationId, disputeId],
  );
export const lockFollowUp = (tx: Tx, disputeId: string, id: string) =>
  tx.maybe<FollowUpRow>(
    `select ${columns} from dispute_follow_up f where f.station_id = $1 and f.dispute_id = $2 and f.id = $3 for update of f`,
    [tx.stationId, disputeId, id],
  );
type Planned = Pick<FollowUpRow, "id" | "disputeId" | "kind" | "n" | "dueOn" | "sure">;
/** Planned again it moves, as long as nobody has asked yet. */
export const planFollowUp = (tx: Tx, row: Planned) =>
  tx.run(
    `insert into dispute_follow_up (station_id, id, dispute_id, kind, n, due_on, sure) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (station_id, dispute_id, kind, n) do update set due_on = excluded.due_on, sure = excluded.sure
       where dispute_follow_up.done_on is null`,
    [tx.stationId, row.id, row.disputeId, row.kind, row.n, row.dueOn, row.sure],
  );
/** 0 when somebody was before. */
export const finishFollowUp = (tx: Tx, id: string, on: string, outcome: Outcome, by: string) =>
  tx.run(
    `update dispute_follow_up set done_on = $3, how = $4, party_id = $5, performance = $6, solved = $7, satisfied = $8,
       sued = $9, wrongly = $10, worse = $11, hidden = $12, measures = $13, by_person_id = $14, at = $15
     where station_id = $1 and id = $2 and done_on is null`,
    [
      tx.stationId,
      id,
      on,
      outcome.how,
      outcome.partyId,
      outcome.performance,
      outcome.solved,
      outcome.satisfied,
      outcome.sued,
      outcome.wrongly,
      outcome.worse,
      outcome.hidden,
      outcome.measures,
      by,
      tx.now,
    ],
  );

/** What the register shows as due next; nobody's open form is made old by it. */
export const setClock = (tx: Tx, disputeId: string, clock: { kind: string | null; dueOn: string }) =>
  tx.run(
    `update dispute set clock = $3, due_on = $4 where station_id = $1 and id = $2 and state <> 'closed'`,
    [tx.stationId, disputeId, clock.kind, clock.dueOn],
  );

type Due = { id: string; disputeId: string; communityId: string; guarded: boolean; dueOn: string };
/** Open looks back until a day, the earliest first. */
export const listDueFollowUps = (
  tx: Tx,
  until: string,
  after: { dueOn: string; id: string } | null,
  limit: number,
) =>
  tx.many<Due>(
    `select f.id, f.dispute_id as "disputeId", d.community_id as "communityId", d.guarded, f.due_on as "dueOn"
     from dispute_follow_up f join dispute d on d.station_id = $1 and d.id = f.dispute_id
     where f.station_id = $1 and f.done_on is null and f.due_on <= $2::date
       and ($3::date is null or (f.due_on, f.id) > ($3, $4::uuid))
     order by f.due_on, f.id limit ${Math.trunc(limit)}`,
    [tx.stationId, until, after?.dueOn ?? null, after?.id ?? null],
  );
/** Disputes under performance in which an appointment begins today or ended yesterday. */
export const listAppointedByDay = (tx: Tx, today: string) =>
  tx.many<{ id: string; communityId: string }>(
    `select distinct d.id, d.community_id as "communityId" from dispute_appointed a
     join dispute d on d.station_id = $1 and d.id = a.dispute_id and d.state in ('performing', 'follow_up')
     where a.station_id = $1 and a.ended_at is null and (a.from_on = $2::date or a.to_on = $2::date - 1) limit 500`,
    [tx.stationId, today],
  );
/** The first open one of each dispute that is closed, until a day. */
export const listDueOfClosed = (tx: Tx, until: string, limit: number) =>
  tx.many<{ disputeId: string; kind: string; dueOn: string }>(
    `select distinct on (f.due_on, f.dispute_id) f.dispute_id as "disputeId", f.kind, f.due_on as "dueOn" from dispute_follow_up f
     join dispute d on d.station_id = $1 and d.id = f.dispute_id and d.state = 'closed'
     where f.station_id = $1 and f.done_on is null and f.due_on <= $2::date
     order by f.due_on, f.dispute_id, f.id limit ${Math.trunc(limit)}`,
    [tx.stationId, until],
  );
