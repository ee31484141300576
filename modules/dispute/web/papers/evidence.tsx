import { useWords } from "../../../../web/i18n.ts";
import type { Problem } from "../../../../web/api.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { DateField, NumberField, TextField } from "../../../../web/kit/field.tsx";

export type Draft = { name: string; from: string; copies: string; on: string };
type Props = {
  drafts: readonly Draft[];
  onChange: (drafts: Draft[]) => void;
  today: string;
  problem: Problem | null;
};

/** 证据材料: what it is, from whom, how many, received when. */
export function Evidence({ drafts, onChange, today, problem }: Props) {
  const { t } = useWords();
  const change = (at: number, more: Partial<Draft>) =>
    onChange(drafts.map((each, n) => (n === at ? { ...each, ...more } : each)));
  return (
    <fieldset className="field stack t">
      <legend>{t("dispute.papers.evidence")}</legend>
      {drafts.map((draft, at) => (
        <div key={at} className="pair">
          <TextField
            name={`evidence.${at}.name`}
            label={t("dispute.papers.evidence_name")}
            maxLength={60}
            value={draft.name}
            onChange={(event) => change(at, { name: event.currentTarget.value })}
            problem={problem}
          />
          <TextField
            name={`evidence.${at}.from`}
            label={t("dispute.papers.evidence_from")}
            maxLength={60}
            value={draft.from}
            onChange={(event) => change(at, { from: event.currentTarget.value })}
            problem={problem}
          />
          <NumberField
            name={`evidence.${at}.copies`}
            label={t("dispute.papers.evidence_copies")}
            value={draft.copies}
            onChange={(event) => change(at, { copies: event.currentTarget.value })}
            problem={problem}
          />
          <DateField
            name={`evidence.${at}.on`}
            label={t("dispute.papers.evidence_on")}
            value={draft.on}
            max={today}
            onChange={(event) => change(at, { on: event.currentTarget.value })}
            problem={problem}
          />
          <Button
            kind="link"
            aria-label={t("dispute.papers.evidence_remove", { name: draft.name })}
            onClick={() => onChange(drafts.filter((_, n) => n !== at))}
          >
            {t("dispute.form.remove")}
          </Button>
        </div>
      ))}
      <p>
        <Button onClick={() => onChange([...drafts, { name: "", from: "", copies: "1", on: today }])}>
          {t("dispute.papers.evidence_add")}
        </Button>
      </p>
    </fieldset>
  );
}
