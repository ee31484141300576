import { Link } from "@tanstack/react-router";
import { mayReadMonths } from "../../modules/incident/rules.ts";
import { useWords } from "../i18n.ts";
import { btn } from "../kit/button.tsx";
import { useMe, whoOf } from "../session.ts";

/** 警情: the way to the months and the records, or why it is closed. No number here: it would stand without its range. */
export function Incidents({ communityId }: { communityId: string }) {
  const { t, refusal } = useWords();
  const may = mayReadMonths(whoOf(useMe()), communityId);
  return (
    <section className="sheet stack t">
      <h2>{t("page.community.incidents")}</h2>
      {may === null ? (
        <>
          <p>{t("page.community.incidents_line")}</p>
          <div className="row">
            <Link className={btn()} to="/communities/$id/incidents" params={{ id: communityId }}>
              {t("page.community.to_incidents")}
            </Link>
          </div>
        </>
      ) : (
        <p className="s mut">{refusal(may)}</p>
      )}
    </section>
  );
}
