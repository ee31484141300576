/** Who hands over, who answers, and what must be said. Pure; shared with the web. */
import type { Who } from "../../people/contract.ts";
import { type Sight, receivers } from "../rules.ts";

/** Does the person answer for this organisation? */
export const answersFor = (who: Who, organisationId: string): boolean =>
  who.posts.some(
    (post) => post.organisationId === organisationId && (receivers as readonly string[]).includes(post.role),
  );

export function mayHandOver({ sight, state }: { sight: Sight; state: string }): string | null {
  if (sight !== "all" && sight !== "committee") return "dispute.may_not_hand_over";
  return state === "closed" ? "dispute.closed" : null;
}
/** Every party agrees, or it is said why it goes all the same. */
export function consentDoubt(
  partyIds: readonly string[],
  consented: readonly string[],
  override: string | null,
): string | null {
  const all = partyIds.every((id) => consented.includes(id));
  if (!all) return override === null ? "dispute.consent_or_reason" : null;
  return override === null ? null : "dispute.override_needless";
}

type Offer = { state: string; organisationId: string };
export function mayAnswer(who: Who, offer: Offer): string | null {
  if (!answersFor(who, offer.organisationId)) return "dispute.not_receiver";
  return offer.state === "offered" ? null : "dispute.hand_over_answered";
}
export function mayGiveBack(who: Who, offer: Offer): string | null {
  if (!answersFor(who, offer.organisationId)) return "dispute.not_receiver";
  return offer.state === "accepted" ? null : "dispute.hand_over_not_taken";
}
export function mayWithdraw(sight: Sight, offer: Offer): string | null {
  if (sight !== "all" && sight !== "committee") return "dispute.may_not_hand_over";
  return offer.state === "offered" ? null : "dispute.hand_over_answered";
}
/** "Not ours" says whose. */
export function refusalDoubt(of: { because: string; competent: string | null }): string | null {
  if (of.because !== "not_competent") return of.competent === null ? null : "dispute.competent_needless";
  return of.competent === null ? "dispute.competent_missing" : null;
}
