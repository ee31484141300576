/** SQL of revisions: their making, their way to approval, and the day they take effect. */
import type { Tx } from "../../../server/db.ts";

export async function insertRevision(
  tx: Tx,
  row: {
    id: string;
    programmeId: string;
    authorId: string;
    startsOn: string;
    endsOn: string;
    reason: string;
    becauseOf: string | null;
  },
): Promise<void> {
  await tx.run(
    `insert into revision (station_id, id, programme_id, number, author_id, starts_on, ends_on, reason, because_of, created_at)
     select $1, $2, $3, max(number) + 1, $4, $5, $6, $7, $8, $9 from revision where station_id = $1 and programme_id = $3`,
    [
      tx.stationId,
      row.id,
      row.programmeId,
      row.authorId,
      row.startsOn,
      row.endsOn,
      row.reason,
      row.becauseOf,
      tx.now,
    ],
  );
  await setNext(tx, row.programmeId, row.id);
}
const setNext = (tx: Tx, programmeId: string, revisionId: string | null) =>
  tx.run(
    `update programme set next_revision_id = $3, version = version + 1, updated_at = $4 where station_id = $1 and id = $2`,
    [tx.stationId, programmeId, revisionId, tx.now],
  );

export const setSubmitted = (tx: Tx, revisionId: string, by: string) =>
  tx.run(`update revision set submitted_at = $3, submitted_by = $4 where station_id = $1 and id = $2`, [
    tx.stationId,
    revisionId,
    tx.now,
    by,
  ]);
export async function insertSubmission(
  tx: Tx,
  row: { id: string; programmeId: string; revisionId: string; byPersonId: string },
): Promise<void> {
  await tx.run(
    `insert into submission (station_id, id, programme_id, revision_id, by_person_id, submitted_at) values ($1, $2, $3, $4, $5, $6)`,
    [tx.stationId, row.id, row.programmeId, row.revisionId, row.byPersonId, tx.now],
  );
}
export const setReturned = (tx: Tx, revisionId: string) =>
  tx.run(
    `update revision set submitted_at = null, submitted_by = null, returned_at = $3 where station_id = $1 and id = $2`,
    [tx.stationId, revisionId, tx.now],
  );
/** `effectiveOn` null: the first revision, which governs from its start. */
export const setApproved = (tx: Tx, revisionId: string, effectiveOn: string | null) =>
  tx.run(`update revision set approved_at = $3, effective_on = $4 where station_id = $1 and id = $2`, [
    tx.stationId,
    revisionId,
    tx.now,
    effectiveOn,
  ]);
export async function insertApproval(
  tx: Tx,
  row: {
    id: string;
    programmeId: string;
    revisionId: string;
    decision: "approved" | "returned";
    byPersonId: string;
    note: string;
  },
): Promise<void> {
  await tx.run(
    `insert into approval (station_id, id, programme_id, revision_id, decision, by_person_id, note, decided_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tx.stationId, row.id, row.programmeId, row.revisionId, row.decision, row.byPersonId, row.note, tx.now],
  );
}
export const setDates = (tx: Tx, revisionId: string, startsOn: string, endsOn: string) =>
  tx.run(`update revision set starts_on = $3, ends_on = $4 where station_id = $1 and id = $2`, [
    tx.stationId,
    revisionId,
    startsOn,
    endsOn,
  ]);
export const setEffective = (tx: Tx, revisionId: string, on: string | null) =>
  tx.run(`update revision set effective_on = $3 where station_id = $1 and id = $2`, [
    tx.stationId,
    revisionId,
    on,
  ]);
/** Products that join with this revision count their cadence from the day it takes effect. */
export const setSince = (tx: Tx, revisionId: string, on: string) =>
  tx.run(`update choice set since = $3 where station_id = $1 and revision_id = $2 and line_id is null`, [
    tx.stationId,
    revisionId,
    on,
  ]);

/** The revision beside the one in force is given up, by its officer or because the programme ends. */
export async function withdrawNext(tx: Tx, programmeId: string, by: string | null): Promise<void> {
  await tx.run(
    `update revision r set withdrawn_at = $3, withdrawn_by = $4, submitted_at = null, submitted_by = null from programme p
     where r.station_id = $1 and p.station_id = $1 and p.id = $2 and r.id = p.next_revision_id`,
    [tx.stationId, programmeId, tx.now, by],
  );
  await setNext(tx, programmeId, null);
}

/** The approved revision ahead is the one in force from its day. */
export const putInForce = (tx: Tx, programmeId: string) =>
  tx.run(
    `update programme set current_revision_id = next_revision_id, next_revision_id = null, version = version + 1, updated_at = $3
     where station_id = $1 and id = $2 and next_revision_id is not null`,
    [tx.stationId, programmeId, tx.now],
  );
/** Of the whole station, whose day has come. */
export const takeEffect = (tx: Tx, today: string) =>
  tx.run(
    `update programme p set current_revision_id = r.id, next_revision_id = null, version = version + 1, updated_at = $3
     from revision r where p.station_id = $1 and r.station_id = $1 and r.id = p.next_revision_id
       and r.approved_at is not null and r.effective_on <= $2::date`,
    [tx.stationId, today, tx.now],
  );

export type ApprovedRow = {
  id: string;
  number: number;
  startsOn: string;
  endsOn: string;
  effectiveOn: string | null;
  approvedAt: Date;
};
/** Every revision that governs or governed, in order. */
export const listApproved = (tx: Tx, programmeId: string) =>
  tx.many<ApprovedRow>(
    `select id, number, starts_on as "startsOn", ends_on as "endsOn", effective_on as "effectiveOn", approved_at as "approvedAt"
     from revision where station_id = $1 and programme_id = $2 and approved_at is not null and withdrawn_at is null order by number`,
    [tx.stationId, programmeId],
  );

/** Revisions that were opened because of one of these, but for those that were given up. */
export const listLedBy = async (tx: Tx, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : tx.many<{ becauseOf: string; number: number }>(
        `select because_of as "becauseOf", number from revision
         where station_id = $1 and because_of = any ($2::uuid[]) and withdrawn_at is null order by number`,
        [tx.stationId, ids],
      );
