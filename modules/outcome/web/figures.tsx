/** The two counts with their periods, and the chip beside them: never one without the other. */
import "../../../web/look/figures.css";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { VerdictChip } from "../../../web/kit/verdict-chip.tsx";
import type { Outcome, Period } from "../contract.ts";
import { chipOf } from "../rules.ts";

export function Figures({ outcome }: { outcome: Outcome }) {
  const { t } = useWords();
  const { shortDay, number } = useFormat();
  const { before, after, standing, years } = outcome;
  // Without a year before there is nothing to hold it against: the months below say what there was.
  if (before.count === null) return null;
  const soFar = standing === "in_progress";
  const chip = chipOf(outcome);
  const figure = (label: string, { count }: Period) => (
    <span>
      <span className="y">{label}</span>
      {count === null ? (
        <b className="none">{t("outcome.unknown")}</b>
      ) : (
        <b>
          {number(count)}
          <small>{t("outcome.events", { count })}</small>
        </b>
      )}
    </span>
  );
  return (
    <div className="row b figures">
      <div className="fig">
        {figure(
          years ? t("outcome.last_year") : t("outcome.before_months", { n: outcome.beforeMonths }),
          before,
        )}
        <span className="ar" aria-hidden="true">
          →
        </span>
        <span className="hush">{t("outcome.to")}</span>
        {figure(
          soFar
            ? after.to < after.from
              ? t("outcome.counts_from", { day: shortDay(after.from) })
              : t("outcome.so_far", { day: shortDay(after.to) })
            : years
              ? t("outcome.this_year")
              : t("outcome.after_months", { n: outcome.afterMonths }),
          after,
        )}
      </div>
      {chip && <VerdictChip state={chip} />}
    </div>
  );
}
