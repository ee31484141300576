import "../../../web/look/board.css";
import { useParams } from "@tanstack/react-router";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { EmptyState } from "../../../web/kit/empty-state.tsx";
import { Table } from "../../../web/kit/table.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet } from "../../../web/query.ts";
import type { Workload } from "../contract.ts";
import { ViewHead } from "./views.tsx";

type RoleLoad = Workload["roles"][number];

/** 工作量: what is planned for each role in the coming eight weeks, beside the hours it declared. */
export default function WorkloadPage() {
  const { id } = useParams({ from: "/inside/communities/$id/workload" });
  const { t } = useWords();
  const query = useGet<Workload>("/api/duty-workload", { communityId: id });
  return (
    <>
      <ViewHead view="workload" communityId={id} />
      <Wait for={query}>
        {(load) =>
          load.roles.length === 0 ? (
            <EmptyState title={t("duty.load.none")} pack={{ shape: "box", paper: "white", glyph: "check" }}>
              {t("duty.load.none_next")}
            </EmptyState>
          ) : (
            <>
              {load.roles.map((role) => (
                <Role key={role.role} role={role} weeks={load.weeks} />
              ))}
              <p className="s mut3">{t("duty.load.note")}</p>
            </>
          )
        }
      </Wait>
    </>
  );
}

function Role({ role, weeks }: { role: RoleLoad; weeks: Workload["weeks"] }) {
  const { t, language } = useWords();
  const { span, hours } = useFormat();
  const comma = language === "zh" ? "、" : ", ";
  const most = Math.max(role.declared ?? 0, ...role.weeks.map((week) => week.minutes), 1);
  return (
    <section className="sheet stack load">
      <h2>{t(`people.role.${role.role}`)}</h2>
      <p className="mut">
        {role.declared === null
          ? t("duty.load.undeclared")
          : t("duty.load.declared", { hours: hours(role.declared) })}
      </p>
      <Table
        caption={t(`people.role.${role.role}`)}
        rows={weeks.map((week, at) => ({ ...week, ...role.weeks[at]! }))}
        keyOf={(row) => row.from}
        columns={[
          {
            head: t("duty.load.week"),
            names: true,
            cell: (row) => (
              <>
                {span(row.from, row.to)}
                {row.festivals.length > 0 && (
                  <span className="s mut block">
                    {row.festivals.map((key) => t(`duty.festival.${key}`)).join(comma)}
                  </span>
                )}
              </>
            ),
          },
          {
            head: t("duty.load.planned"),
            cell: (row) => (
              <>
                {t("duty.load.sum", { hours: hours(row.minutes), count: row.duties })}
                <progress value={row.minutes} max={most} aria-hidden="true" />
              </>
            ),
          },
          {
            head: t("duty.load.against"),
            end: true,
            cell: (row) =>
              role.declared === null ? (
                ""
              ) : row.minutes > role.declared ? (
                <b>{t("duty.load.over", { hours: hours(row.minutes - role.declared) })}</b>
              ) : (
                t("duty.load.left", { hours: hours(role.declared - row.minutes) })
              ),
          },
        ]}
      />
    </section>
  );
}
