/**
 * What speaks for and against one product in one community; fit.ts puts products in order by it. Pure.
 */
import type { TraitValue } from "../community/contract.ts";
import type { Role } from "../people/contract.ts";
import type { FitReason } from "./contract.ts";
import type { Fit, FitSaid, LocalRecord } from "./fit-contract.ts";
import type { Candidate, DeclaredHours, Fact } from "./fit.ts";

type When = FitReason["when"];

/** A place's `dispute.leak` is met by a product for `dispute.leak` or for `dispute`, not by one for noise. */
const meets = (made: string, problem: string) => made === problem || problem.startsWith(`${made}.`);

/**
 * Does the value hold? Null where it is not known well enough: "several" is more than none and no number,
 * "at least 1,000" says nothing about 2,000.
 */
function valueHolds(when: When, value: TraitValue): boolean | null {
  if (value === null) return null;
  const { is, atLeast, atMost } = when.fact ?? {};
  if (is !== undefined && (typeof value !== "string" || !is.includes(value))) return false;
  if (atLeast === undefined && atMost === undefined)
    return is !== undefined || (value !== false && value !== 0 && value !== "low");
  if (typeof value === "string" || typeof value === "boolean") return null;
  const [low, high] = typeof value === "number" ? [value, value] : [value.atLeast, Infinity];
  if (low >= (atLeast ?? 0) && high <= (atMost ?? Infinity)) return true;
  return high < (atLeast ?? 0) || low > (atMost ?? Infinity) ? false : null;
}

export type Here = {
  facts: ReadonlyMap<string, Fact>;
  problems: readonly string[];
  partners: ReadonlyMap<string, number>;
  hours: DeclaredHours;
};
type Content = Candidate["content"];
type Sides = Pick<Fit, "for" | "against" | "unknown">;

/** The newest saying of each key; of two of one day the same one whatever the order they come in. */
export function newest(facts: readonly Fact[]): Map<string, Fact> {
  const held = new Map<string, Fact>();
  const rank = (fact: Fact) => `${fact.asOf} ${JSON.stringify(fact.value)} ${fact.source}`;
  for (const fact of facts) {
    const other = held.get(fact.key);
    if (other === undefined || rank(fact) > rank(other)) held.set(fact.key, fact);
  }
  return held;
}

/**
 * Problems of the place that the product is made for, or for which it has a reason of its own; `named` are
 * those it says by their own code. A product for disputes in general meets a leak less closely than one for leaks.
 */
export function answersOf(content: Content, problems: readonly string[]): Pick<Fit, "answers" | "named"> {
  const made = [...content.problems, ...content.speaksFor.flatMap(({ when }) => when.problem ?? [])];
  const answers = problems.filter((problem) => made.some((each) => meets(each, problem))).sort();
  return { answers, named: answers.filter((problem) => made.includes(problem)) };
}

/** Each problem met is said once, in the product's own words where it has some for it. */
export function problemsFor(content: Content, { answers, named }: Pick<Fit, "answers" | "named">): FitSaid[] {
  const own = content.speaksFor.filter(({ when }) => when.problem !== undefined);
  const said = own.map(({ text, when }) => ({
    text: text as FitSaid["text"],
    problems: answers.filter((problem) => meets(when.problem!, problem)),
  }));
  const bare = answers.filter((problem) => !said.some(({ problems }) => problems.includes(problem)));
  const byName = [true, false].map((is) => ({
    text: null,
    problems: bare.filter((problem) => named.includes(problem) === is),
  }));
  return [...said, ...byName]
    .filter(({ problems }) => problems.length > 0)
    .map(({ text, problems }) => ({
      text,
      because: { kind: "problem", problems, named: problems.some((problem) => named.includes(problem)) },
      outweighs: false,
    }));
}

/** Reasons that stand on a trait, on both sides, and those that wait for a value. */
export function traitsSay(content: Content, here: Here): Sides {
  const sides: Sides = { for: [], against: [], unknown: [] };
  for (const side of ["for", "against"] as const)
    for (const { when, text, outweighs = false } of side === "for"
      ? content.speaksFor
      : content.speaksAgainst) {
      const fact = here.facts.get(when.fact?.trait ?? when.trait ?? "");
      if (fact === undefined) continue;
      const { key: trait, value, source, asOf } = fact;
      const holds = valueHolds(when, value);
      if (holds === true)
        sides[side].push({ text, because: { kind: "fact", trait, value, source, asOf }, outweighs });
      else if (holds === null && !sides.unknown.some((each) => each.trait === trait && each.side === side))
        sides.unknown.push({ trait, side });
    }
  return sides;
}

export function problemsAgainst(content: Content, here: Here): FitSaid[] {
  return content.speaksAgainst.flatMap(({ when, text, outweighs = false }) => {
    const problems = here.problems.filter((each) => when.problem !== undefined && meets(when.problem, each));
    return problems.length === 0
      ? []
      : [{ text, because: { kind: "problem", problems: problems.sort(), named: true }, outweighs }];
  });
}

/** A partner is missing while fewer people hold the post than it takes; said once for each role. */
export function partnersAgainst(content: Content, here: Here): FitSaid[] {
  const own = new Map(
    content.speaksAgainst.flatMap((each) =>
      each.when.missingPartner ? [[each.when.missingPartner, each]] : [],
    ),
  );
  const needs = new Map(content.partners.map((need) => [need.role, need]));
  const asked = [
    ...new Set([...content.partners.filter((need) => need.required).map(({ role }) => role), ...own.keys()]),
  ];
  return asked.flatMap((role) => {
    const { atLeast = 1, required = false } = needs.get(role) ?? {};
    const have = here.partners.get(role) ?? 0;
    if (have >= atLeast) return [];
    const said = own.get(role);
    const because = { kind: "partner" as const, role, required, atLeast, have };
    return [{ text: said?.text ?? null, because, outweighs: said?.outweighs ?? false }];
  });
}

const tolerance = 1e-6;
/** Roles whose hours would not hold it beside what runs here (CAP-01), and those nobody declared. */
export function hoursSay(
  { cost, running }: Candidate,
  here: Here,
): { against: FitSaid[]; undeclared: Role[] } {
  const said: { against: FitSaid[]; undeclared: Role[] } = { against: [], undeclared: [] };
  for (const [role, needs] of (Object.entries(cost ?? {}) as [Role, number][]).sort()) {
    if (needs <= 0) continue;
    const hours = here.hours.get(role);
    if (hours === undefined) {
      said.undeclared.push(role);
      continue;
    }
    const used = Math.max(0, hours.used - (running?.[role] ?? 0));
    if (needs + used <= hours.declared + tolerance) continue;
    const because = { kind: "hours" as const, role, needs, used, declared: hours.declared };
    said.against.push({ text: null, because, outweighs: false });
  }
  return said;
}

/** A record counts where its interval leaves "no change" out and its fall is not withheld; otherwise it is shown and says nothing. */
export function recordsSay(records: readonly LocalRecord[]): Pick<Sides, "for" | "against"> {
  const said = (chosen: readonly LocalRecord[]): FitSaid[] =>
    chosen.map((record) => ({ text: null, because: { kind: "record", record }, outweighs: false }));
  return {
    for: said(records.filter(({ high, speaks }) => speaks && high !== null && high < 1)),
    against: said(records.filter(({ low }) => low > 1)),
  };
}
