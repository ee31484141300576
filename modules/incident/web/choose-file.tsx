import { useNavigate } from "@tanstack/react-router";
import { useWords } from "../../../web/i18n.ts";
import { ChooseFile as Choose } from "../../../web/import/choose-file.tsx";
import type { IncidentImport } from "../import-contract.ts";

export const importsPath = "/api/incident-imports";

/** 导入: the file is only put aside first; what is in it and what it means is asked on the next page. */
export function ChooseFile() {
  const { t } = useWords();
  const navigate = useNavigate();
  return (
    <Choose
      path={importsPath}
      title={t("incident.import.title")}
      line={t("incident.import.line")}
      kinds={t("incident.file.kinds")}
      onSent={(made) =>
        void navigate({ to: "/incidents/imports/$id", params: { id: (made as IncidentImport).id } })
      }
    />
  );
}
