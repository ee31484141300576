/** Opens a file of the register in a process of its own (server/sheet/reading.ts). */
import * as sheet from "../../../../server/sheet/reading.ts";
import type { Batch, Plan } from "./plan.ts";

export type Reading = sheet.Reading<Plan, Batch>;
export const openReading = (path: string): Promise<Reading> =>
  sheet.openReading(path, { from: import.meta.url, name: "worker", allSheets: true });
