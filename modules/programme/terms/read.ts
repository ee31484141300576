/** The metric contract as a person reads it: what is agreed, what is counted for it, and what must be reached. */
import type { Tx } from "../../../server/db.ts";
import { found } from "../../../server/errors.ts";
import * as community from "../../community/api.ts";
import type { CommunityKind } from "../../community/contract.ts";
import { countedTerms, peersOf, reachOf } from "./counting.ts";
import { effectiveOf } from "../planning.ts";
import * as queries from "../queries.ts";
import type { MetricContract, TermsPreview, TermsQuery } from "./contract.ts";
import { type Terms, daysOf } from "./rules.ts";
import { termsWith } from "./terms.ts";
import { waysOutOf } from "./ways.ts";

type Row = queries.ProgrammeRow;
type Place = { id: string; kind: CommunityKind };
/** Whoever may still change the terms is offered ways out; `others` are problem codes to count instead. */
type For = { row: Row; place: Place; ways: boolean; others: readonly string[] };

type Reading = Pick<
  MetricContract,
  | "baselineFrom"
  | "baselineTo"
  | "measureFrom"
  | "measureTo"
  | "baseline"
  | "shrunken"
  | "asOf"
  | "households"
  | "needed"
  | "undecidable"
  | "waysOut"
>;

async function readingOf(tx: Tx, { row, place, ways, others }: For, terms: Terms): Promise<Reading> {
  const { baselineFrom, baselineTo, measureFrom, measureTo, households } = terms;
  const needed = reachOf(terms);
  const undecidable = needed !== null && needed.mostAfter === null;
  return {
    baselineFrom,
    baselineTo,
    measureFrom,
    measureTo,
    baseline: terms.baseline,
    shrunken:
      terms.shrunken && (terms.shrunken.events / terms.shrunken.exposure) * daysOf(baselineFrom, baselineTo),
    asOf: terms.asOf,
    households,
    needed,
    undecidable,
    waysOut: undecidable && ways ? await waysOutOf(tx, place.id, row.startsOn, terms, others) : [],
  };
}

/** Frozen terms as they froze; open ones counted now, measured from the day they would take effect. */
export async function readContract(
  tx: Tx,
  of: For & { open: boolean; today: string },
  kept: { content: Terms; frozenAt: Date | null },
): Promise<MetricContract> {
  const { row, place, open, today } = of;
  const { content } = kept;
  const goesOn = content.carriedFrom !== null && (content.baseline !== null || content.problem === null);
  const live = open && kept.frozenAt === null && !goesOn;
  const terms = live
    ? await countedTerms(tx, place, row.startsOn, termsWith(content, {}, row, effectiveOf(row, today)))
    : content;
  const named = [...terms.comparison, ...terms.neighbours];
  const places = named.length === 0 ? [] : await community.listCommunities(tx, named);
  const namesOf = (ids: readonly string[]) =>
    places.filter(({ id }) => ids.includes(id)).map(({ id, name }) => ({ id, name }));
  return {
    indicator: terms.indicator,
    denominator: terms.denominator,
    wouldCount: terms.wouldCount,
    failure: terms.failure,
    problem: terms.problem,
    source: terms.source,
    baselineMonths: terms.baselineMonths,
    measureMonths: terms.measureMonths,
    evaluateOn: terms.evaluateOn,
    comparison: namesOf(terms.comparison),
    neighbours: namesOf(terms.neighbours),
    noNeighbours: terms.noNeighbours,
    chosenBecauseWorst: terms.chosenBecauseWorst,
    smallestChange: terms.smallestChange,
    openly: terms.openly,
    ...(await readingOf(tx, of, terms)),
    carriedFrom: goesOn ? content.carriedFrom : null,
    frozenAt: kept.frozenAt && (content.frozenAt ?? kept.frozenAt.toISOString()),
  };
}

/** Before a product is picked there is nothing to agree on. */
export const emptyContract = (row: Row): MetricContract => {
  const text = { zh: "先挑一件商品，这里就有口径。", en: "Pick a product and the terms appear here." };
  return {
    indicator: text,
    denominator: text,
    wouldCount: text,
    failure: text,
    problem: null,
    source: "police",
    baselineMonths: 12,
    measureMonths: 12,
    baselineFrom: row.startsOn,
    baselineTo: row.startsOn,
    measureFrom: row.startsOn,
    measureTo: row.endsOn,
    evaluateOn: row.endsOn,
    comparison: [],
    neighbours: [],
    noNeighbours: null,
    chosenBecauseWorst: false,
    smallestChange: null,
    openly: false,
    baseline: null,
    shrunken: null,
    asOf: null,
    households: null,
    needed: null,
    undecidable: false,
    waysOut: [],
    carriedFrom: null,
    frozenAt: null,
  };
};

/** What terms still being typed would ask for, and which places there are to compare with. */
export async function previewTerms(
  tx: Tx,
  of: For & { today: string },
  typed: TermsQuery,
): Promise<TermsPreview> {
  const { row, place, today } = of;
  const { content } = found(await queries.findContract(tx, row.revisionId));
  const { problem, ...rest } = typed;
  const said = problem === undefined ? rest : { ...rest, problem: problem || null };
  const asked = termsWith(content, said, row, effectiveOf(row, today));
  const terms = await countedTerms(tx, place, row.startsOn, asked);
  const places = (await peersOf(tx, place)).map(({ id, name }) => ({ id, name }));
  return { ...(await readingOf(tx, of, terms)), evaluateOn: terms.evaluateOn, places };
}
