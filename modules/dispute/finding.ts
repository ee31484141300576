/**
 * How a dispute is found by two signs and more. Every two signs that follow each other are a number; equal numbers go
 * into an index condition under row level security, which takes neither `@@` nor `&&` there (not leakproof). What was
 * found so is compared once more as it was typed. Pure.
 */
const fold = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");

/** What is compared, one text a line. */
export const foundByOf = (texts: readonly string[]): string =>
  [...new Set(texts.map(fold))].filter((text) => text !== "").join("\n");

/** Two UTF-16 units as one signed number of 32 bits. */
function gramsIn(text: string): number[] {
  const grams = new Set<number>();
  for (let at = 0; at + 1 < text.length; at++)
    grams.add((text.charCodeAt(at) << 16) | text.charCodeAt(at + 1));
  return [...grams];
}
export const gramsOf = (foundBy: string): number[] => [
  ...new Set(foundBy.split("\n").flatMap((text) => gramsIn(text))),
];

export type Typed =
  | { by: "number"; number: number }
  | { by: "words"; text: string; grams: number[] }
  | { by: "letters"; letters: string }
  | { by: "nothing" };
/** More grams say nothing more: what is left is compared as text. */
const gramsMost = 4;
export function readTyped(typed: string, numberOf: (text: string) => number | null): Typed {
  const number = numberOf(typed);
  if (number !== null) return { by: "number", number };
  const text = fold(typed);
  if (/^[a-z]{2,40}$/.test(text)) return { by: "letters", letters: text };
  const grams = gramsIn(text);
  return grams.length === 0 ? { by: "nothing" } : { by: "words", text, grams: grams.slice(0, gramsMost) };
}

/** The same place is the same door, or the same words. */
export const placeKeyOf = (communityId: string, householdId: string | null, place: string): string =>
  householdId ?? `${communityId} ${fold(place)}`;
