/** 成效 on the programme's page, on a phone and a desk: both counts, the chip, one sentence, the way to the rest. */
import { Link } from "@tanstack/react-router";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { btn } from "../../../web/kit/button.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet } from "../../../web/query.ts";
import type { Outcome } from "../contract.ts";
import type { Findings } from "../finding-contract.ts";
import { FindingList } from "./findings.tsx";
import { Figures } from "./figures.tsx";
import { VerdictWords } from "./verdict.tsx";

export function OutcomeCard({ programmeId }: { programmeId: string }) {
  const { t, pick } = useWords();
  const { day } = useFormat();
  const query = useGet<Outcome>(`/api/programmes/${programmeId}/outcome`);
  const findings = useGet<Findings>(`/api/programmes/${programmeId}/findings`);
  const found = findings.data?.items ?? [];
  return (
    <section className="sheet stack" aria-labelledby="outcome-head">
      <h2 id="outcome-head">{t("outcome.title")}</h2>
      <Wait for={query} rows={1}>
        {(outcome) => (
          <>
            {outcome.standing !== "not_counted" && (
              <>
                <p className="mut">{pick(outcome.indicator)}</p>
                <Figures outcome={outcome} />
              </>
            )}
            <VerdictWords outcome={outcome} short />
            {outcome.standing === "judged" && (
              <p className="mut">{t("outcome.agreed_day", { day: day(outcome.evaluateOn) })}</p>
            )}
            {found.length > 0 && (
              <>
                <h3>{t("outcome.finding")}</h3>
                <FindingList items={found} />
              </>
            )}
            {outcome.standing !== "not_counted" && (
              <p className="unprinted">
                <Link to="/programmes/$id/outcome" params={{ id: programmeId }} className={btn()}>
                  {t("outcome.see")}
                </Link>
              </p>
            )}
          </>
        )}
      </Wait>
    </section>
  );
}
