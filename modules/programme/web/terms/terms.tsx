import type { ReactNode } from "react";
import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import { FrozenContract } from "../../../../web/kit/frozen-contract.tsx";
import type { Programme } from "../../contract.ts";
import type { MetricContract } from "../../terms/contract.ts";
import { useTermLines } from "./lines.ts";
import { termsSentence } from "./sentence.ts";

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
  const { t } = useWords();
  const { day, dateOf } = useFormat();
  const lines = useTermLines(contract);
  return (
    <div className="stack t">
      <FrozenContract
        sentence={termsSentence(contract, t)}
        lines={lines}
        frozenOn={contract.frozenAt ? day(dateOf(contract.frozenAt)) : null}
      />
      {contract.carriedFrom !== null && (
        <p className="mut">{t("programme.term.carried", { n: contract.carriedFrom })}</p>
      )}
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
