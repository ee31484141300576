import "../look/figures.css";
import { useWords } from "../i18n.ts";
import { Icon } from "./icon.tsx";

export type VerdictState = "in_progress" | "too_few" | "clear_fall" | "clear_rise" | "cannot_tell";

const classes: Record<VerdictState, string> = {
  in_progress: "wait",
  too_few: "few",
  clear_fall: "fall",
  clear_rise: "rise",
  cannot_tell: "unsure",
};

/** 下降明显, 不能断定 …: always beside the two counts, never alone and never in a table that could be sorted. */
export function VerdictChip({ state }: { state: VerdictState }) {
  const { t } = useWords();
  return (
    <span className={`verdict ${classes[state]}`}>
      {state === "clear_fall" && <Icon name="tick" />}
      {t(`page.verdict.${state}`)}
    </span>
  );
}
