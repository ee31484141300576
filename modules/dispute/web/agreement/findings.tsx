import { useWords } from "../../../../web/i18n.ts";
import { type Fault, faults } from "../../agreement/clause-linter.ts";
import { Icon } from "../../../../web/kit/icon.tsx";

type Found = { fault: string; span: { from: number; to: number } | null };

/** What is not clear yet, each with the way out; or that it is clear. */
export function Findings({ text, findings }: { text: string; findings: readonly Found[] }) {
  const { t, pick } = useWords();
  if (findings.length === 0)
    return (
      <p className="s clear" role="status">
        <Icon name="tick" />
        {t("dispute.clause.clear")}
      </p>
    );
  return (
    <div className="unclear" role="status">
      <p className="s">
        <b>{t("dispute.clause.unclear", { count: findings.length })}</b>
      </p>
      <ul>
        {findings.map(({ fault, span }, at) => (
          <li key={at} className="s">
            {span && <q>{text.slice(span.from, span.to)}</q>}
            {pick(faults[fault as Fault])}
          </li>
        ))}
      </ul>
    </div>
  );
}
