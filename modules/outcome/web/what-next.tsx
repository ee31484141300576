/** What came of it leads to the next revision: its officer writes it, beginning from what the counts said. */
import { useWords } from "../../../web/i18n.ts";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet } from "../../../web/query.ts";
import { useMe, whoOf } from "../../../web/session.ts";
import { holds } from "../../people/rules.ts";
import type { Programme } from "../../programme/contract.ts";
import { Revise } from "../../programme/web/revise.tsx";
import type { Outcome } from "../contract.ts";
import { changeSentence, countsOf, swingSentence } from "../sentences.ts";
import { useSaid } from "./said.tsx";

export function WhatNext({ outcome }: { outcome: Outcome }) {
  const { t } = useWords();
  const { line } = useSaid();
  const officer = holds(whoOf(useMe()), ["officer"], outcome.communityId);
  const { goesOn, verdict } = outcome;
  const query = useGet<Programme>(officer && goesOn !== null ? `/api/programmes/${goesOn}` : null);
  if (!officer) return null;
  const counts = countsOf(outcome);
  const led =
    counts && verdict
      ? { reason: line([changeSentence(counts, verdict), swingSentence(counts, verdict)]) }
      : {};
  const why = (programme: Programme) => {
    if (programme.id !== outcome.programmeId) return t("outcome.conclude_on", { code: programme.code });
    return t(outcome.standing === "in_progress" ? "outcome.conclude_wait" : "outcome.conclude_line");
  };
  return (
    <section className="sheet stack t unprinted">
      <h2>{t("outcome.conclude")}</h2>
      {goesOn === null ? (
        <p>{t("outcome.conclude_over")}</p>
      ) : (
        <Wait for={query} rows={1}>
          {(programme) => (
            <>
              <p>{why(programme)}</p>
              <Revise
                programme={programme}
                label={t("outcome.revise", {
                  n: Math.max(...programme.revisions.map((each) => each.number)) + 1,
                })}
                {...led}
              />
            </>
          )}
        </Wait>
      )}
    </section>
  );
}
