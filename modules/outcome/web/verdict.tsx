/** The verdict in words: what changed, whether that goes beyond the usual swing, and the range. */
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { IntervalBar } from "../../../web/kit/interval-bar.tsx";
import type { Outcome } from "../contract.ts";
import { chipOf } from "../rules.ts";
import { changeSentence, countsOf, rangeSentence, swingSentence, withheldSentence } from "../sentences.ts";
import { useSaid } from "./said.tsx";

export function VerdictWords({ outcome, short = false }: { outcome: Outcome; short?: boolean }) {
  const { t } = useWords();
  const { day } = useFormat();
  const { strong, say } = useSaid();
  const { verdict, standing } = outcome;
  const counts = countsOf(outcome);
  if (verdict === null || counts === null)
    return <p className="say">{t(`outcome.standing.${standing}`, { day: day(outcome.evaluateOn) })}</p>;
  const range = rangeSentence(verdict);
  const withheld = withheldSentence(verdict);
  return (
    <>
      <p className="say">{strong([changeSentence(counts, verdict), swingSentence(counts, verdict)])}</p>
      {withheld && (
        <p className="why">
          <span>{say(withheld)}</span>
        </p>
      )}
      {!short && (
        <div>
          <IntervalBar
            lower={verdict.lower}
            upper={verdict.upper ?? Infinity}
            estimate={verdict.ratio}
            state={chipOf(outcome) ?? "cannot_tell"}
            sameWord={t(outcome.years ? "outcome.same_year" : "outcome.same_before")}
          />
          {range && <p>{strong([range])}</p>}
        </div>
      )}
    </>
  );
}
