import { number } from "../../../web/format.ts";
import { useWords } from "../../../web/i18n.ts";
import type { ParameterValues, ProductContent } from "../contract.ts";
import { minutesOf, timesOf } from "./how-often.ts";

type Props = {
  content: ProductContent;
  parameters: ParameterValues;
  /** As the server counted them over the whole programme. */
  occurrences: number;
  weeks: number;
  /** Registered households and those graded focus; null while they are not known. */
  households: { all: number; focus: number } | null;
};
const periods = { year: 1, half_year: 2, quarter: 4, month: 12 } as const;

/** 310 户 × 5 次 = 1,550 次 → 每周 30 次，每次 25 分钟: the cost spelled out, and only where it is exactly so. */
export function Sum({ content, parameters, occurrences, weeks, households }: Props) {
  const { t } = useWords();
  const onEvent = content.stages.some(({ cadence }) => cadence.kind === "event");
  if (occurrences === 0)
    return <p className="sum s">{onEvent ? t("shelf.sum.on_event") : t("shelf.sum.none")}</p>;
  const only = content.stages.length === 1 ? content.stages[0] : undefined;
  const perWeek = occurrences / Math.max(weeks, 1);
  const aWeek = t("shelf.sum.a_week", { n: number(perWeek >= 10 ? Math.round(perWeek) : perWeek) });
  const each = only ? t("shelf.comma") + t("shelf.sum.each", { n: minutesOf(only, parameters) }) : "";
  return (
    <p className="sum">
      <Product content={content} parameters={parameters} occurrences={occurrences} households={households} />
      <i aria-hidden="true">→</i>
      <span>
        {aWeek}
        {each}
      </span>
    </p>
  );
}

function Product({ content, parameters, occurrences, households }: Omit<Props, "weeks">) {
  const { t } = useWords();
  const whole = <b>{t("shelf.sum.times", { count: occurrences, n: number(occurrences) })}</b>;
  const stage = content.stages.length === 1 ? content.stages[0] : undefined;
  if (!stage || stage.subject !== "household" || stage.cadence.kind !== "per_subject" || !households)
    return <b>{t("shelf.sum.whole", { n: number(occurrences) })}</b>;
  const yearly = periods[stage.cadence.period];
  const times = timesOf(stage.cadence.times, parameters) * yearly;
  const extra = timesOf(stage.cadence.extra?.["focus"], parameters) * yearly;
  const more = Number.isFinite(extra) && extra > 0 && households.focus > 0;
  const exact = households.all * times + (more ? households.focus * extra : 0) === occurrences;
  const n = (count: number) => t("shelf.sum.times", { count, n: number(count) });
  return (
    <>
      <span>{t("shelf.sum.households", { count: households.all, n: number(households.all) })}</span>
      <i>×</i>
      <span>{n(times)}</span>
      {more && (
        <>
          <i>+</i>
          <span>{t("shelf.sum.focus", { n: number(households.focus) })}</span>
          <i>×</i>
          <span>{n(extra)}</span>
        </>
      )}
      <i>{exact ? "=" : "→"}</i>
      {whole}
    </>
  );
}
