/** SQL of bringing duties in line with their programme: many rows a statement, never one by one. */
import type { Tx } from "../../../server/db.ts";
import { newId } from "../../../server/id.ts";
import type { DutyState } from "../contract.ts";
import type { Planned } from "./rows.ts";

export type StandingRow = {
  id: string;
  lineId: string;
  key: string;
  stage: string;
  subjectId: string;
  dueOn: string;
  at: string | null;
  roles: string[];
  state: DutyState;
};
/** Everything of a programme due from a day on, in any state. */
export const listStanding = (tx: Tx, programmeId: string, from: string) =>
  tx.many<StandingRow>(
    `select id, choice_id as "lineId", occurrence_key as key, stage, subject_id as "subjectId", due_on as "dueOn", at_time as at, roles, state
     from duty where station_id = $1 and programme_id = $2 and due_on >= $3::date`,
    [tx.stationId, programmeId, from],
  );
/** What has not ended yet. */
export const listUnended = (tx: Tx, programmeId: string) =>
  tx.many<{ id: string; dueOn: string; closesOn: string; state: "open" | "held" }>(
    `select id, due_on as "dueOn", closes_on as "closesOn", state from duty
     where station_id = $1 and programme_id = $2 and state in ('open', 'held')`,
    [tx.stationId, programmeId],
  );

/** Holds open duties, or opens held ones again. */
export const turn = (tx: Tx, ids: readonly string[], from: "open" | "held", to: "open" | "held") =>
  tx.run(
    `update duty set state = $4, version = version + 1 where station_id = $1 and id = any ($2::uuid[]) and state = $3`,
    [tx.stationId, ids, from, to],
  );

/**
 * Ends duties by nobody in person, each with its closing. `freed` is put behind their occurrence keys, so that
 * a later revision may plan the same occurrence anew.
 */
export const endMany = (
  tx: Tx,
  ids: readonly string[],
  as: { state: "cancelled" | "failed"; excuse: string; on: string; freed?: string },
) =>
  tx.run(
    `with ended as (
       update duty d set state = $4, version = version + 1, occurrence_key = occurrence_key || $5,
         taken_off = case when $4 = 'cancelled' then split_part($7, ':', 1) end
       from unnest($2::uuid[], $3::uuid[]) as n (id, closing_id)
       where d.station_id = $1 and d.id = n.id and d.state in ('open', 'held') returning d.id, n.closing_id)
     insert into duty_closing (station_id, id, duty_id, state, done_on, on_time, note, count, excuse, by_person_id, closed_at)
     select $1, closing_id, id, $4, $6::date, $4 = 'cancelled', '', null, $7, null, $8 from ended`,
    [tx.stationId, ids, ids.map(() => newId(tx.now)), as.state, as.freed ?? "", as.on, as.excuse, tx.now],
  );

export type Rekeyed = { id: string; key: string; opensOn: string; closesOn: string };
/** Duties that stay under the new revision's keys and windows; who was named and what was noted stays. */
export const rekey = (tx: Tx, revisionId: string, rows: readonly Rekeyed[]) =>
  tx.run(
    `update duty d set occurrence_key = n.key, opens_on = n.opens_on, closes_on = n.closes_on, revision_id = $2, version = version + 1
     from unnest($3::uuid[], $4::text[], $5::date[], $6::date[]) as n (id, key, opens_on, closes_on)
     where d.station_id = $1 and d.id = n.id and d.state = 'open'`,
    [
      tx.stationId,
      revisionId,
      rows.map((row) => row.id),
      rows.map((row) => row.key),
      rows.map((row) => row.opensOn),
      rows.map((row) => row.closesOn),
    ],
  );
