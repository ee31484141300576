/** SQL on `look_exception`. */
import type { Tx } from "../../../server/db.ts";
import type { LookExceptionInput } from "./contract.ts";

export type ExceptionRow = LookExceptionInput & {
  id: string;
  residentId: string;
  byPersonId: string;
  at: Date;
  endedAt: Date | null;
};
const columns = `id, resident_id as "residentId", person_id as "personId", ground, reason, until_on as "untilOn",
  by_person_id as "byPersonId", at, ended_at as "endedAt"`;
export const listExceptions = (tx: Tx, residentId: string) =>
  tx.many<ExceptionRow>(
    `select ${columns} from look_exception where station_id = $1 and resident_id = $2 order by id desc limit 200`,
    [tx.stationId, residentId],
  );
export const findException = (tx: Tx, id: string) =>
  tx.maybe<ExceptionRow>(`select ${columns} from look_exception where station_id = $1 and id = $2`, [
    tx.stationId,
    id,
  ]);
export const insertException = (
  tx: Tx,
  row: LookExceptionInput & { id: string; residentId: string; byPersonId: string },
) =>
  tx.run(
    `insert into look_exception (station_id, id, resident_id, person_id, ground, reason, until_on, by_person_id, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      tx.stationId,
      row.id,
      row.residentId,
      row.personId,
      row.ground,
      row.reason,
      row.untilOn,
      row.byPersonId,
      tx.now,
    ],
  );
export const endException = (tx: Tx, id: string, personId: string) =>
  tx.run(
    `update look_exception set ended_at = $3, ended_by_person_id = $4
     where station_id = $1 and id = $2 and ended_at is null`,
    [tx.stationId, id, tx.now, personId],
  );
/** Their words may name the person: with the person they go. */
export const clearExceptions = (tx: Tx, residentId: string) =>
  tx.run(
    `update look_exception set reason = '' where station_id = $1 and resident_id = $2 and reason <> ''`,
    [tx.stationId, residentId],
  );
