/** SQL on notices, what was given, consent and impact assessments. */
import type { Tx } from "../../../server/db.ts";
import type { AssessmentInput, NoticeGivenInput, Told } from "./contract.ts";
import type { SensitiveField } from "../resident/fields.ts";

export type NoticeRow = { id: string; number: number; body: string; at: Date; personId: string };
export const listNotices = (tx: Tx) =>
  tx.many<NoticeRow>(
    `select id, number, body, at, by_person_id as "personId" from privacy_notice where station_id = $1
     order by number desc limit 100`,
    [tx.stationId],
  );
export const currentNotice = (tx: Tx) =>
  tx.maybe<{ id: string; number: number }>(
    `select id, number from privacy_notice where station_id = $1 order by number desc limit 1`,
    [tx.stationId],
  );
export const insertNotice = (tx: Tx, row: { id: string; number: number; body: string; personId: string }) =>
  tx.run(
    `insert into privacy_notice (station_id, id, number, body, by_person_id, at) values ($1, $2, $3, $4, $5, $6)`,
    [tx.stationId, row.id, row.number, row.body, row.personId, tx.now],
  );

type Given = {
  id: string;
  noticeId: string;
  residentId: string;
  how: NoticeGivenInput["how"];
  givenOn: string;
};
export const insertGiven = (tx: Tx, row: Given & { personId: string }) =>
  tx.run(
    `insert into notice_given (station_id, id, notice_id, resident_id, how, given_on, by_person_id, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tx.stationId, row.id, row.noticeId, row.residentId, row.how, row.givenOn, row.personId, tx.now],
  );
export const listGiven = (tx: Tx, residentId: string) =>
  tx.many<Told["notices"][number]>(
    `select n.number, g.how, g.given_on as "givenOn" from notice_given g
     join privacy_notice n on n.station_id = $1 and n.id = g.notice_id
     where g.station_id = $1 and g.resident_id = $2 order by g.id desc limit 20`,
    [tx.stationId, residentId],
  );

export type ConsentRow = Omit<Told["consents"][number], "withdrawnAt"> & {
  residentId: string;
  withdrawnAt: Date | null;
};
const columns = `c.id, c.resident_id as "residentId", c.field, c.how, c.given_by as "givenBy", c.given_on as "givenOn",
  n.number as "noticeNumber", c.withdrawn_at as "withdrawnAt"`;
const joined = `consent c join privacy_notice n on n.station_id = $1 and n.id = c.notice_id`;
export const listConsents = (tx: Tx, residentId: string) =>
  tx.many<ConsentRow>(
    `select ${columns} from ${joined} where c.station_id = $1 and c.resident_id = $2 order by c.id desc limit 50`,
    [tx.stationId, residentId],
  );
export const findConsent = (tx: Tx, id: string) =>
  tx.maybe<ConsentRow>(`select ${columns} from ${joined} where c.station_id = $1 and c.id = $2`, [
    tx.stationId,
    id,
  ]);
export const hasConsent = async (tx: Tx, residentId: string, field: SensitiveField): Promise<boolean> =>
  (await tx.maybe(
    `select 1 from consent where station_id = $1 and resident_id = $2 and field = $3 and withdrawn_at is null`,
    [tx.stationId, residentId, field],
  )) !== undefined;
export const insertConsent = (
  tx: Tx,
  row: Pick<ConsentRow, "id" | "residentId" | "field" | "how" | "givenBy" | "givenOn"> & {
    noticeId: string;
    personId: string;
  },
) =>
  tx.run(
    `insert into consent (station_id, id, resident_id, field, how, given_by, given_on, notice_id, by_person_id, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      tx.stationId,
      row.id,
      row.residentId,
      row.field,
      row.how,
      row.givenBy,
      row.givenOn,
      row.noticeId,
      row.personId,
      tx.now,
    ],
  );
export const endConsents = (
  tx: Tx,
  residentId: string,
  fields: readonly SensitiveField[],
  personId: string | null,
) =>
  tx.run(
    `update consent set withdrawn_at = $4, withdrawn_by_person_id = $5
     where station_id = $1 and resident_id = $2 and field = any ($3::text[]) and withdrawn_at is null`,
    [tx.stationId, residentId, fields, tx.now, personId],
  );

export type AssessmentRow = AssessmentInput & {
  id: string;
  at: Date;
  endedAt: Date | null;
  personId: string;
};
const assessed = `id, purpose, necessity, risks, measures, review_on as "reviewOn", at, ended_at as "endedAt",
  by_person_id as "personId"`;
export const listAssessments = (tx: Tx) =>
  tx.many<AssessmentRow>(
    `select ${assessed} from impact_assessment where station_id = $1 order by id desc limit 50`,
    [tx.stationId],
  );
/** The newest that was not ended. */
export const currentAssessment = (tx: Tx) =>
  tx.maybe<{ reviewOn: string }>(
    `select review_on as "reviewOn" from impact_assessment where station_id = $1 and ended_at is null
     order by review_on desc limit 1`,
    [tx.stationId],
  );
export const insertAssessment = (tx: Tx, row: AssessmentInput & { id: string; personId: string }) =>
  tx.run(
    `insert into impact_assessment (station_id, id, purpose, necessity, risks, measures, review_on, by_person_id, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      tx.stationId,
      row.id,
      row.purpose,
      row.necessity,
      row.risks,
      row.measures,
      row.reviewOn,
      row.personId,
      tx.now,
    ],
  );
export const endAssessment = (tx: Tx, id: string, personId: string) =>
  tx.run(
    `update impact_assessment set ended_at = $3, ended_by_person_id = $4
     where station_id = $1 and id = $2 and ended_at is null`,
    [tx.stationId, id, tx.now, personId],
  );