/** What a stage says of every one of its duties, where it says something else now. */
export const refresh = (tx: Tx, stage: Planned, minutes: number, from: string, to: string) =>
  tx.run(
    `update duty set title = $5, kind = $6, minutes = $7, not_before = $8, needs = $9::text[], asks = $10::text[],
       agreed_times = $11, agreed_period = $12, revision_id = $13, appointed_only = appointed_only or $16, version = version + 1
     where station_id = $1 and programme_id = $2 and choice_id = $3 and stage = $4 and state = 'open'
       and due_on between $14::date and $15::date
       and (title, kind, minutes, not_before, needs, asks, agreed_times, agreed_period, appointed_only)
         is distinct from ($5::jsonb, $6::text, $7::int, $8::text, $9::text[], $10::text[], $11::int, $12::text, appointed_only or $16)`,
    [
      tx.stationId,
      stage.programmeId,
      stage.choiceId,
      stage.stage,
      JSON.stringify(stage.title),
      stage.kind,
      minutes,
      stage.notBefore,
      stage.needs,
      stage.asks,
      stage.agreedTimes,
      stage.agreedPeriod,
      stage.revisionId,
      from,
      to,
      stage.appointedOnly,
    ],
  );
/**
 * A product becomes one for those appointed: what it made so far, in any state, and the events it was made by
 * become so too. Never the other way: who spoke when few could read it spoke to those few.
 */
export const narrow = (tx: Tx, programmeId: string, productCode: string) =>
  tx.run(
    `with events as (update duty_event set appointed_only = true
       where station_id = $1 and programme_id = $2 and product_code = $3 and not appointed_only)
     update duty set appointed_only = true, version = version + 1
     where station_id = $1 and programme_id = $2 and product_code = $3 and not appointed_only`,
    [tx.stationId, programmeId, productCode],
  );

export type Progress = { follows: string; total: number; done: number; finished: boolean };
export const findProgress = (tx: Tx, programmeId: string) =>
  tx.maybe<Progress>(
    `select follows, total, done, finished_at is not null as finished from replanning where station_id = $1 and programme_id = $2`,
    [tx.stationId, programmeId],
  );
/** A run that was cut short goes on counting where it was. */
export const beginProgress = (tx: Tx, programmeId: string, follows: string, left: number) =>
  tx.run(
    `insert into replanning (station_id, programme_id, follows, total, done, started_at) values ($1, $2, $3, $4, 0, $5)
     on conflict (station_id, programme_id) do update set follows = excluded.follows, finished_at = null,
       started_at = case when replanning.follows = excluded.follows and replanning.finished_at is null then replanning.started_at else excluded.started_at end,
       done = case when replanning.follows = excluded.follows and replanning.finished_at is null then replanning.done else 0 end,
       total = excluded.total + case when replanning.follows = excluded.follows and replanning.finished_at is null then replanning.done else 0 end`,
    [tx.stationId, programmeId, follows, left, tx.now],
  );
export const addProgress = (tx: Tx, programmeId: string, done: number) =>
  tx.later(
    `update replanning set done = least(total, done + $3) where station_id = $1 and programme_id = $2`,
    [tx.stationId, programmeId, done],
  );
export const endProgress = (tx: Tx, programmeId: string) =>
  tx.run(`update replanning set done = total, finished_at = $3 where station_id = $1 and programme_id = $2`, [
    tx.stationId,
    programmeId,
    tx.now,
  ]);

export type Counts = {
  all: number;
  /** Open and can still be on time, or is to come. */
  ahead: number;
  late: number;
  held: number;
  /** Done or reported done, excused or failed. */
  ended: number;
  /** Taken off by the programme's own life: a later revision, a pause, an early end. */
  superseded: number;
  suspended: number;
  closed: number;
};
/** How the duties of a programme stand; of the programme, never of a person (FORM-01). */
export const countStanding = async (tx: Tx, programmeId: string, today: string): Promise<Counts> =>
  (await tx.maybe<Counts>(
    `select (count(*) filter (where taken_off is null))::int as all,
       (count(*) filter (where state = 'open' and closes_on >= $3::date))::int as ahead,
       (count(*) filter (where state = 'open' and closes_on < $3::date))::int as late,
       (count(*) filter (where state = 'held'))::int as held,
       (count(*) filter (where state in ('signing', 'done', 'excused', 'failed')))::int as ended,
       (count(*) filter (where taken_off = 'superseded'))::int as superseded,
       (count(*) filter (where taken_off = 'suspended'))::int as suspended,
       (count(*) filter (where taken_off = 'programme_closed'))::int as closed
     from duty where station_id = $1 and programme_id = $2`,
    [tx.stationId, programmeId, today],
  ))!;
