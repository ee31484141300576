/** What came of it is concluded in words, and the conclusion leads to the next revision: its officer writes it. */
import { useWords } from "../../../web/i18n.ts";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet } from "../../../web/query.ts";
import { useMe, whoOf } from "../../../web/session.ts";
import { holds } from "../../people/rules.ts";
import type { Programme } from "../../programme/contract.ts";
import { Revise } from "../../programme/web/revise.tsx";
import type { Outcome } from "../contract.ts";
import type { Findings } from "../finding-contract.ts";
import { changeSentence, countsOf, swingSentence } from "../sentences.ts";
import { FindingList, WriteFinding } from "./findings.tsx";
import { useSaid } from "./said.tsx";

export function WhatNext({ outcome }: { outcome: Outcome }) {
  const { t } = useWords();
  const { line } = useSaid();
  const who = whoOf(useMe());
  const officer = holds(who, ["officer"], outcome.communityId);
  const findings = useGet<Findings>(`/api/programmes/${outcome.programmeId}/findings`);
  const { goesOn, verdict } = outcome;
  const query = useGet<Programme>(officer && goesOn !== null ? `/api/programmes/${goesOn}` : null);
  const counts = countsOf(outcome);
  const said =
    counts && verdict ? line([changeSentence(counts, verdict), swingSentence(counts, verdict)]) : "";
  // The newest finding that no revision stands on yet leads to the next; without one its words begin from the counts.
  const newest = findings.data?.items.find((each) => each.revisions.length === 0);
  const led = newest ? { reason: newest.words, becauseOf: newest.id } : said === "" ? {} : { reason: said };
  const why = (programme: Programme) => {
    if (programme.id !== outcome.programmeId) return t("outcome.conclude_on", { code: programme.code });
    return t(outcome.standing === "in_progress" ? "outcome.conclude_wait" : "outcome.conclude_line");
  };
  return (
    <section className="sheet stack t unprinted">
      <h2>{t("outcome.finding")}</h2>
      <Wait for={findings} rows={1}>
        {({ items, mayFind }) => (
          <>
            <FindingList items={items} />
            {(officer || holds(who, ["chief"])) && outcome.standing === "judged" && (
              <WriteFinding
                key={items[0]?.id ?? "first"}
                programmeId={outcome.programmeId}
                revision={outcome.revision}
                begin={items.length === 0 ? said : ""}
                may={mayFind}
              />
            )}
          </>
        )}
      </Wait>
      {officer && <h2>{t("outcome.conclude")}</h2>}
      {!officer ? null : goesOn === null ? (
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
