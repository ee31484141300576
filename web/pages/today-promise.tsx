import "../look/duty.css";
import { Link } from "@tanstack/react-router";
import { useId } from "react";
import type { TodayPromise } from "../../modules/promise/contract.ts";
import { useFormat } from "../dates.ts";
import { useWords } from "../i18n.ts";
import { btn } from "../kit/button.tsx";
import { Icon } from "../kit/icon.tsx";
import { Dot, Dotted, Name } from "../kit/marks.tsx";

/** A promise on Today: to keep, to ask after, or to answer. The first one is large, as a duty is. */
export function PromiseCard({
  entry: { promise, why },
  first = false,
  where = false,
}: {
  entry: TodayPromise;
  first?: boolean;
  where?: boolean;
}) {
  const { t, pick } = useWords();
  const { due } = useFormat();
  const heading = useId();
  const asks = why === "answer" || why === "ask";
  const when = asks ? t("web.promise.done") : due(promise.dueOn);
  const link = (
    <Link
      to="/promises/$id"
      params={{ id: promise.id }}
      className={btn(first ? "pri" : promise.overdue ? "danger" : "plain", first)}
      aria-describedby={heading}
    >
      {t(why === "answer" ? "web.promise.act" : "web.promise.open")}
    </Link>
  );
  const reasons = [
    !promise.overdue || first ? <b key="when">{when}</b> : null,
    why === "keep" ? null : (
      <Name key="who" name={promise.promisor.name ?? ""} sample={promise.promisor.sample} />
    ),
    promise.promised.door,
    where && pick(promise.communityName),
  ];
  const classes = ["duty", first ? "next" : "mini", promise.overdue ? "late" : ""].filter(Boolean).join(" ");
  return (
    <article className={classes} aria-labelledby={heading}>
      <div className="k">
        <Icon name={promise.overdue ? "clock" : "handshake"} />
        <span>
          {first && (
            <>
              <b>{t("web.duty.first")}</b>
              <Dot />
            </>
          )}
          <Dotted>{[promise.overdue && !first && when, t(`web.promise.${why}`)]}</Dotted>
        </span>
      </div>
      <h2 id={heading}>{promise.what}</h2>
      {first ? (
        <>
          <p className="reason">
            <Dotted>{reasons}</Dotted>
          </p>
          <div className="acts">{link}</div>
        </>
      ) : (
        <>
          {link}
          <p className="reason">
            <Dotted>{reasons}</Dotted>
          </p>
        </>
      )}
    </article>
  );
}
