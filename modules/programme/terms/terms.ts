/** Writing the metric contract: from a product's template, by its officer, and freezing it with its counts. */
import type { Tx } from "../../../server/db.ts";
import { Refusal, found } from "../../../server/errors.ts";
import { newId } from "../../../server/id.ts";
import * as community from "../../community/api.ts";
import { addDays } from "../../community/civil-days.ts";
import { isProblem, problems } from "../../community/problems.ts";
import type { Who } from "../../people/contract.ts";
import type { ProductContent } from "../../shelf/contract.ts";
import { countedTerms, peersOf } from "./counting.ts";
import { effectiveOf } from "../planning.ts";
import * as queries from "../queries.ts";
import { takeOpen } from "../take.ts";
import type { MetricContractInput } from "./contract.ts";
import { type Terms, notCounted, movedTo, termsOf, windowsOf } from "./rules.ts";
import { words } from "../words/terms.ts";

type Row = queries.ProgrammeRow;

/** The contract starts from the first product's template; nothing of it is counted before it freezes. */
export const draftTerms = (tx: Tx, row: Row, content: ProductContent) =>
  queries.putContract(tx, newId(tx.now), row.revisionId, termsOf(content, row.startsOn));

/** Another first day: both windows move with it, a planned day that was typed stays as long as it can. */
export async function moveTerms(tx: Tx, row: Row, startsOn: string): Promise<void> {
  const contract = await queries.findContract(tx, row.revisionId);
  if (contract === undefined) return;
  const { content } = contract;
  const { baselineMonths, measureMonths, evaluateOn, measureFrom } = content;
  const proposed = windowsOf(row.startsOn, measureFrom, { baselineMonths, measureMonths }).evaluateOn;
  await queries.putContract(tx, newId(tx.now), row.revisionId, {
    ...content,
    ...windowsOf(startsOn, startsOn, {
      baselineMonths,
      measureMonths,
      ...(evaluateOn !== proposed && { evaluateOn }),
    }),
  });
}

/** Terms with what was typed put in; what was agreed before and counted for it no longer stands. */
export function termsWith(
  before: Terms,
  typed: { [K in keyof MetricContractInput]?: MetricContractInput[K] | undefined },
  row: Pick<Row, "startsOn">,
  measureFrom: string,
): Terms {
  const said = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined));
  const next = { ...before, ...said, carriedFrom: null, ...notCounted } as Terms;
  const proposed = windowsOf(row.startsOn, before.measureFrom, { ...before, evaluateOn: undefined });
  const kept =
    typed.evaluateOn ?? (before.evaluateOn === proposed.evaluateOn ? undefined : before.evaluateOn);
  return { ...next, ...windowsOf(row.startsOn, measureFrom, { ...next, evaluateOn: kept }) };
}

export async function changeContract(
  tx: Tx,
  who: Who,
  id: string,
  expected: number,
  input: MetricContractInput,
  today?: string,
): Promise<void> {
  const row = await takeOpen(tx, who, id, expected);
  const contract = await queries.findContract(tx, row.revisionId);
  if (contract === undefined) throw new Refusal("programme.basket_empty");
  const measureFrom = effectiveOf(row, today ?? row.startsOn);
  if (input.evaluateOn <= measureFrom)
    throw new Refusal("programme.ends_before_start", { field: "evaluateOn" });
  if (typeof input.problem === "string" && !isProblem(input.problem))
    throw new Refusal("community.problem_unknown", { field: "problem", details: { problem: input.problem } });
  const terms = termsWith(contract.content, input, row, measureFrom);
  const same = (["zh", "en"] as const).every((of) => terms.indicator[of] === contract.content.indicator[of]);
  // Another thing counted under the old sentence would be another thing agreed.
  if (same && terms.problem !== contract.content.problem && terms.problem !== null)
    terms.indicator = countedAs(terms.problem);
  await refusePlaces(tx, row.communityId, terms);
  await queries.putContract(tx, newId(tx.now), row.revisionId, terms);
  await queries.touch(tx, id, row.version);
}

function countedAs(problem: string): Terms["indicator"] {
  const said = words["programme.counted"];
  const name = isProblem(problem) ? problems[problem] : { zh: problem, en: problem };
  return {
    zh: said.zh.replace("{{problem}}", name.zh),
    en: said.en.replace("{{problem}}", name.en),
  };
}

/** Places to compare with and to watch are of the station and of the same kind, and no place is both. */
async function refusePlaces(tx: Tx, communityId: string, terms: Terms): Promise<void> {
  if (terms.comparison.length + terms.neighbours.length === 0) return;
  const place = found(await community.getCommunity(tx, communityId));
  const peers = new Set((await peersOf(tx, place)).map(({ id }) => id));
  for (const field of ["comparison", "neighbours"] as const)
    if (terms[field].some((id) => !peers.has(id))) throw new Refusal("programme.other_place", { field });
  if (terms.neighbours.some((id) => terms.comparison.includes(id)))
    throw new Refusal("programme.place_is_both", { field: "neighbours" });
}

/**
 * What is agreed stands from now on: windows, households, places and counts as the imports have them, with the
 * moment they were read. Nothing is measured before this day. Terms that go on unchanged from an earlier revision
 * keep what froze with them, so that a revision of the work moves neither window nor baseline.
 */
export async function freezeTerms(tx: Tx, row: Row, today: string): Promise<void> {
  const contract = await queries.findContract(tx, row.revisionId);
  if (contract === undefined) return;
  const { content } = contract;
  const goesOn = content.carriedFrom !== null && (content.baseline !== null || content.problem === null);
  if (!goesOn) {
    const from = effectiveOf(row, today);
    const windows = movedTo(content, from < today ? today : from, addDays(row.startsOn, -1));
    const place = found(await community.getCommunity(tx, row.communityId));
    const terms: Terms = { ...content, ...windows, carriedFrom: null, frozenAt: tx.now.toISOString() };
    const counted = await countedTerms(tx, place, row.startsOn, terms);
    await queries.putContract(tx, newId(tx.now), row.revisionId, counted);
  }
  await queries.freezeContract(tx, row.revisionId);
}
