import { useRef } from "react";
import type { Problem } from "../../../../web/api.ts";
import { useWords } from "../../../../web/i18n.ts";
import { TextArea } from "../../../../web/kit/field.tsx";

const phrases = ["facts", "claim", "admits", "denies", "law", "near", "apart", "again"] as const;
type Props = {
  name: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  problem?: Problem | null;
};
/** A record, with what is written most often one press away. */
export function Phrases({ name, label, value, onChange, problem }: Props) {
  const { t } = useWords();
  const area = useRef<HTMLTextAreaElement>(null);
  const add = (text: string) => {
    onChange(value === "" ? text : `${value}\n${text}`);
    area.current?.focus();
  };
  return (
    <div className="stack t">
      <TextArea
        ref={area}
        name={name}
        label={label}
        rows={4}
        maxLength={4000}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        problem={problem ?? null}
      />
      <div className="chips" role="group" aria-label={t("dispute.phrase.by")}>
        <span className="by" aria-hidden="true">
          {t("dispute.phrase.by")}
        </span>
        {phrases.map((key) => (
          <button key={key} type="button" className="chip" onClick={() => add(t(`dispute.phrase.${key}`))}>
            {t(`dispute.phrase.${key}_short`)}
          </button>
        ))}
      </div>
    </div>
  );
}
