import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { btn } from "../../../web/kit/button.tsx";
import { outdate } from "../../../web/query.ts";
import type { IncidentImport } from "../import-contract.ts";
import { Refused } from "./import-refused.tsx";
import { RowCounts } from "./import-result.tsx";

/** Where it ended: done, stopped by somebody, or failed and why. */
export function End({ given }: { given: IncidentImport }) {
  const { t, refusal } = useWords();
  const { moment } = useFormat();
  const { state, communityId, failure, finishedAt } = given;
  // The months and records that were read before are of the time before.
  useEffect(() => outdate(["/api/communities"]), [state]);
  return (
    <section className="sheet stack">
      <h2>{t(`incident.import.end.${state}`)}</h2>
      <p className={state === "failed" ? "why act" : "mut"}>
        {state === "failed" && failure !== null
          ? refusal(failure)
          : t(`incident.import.end.${state}.line`, { when: finishedAt === null ? "" : moment(finishedAt) })}
      </p>
      {given.rows.read > 0 && <RowCounts given={given} ended={state === "done"} />}
      {state === "done" && (
        <>
          <div className="row">
            {communityId === null ? (
              <Link className={btn("pri")} to="/incidents">
                {t("incident.import.see_places")}
              </Link>
            ) : (
              <Link
                className={btn("pri")}
                to="/communities/$id/incidents"
                params={{ id: communityId }}
                search={given.source && given.source !== "police" ? { source: given.source } : {}}
              >
                {t("incident.import.see")}
              </Link>
            )}
          </div>
          <Refused given={given} />
        </>
      )}
      {(state === "failed" || state === "cancelled") && given.may.try !== null && (
        <div className="row">
          <Link className={btn("pri")} to="/incidents">
            {t("incident.import.bring_again")}
          </Link>
        </div>
      )}
    </section>
  );
}
