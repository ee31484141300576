/** Turns a community and a span of days into the plan that cadence works on. */
import type { Tx } from "../../server/db.ts";
import * as community from "../community/api.ts";
import { dayNumber } from "../community/civil-days.ts";
import * as registry from "../registry/api.ts";
import { type Plan, costPerWeek, planProduct } from "../shelf/cadence.ts";
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

/** Minutes a week by role and the number of occurrences of one product over the whole revision. */
export function weigh(
  content: ProductContent,
  parameters: ParameterValues,
  plan: Plan,
): { cost: Minutes; occurrences: number } {
  return {
    cost: costPerWeek(content, parameters, plan),
    occurrences: planProduct(content, parameters, plan).length,
  };
}
