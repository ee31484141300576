import { useNavigate, useSearch } from "@tanstack/react-router";
import { useFormat } from "../../../web/dates.ts";
import { addDays } from "../../../web/format.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Crumb } from "../../../web/kit/crumb.tsx";
import { EmptyState } from "../../../web/kit/empty-state.tsx";
import { PageHead } from "../../../web/kit/page-head.tsx";
import { Seg } from "../../../web/kit/seg.tsx";
import { Table } from "../../../web/kit/table.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet, usePages } from "../../../web/query.ts";
import type { Excuse, ExcuseCounts } from "../contract.ts";
import { Row } from "./excuse-row.tsx";

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
