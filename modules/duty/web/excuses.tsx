import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useFormat } from "../../../web/dates.ts";
import { addDays } from "../../../web/format.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Crumb } from "../../../web/kit/crumb.tsx";
import { EmptyState } from "../../../web/kit/empty-state.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { Dotted } from "../../../web/kit/marks.tsx";
import { PageHead } from "../../../web/kit/page-head.tsx";
import { MayButton } from "../../../web/kit/refusal.tsx";
import { Seg } from "../../../web/kit/seg.tsx";
import { Table } from "../../../web/kit/table.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet, usePages } from "../../../web/query.ts";
import type { DutyLife, Excuse, ExcuseCounts } from "../contract.ts";
import { Asking } from "./asking.tsx";
import { useRepeats } from "./life-story.tsx";
import { useDutyWords } from "./reasons.ts";

const spans = ["30", "90", "365"] as const;
type Span = (typeof spans)[number];

/** 免办复核: the excuses of a period, their counts by reason, and each to be upheld or sent back. */
export default function Excuses() {
  const { community, programme, days } = useSearch({ from: "/inside/excuses" });
  const { t, pick } = useWords();
  const { today } = useFormat();
  const navigate = useNavigate();
  const span: Span = spans.find((each) => each === days) ?? "30";
  const asked = {
    communityId: community,
    programmeId: programme,
    from: addDays(today, -Number(span)),
    to: today,
  };
  const counts = useGet<ExcuseCounts>("/api/excuse-counts", asked);
  const pages = usePages<Excuse>("/api/excuses", { ...asked, limit: 20 });
  return (
    <>
      <PageHead
        title={t("duty.excuses")}
        crumb={
          <Crumb up={[{ to: "/communities", label: t("web.nav.communities") }]} here={t("duty.excuses")} />
        }
      >
        <p>{t("duty.excuses.lead")}</p>
      </PageHead>
      <Seg
        label={t("duty.excuses.period")}
        value={span}
        onChange={(next) =>
          void navigate({
            to: "/excuses",
            search: { ...(community ? { community } : {}), ...(programme ? { programme } : {}), days: next },
          })
        }
        options={spans.map((value) => ({
          value,
          label: value === "365" ? t("duty.excuses.year") : t("duty.excuses.days", { count: Number(value) }),
        }))}
      />
      <Wait for={pages.query}>
        {() =>
          pages.items.length === 0 ? (
            <EmptyState
              title={t("duty.excuses.none")}
              pack={{ shape: "pouch", paper: "white", glyph: "check" }}
            >
              {t("duty.excuses.none_next")}
            </EmptyState>
          ) : (
            <div className="stack l">
              <section className="sheet stack">
                <h2>{t("duty.excuses.counts")}</h2>
                <Wait for={counts} rows={2}>
                  {({ items }) => (
                    <Table
                      caption={t("duty.excuses.counts")}
                      rows={items}
                      keyOf={(row) => row.programmeId}
                      columns={[
                        {
                          head: t("duty.programme"),
                          names: true,
                          cell: (row) => (
                            <>
                              {pick(row.communityName)} <span className="s mut">{row.programmeCode}</span>
                            </>
                          ),
                        },
                        { head: t("duty.outcome.refused"), end: true, cell: (row) => row.refused },
                        { head: t("duty.outcome.moved"), end: true, cell: (row) => row.moved },
                        { head: t("duty.outcome.no_access"), end: true, cell: (row) => row.noAccess },
                        { head: t("duty.excuses.sent_back"), end: true, cell: (row) => row.sentBack },
                      ]}
                    />
                  )}
                </Wait>
              </section>
              <section className="sheet stack">
                <h2>{t("duty.excuses.list")}</h2>
                <ul className="ruled">
                  {pages.items.map((excuse) => (
                    <Row key={`${excuse.duty.id} ${excuse.excusedOn}`} excuse={excuse} />
                  ))}
                </ul>
                {pages.hasMore && (
                  <Button pending={pages.loadingMore} onClick={pages.more}>
                    {t("duty.excuses.more")}
                  </Button>
                )}
              </section>
            </div>
          )
        }
      </Wait>
    </>
  );
}

function Row({ excuse }: { excuse: Excuse }) {
  const { t, pick } = useWords();
  const { day } = useFormat();
  const { titleOf, kindOf } = useDutyWords();
  const repeatOf = useRepeats();
  const [asking, ask] = useState(false);
  const review = useAct({
    run: (input: { verdict: "upheld" | "sent_back"; note: string }, key) =>
      send<DutyLife>("POST", `/api/duties/${excuse.duty.id}/excuse-review`, input, { key }),
    refreshes: ["/api/excuses", "/api/excuse-counts", "/api/duties", "/api/pages"],
    onDone: () => ask(false),
  });
  return (
    <li className="stack t">
      <div>
        <b>
          <Link to="/duties/$id" params={{ id: excuse.duty.id }}>
            {titleOf(excuse.duty)}
          </Link>
        </b>
        <span className="s mut block">
          <Dotted>
            {[
              <b key="reason">{t(`duty.outcome.${excuse.reason}`)}</b>,
              kindOf(excuse.duty),
              pick(excuse.communityName),
              day(excuse.excusedOn),
            ]}
          </Dotted>
        </span>
        {excuse.note !== "" && <p className="written">{excuse.note}</p>}
        {excuse.repeats && <p className="s mut">{repeatOf(excuse.repeats)}</p>}
      </div>
      {excuse.review ? (
        <p className="mut">
          {excuse.review.verdict === "upheld"
            ? t("duty.excuses.upheld")
            : t("duty.excuses.was_sent_back", { note: excuse.review.note })}
        </p>
      ) : (
        <div className="row">
          <MayButton
            may={excuse.may}
            label={t("duty.excuses.uphold")}
            pending={review.pending}
            onClick={() => void review.act({ verdict: "upheld", note: "" })}
          />
          {excuse.may === null && <Button onClick={() => ask(true)}>{t("duty.excuses.back")}</Button>}
        </div>
      )}
      {review.problem && !asking && <Failure error={review.problem} />}
      {asking && (
        <Asking
          title={t("duty.excuses.back")}
          label={t("duty.excuses.back_why")}
          help={t("duty.excuses.back_help")}
          save={t("duty.excuses.back_save")}
          field="note"
          act={{ ...review, act: (note) => review.act({ verdict: "sent_back", note }) }}
          onClose={() => ask(false)}
        />
      )}
    </li>
  );
}
