/**
 * Fit: which products suit a community, and why. Pure; the page prints every reason with what it stands on.
 *
 * **The order** is lexicographic, so that one sentence explains it and no score is needed:
 * 1. what a reason against outweighs stands last: nothing speaks that away (volunteers where people are hurt);
 * 2. how many of the community's problems the product names, more first: a product is bought for a problem,
 *    and a place with four problems is helped more by what meets three; then how many more it meets by their
 *    group: what is for disputes in general comes after what is for leaks where there are leaks;
 * 3. the facts for it less the facts against it, more first. A trait, a record measured elsewhere, a partner
 *    who is missing and a role without the hours weigh one each: nothing has been measured that would make
 *    one of them worth two of another, and one each can be counted on the page;
 * 4. the code. Codes are unique on a shelf, so the order is total and does not depend on the input's.
 *
 * **Unknown is not zero.** A trait whose value is null, hours nobody declared and a cost that cannot be
 * worked out yet count neither way; they are named, so that somebody can fill them in.
 */
import type { CommunityKind, TraitValue } from "../community/contract.ts";
import { traitsOfKind } from "../community/traits.ts";
import type { Role } from "../people/contract.ts";
import type { ProductContent } from "./contract.ts";
import type { Fit, LocalRecord } from "./fit-contract.ts";
import * as reasons from "./fit-reasons.ts";

export type Fact = { key: string; value: TraitValue; source: string; asOf: string };
type Minutes = Partial<Record<Role, number>>;
/** Minutes a week of a role here: declared, and used by what runs. A role without an entry declared none. */
export type DeclaredHours = ReadonlyMap<string, { declared: number; used: number }>;
export type Candidate = {
  code: string;
  content: Pick<ProductContent, "problems" | "partners" | "speaksFor" | "speaksAgainst">;
  /** Minutes a week by role at the defaults; null where that cannot be worked out yet. */
  cost: Minutes | null;
  /** What it uses already where it runs here: no load beside itself. */
  running?: Minutes;
};

/**
 * The facts `fit` asks: what the profile holds, and null for each trait of this kind of place that it does
 * not. A trait that is no fact of the kind (pupils of a village) is not asked for.
 */
export function factsOf(kind: CommunityKind, held: readonly Fact[]): Fact[] {
  const known = new Set(held.map(({ key }) => key));
  const open = traitsOfKind(kind).filter((key) => !known.has(key));
  return [...held, ...open.map((key) => ({ key, value: null, source: "", asOf: "" }))];
}

/** Choosing against the advice asks for one line: an empty profile advises nothing. */
function asksOf(fit: Omit<Fit, "asks">, problems: number): Fit["asks"] {
  if (fit.against.some(({ outweighs }) => outweighs)) return "outweighed";
  if (fit.against.length > fit.for.length) return "more_against";
  return fit.for.length === 0 && problems > 0 ? "nothing_for" : null;
}

const inOrder = (records: readonly LocalRecord[], code: string) =>
  records
    .filter(({ productCode }) => productCode === code)
    .map((record) => [`${record.measuredOn} ${record.communityName.zh}`, record] as const)
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([, record]) => record);

/** Every product with its reasons, in the order above. */
export function fit<C extends Candidate>(
  facts: readonly Fact[],
  problems: readonly string[],
  partners: ReadonlyMap<string, number>,
  results: readonly LocalRecord[],
  declaredHours: DeclaredHours,
  products: readonly C[],
): (Fit & { code: string; product: C })[] {
  const here: reasons.Here = {
    facts: reasons.newest(facts),
    problems: [...new Set(problems)],
    partners,
    hours: declaredHours,
  };
  const lines = products.map((product) => {
    const { code, content } = product;
    const answers = reasons.answersOf(content, here.problems);
    const traits = reasons.traitsSay(content, here);
    const hours = reasons.hoursSay(product, here);
    const records = inOrder(results, code);
    const measured = reasons.recordsSay(records);
    const said = {
      ...answers,
      for: [...reasons.problemsFor(content, answers), ...measured.for, ...traits.for],
      against: [
        ...reasons.problemsAgainst(content, here),
        ...reasons.partnersAgainst(content, here),
        ...hours.against,
        ...measured.against,
        ...traits.against,
      ].sort((a, b) => Number(b.outweighs) - Number(a.outweighs)),
      unknown: traits.unknown,
      undeclared: hours.undeclared,
      records,
    };
    return { code, product, ...said, asks: asksOf(said, here.problems.length) };
  });
  return lines
    .map((line) => ({ line, standing: standingOf(line) }))
    .sort((a, b) => compare(a.standing, b.standing) || byCode(a.line.code, b.line.code))
    .map(({ line }) => line);
}

/** The four counts of the order, smaller first; see the head of this file. */
export function standingOf(fit: Pick<Fit, "answers" | "named" | "for" | "against">): number[] {
  const facts = fit.for.filter(({ because }) => because.kind !== "problem").length;
  return [
    fit.against.some(({ outweighs }) => outweighs) ? 1 : 0,
    -fit.named.length,
    -fit.answers.length,
    fit.against.length - facts,
  ];
}
const compare = (a: readonly number[], b: readonly number[]) =>
  a.map((each, at) => each - b[at]!).find((difference) => difference !== 0) ?? 0;
/** Shipped before the station's own, then by number: P9 before P10. */
const byCode = (a: string, b: string) =>
  a[0] === b[0] ? Number(a.slice(1)) - Number(b.slice(1)) : a < b ? -1 : 1;
