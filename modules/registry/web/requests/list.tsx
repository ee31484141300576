import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { EmptyState } from "../../../../web/kit/empty-state.tsx";
import { Dotted, Name } from "../../../../web/kit/marks.tsx";
import { PageHead } from "../../../../web/kit/page-head.tsx";
import { Seg } from "../../../../web/kit/seg.tsx";
import { type Column, Table } from "../../../../web/kit/table.tsx";
import { Wait } from "../../../../web/kit/wait.tsx";
import { usePages } from "../../../../web/query.ts";
import type { ResidentRequest } from "../../contract.ts";
import { useClock } from "./clock.ts";

/** 居民申请: what residents ask about their record, by who waits longest. */
export default function RequestsPage() {
  const { t } = useWords();
  const { community, state } = useSearch({ from: "/inside/resident-requests" });
  const navigate = useNavigate();
  const shown = state === "closed" ? "closed" : "open";
  const pages = usePages<ResidentRequest>("/api/resident-requests", { communityId: community, state: shown });
  return (
    <>
      <PageHead title={t("registry.requests.title")}>{t("registry.requests.line")}</PageHead>
      <section className="stack">
        <Seg
          label={t("registry.requests.which")}
          value={shown}
          onChange={(next) =>
            void navigate({
              to: "/resident-requests",
              search: { ...(community && { community }), ...(next === "closed" && { state: next }) },
            })
          }
          options={[
            { value: "open", label: t("registry.requests.open") },
            { value: "closed", label: t("registry.requests.closed") },
          ]}
        />
        <Wait for={pages.query} rows={2}>
          {() => <Rows items={pages.items} shown={shown} />}
        </Wait>
        {pages.hasMore && (
          <div className="row">
            <Button pending={pages.loadingMore} onClick={pages.more}>
              {t("registry.mine.more")}
            </Button>
          </div>
        )}
      </section>
    </>
  );
}

function Rows({ items, shown }: { items: ResidentRequest[]; shown: "open" | "closed" }) {
  const { t } = useWords();
  const { left, handler } = useClock();
  if (items.length === 0)
    return shown === "open" ? (
      <EmptyState sign="people" title={t("registry.requests.none")}>
        {t("registry.requests.none_line")}
      </EmptyState>
    ) : (
      <p className="mut">{t("registry.requests.none_closed")}</p>
    );
  const columns: Column<ResidentRequest>[] = [
    {
      head: t("registry.requests.what"),
      names: true,
      cell: (row) => (
        <Link to="/resident-requests/$id" params={{ id: row.id }}>
          <Dotted>
            {[t(`registry.request.kind.${row.kind}`), row.field !== null && t(`registry.field.${row.field}`)]}
          </Dotted>
        </Link>
      ),
    },
    {
      head: t("registry.requests.who"),
      cell: (row) => (
        <>
          {row.residentName === null ? (
            t("registry.requests.erased")
          ) : (
            <Name name={row.residentName} sample={row.sample} />
          )}{" "}
          <span className="mut nw">{row.door}</span>
        </>
      ),
    },
    { head: t("registry.requests.handler"), cell: (row) => handler(row.handler) },
    {
      head: t("registry.requests.due"),
      end: true,
      cell: (row) => (row.state === "open" ? left(row.clock) : t(`registry.request.state.${row.state}`)),
    },
  ];
  return (
    <Table caption={t("registry.requests.title")} columns={columns} rows={items} keyOf={(row) => row.id} />
  );
}
