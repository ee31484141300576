/**
 * A profile as `gongzhi community import` reads it (the shape of real/four-communities.json) → traits.
 * Null is kept as unknown; a word or key that is not understood is reported, never guessed.
 */
import type { TraitValue } from "./contract.ts";
import { definitionOf, isTrait, isTraitValue, quantityWords, type KnownTrait } from "./traits.ts";

export type TraitFact = { key: KnownTrait; value: TraitValue };

/** A choice may be written by its code or by its word in either language: "commercial housing", 商品房. */
function choiceOf(key: KnownTrait, text: string): string | null {
  const trait = definitionOf(key);
  if (trait.type !== "choice") return null;
  const found = Object.entries(trait.options).find(
    ([value, words]) => value === text || words.zh === text || words.en === text,
  );
  return found ? found[0] : null;
}

function factsOf(key: KnownTrait, said: unknown): TraitFact[] | null {
  const one = (value: TraitValue) => (isTraitValue(key, value) ? [{ key, value }] : null);
  if (said === null || typeof said === "boolean") return one(said);
  if (typeof said === "number") return Number.isInteger(said) && said >= 0 ? one(said) : null;
  if (typeof said === "object") {
    const atLeast = (said as { at_least?: unknown }).at_least;
    return typeof atLeast === "number" && Number.isInteger(atLeast) && atLeast >= 0 ? one({ atLeast }) : null;
  }
  if (typeof said !== "string") return null;
  // "some, with limited mobility" says two things: how many, and that some cannot walk far.
  const [amount, rest] = said.trim().split(", with ");
  if (
    key === "disabled_residents" &&
    amount &&
    rest === "limited mobility" &&
    Object.hasOwn(quantityWords, amount)
  ) {
    return [
      { key, value: amount },
      { key: "limited_mobility", value: true },
    ];
  }
  return one(choiceOf(key, said.trim()) ?? said.trim());
}

export function traitsOfProfile(profile: Readonly<Record<string, unknown>>): TraitFact[] {
  return Object.entries(profile).flatMap(([key, said]) => (isTrait(key) ? (factsOf(key, said) ?? []) : []));
}

/** Keys of the profile that no trait takes, or whose value no trait understands. */
export function notUnderstood(profile: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(profile)
    .filter(([key, said]) => !isTrait(key) || factsOf(key, said) === null)
    .map(([key]) => key);
}

/** "telecom fraud (formerly frequent)": the problem has a code, the past is a trait. */
export function traitsOfProblems(said: readonly string[]): TraitFact[] {
  return said.some((text) => /telecom fraud.*formerly frequent|电信.*诈骗.*以前多发/i.test(text))
    ? [{ key: "fraud_history", value: "formerly_frequent" }]
    : [];
}

/** The school breaks among a school's traits, first and last day of each, in order of date. */
export function termBreaksOf(
  facts: readonly { key: string; value: TraitValue }[],
): { from: string; to: string }[] {
  const days = (key: KnownTrait) =>
    facts.flatMap((fact) => (fact.key === key && typeof fact.value === "string" ? [fact.value] : [])).sort();
  const ends = days("term_break_to");
  return days("term_break_from").flatMap((from, index, starts) => {
    const next = starts[index + 1];
    const to = ends.find((end) => end >= from && (next === undefined || end < next));
    return to === undefined ? [] : [{ from, to }];
  });
}
