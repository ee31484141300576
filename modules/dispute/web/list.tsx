import "../../../web/look/dispute.css";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useWords } from "../../../web/i18n.ts";
import { Button, btn } from "../../../web/kit/button.tsx";
import { EmptyState } from "../../../web/kit/empty-state.tsx";
import { FindBox } from "../../../web/kit/find-box.tsx";
import { Icon } from "../../../web/kit/icon.tsx";
import { Dot, Dotted, SampleMark } from "../../../web/kit/marks.tsx";
import { PageHead } from "../../../web/kit/page-head.tsx";
import { Seg } from "../../../web/kit/seg.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet, usePages } from "../../../web/query.ts";
import { useMe, whoOf } from "../../../web/session.ts";
import type { DisputeCounts, DisputeRow } from "../contract.ts";
import { openStates } from "../matters.ts";
import { readsMonthly } from "../monthly/rules.ts";
import { registersIn } from "../rules.ts";
import { useDisputeWords } from "./use-words.ts";

type Open = (typeof openStates)[number];

/** 矛盾化解: open disputes by where they stand and what is due, closed ones behind, one box to find any. */
export default function DisputesPage() {
  const { t } = useWords();
  const { state, q, community } = useSearch({ from: "/inside/disputes" });
  const navigate = useNavigate();
  const me = useMe();
  const own = registersIn(whoOf(me));
  const [typed, type] = useState(q ?? "");
  useEffect(() => {
    const timer = setTimeout(() => {
      const next = typed.trim();
      if (next !== (q ?? ""))
        void navigate({
          to: "/disputes",
          search: { ...(community && { community }), ...(state && { state }), ...(next && { q: next }) },
          replace: true,
        });
    }, 350);
    return () => clearTimeout(timer);
  }, [typed, q, community, state, navigate]);
  const closed = state === "closed";
  return (
    <>
      <PageHead
        title={t("dispute.title")}
        side={
          own === null || own.length > 0 ? (
            <Link className={btn("pri")} to="/disputes/new" search={community ? { community } : {}}>
              <Icon name="plus" />
              {t("dispute.register")}
            </Link>
          ) : undefined
        }
      >
        {t("dispute.lead")}
      </PageHead>
      <FindBox label={t("dispute.find")} placeholder={t("dispute.find_help")} value={typed} onChange={type} />
      {readsMonthly(whoOf(me)) && (
        <p className="row">
          <Link className={btn("link")} to="/disputes/statistics">
            {t("dispute.monthly.title")}
          </Link>
          <Link className={btn("link")} to="/disputes/forms">
            {t("dispute.forms.title")}
          </Link>
        </p>
      )}
      {q ? (
        <Rows params={{ q }} none={t("dispute.none_found")} />
      ) : (
        <>
          <Seg
            label={t("dispute.which")}
            value={closed ? "closed" : "open"}
            onChange={(next) =>
              void navigate({
                to: "/disputes",
                search: { ...(community && { community }), ...(next === "closed" && { state: next }) },
              })
            }
            options={[
              { value: "open", label: t("dispute.open") },
              { value: "closed", label: t("dispute.closed") },
            ]}
          />
          {closed ? (
            <Rows params={{ state: "closed", communityId: community }} none={t("dispute.none_closed")} />
          ) : (
            <Board community={community} />
          )}
        </>
      )}
    </>
  );
}

function Board({ community }: { community: string | undefined }) {
  const counts = useGet<DisputeCounts>("/api/disputes/counts", { communityId: community });
  const { t } = useWords();
  return (
    <Wait for={counts}>
      {({ items }) => {
        const of = new Map(items.map((each) => [each.state, each]));
        if (items.length === 0)
          return (
            <EmptyState sign="handshake" title={t("dispute.none")}>
              {t("dispute.none_line")}
            </EmptyState>
          );
        return (
          <div className="dispute-board">
            {openStates.map((state) => (
              <Column
                key={state}
                state={state}
                count={of.get(state)?.count ?? 0}
                late={of.get(state)?.late ?? 0}
                community={community}
              />
            ))}
          </div>
        );
      }}
    </Wait>
  );
}

type ColumnProps = { state: Open; count: number; late: number; community: string | undefined };
function Column({ state, count, late, community }: ColumnProps) {
  const { t } = useWords();
  return (
    <section className={count === 0 ? "empty-column" : undefined} aria-label={t(`dispute.state.${state}`)}>
      <h2>
        {t(`dispute.state.${state}`)} <span className="mut">{count}</span>
        {late > 0 && (
          <>
            <Dot />
            <span className="overrun s">{t("dispute.late", { count: late })}</span>
          </>
        )}
      </h2>
      {count === 0 ? (
        <p className="s mut">{t(`dispute.none_${state}`)}</p>
      ) : (
        <Rows params={{ state, communityId: community }} none="" />
      )}
    </section>
  );
}

function Rows({ params, none }: { params: Record<string, string | undefined>; none: string }) {
  const { t } = useWords();
  const pages = usePages<DisputeRow>("/api/disputes", params);
  return (
    <div className="stack t">
      <Wait for={pages.query} rows={2}>
        {() =>
          pages.items.length === 0 ? (
            <p className="mut">{none}</p>
          ) : (
            pages.items.map((row) => <Slip key={row.id} row={row} />)
          )
        }
      </Wait>
      {pages.hasMore && (
        <Button pending={pages.loadingMore} onClick={pages.more}>
          {t("dispute.more")}
        </Button>
      )}
    </div>
  );
}

/** One dispute: what it is, who they are, where, and what is due; late is red, and nothing else. */
function Slip({ row }: { row: DisputeRow }) {
  const { t, pick } = useWords();
  const { standing, clock, isLate, names } = useDisputeWords();
  return (
    <article className="matter">
      <Link to="/disputes/$id" params={{ id: row.id }}>
        <b>
          {row.line}
          {row.sample && <SampleMark />}
        </b>
      </Link>
      <p className="s">
        <Dotted>{[names(row.parties), row.where]}</Dotted>
      </p>
      <p className="s mut">
        <Dotted>
          {[
            standing(row),
            row.guarded && t("dispute.guarded"),
            t(`dispute.kind.${row.kind}`),
            pick(row.communityName),
            row.number,
          ]}
        </Dotted>
      </p>
      {row.clock !== null && <p className={isLate(row.clock) ? "s overrun" : "s"}>{clock(row.clock)}</p>}
    </article>
  );
}
