import type { MetricContract, MetricContractInput, TermsWayOut } from "../../terms/contract.ts";

/** The whole of what can be agreed, as it is sent: what is left out would stay as it was. */
type Whole = { [Name in keyof MetricContractInput]-?: Exclude<MetricContractInput[Name], undefined> };
export const inputOf = (contract: MetricContract): Whole => ({
  indicator: contract.indicator,
  wouldCount: contract.wouldCount,
  failure: contract.failure,
  evaluateOn: contract.evaluateOn,
  problem: contract.problem,
  source: contract.source,
  baselineMonths: contract.baselineMonths,
  measureMonths: contract.measureMonths,
  comparison: contract.comparison.map(({ id }) => id),
  neighbours: contract.neighbours.map(({ id }) => id),
  noNeighbours: contract.noNeighbours,
  chosenBecauseWorst: contract.chosenBecauseWorst,
  smallestChange: contract.smallestChange,
  openly: contract.openly,
});

/** What a way out changes in the terms; saying it openly is one too. */
export function changeOf(way: TermsWayOut | "openly"): Partial<MetricContractInput> {
  if (way === "openly") return { openly: true };
  return way.kind === "window"
    ? { baselineMonths: way.months, openly: false }
    : { problem: way.problem, source: way.source, openly: false };
}
