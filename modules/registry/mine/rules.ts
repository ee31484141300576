/** Who may what with a resident's own view. Pure; shared with the web. */
import type { Who } from "../../people/contract.ts";
import { holds } from "../../people/rules.ts";
import { addDays } from "../../community/civil-days.ts";

/**
 * A card opens one person's record and never a household's: what is kept of another is that other's (PIPL 4, 44).
 * For a child who is or may be under 14 it is put into a guardian's hands (PIPL 31); only the year is surely known.
 */
export function mayBeGivenTo(
  givenTo: "self" | "guardian",
  birthYear: number | null,
  today: string,
): string | null {
  const maybeThirteen = birthYear !== null && Number(today.slice(0, 4)) - birthYear <= 14;
  return maybeThirteen && givenTo !== "guardian" ? "registry.card_guardian" : null;
}

/** The law gives no number of days (PIPL 18, 35); longer than this it is said anew, with its reason. */
const exceptionDays = 90;
export const mayHoldBack = (who: Who): string | null =>
  holds(who, ["chief"]) ? null : "registry.may_not_hold_back";
export function mayHoldBackUntil(untilOn: string, today: string): string | null {
  return untilOn <= today || untilOn > addDays(today, exceptionDays) ? "registry.exception_days" : null;
}

type Resting = { field: string; fact: { basis: string } };
/** Plain fields have no consent of their own on paper; they rest on it all the same, and are taken back the same way. */
export const restingOnConsent = <Field extends Resting>(of: {
  fields: readonly Field[];
  consents: readonly { field: string; withdrawnAt: string | null }[];
}): Field[] =>
  of.fields.filter(
    ({ field, fact }) =>
      fact.basis === "consent" &&
      !of.consents.some((each) => each.field === field && each.withdrawnAt === null),
  );
