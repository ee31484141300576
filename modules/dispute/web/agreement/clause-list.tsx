import { Link } from "@tanstack/react-router";
import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Dotted } from "../../../../web/kit/marks.tsx";
import type { Agreement } from "../../agreement/contract.ts";
import type { Dispute } from "../../contract.ts";
import { Findings } from "./findings.tsx";
import { Marked } from "./marked.tsx";
import { useNames } from "./use-names.ts";

/** 第一条、第二条: who owes what to whom by when; before it is in effect what is unclear, afterwards how it stands. */
export function ClauseList({ dispute, of }: { dispute: Dispute; of: Agreement }) {
  const { t } = useWords();
  const { shortDay, due } = useFormat();
  const { nameOf } = useNames(dispute);
  return (
    <ol className="clauses">
      {of.clauses.map((clause) => {
        const { promise } = clause;
        const late = promise !== null && (promise.overdue || promise.state === "broken");
        // What has ended has a day, and none that runs.
        const owed = promise !== null && (promise.state === "open" || promise.state === "disputed");
        return (
          <li key={clause.id}>
            <p>
              <Marked text={clause.text} findings={of.effectiveOn === null ? clause.findings : []} />
            </p>
            <p className="s mut">
              <Dotted>
                {[
                  clause.creditorId === null
                    ? nameOf(clause.debtorId)
                    : t("dispute.clause.line", {
                        who: nameOf(clause.debtorId),
                        whom: nameOf(clause.creditorId),
                      }),
                  clause.manner,
                  clause.dueOn !== null &&
                    (owed ? due(promise.dueOn) : shortDay(promise?.dueOn ?? clause.dueOn)),
                ]}
              </Dotted>
            </p>
            {of.effectiveOn === null && clause.findings.length > 0 && (
              <Findings text={clause.text} findings={clause.findings} />
            )}
            {promise && (
              <p className={late ? "s overrun" : "s"}>
                <Link to="/promises/$id" params={{ id: promise.id }}>
                  {t(`promise.state.${promise.state}`)}
                  {promise.state === "broken" && t("dispute.clause.next")}
                </Link>
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
