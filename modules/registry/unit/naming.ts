/** What a search compares of a unit, folded once when it is written. On the server only: pinyin-pro spells here. */
import { speller } from "../../../server/spelled.ts";
import { nameKeyOf } from "./rules.ts";

/**
 * Name, name without signs, earlier names, code, initials and syllables, one a line: every word asked for must
 * stand in it. Stored, because a station has thousands of units where it has a handful of communities; it is
 * a filter only, and what matches and how well is decided by server/match.ts from the name itself.
 */
export async function foundBy(names: readonly string[], code: string): Promise<string> {
  const spell = await speller();
  const lines = names.flatMap((name) => {
    const { initials, syllables } = spell(name, false);
    return [name.normalize("NFKC").toLowerCase(), nameKeyOf(name), initials, syllables.join("")];
  });
  return [...new Set([...lines, code.toLowerCase()])].filter((line) => line !== "").join("\n");
}
