import type { Tx } from "../../../server/db.ts";
import { notify } from "../../notice/api.ts";
import { registryNotices } from "../notices.ts";
import type { ImportRow } from "./rows.ts";

/** Whoever brought the file; from the command line it is nobody. */
export async function tellImport(tx: Tx, row: ImportRow, how: "done" | "failed"): Promise<void> {
  if (row.madeBy === null) return;
  await notify(tx, registryNotices, `registry.import_${how}`, {
    to: [{ personId: row.madeBy }],
    subject: { kind: "register_import", id: row.id },
    address: `/register-imports/${row.id}`,
  });
}
