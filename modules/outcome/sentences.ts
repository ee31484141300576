/**
 * What the numbers can bear, as sentences: keys and their values, so that zh and en say the same facts. Counts
 * first, then whether the change goes beyond the usual swing, then the range. A percent stands only as one end of
 * a range, whatever the count (definitions §3: below 20 no single percent). Pure.
 */
import type { Outcome, Verdict } from "./contract.ts";

/** `t(said.key, said.values)` says it. `strong` is the word that decides. */
export type Said = { key: string; values?: Record<string, string | number> };
const said = (key: string, values?: Said["values"]): Said =>
  values === undefined ? { key: `outcome.${key}` } : { key: `outcome.${key}`, values };

type Counts = { before: number; after: number; years: boolean; sameLength: boolean };
export function countsOf(of: Outcome): Counts | null {
  const { before, after, years, sameLength } = of;
  if (of.verdict === null || before.count === null || after.count === null) return null;
  return { before: before.count, after: after.count, years, sameLength };
}

/** Fewer or more than before, or against what the rate before would have given in a window of another length. */
export function changeSentence(of: Counts, verdict: Pick<Verdict, "usual">): Said {
  const { before, after, years, sameLength } = of;
  if (!sameLength) return said("change.rate", { expected: oneDecimal(verdict.usual), after, count: after });
  const n = Math.abs(after - before);
  const kind = after < before ? "fewer" : after > before ? "more" : "same";
  return said(`change.${kind}${years ? "_year" : ""}`, n === 0 ? { after } : { n, count: n });
}
const oneDecimal = (value: number) => String(Math.round(value * 10) / 10);

/** Beyond the usual swing or within it; of too few neither can be said. */
export function swingSentence(of: Counts, verdict: Pick<Verdict, "state">): Said {
  const n = of.before + of.after;
  if (verdict.state === "too_few") {
    if (n === 0) return said("few.none");
    return said(of.after < of.before ? "few.fewer" : "few.other", { n, count: n });
  }
  return said(verdict.state === "cannot_tell" ? "swing.within" : "swing.beyond");
}

/**
 * The 95 % range of the true change. Fall: both ends under 1; rise: both above; else it spans the same. After no
 * event the fall reaches 100 %; before no event a rise has no end, and no percent is said of it.
 */
export function rangeSentence(verdict: Pick<Verdict, "state" | "lower" | "upper">): Said | null {
  const { state, lower, upper } = verdict;
  if (state === "too_few") return null;
  if (upper === null) return said(lower > 1 ? "range.rise_no_end" : "range.no_end", { times: times(lower) });
  if (upper < 1) return said("range.fall", { from: percent(1 - upper), to: percent(1 - lower) });
  if (lower > 1)
    return lower >= 2
      ? said("range.rise_times", { from: times(lower), to: times(upper) })
      : said("range.rise", { from: percent(lower - 1), to: percent(upper - 1) });
  return said("range.spans", { fall: percent(1 - lower), rise: percent(upper - 1) });
}
/** Never 0 and never 100 by rounding alone: only no event at all gives a fall of 100. */
function percent(share: number): number {
  if (share === 1) return 100;
  const rounded = Math.round(share * 100);
  return share < 1 ? Math.min(99, Math.max(1, rounded)) : rounded;
}
const times = (ratio: number) => ratio.toFixed(1);

/** What was agreed beforehand, and whether it was reached. */
export function agreedSentences(of: Counts, agreed: Outcome["agreed"]): Said[] {
  const { mostAfter, smallestChange } = agreed;
  const lines: Said[] = agreed.openly ? [said("agreed.openly")] : [];
  if (mostAfter !== null) {
    const over = of.after - mostAfter;
    if (over > 0) lines.push(said("agreed.missed", { most: mostAfter, over, count: over }));
    else lines.push(said(over === 0 ? "agreed.just" : "agreed.met", { most: mostAfter }));
  }
  if (smallestChange !== null && of.sameLength) {
    const fewer = of.before - of.after;
    lines.push(said(fewer >= smallestChange ? "agreed.enough" : "agreed.not_enough", { n: smallestChange }));
  }
  return lines;
}

/** Change beyond the comparison communities: three amounts, each fewer, more or none. */
export function beyondSentence(beyond: { estimate: number; lower: number; upper: number }): {
  said: Said;
  amounts: [Said, Said, Said];
} {
  const amount = (events: number): Said => {
    const n = Math.abs(Math.round(events));
    if (n === 0) return said("amount.none");
    return said(events < 0 ? "amount.fewer" : "amount.more", { n, count: n });
  };
  const { estimate, lower, upper } = beyond;
  return { said: said("beyond"), amounts: [amount(estimate), amount(lower), amount(upper)] };
}

/** Why a fall that is one by the counts is not called clear; stands where the chip would. */
export const withheldSentence = ({ withheld }: Pick<Verdict, "withheld">): Said | null =>
  withheld === null ? null : said(`withheld.${withheld}`);

/** Everything that makes the numbers say less, each a sentence. */
export function cautionSentences(of: Outcome): Said[] {
  const { cautions, verdict, before, after } = of;
  const lines: Said[] = [];
  if (verdict?.phi != null) lines.push(said("caution.swings", { times: verdict.phi.toFixed(1) }));
  if (of.agreed.shrunken !== null && before.count !== null)
    lines.push(said("caution.worst", { n: of.agreed.shrunken.toFixed(1), before: before.count }));
  if (before.households !== null && after.households !== null && before.households !== after.households)
    lines.push(said("caution.households", { before: before.households, after: after.households }));
  if (cautions.lateOneIn !== null) lines.push(said("caution.late", { n: cautions.lateOneIn }));
  if (cautions.baselineNow !== null && before.count !== null)
    lines.push(said("caution.baseline", { now: cautions.baselineNow, before: before.count }));
  if (cautions.suspendedDays > 0)
    lines.push(said("caution.suspended", { n: cautions.suspendedDays, count: cautions.suspendedDays }));
  return lines;
}
/** Stands beside the fall always, also when it is none: falls made by changing the kind would show here. */
export function changedSentence({ cautions }: Pick<Outcome, "cautions">): Said {
  const { reclassified, withdrawn, recordsKnown } = cautions;
  if (reclassified + withdrawn > 0) return said("changed.some", { reclassified, withdrawn });
  return said(recordsKnown ? "changed.none" : "changed.unknown");
}
