import type { ReactNode } from "react";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { FrozenContract } from "../../../web/kit/frozen-contract.tsx";
import type { MetricContract, Programme } from "../contract.ts";

/** The metric contract as it stands: one sentence, then its terms. Without last year's counts it says so. */
export function Terms({
  contract,
  change,
  closed = null,
}: {
  contract: MetricContract;
  change?: ReactNode;
  closed?: Programme["closedEarly"];
}) {
  const { t, pick } = useWords();
  const { day, span, dateOf } = useFormat();
  const { baseline } = contract;
  return (
    <div className="stack t">
      <FrozenContract
        sentence={
          baseline === null
            ? t("programme.no_baseline")
            : t("programme.baseline", { count: baseline, n: baseline })
        }
        lines={[
          { term: t("programme.term.indicator"), text: pick(contract.indicator) },
          { term: t("programme.term.denominator"), text: pick(contract.denominator) },
          {
            term: t("programme.term.baseline"),
            text: t(baseline === null ? "programme.term.baseline_unknown" : "programme.term.baseline_known", {
              span: span(contract.baselineFrom, contract.baselineTo),
              n: baseline ?? 0,
            }),
          },
          { term: t("programme.term.would_count"), text: pick(contract.wouldCount) },
          { term: t("programme.term.failure"), text: pick(contract.failure) },
          {
            term: t("programme.term.evaluate"),
            text: t("programme.term.evaluate_on", { date: day(contract.evaluateOn) }),
          },
        ]}
        frozenOn={contract.frozenAt ? day(dateOf(contract.frozenAt)) : null}
      />
      {closed && (
        <p className="why">
          <span>
            {t("programme.closed_terms", { day: day(closed.closedOn), end: day(closed.plannedEnd) })}
          </span>
        </p>
      )}
      {change}
    </div>
  );
}
