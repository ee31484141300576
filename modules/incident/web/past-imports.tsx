import { Link } from "@tanstack/react-router";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { PastImports as Past } from "../../../web/import/past.tsx";
import { Name } from "../../../web/kit/marks.tsx";
import type { IncidentImport } from "../import-contract.ts";
import { importsPath } from "./choose-file.tsx";

/** 导入过的: newest first, what is still open among them. */
export function PastImports() {
  const { t } = useWords();
  const { moment, number } = useFormat();
  return (
    <Past<IncidentImport>
      path={importsPath}
      title={t("incident.import.past")}
      link={({ id, name }) => (
        <Link className="place filename" to="/incidents/imports/$id" params={{ id }}>
          {name}
        </Link>
      )}
      said={({ source, state, rows, receivedAt, by, bySample }) => [
        source && t(`incident.source.${source}`),
        state === "done" && t("incident.rows.taken", { count: rows.accepted, n: number(rows.accepted) }),
        moment(receivedAt),
        by !== null && <Name key="by" name={by} sample={bySample} />,
      ]}
    />
  );
}
