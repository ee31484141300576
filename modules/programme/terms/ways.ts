/** Ways out of a contract that can never be decided, each counted and tried before it is offered. */
import type { Tx } from "../../../server/db.ts";
import { problems } from "../../community/problems.ts";
import { countBaseline } from "./counting.ts";
import type { TermsWayOut } from "./contract.ts";
import { type Terms, exposureOf, neededOf, windowsOf } from "./rules.ts";

const longer = [24, 36, 48, 60];
const sources = ["police", "hotline", "property"] as const;
/** So many are offered of each kind: the shortest windows, the nearest indicators. */
const offered = 2;

/** `others`: problem codes of the product and the place, nearest first. */
export async function waysOutOf(
  tx: Tx,
  communityId: string,
  startsOn: string,
  terms: Terms,
  others: readonly string[],
): Promise<TermsWayOut[]> {
  const after = exposureOf(terms.measureFrom, terms.measureTo, null);
  const reach = async (tried: Terms) => {
    const count = (await countBaseline(tx, [communityId], tried)).get(communityId)?.count ?? null;
    if (count === null) return null;
    const exposure = exposureOf(tried.baselineFrom, tried.baselineTo, null);
    const { mostAfter } = neededOf({ count, exposure }, after);
    return mostAfter === null ? null : { count, mostAfter };
  };
  const ways: TermsWayOut[] = [];
  for (const months of longer.filter((each) => each > terms.baselineMonths)) {
    const window = windowsOf(
      startsOn,
      terms.measureFrom,
      { ...terms, baselineMonths: months },
      terms.baselineTo,
    );
    const found = await reach({ ...terms, ...window });
    if (found !== null) ways.push({ kind: "window", months, ...found });
    if (ways.length === offered) break;
  }
  const windows = ways.length;
  for (const { problem, source } of indicators(terms, others)) {
    const found = await reach({ ...terms, problem, source });
    if (found !== null) ways.push({ kind: "indicator", problem, source, ...found });
    if (ways.length - windows === offered) break;
  }
  return ways;
}

/** The same thing from another source, the wider code, then what else the product is about. */
function indicators(terms: Terms, others: readonly string[]) {
  const own = terms.problem!;
  const wider = own.split(".")[0]!;
  return [
    ...sources.filter((source) => source !== terms.source).map((source) => ({ problem: own, source })),
    ...[...new Set([wider, ...others])]
      .filter((problem) => problem !== own && problem in problems)
      .map((problem) => ({ problem, source: terms.source })),
  ].slice(0, 8);
}
