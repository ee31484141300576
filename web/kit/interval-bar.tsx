import "../look/figures.css";
import { useWords } from "../i18n.ts";
import { drawInterval } from "./interval.ts";
import type { VerdictState } from "./verdict-chip.tsx";

type Props = {
  /** Range and estimate of the ratio of rates; `upper` may be Infinity, `estimate` null. */
  lower: number;
  upper: number;
  estimate: number | null;
  state: VerdictState;
  /** 与去年持平: what the line in the middle means. */
  sameWord: string;
};

const classes: Record<Exclude<VerdictState, "in_progress">, string> = {
  too_few: "few",
  cannot_tell: "open",
  clear_fall: "",
  clear_rise: "rise",
};

/**
 * The range beside the line of "the same", in HTML so that its words grow with the type. Before the planned day
 * there is nothing to see: a range shown early is a verdict given early.
 */
export function IntervalBar({ lower, upper, estimate, state, sameWord }: Props) {
  const { t } = useWords();
  if (state === "in_progress") return null;
  const { start, end, beyond, point } = drawInterval({ lower, upper, estimate });
  const times = (ratio: number) => ratio.toFixed(ratio < 0.1 ? 3 : 2);
  const range = Number.isFinite(upper)
    ? t("page.interval.range", { lower: times(lower), upper: times(upper) })
    : t("page.interval.no_end", { lower: times(lower) });
  const said =
    estimate === null || !Number.isFinite(estimate)
      ? range
      : t("page.interval.about", { estimate: times(estimate), range });
  return (
    <div className={`iv ${classes[state]}`} role="img" aria-label={`${sameWord}: ${said}`}>
      <div className="top">
        <span>{sameWord}</span>
      </div>
      <div className="ax">
        <i className="one" />
        <i className={beyond ? "rng on" : "rng"} style={{ left: `${start}%`, right: `${100 - end}%` }} />
        {beyond && <i className="more" />}
        {point !== null && <i className="pt" style={{ left: `${point}%` }} />}
      </div>
      <div className="bot">
        <span>{t("page.interval.less")}</span>
        <span>{t("page.interval.more")}</span>
      </div>
    </div>
  );
}
