import "../../../web/look/board.css";
import { useParams } from "@tanstack/react-router";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { EmptyState } from "../../../web/kit/empty-state.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet } from "../../../web/query.ts";
import type { Workload } from "../contract.ts";
import { ViewHead } from "./views.tsx";
import { Week } from "./workload-week.tsx";

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
  const { t } = useWords();
  const { hours } = useFormat();
  const busy = role.weeks.some((week) => week.minutes > 0);
  const most = Math.max(role.declared ?? 0, ...role.weeks.map((week) => week.minutes), 1);
  return (
    <section className="sheet stack load">
      <h2>{t(`people.role.${role.role}`)}</h2>
      <p className="mut">
        {role.declared === null
          ? t("duty.load.undeclared")
          : t("duty.load.declared", { hours: hours(role.declared) })}
      </p>
      {busy ? (
        <ul className="ruled">
          {weeks.map((week, at) => (
            <Week key={week.from} week={week} load={role.weeks[at]!} declared={role.declared} most={most} />
          ))}
        </ul>
      ) : (
        <p>{t("duty.load.idle")}</p>
      )}
    </section>
  );
}
