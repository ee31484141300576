/** What stands where on the shelf and what the filters leave. Pure: the page draws it. */
import type { ShelfItem } from "../../server/pages/contract.ts";
import { groupOf, isProblem, problems } from "../../modules/community/problems.ts";

const named = ["problem", "kind", "effort", "evidence", "start", "q"] as const;
type Named = (typeof named)[number];
export type Filters = { [name in Named]?: string | undefined };

/** Hours a week of all roles: more than the first number, at most the second. */
export const efforts = {
  hour: [-1, 60],
  three: [60, 180],
  six: [180, 360],
  more: [360, Infinity],
} as const;

const same = (text: string) => text.normalize("NFKC").toLowerCase();

/** What a product answers to: code, names, line, what its problems are called, and its name in pinyin. */
const said = new WeakMap<ShelfItem, string>();
function wordsOf(item: ShelfItem): string {
  const known = said.get(item);
  if (known !== undefined) return known;
  const of = item.problems.flatMap((code) => (isProblem(code) ? [problems[code]] : []));
  const texts = [item.name, item.line, ...of, ...of.map((problem) => problem.help)];
  const words = same([item.code, item.spelled, ...texts.flatMap((text) => [text.zh, text.en])].join(" "));
  said.set(item, words);
  return words;
}

const tests: Record<Named, (item: ShelfItem, value: string) => boolean> = {
  problem: (item, value) => item.problems.some((code) => code === value || groupOf(code) === value),
  kind: (item, value) => item.kinds.some((each) => each === value),
  evidence: (item, value) => item.rating === value,
  start: (item) => item.missing !== null && item.missing.length === 0,
  effort: ({ minutesPerWeek }, value) => {
    const span = efforts[value as keyof typeof efforts];
    return (
      span === undefined || (minutesPerWeek !== null && span[0] < minutesPerWeek && minutesPerWeek <= span[1])
    );
  },
  q: (item, value) =>
    same(value)
      .split(/\s+/)
      .every((part) => wordsOf(item).includes(part)),
};

export function isIn(item: ShelfItem, filters: Filters, except?: Named): boolean {
  return named.every((name) => {
    const value = filters[name];
    return !value || name === except || tests[name](item, value);
  });
}

/** How many a filter's value would leave beside all the other filters: the number on its chip. */
export const countOf = (items: readonly ShelfItem[], filters: Filters, name: Named, value: string) =>
  items.filter((item) => isIn(item, filters, name) && tests[name](item, value)).length;

export type AisleOf = {
  group: string;
  /** The community's own problems in this group. */ here: string[];
  items: ShelfItem[];
};
const enough = 3;

/**
 * By problem: each product stands once, in the first of the community's problem groups that it answers, else
 * in the group of its own first problem. Groups the community has come first, in the profile's order. Groups
 * with one or two products share the aisle `mixed`, so that no board stands nearly empty. Inside an aisle
 * the order is the one the items come in: of fit where there is a community.
 */
export function aislesOf(items: ShelfItem[], here: readonly string[]): AisleOf[] {
  const own = [...new Set(here.map(groupOf))];
  const aisles = new Map<string, AisleOf>(
    own.map((group) => [group, { group, here: here.filter((code) => groupOf(code) === group), items: [] }]),
  );
  const others = new Map<string, AisleOf>();
  for (const item of items) {
    const groups = item.problems.map(groupOf);
    const found = own.find((group) => groups.includes(group));
    const group = groups[0] ?? "order";
    if (found) aisles.get(found)?.items.push(item);
    else others.set(group, { group, here: [], items: [...(others.get(group)?.items ?? []), item] });
  }
  const large = [...others.values()].filter((aisle) => aisle.items.length >= enough);
  const small = [...others.values()].filter((aisle) => aisle.items.length < enough);
  const mixed: AisleOf = {
    group: "mixed",
    here: small.map(({ group }) => group),
    items: small.flatMap(({ items }) => items),
  };
  return [...aisles.values(), ...large, mixed].filter((aisle) => aisle.items.length > 0);
}

/** By fit: what meets a problem of the place, what else may suit, and what asks for a line of reason. */
const boards = ["meets", "may", "asks"] as const;
export function boardsOf(items: ShelfItem[]): { board: (typeof boards)[number]; items: ShelfItem[] }[] {
  const boardOf = ({ fit }: ShelfItem) =>
    fit === null || fit.asks !== null ? "asks" : fit.answers.length > 0 ? "meets" : "may";
  return boards
    .map((board) => ({ board, items: items.filter((item) => boardOf(item) === board) }))
    .filter(({ items }) => items.length > 0);
}

/** Groups that have products, the community's first. */
export function groupsOf(items: ShelfItem[], here: readonly string[]): string[] {
  const groups = new Set(here.map(groupOf));
  for (const item of items) for (const code of item.problems) groups.add(groupOf(code));
  return [...groups].filter((group) => items.some((item) => tests.problem(item, group)));
}
