import { useId } from "react";
import type { Problem } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { NumberField } from "../../../web/kit/field.tsx";
import { Icon } from "../../../web/kit/icon.tsx";

type Props = { value: string; onChange: (value: string) => void; problem: Problem | null };
const most = 100_000;

/** How many were present: typed, or stepped by one and by ten, because forty are not forty taps. */
export function Count({ value, onChange, problem }: Props) {
  const { t } = useWords();
  const id = useId();
  const now = value === "" ? 0 : Number(value);
  const step = (by: number) => {
    const next = Math.min(most, Math.max(0, now + by));
    return (
      <button
        key={by}
        type="button"
        className="btn"
        aria-label={t(by < 0 ? "duty.count_less" : "duty.count_more", { n: Math.abs(by) })}
        onClick={() => onChange(String(next))}
      >
        <Icon name={by < 0 ? "minus" : "plus"} />
        {Math.abs(by)}
      </button>
    );
  };
  return (
    <div className="stack t" role="group" aria-labelledby={`${id}-label`}>
      <NumberField
        id={id}
        labelProps={{ id: `${id}-label` }}
        name="count"
        label={t("duty.count")}
        description={t("duty.count_help")}
        required
        withAsterisk={false}
        maxLength={6}
        value={value}
        onChange={(event) => {
          const digits = event.currentTarget.value.replace(/\D/g, "").slice(0, 6);
          onChange(digits === "" ? "" : String(Math.min(most, Number(digits))));
        }}
        problem={problem}
      />
      <div className="row">{[-1, 1, 10].map(step)}</div>
    </div>
  );
}
