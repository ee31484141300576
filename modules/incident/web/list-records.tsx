import { Link } from "@tanstack/react-router";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button, btn } from "../../../web/kit/button.tsx";
import { EmptyState } from "../../../web/kit/empty-state.tsx";
import { Dotted } from "../../../web/kit/marks.tsx";
import { Table } from "../../../web/kit/table.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { usePages } from "../../../web/query.ts";
import { useFactWords } from "../../community/web/fact-words.ts";
import type { Incident } from "../contract.ts";
import { RecordFilters, type Wanted, askedFor, sourceOf } from "./list-filters.tsx";

type Props = { communityId: string; wanted: Wanted; change: (next: Wanted) => void };

/** 记录: newest first, page by page. */
export function Records({ communityId, wanted, change }: Props) {
  const { t } = useWords();
  const pages = usePages<Incident>(`/api/communities/${communityId}/incidents`, {
    ...askedFor(wanted),
    source: sourceOf(wanted),
  });
  const narrowed = Object.keys(wanted).some((name) => name !== "source");
  const none = { problem: "", from: "", to: "", late: "", corrected: "", withdrawn: "" };
  return (
    <section className="stack l" aria-labelledby="records">
      <h2 id="records">{t("incident.records")}</h2>
      <RecordFilters wanted={wanted} change={change} />
      <Wait for={pages.query} rows={5}>
        {() =>
          pages.items.length > 0 ? (
            <>
              <Rows incidents={pages.items} />
              {pages.hasMore && (
                <p>
                  <Button pending={pages.loadingMore} onClick={pages.more}>
                    {t("web.more")}
                  </Button>
                </p>
              )}
            </>
          ) : narrowed ? (
            <EmptyState
              sign="counts"
              title={t("incident.none_so")}
              action={<Button onClick={() => change(none)}>{t("incident.show_all")}</Button>}
            >
              {t("incident.none_so_next")}
            </EmptyState>
          ) : (
            <EmptyState
              sign="counts"
              title={t("incident.none", { source: t(`incident.source.${sourceOf(wanted)}`) })}
              action={
                <Link className={btn("pri")} to="/incidents">
                  {t("incident.import.open")}
                </Link>
              }
            >
              {t("incident.none_next")}
            </EmptyState>
          )
        }
      </Wait>
    </section>
  );
}

function Rows({ incidents }: { incidents: Incident[] }) {
  const { t } = useWords();
  const { day } = useFormat();
  const { problem } = useFactWords();
  return (
    <Table
      caption={t("incident.records")}
      rows={incidents}
      keyOf={(row) => row.id}
      columns={[
        {
          head: t("incident.label"),
          names: true,
          cell: (row) => (
            <>
              <Link className="place" to="/incidents/$id" params={{ id: row.id }}>
                {row.label}
                <span className="hush"> {day(row.occurredOn)}</span>
              </Link>
              <Marks incident={row} />
            </>
          ),
        },
        {
          head: t("incident.occurred"),
          cell: (row) => (
            <span className="nw">
              {day(row.occurredOn)}
              {row.occurredTime && ` ${row.occurredTime}`}
            </span>
          ),
        },
        { head: t("incident.problem"), cell: (row) => problem(row.problem) },
        {
          head: t("incident.place"),
          cell: (row) => row.place ?? <span className="mut">{t("incident.no_place")}</span>,
        },
      ]}
    />
  );
}

/** What is odd about a record, in words. */
function Marks({ incident }: { incident: Incident }) {
  const { t } = useWords();
  const { lagDays, corrected, withdrawn, joinedTo } = incident;
  const marks = [
    withdrawn && t("incident.mark.withdrawn"),
    joinedTo !== null && t("incident.mark.joined"),
    lagDays !== null && lagDays > 7 && t("incident.mark.late", { count: lagDays }),
    corrected && t("incident.mark.corrected"),
  ].filter((mark) => mark !== false);
  if (marks.length === 0) return null;
  return (
    <span className="s mut block plainly">
      <Dotted>{marks}</Dotted>
    </span>
  );
}
