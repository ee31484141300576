/** Who may what with a resident, and what agrees with what. Pure; shared with the web. */
import type { Who } from "../../people/contract.ts";
import { holds } from "../../people/rules.ts";
import { type Basis, type CoveredField, type SensitiveField, fieldRules } from "./fields.ts";
import { type PurposeCode, purposesFor } from "./purposes/all.ts";

/** Who keeps the register calls people by their names; to who reads it they are masked. */
export const seesNames = (who: Who, communityId: string): boolean =>
  holds(who, ["officer", "cadre"], communityId);

export function mayOpenFor(field: CoveredField, purpose: PurposeCode): string | null {
  return purposesFor(field).includes(purpose) ? null : "registry.purpose_not_for_field";
}

export function mayRest(field: SensitiveField, basis: Basis): string | null {
  return fieldRules[field].bases.includes(basis) ? null : "registry.basis_not_for_field";
}

export type Birth = { year: number | null; on: string | null };
/** `today` is a civil date of the station. */
export function birthDoubt({ year, on }: Birth, today: string): string | null {
  if (on !== null && year !== null && Number(on.slice(0, 4)) !== year) return "registry.birth_differs";
  if ((on !== null && on > today) || (year !== null && year > Number(today.slice(0, 4))))
    return "registry.birth_ahead";
  const born = on === null ? year : Number(on.slice(0, 4));
  return born !== null && born < Number(today.slice(0, 4)) - 130 ? "registry.birth_long_ago" : null;
}

/** What happened is taken back within three days; later it is corrected by what happened since. */
const undoHours = 72;
export const undoDays = undoHours / 24;
export function mayUndo(event: { at: Date; undone: boolean; kind: string }, now: Date): string | null {
  if (event.undone) return "registry.undone";
  if (!["left", "died", "moved", "split", "merged"].includes(event.kind)) return "registry.not_undoable";
  return now.getTime() - event.at.getTime() > undoHours * 3_600_000 ? "registry.undo_late" : null;
}

/** An assessment weighs what is sensitive; it is looked at again by its day (PI-16). */
export function mayUseSensitive(assessment: { reviewOn: string } | null, today: string): string | null {
  if (assessment === null) return "registry.no_assessment";
  return assessment.reviewOn < today ? "registry.assessment_old" : null;
}
export const mayAssess = (who: Who): string | null =>
  holds(who, ["chief", "security_admin"]) ? null : "registry.may_not_assess";
/** Who answers for residents' data, or watches over it, reads what is done with it; no person stands in there. */
export const mayReadProcessing = (who: Who): string | null =>
  holds(who, ["officer", "cadre", "chief", "security_admin", "auditor"])
    ? null
    : "registry.may_not_read_processing";
export const mayWriteNotice = (who: Who): string | null =>
  holds(who, ["chief", "security_admin"]) ? null : "registry.may_not_notice";
