import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import type { RegisterImport } from "../../import/contract.ts";
import { Refused } from "./refused.tsx";

/** 试读结果: nothing is written yet. */
export function Result({ given }: { given: RegisterImport }) {
  const { t } = useWords();
  return (
    <section className="sheet stack">
      <h2>{t("page.import.tried")}</h2>
      <p className="mut">{t("page.import.tried_line")}</p>
      <RowCounts given={given} />
      <LeftOut given={given} />
      <Refused given={given} />
    </section>
  );
}

const kinds = ["added", "doors", "changed", "repeated", "kept", "leftOut", "refused"] as const;
/** What became, or would become, of every row. */
export function RowCounts({ given }: { given: RegisterImport }) {
  const { t } = useWords();
  const { number } = useFormat();
  const { rows, conflicts } = given;
  const open = given.state === "tried" ? conflicts.reduce((sum, { count }) => sum + count, 0) : 0;
  const tense = given.state === "tried" ? "would" : "did";
  return (
    <dl className="row-counts">
      {kinds
        .filter((kind) => kind === "added" || rows[kind] > 0)
        .map((kind) => (
          <div key={kind} className={kind}>
            <dt>{t(`registry.import.rows.${tense}.${kind}`)}</dt>
            <dd>
              <b>{number(rows[kind])}</b>
            </dd>
          </div>
        ))}
      {open > 0 && (
        <div className="refused">
          <dt>{t("registry.import.rows.open")}</dt>
          <dd>
            <b>{number(open)}</b>
          </dd>
        </div>
      )}
      <div>
        <dt>{t("registry.import.rows.read")}</dt>
        <dd>
          <b>{number(rows.read)}</b>
        </dd>
      </div>
    </dl>
  );
}

/** Columns that stayed out, and why: never silently. */
export function LeftOut({ given }: { given: RegisterImport }) {
  const { t, refusal } = useWords();
  const byCode = new Map<string, Set<string>>();
  for (const { taken, leftOut } of given.parts)
    for (const { field, code } of taken ? leftOut : [])
      byCode.set(code, (byCode.get(code) ?? new Set()).add(t(`registry.column.${field}`)));
  if (byCode.size === 0) return null;
  return (
    <div className="stack t">
      <h3>{t("registry.import.columns_left_out")}</h3>
      <ul className="ruled">
        {[...byCode].map(([code, names]) => (
          <li key={code}>
            <b>{[...names].join("、")}</b> <span className="s block">{refusal(code)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
