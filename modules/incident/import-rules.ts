/** When an import may be tried, started, given up. Pure; shared with the web. */
import type { ImportState, IncidentImport, Rows } from "./import-contract.ts";

type Standing = { state: ImportState; labels: IncidentImport["labels"]; rows: Rows };

export const mayTry = ({ state }: Pick<Standing, "state">): string | null =>
  state === "received" || state === "tried" ? null : "incident.import_not_open";
/** Rows that were refused stay out: that is said openly, or mended. */
export function mayStart({ state, labels, rows }: Standing): string | null {
  if (state !== "tried")
    return state === "received" ? "incident.import_not_tried" : "incident.import_not_open";
  if (labels.some(({ meaning }) => meaning === null)) return "incident.labels_unknown";
  if (rows.accepted + rows.changed + rows.repeated === 0) return "incident.nothing_to_import";
  return rows.refused > 0 ? "incident.rows_refused" : null;
}
export const mayCancel = ({ state }: Pick<Standing, "state">): string | null =>
  ["received", "trying", "tried", "running"].includes(state) ? null : "incident.import_not_open";
