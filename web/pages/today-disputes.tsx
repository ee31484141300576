import "../look/duty.css";
import { Link } from "@tanstack/react-router";
import type { DisputeRow } from "../../modules/dispute/contract.ts";
import { holds } from "../../modules/people/rules.ts";
import { useFormat } from "../dates.ts";
import { useWords } from "../i18n.ts";
import { btn } from "../kit/button.tsx";
import { Icon } from "../kit/icon.tsx";
import { Dotted } from "../kit/marks.tsx";
import { useGet } from "../query.ts";
import { useMe, whoOf } from "../session.ts";

const shown = 3;
/** Within this many working days it belongs to today's page. */
const soonDays = 1;

/** Open disputes of the officer whose clock is due, the most urgent first; the rest is behind the link. */
export function DisputeCards() {
  const { t, pick } = useWords();
  const { shortDay } = useFormat();
  const keeps = holds(whoOf(useMe()), ["officer"]);
  const { data } = useGet<{ items: DisputeRow[] }>(keeps ? "/api/disputes" : null, { limit: 10 });
  const due = data?.items.filter(({ clock }) => clock !== null && clock.daysLeft <= soonDays) ?? [];
  return due.slice(0, shown).map(({ id, line, clock, communityName, where }) => {
    const { daysLeft, dueOn, late } = clock!;
    const left =
      daysLeft === 0
        ? t(late ? "web.dispute.over" : "web.request.today")
        : t(daysLeft > 0 ? "web.request.left" : "web.request.late", { count: Math.abs(daysLeft) });
    return (
      <article key={id} className={late ? "duty mini late" : "duty mini"} aria-label={line}>
        <div className="k">
          <Icon name="handshake" />
          <span>
            <Dotted>{[t("web.dispute.label"), left]}</Dotted>
          </span>
        </div>
        <h2>{line}</h2>
        <Link to="/disputes/$id" params={{ id }} className={btn()}>
          {t("web.dispute.open")}
        </Link>
        <p className="reason">
          <Dotted>{[t("web.dispute.by", { day: shortDay(dueOn) }), where, pick(communityName)]}</Dotted>
        </p>
      </article>
    );
  });
}
