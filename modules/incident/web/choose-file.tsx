import { useNavigate } from "@tanstack/react-router";
import { useWords } from "../../../web/i18n.ts";
import { ChooseFile as Choose } from "../../../web/kit/choose-file.tsx";
import type { IncidentImport } from "../import-contract.ts";

export const importsPath = "/api/incident-imports";

/** 导入: the file is only put aside first; what is in it and what it means is asked on the next page. */
export function ChooseFile() {
  const { t } = useWords();
  const navigate = useNavigate();
  return (
    <section className="sheet stack">
      <h2>{t("incident.import.title")}</h2>
      <p className="mut">{t("incident.import.line")}</p>
      <Choose
        path={importsPath}
        accept=".csv,.txt,.tsv,.xlsx,text/csv"
        words={{
          choose: t("incident.file.choose"),
          drop: t("incident.file.drop"),
          kinds: t("incident.file.kinds"),
          empty: t("incident.file.empty"),
          again: t("incident.file.again"),
          stop: t("incident.file.stop"),
          sending: (sent, size) => t("incident.file.sending", { sent, size }),
        }}
        onSent={(made) => {
          const { id } = made as IncidentImport;
          void navigate({ to: "/incidents/imports/$id", params: { id } });
        }}
      />
    </section>
  );
}
