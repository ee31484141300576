import { Link } from "@tanstack/react-router";
import type { WaitingRequests } from "../../modules/registry/contract.ts";
import { holds } from "../../modules/people/rules.ts";
import { useFormat } from "../dates.ts";
import { useWords } from "../i18n.ts";
import { btn } from "../kit/button.tsx";
import { Icon } from "../kit/icon.tsx";
import { Dotted } from "../kit/marks.tsx";
import { useGet } from "../query.ts";
import { useMe, whoOf } from "../session.ts";
import "../look/duty.css";

/** Requests of residents this person has to answer, with the working days left; red in the last third (PI-14). */
export function RequestCards() {
  const { t, pick } = useWords();
  const { shortDay, today } = useFormat();
  const keeps = holds(whoOf(useMe()), ["officer", "cadre", "chief"]);
  const { data } = useGet<WaitingRequests>(keeps ? "/api/resident-requests/waiting" : null);
  return data?.items.map(({ id, kind, clock, communityName }) => {
    const { daysLeft, warnOn, dueOn } = clock;
    const left =
      daysLeft === 0
        ? t("web.request.today")
        : t(daysLeft > 0 ? "web.request.left" : "web.request.late", { count: Math.abs(daysLeft) });
    return (
      <article
        key={id}
        className={today >= warnOn ? "duty mini late" : "duty mini"}
        aria-label={t(`web.request.${kind}`)}
      >
        <div className="k">
          <Icon name="people" />
          <span>
            <Dotted>{[t("web.request.label"), left]}</Dotted>
          </span>
        </div>
        <h2>{t(`web.request.${kind}`)}</h2>
        <Link to="/resident-requests/$id" params={{ id }} className={btn()}>
          {t("web.request.answer")}
        </Link>
        <p className="reason">
          <Dotted>{[t("web.request.by", { day: shortDay(dueOn) }), pick(communityName)]}</Dotted>
        </p>
      </article>
    );
  });
}
