/** When an import of the register may be tried, started, given up, taken back. Pure; shared with the web. */
import type { Who } from "../../people/contract.ts";
import { communitiesOf, holds } from "../../people/rules.ts";
import type { RegisterImport, RegisterImportState } from "./contract.ts";

const writers = ["officer", "cadre"] as const;
export const mayImportRegister = (who: Who): string | null =>
  holds(who, writers) ? null : "registry.may_not_import";
/** Communities whose register the person may fill; null is every one of the station. */
export const importsInto = (who: Who): string[] | null => communitiesOf(who, writers);
/** Who has fewer places by now than when the file came does not go on with it. */
export function mayGoOn(who: Who, communityIds: readonly string[] | null): string | null {
  if (mayImportRegister(who) !== null) return "registry.may_not_import";
  const now = importsInto(who);
  if (now === null) return null;
  return communityIds?.every((id) => now.includes(id)) ? null : "registry.may_not_import";
}

type Standing = Pick<RegisterImport, "state" | "rows" | "conflicts">;
export const mayTry = ({ state }: { state: RegisterImportState }): string | null =>
  state === "received" || state === "tried" ? null : "registry.import_not_open";
/** Rows that were refused stay out: that is said openly, or mended. What contradicts the register is decided first. */
export function mayStart({ state, rows, conflicts }: Standing): string | null {
  if (state !== "tried")
    return state === "received" ? "registry.import_not_tried" : "registry.import_not_open";
  if (conflicts.some(({ count, decided, forAll }) => forAll === null && decided < count))
    return "registry.conflicts_open";
  const open = conflicts.reduce((sum, { count }) => sum + count, 0);
  if (rows.added + rows.changed + rows.doors + rows.repeated + open === 0)
    return "registry.nothing_to_import";
  return rows.refused > 0 ? "registry.rows_refused" : null;
}
export const mayCancel = ({ state }: { state: RegisterImportState }): string | null =>
  ["received", "trying", "tried", "running"].includes(state) ? null : "registry.import_not_open";

/** As what happened in a household is taken back: within three days. */
const undoHours = 72;
export function mayUndoImport(
  { state, finishedAt }: { state: RegisterImportState; finishedAt: Date | null },
  now: Date,
): string | null {
  if (state !== "done" || finishedAt === null) return "registry.import_not_done";
  return now.getTime() - finishedAt.getTime() > undoHours * 3_600_000 ? "registry.undo_late" : null;
}
