/** The one sentence of a contract: what must be reached, or that nothing will be concluded and why. */
import type { Say } from "../../../../web/i18n.ts";
import type { MetricContract } from "../../terms/contract.ts";

type Of = Pick<
  MetricContract,
  "problem" | "openly" | "baseline" | "needed" | "baselineMonths" | "measureMonths" | "shrunken"
>;
export function termsSentence(of: Of, t: Say): string {
  const { problem, openly, baseline, needed } = of;
  if (problem === null) return t("programme.not_counted");
  if (baseline === null || needed === null) return t("programme.no_baseline");
  if (openly && needed.mostAfter === null) return t("programme.said_openly");
  if (needed.mostAfter === null) return t("programme.needed_never", { before: baseline });
  const said = { before: baseline, most: needed.mostAfter };
  return of.baselineMonths === 12 && of.measureMonths === 12
    ? t("programme.needed_year", said)
    : t("programme.needed", {
        ...said,
        beforeMonths: of.baselineMonths,
        afterMonths: of.measureMonths,
      });
}

/** Of a place chosen because it was worst: how last year is taken, or that it cannot be. */
export function worstSentence(
  of: Pick<MetricContract, "chosenBecauseWorst" | "shrunken" | "baseline" | "baselineMonths">,
  t: Say,
): string | null {
  if (!of.chosenBecauseWorst || of.baseline === null) return null;
  if (of.baselineMonths >= 36) return t("programme.term.worst_years");
  return of.shrunken === null
    ? t("programme.term.worst_unknown")
    : t("programme.term.worst_drawn", { n: of.shrunken.toFixed(1), before: of.baseline });
}
