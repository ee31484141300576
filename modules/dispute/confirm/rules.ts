/** When a court can be asked, and what it can answer after what. Pure; shared with the web. */
import type { ConfirmationState } from "./contract.ts";

/** Only of a people's mediation: the law knows no confirmation of what the police or the sides made (MED-17). */
export function mayGather(of: {
  machine: string;
  effectiveOn: string | null;
  state: ConfirmationState | null;
}) {
  if (of.machine !== "people") return "dispute.confirm_machine";
  if (of.effectiveOn === null) return "dispute.confirm_no_effect";
  return of.state === null || of.state === "gathering" || of.state === "let_be" || of.state === "not_accepted"
    ? null
    : "dispute.confirm_asked";
}
export function mayApply(of: { state: ConfirmationState | null }): string | null {
  return of.state === "gathering"
    ? null
    : of.state === null
      ? "dispute.confirm_gather"
      : "dispute.confirm_asked";
}
type Answer = "accepted" | "not_accepted" | "valid" | "invalid";
export function mayTellAnswer(of: { state: ConfirmationState | null }, answer: Answer | null): string | null {
  if (of.state !== "applied" && of.state !== "accepted") return "dispute.confirm_not_asked";
  const first = answer === "accepted" || answer === "not_accepted";
  return first && of.state === "accepted" ? "dispute.confirm_asked" : null;
}
