import "../look/duty.css";
import { Link } from "@tanstack/react-router";
import type { DueDisputes } from "../../modules/dispute/contract.ts";
import { useFormat } from "../dates.ts";
import { useWords } from "../i18n.ts";
import { btn } from "../kit/button.tsx";
import { Icon } from "../kit/icon.tsx";
import { Dotted, SampleMark } from "../kit/marks.tsx";
import { useGet } from "../query.ts";
import { useMe } from "../session.ts";
import { besideOf } from "./today-asks.ts";

const shown = 3;

/** Open disputes of the officer whose clock is due, the most urgent first; the rest stands on the board. */
export function DisputeCards() {
  const { t, pick } = useWords();
  const { shortDay } = useFormat();
  const { data } = useGet<DueDisputes>(besideOf(useMe()).disputes);
  return data?.items.slice(0, shown).map(({ id, line, clock, communityName, sample }) => {
    const { daysLeft, dueOn, late } = clock;
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
        <h2>
          {line}
          {sample && <SampleMark />}
        </h2>
        <Link to="/disputes/$id" params={{ id }} className={btn()}>
          {t("web.dispute.open")}
        </Link>
        <p className="reason">
          <Dotted>{[t("web.dispute.by", { day: shortDay(dueOn) }), pick(communityName)]}</Dotted>
        </p>
      </article>
    );
  });
}
