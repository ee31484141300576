import "../look/form.css";
import { useId } from "react";
import { number } from "../format.ts";
import { useWords } from "../i18n.ts";
import { Icon } from "./icon.tsx";

type Props = {
  label: string;
  value: number;
  onChange: (value: number) => void;
  min: number;
  max: number;
  step?: number;
  /** 次, 分钟: stands after the number. */
  unit?: string;
  help?: string;
};

/** － 5 次 ＋: a number changed with one thumb. At its end the button stays and the end is said. */
export function Steps({ label, value, onChange, min, max, step = 1, unit = "", help }: Props) {
  const { t } = useWords();
  const id = useId();
  const round = (next: number) => Number(Math.min(max, Math.max(min, next)).toFixed(4));
  const said = (n: number) => `${number(n)}${unit ? ` ${unit}` : ""}`;
  const end =
    value <= min
      ? t("web.steps.least", { n: said(min) })
      : value >= max
        ? t("web.steps.most", { n: said(max) })
        : "";
  const button = (way: -1 | 1) => {
    const stuck = way < 0 ? value <= min : value >= max;
    return (
      <button
        type="button"
        className="btn icon"
        aria-label={t(way < 0 ? "web.steps.less" : "web.steps.more", { label, n: said(step) })}
        aria-disabled={stuck || undefined}
        aria-describedby={stuck ? `${id}-end` : undefined}
        onClick={() => !stuck && onChange(round(value + way * step))}
      >
        <Icon name={way < 0 ? "minus" : "plus"} />
      </button>
    );
  };
  return (
    <div className="field" role="group" aria-labelledby={`${id}-label`}>
      <span id={`${id}-label`}>{label}</span>
      <div className="steps">
        {button(-1)}
        <output aria-live="polite">{said(value)}</output>
        {button(1)}
        {end && (
          <small className="mut" id={`${id}-end`}>
            {end}
          </small>
        )}
      </div>
      {help && <small className="mut">{help}</small>}
    </div>
  );
}
