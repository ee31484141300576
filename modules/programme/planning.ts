/** Turns a community and a span of days into the plan that cadence works on. */
import type { Tx } from "../../server/db.ts";
import * as community from "../community/api.ts";
import { dayNumber } from "../community/civil-days.ts";
import * as registry from "../registry/api.ts";
import { type Plan, costWithin, planProduct } from "../shelf/cadence.ts";
import type { ParameterValues, ProductContent } from "../shelf/contract.ts";
import type { Minutes } from "./capacity.ts";

export type Ground = Pick<Plan, "subjects" | "calendar" | "communityId">;

/** Households, holidays and school terms of a community; households only where a product is about them. */
export async function groundOf(
  tx: Tx,
  communityId: string,
  contents: readonly ProductContent[],
): Promise<Ground> {
  const about = contents.some((content) => content.stages.some((stage) => stage.subject === "household"));
  const [households, holidays, termBreaks] = await Promise.all([
    about ? registry.listHouseholds(tx, communityId) : [],
    community.holidaysOf(tx),
    community.termBreaksOf(tx, communityId),
  ]);
  return {
    communityId,
    subjects: households.map(({ id, careGrade }) => ({ id, careGrade })),
    calendar: { holidays, termBreaks },
  };
}

export const planOf = (ground: Ground, startsOn: string, endsOn: string): Plan => ({
  ...ground,
  startsOn,
  endsOn,
  from: startsOn,
  to: endsOn,
});

export const weeksOf = (startsOn: string, endsOn: string) =>
  (dayNumber(endsOn) - dayNumber(startsOn) + 1) / 7;

type Dated = { revision: number; startsOn: string; endsOn: string; effectiveOn: string | null };
/** The first day a revision governs: of the first its start, of a later one never before today while it is open. */
export function effectiveOf(row: Dated & { approvedAt: Date | null }, today: string): string {
  if (row.revision === 1) return row.startsOn;
  if (row.approvedAt !== null) return row.effectiveOn ?? row.startsOn;
  return [row.effectiveOn ?? today, today, row.startsOn].sort().at(-1)!;
}

/**
 * The plan of one choice. Its cadence counts from when its product joined, so that what a revision leaves
 * alone keeps its days; its cost counts from the day the revision takes effect.
 */
export function planOfChoice(
  ground: Ground,
  row: Dated,
  choice: { lineId: string | null; since: string | null },
  effectiveOn: string,
): Plan {
  const joins = choice.lineId === null && row.revision > 1 ? effectiveOn : row.startsOn;
  return { ...planOf(ground, choice.since ?? joins, row.endsOn), from: effectiveOn };
}

/** Minutes a week by role and the number of occurrences of one product over the days of the plan. */
export function weigh(
  content: ProductContent,
  parameters: ParameterValues,
  plan: Plan,
): { cost: Minutes; occurrences: number } {
  return {
    cost: costWithin(content, parameters, plan),
    occurrences: planProduct(content, parameters, plan).length,
  };
}
