/** SQL on the local record: what communities of this station measured with a product. */
import type { Tx } from "../../../server/db.ts";
import type { Bilingual } from "../../../server/wire.ts";

export type Measured = {
  findingId: string;
  programmeId: string;
  productCode: string;
  communityId: string;
  indicator: Bilingual;
  before: number;
  after: number;
  months: number;
  low: number;
  high: number | null;
  withheld: boolean;
  measuredOn: string;
};

/** Of each programme and product what was found last. A station has a few dozen. */
export const listMeasured = (tx: Tx) =>
  tx.many<Measured>(
    `select distinct on (programme_id, product_code) finding_id as "findingId", programme_id as "programmeId",
       product_code as "productCode", community_id as "communityId", indicator, before_count as before,
       after_count as after, months, low, high, withheld, measured_on as "measuredOn"
     from local_record where station_id = $1 order by programme_id, product_code, finding_id desc limit 1000`,
    [tx.stationId],
  );

/** A row for each product; refused by nothing: whoever may conclude has concluded. */
export async function recordResult(
  tx: Tx,
  { productCodes, ...result }: Omit<Measured, "productCode"> & { productCodes: readonly string[] },
): Promise<void> {
  const { findingId, programmeId, communityId, indicator, before, after, months } = result;
  await tx.run(
    `insert into local_record (station_id, finding_id, programme_id, product_code, community_id, indicator, before_count,
       after_count, months, low, high, withheld, measured_on)
     select $1, $2, $3, code, $4, $5, $6, $7, $8, $9, $10, $11, $12 from unnest($13::text[]) code`,
    [
      tx.stationId,
      ...[findingId, programmeId, communityId, JSON.stringify(indicator), before, after, months],
      ...[result.low, result.high, result.withheld, result.measuredOn, productCodes],
    ],
  );
}

export const dropResult = (tx: Tx, findingId: string) =>
  tx.run(`delete from local_record where station_id = $1 and finding_id = $2`, [tx.stationId, findingId]);
