import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import type { LabelMeaning } from "../import-contract.ts";
import { FraudSelect, isFraud } from "./fraud-select.tsx";
import type { PartProps } from "./import.tsx";
import { ProblemSelect } from "./problem-select.tsx";

type Found = PartProps["given"]["labels"][number];
/** Values of the list that are no problem. */
const unsaid = "";
const leftOut = "-";

/** 类别对应什么问题: what nobody said yet stands first, then the most frequent. What is said is remembered. */
export function Labels({ plan, given, change }: PartProps) {
  const { t } = useWords();
  const rows = [...given.labels].sort(
    (a, b) => Number(a.meaning !== null) - Number(b.meaning !== null) || b.rows - a.rows,
  );
  const open = rows.filter(({ label, meaning }) => meaning === null && !plan.labels[label]).length;
  const say = (label: string, meaning: LabelMeaning | null) => {
    const { [label]: _, ...rest } = plan.labels;
    change({ labels: meaning === null ? rest : { ...rest, [label]: meaning } });
  };
  return (
    <section className="sheet stack">
      <h2>{t("incident.import.labels")}</h2>
      <p className={open > 0 ? "why act" : "mut"}>
        {open > 0 ? t("incident.import.labels_open", { count: open }) : t("incident.import.labels_line")}
      </p>
      <ul className="import-labels ruled">
        {rows.map((found) => (
          <Row
            key={found.label}
            found={found}
            meaning={plan.labels[found.label] ?? found.meaning}
            touched={found.label in plan.labels}
            say={(meaning) => say(found.label, meaning)}
          />
        ))}
      </ul>
    </section>
  );
}

type RowProps = {
  found: Found;
  meaning: LabelMeaning | null;
  touched: boolean;
  say: (meaning: LabelMeaning | null) => void;
};

function Row({ found, meaning, touched, say }: RowProps) {
  const { t } = useWords();
  const { number } = useFormat();
  const value = meaning === null ? unsaid : (meaning.problem ?? leftOut);
  const by = touched ? "given" : found.by;
  return (
    <li>
      <div>
        <b>{found.label}</b>
        <span className="s mut block">
          {t("incident.rows.rows", { count: found.rows, n: number(found.rows) })}
        </span>
      </div>
      <ProblemSelect
        name={`label ${found.label}`}
        label={t("incident.import.means", { label: found.label })}
        quiet
        value={value}
        onChange={(next) =>
          say(next === unsaid ? null : { problem: next === leftOut ? null : next, fraud: null })
        }
        first={[
          { value: unsaid, label: t("incident.import.choose") },
          { value: leftOut, label: t("incident.import.leave_out") },
        ]}
      />
      <small className={by === null ? "late" : "mut"}>{t(`incident.import.by.${by ?? "nobody"}`)}</small>
      {meaning?.problem && isFraud(meaning.problem) && (
        <FraudSelect value={meaning.fraud} onChange={(fraud) => say({ ...meaning, fraud })} />
      )}
    </li>
  );
}
