/** What stands where on the shelf and what the filters leave. Pure: the page draws it. */
import type { ShelfItem } from "../../server/pages/contract.ts";
import type { CommunityKind } from "../../modules/community/contract.ts";
import { groupOf, isProblem, problems } from "../../modules/community/problems.ts";

type Named = "problem" | "kind" | "effort" | "evidence" | "q";
export type Filters = { [name in Named]?: string | undefined };

/** Weekly minutes of the effort filters. */
export const efforts = { hour: 60, three_hours: 180 } as const;

const same = (text: string) => text.normalize("NFKC").toLowerCase();

/** The words a product answers to: its names, its line, and what its problems are called. */
function wordsOf(item: ShelfItem): string {
  const named = item.problems.flatMap((code) => (isProblem(code) ? [problems[code]] : []));
  const texts = [item.name, item.line, ...named, ...named.map((problem) => problem.help)];
  return same([item.code, ...texts.flatMap((text) => [text.zh, text.en])].join(" "));
}

export function isIn(item: ShelfItem, filters: Filters): boolean {
  const { problem, kind, effort, evidence, q } = filters;
  if (problem && !item.problems.some((code) => code === problem || groupOf(code) === problem)) return false;
  if (kind && !item.kinds.some((each) => each === kind)) return false;
  if (evidence && item.rating !== evidence) return false;
  const most = effort ? efforts[effort as keyof typeof efforts] : undefined;
  if (most !== undefined && (item.minutesPerWeek === null || item.minutesPerWeek > most)) return false;
  if (!q) return true;
  const words = wordsOf(item);
  return same(q)
    .split(/\s+/)
    .every((part) => words.includes(part));
}

const enough = 3;
export type AisleOf = {
  group: string;
  /** The community's own problems in this group. */ here: string[];
  items: ShelfItem[];
};

/**
 * Each product stands once: in the first of the community's problem groups that it answers, else in the
 * group of its own first problem. Groups the community has come first, in the profile's order; what is made
 * for another kind of place stands last, under `elsewhere`. Groups with one or two products share the aisle
 * `mixed`, so that no board stands nearly empty.
 */
export function aislesOf(items: ShelfItem[], here: readonly string[], kind: CommunityKind | null): AisleOf[] {
  const own = [...new Set(here.map(groupOf))];
  const aisles = new Map<string, AisleOf>(
    own.map((group) => [group, { group, here: here.filter((code) => groupOf(code) === group), items: [] }]),
  );
  const others = new Map<string, AisleOf>();
  const elsewhere: AisleOf = { group: "elsewhere", here: [], items: [] };
  for (const item of items) {
    const groups = item.problems.map(groupOf);
    const found = own.find((group) => groups.includes(group));
    const group = groups[0] ?? "order";
    if (kind !== null && !item.kinds.includes(kind)) elsewhere.items.push(item);
    else if (found) aisles.get(found)?.items.push(item);
    else others.set(group, { group, here: [], items: [...(others.get(group)?.items ?? []), item] });
  }
  const large = [...others.values()].filter((aisle) => aisle.items.length >= enough);
  const small = [...others.values()].filter((aisle) => aisle.items.length < enough);
  const mixed: AisleOf = {
    group: "mixed",
    here: small.map(({ group }) => group),
    items: small.flatMap(({ items }) => items),
  };
  const closest = (a: ShelfItem, b: ShelfItem) => exact(b, here) - exact(a, here);
  for (const aisle of aisles.values()) aisle.items.sort(closest);
  return [...aisles.values(), ...large, mixed, elsewhere].filter((aisle) => aisle.items.length > 0);
}

/** Problems of the community that a product names exactly. */
const exact = (item: ShelfItem, here: readonly string[]) =>
  item.problems.filter((code) => here.includes(code)).length;

/** Groups that have products, the community's first, with how many products answer each. */
export function groupsOf(items: ShelfItem[], here: readonly string[]): { group: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const group of here.map(groupOf)) counts.set(group, 0);
  for (const item of items)
    for (const group of new Set(item.problems.map(groupOf))) counts.set(group, (counts.get(group) ?? 0) + 1);
  return [...counts].map(([group, count]) => ({ group, count })).filter(({ count }) => count > 0);
}
