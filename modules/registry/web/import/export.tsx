import { useState } from "react";
import { useWords } from "../../../../web/i18n.ts";
import { useAct } from "../../../../web/act.ts";
import { save } from "../../../../web/api.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { Failure } from "../../../../web/kit/failure.tsx";
import { SelectField } from "../../../../web/kit/field.tsx";
import { Seg } from "../../../../web/kit/seg.tsx";
import { useGet } from "../../../../web/query.ts";
import type { BuildingSummary } from "../../building/contract.ts";
import { type ImportKind, importKinds } from "../../import/fields.ts";
import { purposeCodes } from "../../resident/purposes/all.ts";

/** 导出: the same columns as come in; masked, or opened for a purpose, within the limit there is for opening. */
export function Export({ communityId }: { communityId: string }) {
  const { t } = useWords();
  const [kind, setKind] = useState<ImportKind>("residents");
  const [building, setBuilding] = useState("");
  const [purpose, setPurpose] = useState("");
  const buildings =
    useGet<{ items: BuildingSummary[] }>(`/api/communities/${communityId}/buildings`).data?.items ?? [];
  const { act, pending, problem } = useAct({
    run: () =>
      save(`/api/communities/${communityId}/register-export`, {
        ...{ kind, building },
        purpose: kind === "residents" ? purpose : "",
      }),
  });
  return (
    <section className="sheet stack">
      <h2>{t("registry.export.title")}</h2>
      <p className="mut">{t("registry.export.line")}</p>
      <Seg
        label={t("registry.import.kind")}
        labelled
        value={kind}
        options={importKinds.map((value) => ({ value, label: t(`registry.export.kind.${value}`) }))}
        onChange={setKind}
      />
      <SelectField
        name="building"
        label={t("registry.export.where")}
        value={building}
        onChange={(event) => setBuilding(event.currentTarget.value)}
        data={[
          { value: "", label: t("registry.export.all") },
          ...buildings.map(({ key, name }) => ({ value: key, label: name })),
        ]}
      />
      {kind === "residents" && (
        <SelectField
          name="purpose"
          label={t("registry.export.sealed")}
          description={purpose === "" ? undefined : t("registry.export.limit")}
          value={purpose}
          onChange={(event) => setPurpose(event.currentTarget.value)}
          data={[
            { value: "", label: t("registry.export.masked") },
            ...purposeCodes.map((value) => ({ value, label: t(`registry.purpose.${value}`) })),
          ]}
        />
      )}
      {problem && <Failure error={problem} />}
      <p>
        <Button kind="pri" icon="page" pending={pending} onClick={() => void act()}>
          {t("registry.export.act")}
        </Button>
      </p>
      <small className="mut">{t("registry.export.kept")}</small>
    </section>
  );
}
