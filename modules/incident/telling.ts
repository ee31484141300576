import type { Tx } from "../../server/db.ts";
import { notify } from "../notice/api.ts";
import type { ImportRow } from "./import-queries.ts";
import { incidentNotices } from "./notices.ts";

/** Whoever brought the file; from the command line it is nobody. */
export async function tellImport(tx: Tx, row: ImportRow, how: "done" | "failed"): Promise<void> {
  if (row.madeBy === null) return;
  await notify(tx, incidentNotices, `incident.import_${how}`, {
    to: [{ personId: row.madeBy }],
    subject: { kind: "incident_import", id: row.id },
    address: `/incidents/imports/${row.id}`,
  });
}
