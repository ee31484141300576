/**
 * Linked reports of one matter: a review by several organisations is offered to the resident, who wishes it or not. It is
 * offered by a person and decided by nobody else; its first meeting has a day of its own.
 */
import type { Db, Tx } from "../../../server/db.ts";
import { Refusal } from "../../../server/errors.ts";
import { newId } from "../../../server/id.ts";
import { calendarOf } from "../../community/api.ts";
import type { Who } from "../../people/contract.ts";
import type { Seen } from "../asking.ts";
import type { Review } from "../contract.ts";
import { writeEvent } from "../events.ts";
import { reviewMeetsBy, reviewOffered } from "../follow-up.ts";
import { type LinkRow, listLinks } from "../link/rows.ts";
import { type DisputeRow, listRegisteredOn } from "../queries.ts";

const at = (row: DisputeRow, day: string) => ({
  day,
  law: { place: row.lawPlace, edition: row.lawEdition },
});
const findReview = (tx: Tx, disputeId: string) =>
  tx.maybe<{ wished: boolean; offeredOn: string; meetsBy: string | null }>(
    `select wished, offered_on as "offeredOn", meets_by as "meetsBy" from dispute_review
     where station_id = $1 and dispute_id = $2 order by id desc limit 1`,
    [tx.stationId, disputeId],
  );

export async function readReview(
  db: Db,
  tx: Tx,
  { row, me: { today } }: Seen,
  links: readonly LinkRow[],
): Promise<Review | null> {
  const linked = await listRegisteredOn(
    tx,
    links.map(({ otherId }) => otherId),
  );
  const reports = [...linked, { id: row.id, on: row.registeredOn }];
  const reached = reviewOffered(reports, at(row, today), await calendarOf(db));
  if (reached === null) return null;
  return {
    reports: reached.reports.length,
    offerBy: reached.offerBy.on,
    offered: (await findReview(tx, row.id)) ?? null,
  };
}

export async function offerReview(
  { db, tx, who }: { db: Db; tx: Tx; who: Who },
  seen: Seen,
  wished: boolean,
): Promise<void> {
  const { row, me } = seen;
  const review = await readReview(db, tx, seen, await listLinks(tx, row.id));
  if (review === null) throw new Refusal("dispute.review_not_due");
  if (review.offered !== null) throw new Refusal("dispute.review_offered");
  const meetsBy = wished ? reviewMeetsBy(me.today, at(row, me.today), await calendarOf(db)).on : null;
  await tx.run(
    `insert into dispute_review (station_id, id, dispute_id, wished, offered_on, meets_by, by_person_id, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tx.stationId, newId(tx.now), row.id, wished, me.today, meetsBy, who.personId, tx.now],
  );
  writeEvent(tx, row.id, "review_offered", who.personId, { wished });
}
