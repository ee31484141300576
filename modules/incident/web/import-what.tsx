import { useWords } from "../../../web/i18n.ts";
import { Seg } from "../../../web/kit/seg.tsx";
import { sources } from "./list-filters.tsx";
import type { PartProps } from "./import.tsx";

/** 这是哪来的表: the source, because what is remembered is remembered for it, and what one row stands for. */
export function What({ plan, change }: PartProps) {
  const { t } = useWords();
  return (
    <section className="sheet stack">
      <h2>{t("incident.import.what")}</h2>
      <div className="import-what">
        <Seg
          label={t("incident.source")}
          labelled
          value={plan.source}
          options={sources.map((source) => ({ value: source, label: t(`incident.source.${source}`) }))}
          onChange={(source) => change({ source })}
        />
        <Seg
          label={t("incident.import.shape")}
          labelled
          value={plan.shape}
          options={[
            { value: "records", label: t("incident.import.shape.records") },
            { value: "counts", label: t("incident.import.shape.counts") },
          ]}
          onChange={(shape) => change({ shape })}
        />
      </div>
    </section>
  );
}
