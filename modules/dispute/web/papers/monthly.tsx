import "../../../../web/look/dispute.css";
import "../../../../web/look/papers.css";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Crumb } from "../../../../web/kit/crumb.tsx";
import { SelectField, TextField } from "../../../../web/kit/field.tsx";
import { PageHead } from "../../../../web/kit/page-head.tsx";
import { Table } from "../../../../web/kit/table.tsx";
import { Wait } from "../../../../web/kit/wait.tsx";
import { useGet } from "../../../../web/query.ts";
import type { CommunitySummary } from "../../../community/contract.ts";
import type { MonthlyTable } from "../../monthly/contract.ts";
import { Fetch } from "./fetch.tsx";

type Line = { key: string; name: string; counts: MonthlyTable["all"] };

/** 人民调解月报: the Ministry's table of one month, and as a workbook. */
export default function MonthlyPage() {
  const { t, pick } = useWords();
  const { today } = useFormat();
  const navigate = useNavigate();
  const search = useSearch({ from: "/inside/disputes/statistics" });
  const month = search.month ?? today.slice(0, 7);
  const places = useGet<{ items: CommunitySummary[] }>("/api/communities").data?.items ?? [];
  const of = { month, communityId: search.community };
  const go = (more: { month?: string; community?: string }) =>
    void navigate({
      to: "/disputes/statistics",
      search: Object.fromEntries(Object.entries({ ...search, ...more }).filter(([, value]) => value)),
      replace: true,
    });
  return (
    <>
      <PageHead
        title={t("dispute.monthly.title")}
        crumb={<Crumb up={[{ to: "/disputes", label: t("dispute.title") }]} />}
      >
        {t("dispute.monthly.only")}
      </PageHead>
      <div className="row monthly-of">
        <TextField
          type="month"
          name="month"
          label={t("dispute.monthly.month")}
          value={month}
          max={today.slice(0, 7)}
          onChange={(event) => go({ month: event.currentTarget.value })}
        />
        <SelectField
          name="community"
          label={t("dispute.monthly.where")}
          value={search.community ?? ""}
          onChange={(event) => go({ community: event.currentTarget.value })}
          data={[
            { value: "", label: t("dispute.monthly.all") },
            ...places.map(({ id, name }) => ({ value: id, label: pick(name) })),
          ]}
        />
        <Fetch
          path="/api/dispute-statistics/workbook"
          params={{ ...of, communityId: of.communityId ?? "" }}
          kind="pri"
        >
          {t("dispute.monthly.get")}
        </Fetch>
      </div>
      <Wait for={useGet<MonthlyTable>("/api/dispute-statistics", of)}>
        {(table) => <Counted table={table} />}
      </Wait>
    </>
  );
}

function Counted({ table }: { table: MonthlyTable }) {
  const { t } = useWords();
  const { number } = useFormat();
  const counted = table.kinds.filter(({ counts }) => counts.accepted + counts.agreed + counts.performed > 0);
  const rows: Line[] = [
    ...counted.map(({ kind, counts }) => ({ key: kind, name: t(`dispute.kind.${kind}`), counts })),
    { key: "all", name: t("dispute.monthly.sum"), counts: table.all },
  ];
  const column = (head: string, of: (counts: Line["counts"]) => number) => ({
    head,
    end: true,
    cell: ({ counts }: Line) => number(of(counts)),
  });
  return (
    <section className="sheet stack">
      {table.part && <p className="s mut">{t("dispute.monthly.part")}</p>}
      {counted.length === 0 ? (
        <p>{t("dispute.monthly.none")}</p>
      ) : (
        <Table
          caption={t("dispute.monthly.title")}
          rows={rows}
          keyOf={({ key }) => key}
          columns={[
            { head: t("dispute.monthly.kind"), names: true, cell: ({ name }) => name },
            column(t("dispute.monthly.accepted"), ({ accepted }) => accepted),
            column(t("dispute.monthly.own"), ({ ownInitiative }) => ownInitiative),
            column(t("dispute.monthly.application"), ({ application }) => application),
            column(t("dispute.monthly.handed"), ({ handedOver }) => handedOver),
            column(t("dispute.monthly.agreed"), ({ agreed }) => agreed),
            column(t("dispute.monthly.amount"), ({ fen }) => fen / 100),
            column(t("dispute.monthly.performed"), ({ performed }) => performed),
          ]}
        />
      )}
    </section>
  );
}
