import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { EmptyState } from "../../../web/kit/empty-state.tsx";
import { Name } from "../../../web/kit/marks.tsx";
import { PageHead } from "../../../web/kit/page-head.tsx";
import { Seg } from "../../../web/kit/seg.tsx";
import { type Column, Table } from "../../../web/kit/table.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { usePages } from "../../../web/query.ts";
import type { LeftWrite } from "../device/left/contract.ts";
import { useLeftWords } from "./left-words.ts";

/** 没收下的记录: what came from phones and was refused for good, by who waits longest. */
export default function LeftWritesPage() {
  const { t } = useWords();
  const { state } = useSearch({ from: "/inside/left-writes" });
  const navigate = useNavigate();
  const shown = state === "decided" ? "decided" : "waiting";
  const pages = usePages<LeftWrite>("/api/left-writes", { state: shown });
  return (
    <>
      <PageHead title={t("people.left.title")}>{t("people.left.line")}</PageHead>
      <section className="stack">
        <Seg
          label={t("people.left.which")}
          value={shown}
          onChange={(next) =>
            void navigate({ to: "/left-writes", search: next === "decided" ? { state: next } : {} })
          }
          options={[
            { value: "waiting", label: t("people.left.waiting") },
            { value: "decided", label: t("people.left.decided") },
          ]}
        />
        <Wait for={pages.query} rows={2}>
          {() => <Rows items={pages.items} shown={shown} />}
        </Wait>
        {pages.hasMore && (
          <div className="row">
            <Button pending={pages.loadingMore} onClick={pages.more}>
              {t("people.left.more")}
            </Button>
          </div>
        )}
        <p className="s mut3">{t("people.left.kept")}</p>
      </section>
    </>
  );
}

function Rows({ items, shown }: { items: LeftWrite[]; shown: "waiting" | "decided" }) {
  const { t } = useWords();
  const { moment } = useFormat();
  const { actOf, whyOf } = useLeftWords();
  if (items.length === 0)
    return shown === "waiting" ? (
      <EmptyState sign="notebook" title={t("people.left.none")}>
        {t("people.left.none_line")}
      </EmptyState>
    ) : (
      <p className="mut">{t("people.left.none_decided")}</p>
    );
  const columns: Column<LeftWrite>[] = [
    {
      head: t("people.left.what"),
      names: true,
      cell: (row) => (
        <Link to="/left-writes/$id" params={{ id: row.id }}>
          {actOf(row.act)}
        </Link>
      ),
    },
    { head: t("people.left.who"), cell: (row) => <Name name={row.name} sample={row.sample} /> },
    { head: t("people.left.made"), cell: (row) => moment(row.madeAt) },
    { head: t("people.left.why"), cell: (row) => whyOf(row.refusal) },
    ...(shown === "decided"
      ? [
          {
            head: t("people.left.decision"),
            cell: (row: LeftWrite) => row.decided && t(`people.left.is_${row.decided.decision}`),
          },
        ]
      : []),
  ];
  return <Table caption={t("people.left.title")} columns={columns} rows={items} keyOf={(row) => row.id} />;
}
