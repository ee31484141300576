/** SQL on `care_review`: what was set, on what proposal, and when it is looked at again. */
import type { Tx } from "../../../server/db.ts";
import type { CareReview } from "./contract.ts";
import type { CareReason } from "./care.ts";

type Review = {
  id: string;
  householdId: string;
  proposed: CareReview["grade"];
  reasons: CareReason[];
  personId: string;
};
export const insertReview = (tx: Tx, row: Review & CareReview) =>
  tx.run(
    `insert into care_review (station_id, id, household_id, grade, proposed, reasons, note, review_on, by_person_id, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      tx.stationId,
      row.id,
      row.householdId,
      row.grade,
      row.proposed,
      row.reasons,
      row.note ?? "",
      row.reviewOn,
      row.personId,
      tx.now,
    ],
  );
export const findReview = (tx: Tx, householdId: string) =>
  tx.maybe<{ note: string; reviewOn: string; at: Date }>(
    `select note, review_on as "reviewOn", at from care_review where station_id = $1 and household_id = $2
     order by id desc limit 1`,
    [tx.stationId, householdId],
  );

/** The note may name a person and a reason may be that person's alone: with the person both go, the grade stays. */
export const clearNotes = (tx: Tx, householdIds: readonly string[]) =>
  tx.run(
    `update care_review set note = '', reasons = '{}' where station_id = $1 and household_id = any ($2::uuid[])
       and (note <> '' or reasons <> '{}')`,
    [tx.stationId, householdIds],
  );
