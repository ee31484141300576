import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import type { MetricContract } from "../../terms/contract.ts";
import { worstSentence } from "./sentence.ts";

type Line = { term: string; text: string };

/** What is agreed, a line each; of what is not counted only the words. */
export function useTermLines(contract: MetricContract): Line[] {
  const { t, pick } = useWords();
  const { day, span } = useFormat();
  const { baseline, needed, smallestChange } = contract;
  const line = (term: string, text: string): Line => ({ term: t(`programme.term.${term}`), text });
  const names = (places: MetricContract["comparison"]) =>
    places.map(({ name }) => pick(name)).join(t("shelf.and"));
  const worst = worstSentence(contract, t);
  const counted =
    contract.problem === null
      ? []
      : [
          line("source", t(`programme.terms.source.${contract.source}`)),
          line("window", span(contract.measureFrom, contract.measureTo)),
          line(
            "households_line",
            contract.households === null
              ? t("programme.term.households_unknown")
              : t("programme.term.households", { n: contract.households }),
          ),
          ...(worst === null ? [] : [line("worst", worst)]),
          line(
            "comparison",
            contract.comparison.length > 0 ? names(contract.comparison) : t("programme.term.comparison_none"),
          ),
          line("neighbours", neighbours(contract)),
          ...(smallestChange === null
            ? []
            : [
                line(
                  "smallest",
                  needed?.fewer != null && smallestChange < needed.fewer
                    ? t("programme.term.smallest_unseen", { n: smallestChange, fewer: needed.fewer })
                    : t("programme.term.smallest_n", { n: smallestChange }),
                ),
              ]),
        ];
  function neighbours(of: MetricContract) {
    if (of.neighbours.length > 0) return names(of.neighbours);
    return of.noNeighbours === null
      ? t("programme.term.neighbours_none")
      : t("programme.term.neighbours_why", { reason: of.noNeighbours });
  }
  return [
    line("indicator", pick(contract.indicator)),
    line("denominator", pick(contract.denominator)),
    line(
      "baseline",
      t(baseline === null ? "programme.term.baseline_unknown" : "programme.term.baseline_known", {
        span: span(contract.baselineFrom, contract.baselineTo),
        n: baseline ?? 0,
      }),
    ),
    ...counted,
    line("would_count", pick(contract.wouldCount)),
    line("failure", pick(contract.failure)),
    line("evaluate", t("programme.term.evaluate_on", { date: day(contract.evaluateOn) })),
  ];
}
