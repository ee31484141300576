/** SQL on `mediation_survey`, `mediation_photo` and its pieces (decision 0017). */
import type { Tx } from "../../../../server/db.ts";

export type SurveyRow = {
  id: string;
  surveyedOn: string;
  place: string;
  text: string;
  byPersonId: string;
  at: Date;
};
export const listSurveys = (tx: Tx, mediationId: string) =>
  tx.many<SurveyRow>(
    `select id, surveyed_on as "surveyedOn", place, text, by_person_id as "byPersonId", at from mediation_survey
     where station_id = $1 and mediation_id = $2 order by id limit 50`,
    [tx.stationId, mediationId],
  );
/** With the dispute it belongs to: who may see that may ask for it. */
export const findSurvey = (tx: Tx, id: string) =>
  tx.maybe<{ id: string; disputeId: string; mediationId: string; machine: string }>(
    `select s.id, m.dispute_id as "disputeId", m.id as "mediationId", m.machine from mediation_survey s
     join mediation m on m.station_id = $1 and m.id = s.mediation_id where s.station_id = $1 and s.id = $2`,
    [tx.stationId, id],
  );
export const insertSurvey = (
  tx: Tx,
  mediationId: string,
  row: Omit<SurveyRow, "at">,
  recorded: { recordedAt: Date | null; deviceAt: Date | null },
) =>
  tx.run(
    `insert into mediation_survey (station_id, id, mediation_id, surveyed_on, place, text, by_person_id, at, recorded_at, device_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      tx.stationId,
      row.id,
      mediationId,
      row.surveyedOn,
      row.place,
      row.text,
      row.byPersonId,
      tx.now,
      recorded.recordedAt,
      recorded.deviceAt,
    ],
  );

export type PhotoRow = {
  id: string;
  surveyId: string;
  name: string | null;
  mediaType: string;
  byteCount: number;
  hasThumbnail: boolean;
  addedBy: string;
  addedAt: Date;
  removedAt: Date | null;
};
const columns = `id, survey_id as "surveyId", name, media_type as "mediaType", byte_count as "byteCount",
  has_thumbnail as "hasThumbnail", added_by as "addedBy", added_at as "addedAt", removed_at as "removedAt"`;
export const listPhotos = (tx: Tx, surveyIds: readonly string[]) =>
  surveyIds.length === 0
    ? Promise.resolve([])
    : tx.many<PhotoRow>(
        `select ${columns} from mediation_photo where station_id = $1 and survey_id = any ($2::uuid[]) order by id limit 1000`,
        [tx.stationId, surveyIds],
      );
export const findPhoto = (tx: Tx, id: string) =>
  tx.maybe<PhotoRow>(`select ${columns} from mediation_photo where station_id = $1 and id = $2`, [
    tx.stationId,
    id,
  ]);
export const insertPhoto = (tx: Tx, row: Omit<PhotoRow, "addedAt" | "removedAt"> & { digest: Buffer }) =>
  tx.run(
    `insert into mediation_photo (station_id, id, survey_id, name, digest, media_type, byte_count, has_thumbnail, added_by, added_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      tx.stationId,
      row.id,
      row.surveyId,
      row.name,
      row.digest,
      row.mediaType,
      row.byteCount,
      row.hasThumbnail,
      row.addedBy,
      tx.now,
    ],
  );
export type Part = "content" | "thumbnail";
export const insertPiece = (tx: Tx, photoId: string, part: Part, n: number, bytes: Buffer) =>
  tx.run(
    `insert into mediation_photo_piece (station_id, photo_id, part, n, bytes) values ($1, $2, $3, $4, $5)`,
    [tx.stationId, photoId, part, n, bytes],
  );
export const listPieces = (tx: Tx, photoId: string, part: Part, from: number, most: number) =>
  tx.many<{ bytes: Buffer }>(
    `select bytes from mediation_photo_piece
     where station_id = $1 and photo_id = $2 and part = $3 and n >= $4 and n < $5 order by n`,
    [tx.stationId, photoId, part, from, from + most],
  );
/** The picture goes; that there was one, and why it was taken away, stays. 0 when it was gone. */
export async function destroyPhoto(tx: Tx, id: string, by: string, reason: string): Promise<number> {
  await tx.run(`delete from mediation_photo_piece where station_id = $1 and photo_id = $2`, [
    tx.stationId,
    id,
  ]);
  return tx.run(
    `update mediation_photo set name = null, digest = null, removed_at = $3, removed_by = $4, removal_reason = $5
     where station_id = $1 and id = $2 and removed_at is null`,
    [tx.stationId, id, tx.now, by, reason],
  );
}
