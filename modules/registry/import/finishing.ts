/** The file is through: how it was read is remembered, and the file goes. */
import type { Tx } from "../../../server/db.ts";
import { rememberedHeaders } from "./reading/header.ts";
import * as rows from "./rows.ts";
import { dropFile } from "./sealing.ts";
import { tellImport } from "./telling.ts";

/** `row` is locked by who calls. */
export async function concludeImport(tx: Tx, row: rows.ImportRow): Promise<void> {
  for (const { taken, kind, headers, columns } of row.parts)
    if (taken) await rows.keepMapping(tx, kind, rememberedHeaders(kind, headers, columns));
  const empty = await dropFile(tx, row);
  await rows.saveImport(tx, { ...empty, state: "done", bytesRead: row.byteCount, finishedAt: tx.now });
  await tellImport(tx, row, "done");
}
