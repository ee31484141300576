import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import type { IncidentImport } from "../import-contract.ts";
import { Refused } from "./import-refused.tsx";

/** 试读结果: nothing is written yet. */
export function Result({ given }: { given: IncidentImport }) {
  const { t } = useWords();
  return (
    <section className="sheet stack">
      <h2>{t("page.import.tried")}</h2>
      <p className="mut">{t("page.import.tried_line")}</p>
      <RowCounts given={given} ended={false} />
      <Refused given={given} />
    </section>
  );
}

const kinds = ["accepted", "changed", "repeated", "leftOut", "refused"] as const;

/** What became, or would become, of every row; the parts add up to what was read. */
export function RowCounts({ given, ended }: { given: IncidentImport; ended: boolean }) {
  const { t } = useWords();
  const { number } = useFormat();
  const tense = ended ? "did" : "would";
  const { rows } = given;
  return (
    <dl className="row-counts">
      {kinds
        .filter((kind) => kind === "accepted" || rows[kind] > 0)
        .map((kind) => (
          <div key={kind} className={kind}>
            <dt>{t(`incident.rows.${tense}.${kind}`)}</dt>
            <dd>
              <b>{number(rows[kind])}</b> {t("incident.rows.unit", { count: rows[kind] })}
            </dd>
          </div>
        ))}
      <div>
        <dt>{t("incident.rows.read")}</dt>
        <dd>
          <b>{number(rows.read)}</b> {t("incident.rows.unit", { count: rows.read })}
        </dd>
      </div>
    </dl>
  );
}
