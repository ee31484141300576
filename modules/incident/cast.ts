/** Sample rows: events of a month, as if a file had brought them. */
import type { Tx } from "../../server/db.ts";
import { newId } from "../../server/id.ts";
import { addDays, daysBetween } from "../community/civil-days.ts";
import { type NewRecord, columnsOf } from "./columns.ts";
import type { Source } from "./contract.ts";
import { type CountRow, insertCount } from "./count-queries.ts";
import { lastDayOf } from "./known.ts";
import { insertCoverage, insertRecords, lockCounts } from "./record-queries.ts";

type Built = {
  communityId: string;
  /** First day of the month, `2026-03-01`. */
  month: string;
  count: number;
  problem?: string;
  source?: Source;
  /** The month is known; false leaves it unknown. */
  covered?: boolean;
  fields?: Partial<NewRecord>;
};

/** `count` events spread evenly over the month, of which the source's records are all here. Gives their ids. */
export async function buildIncidents(tx: Tx, of: Built): Promise<string[]> {
  const { communityId, month, count, source = "police", covered = true } = of;
  const to = lastDayOf(month);
  const days = daysBetween(month, to) + 1;
  const rows = Array.from({ length: count }, (_, i): NewRecord => {
    const id = newId(tx.now);
    return {
      id,
      communityId,
      sourceKey: `示例-${id}`,
      eventNo: null,
      joinedTo: null,
      label: "示例警情",
      problem: of.problem ?? "theft",
      fraudYear: null,
      fraudLabel: null,
      occurredOn: addDays(month, Math.floor((i * days) / count)),
      occurredTime: null,
      reportedOn: null,
      place: null,
      digest: null,
      ...of.fields,
    };
  });
  lockCounts(tx);
  await insertRecords(tx, { source, importId: null, columns: columnsOf(rows) });
  if (covered)
    insertCoverage(tx, {
      id: newId(tx.now),
      communityId,
      source,
      problem: null,
      from: month,
      to,
      importId: null,
    });
  return rows.map((row) => row.id);
}

/** A number for whole months, without records: "10 in the year". */
export function buildCount(
  tx: Tx,
  of: Pick<CountRow, "communityId" | "fromMonth" | "toMonth" | "number"> & Partial<CountRow>,
): string {
  const id = newId(tx.now);
  insertCount(tx, { source: "police", problem: "theft", importId: null, ...of, id });
  return id;
}
