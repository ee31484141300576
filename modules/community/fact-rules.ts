/** What a profile may say. Apart from rules.ts so that the word lists stay out of the web's first load. */
import type { CommunityKind, TraitInput } from "./contract.ts";
import { isProblem, problems, problemsOfKind } from "./problems.ts";
import { definitionOf, isTrait, isTraitValue } from "./traits.ts";

export type Fault = { code: string; field: string; details?: Record<string, unknown> };

export function problemsFault(kind: CommunityKind, codes: readonly string[]): Fault | null {
  const allowed: readonly string[] = problemsOfKind(kind);
  const index = codes.findIndex((code) => !allowed.includes(code));
  if (index < 0) return null;
  const problem = codes[index]!;
  return isProblem(problem)
    ? {
        code: "community.problem_other_kind",
        field: `problems.${index}`,
        details: { problem: { zh: problems[problem].zh, en: problems[problem].en } },
      }
    : { code: "community.problem_unknown", field: `problems.${index}`, details: { problem } };
}

export function traitFault(
  kind: CommunityKind,
  fact: Pick<TraitInput, "key" | "value" | "asOf">,
  today: string,
): Fault | null {
  const details = { trait: fact.key };
  if (!isTrait(fact.key)) return { code: "community.trait_unknown", field: "key", details };
  if (!definitionOf(fact.key).kinds.includes(kind))
    return { code: "community.trait_other_kind", field: "key", details };
  if (!isTraitValue(fact.key, fact.value)) return { code: "community.trait_value", field: "value", details };
  if (fact.asOf > today) return { code: "community.as_of_future", field: "asOf" };
  return null;
}

type Dated = Pick<TraitInput, "key" | "value" | "asOf"> & { recordedAt: Date; id: string };
const newer = (a: Dated, b: Dated) =>
  a.asOf !== b.asOf
    ? a.asOf > b.asOf
    : a.recordedAt.getTime() !== b.recordedAt.getTime()
      ? a.recordedAt > b.recordedAt
      : a.id > b.id;

/**
 * The facts that hold: of each key the newest by date, then by when it was recorded. A key that repeats
 * (the breaks of a school year) keeps every value said since it was last set to "not known".
 */
export function factsThatHold<F extends Dated>(facts: readonly F[]): F[] {
  const newest = new Map<string, F>();
  const cleared = new Map<string, F>();
  for (const fact of facts) {
    const repeats = isTrait(fact.key) && definitionOf(fact.key).repeats === true;
    const slot = repeats ? `${fact.key}=${JSON.stringify(fact.value)}` : fact.key;
    const held = newest.get(slot);
    if (held === undefined || newer(fact, held)) newest.set(slot, fact);
    if (repeats && fact.value === null) {
      const before = cleared.get(fact.key);
      if (before === undefined || newer(fact, before)) cleared.set(fact.key, fact);
    }
  }
  return [...newest.values()].filter((fact) => {
    const end = cleared.get(fact.key);
    return end === undefined || newer(fact, end);
  });
}
