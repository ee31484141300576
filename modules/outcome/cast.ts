import { civilDateIn } from "../../server/civil.ts";
import type { Tx } from "../../server/db.ts";
import { newId } from "../../server/id.ts";
import { type FindingRow, insertFinding } from "./queries.ts";

/** A finding of today: ten before, two after, a clear fall. */
export async function buildFinding(
  tx: Tx,
  of: Partial<FindingRow> & Pick<FindingRow, "programmeId" | "foundBy">,
): Promise<string> {
  const id = newId(tx.now);
  await insertFinding(tx, {
    id,
    revision: 1,
    verdict: "clear_fall",
    withheld: null,
    ...{ beforeCount: 10, beforeFrom: "2025-01-01", beforeTo: "2025-12-31" },
    ...{ afterCount: 2, afterFrom: "2026-01-01", afterTo: "2026-12-31" },
    asOf: tx.now,
    words: "少了，照旧做。",
    follows: "keep",
    foundAt: tx.now,
    foundOn: civilDateIn("Asia/Shanghai", tx.now),
    ...of,
  });
  return id;
}
