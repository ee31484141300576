import "../../../web/look/board.css";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Dot } from "../../../web/kit/marks.tsx";
import type { Workload } from "../contract.ts";

type WeekProps = {
  week: Workload["weeks"][number];
  load: Workload["roles"][number]["weeks"][number];
  declared: number | null;
  most: number;
};
export function Week({ week, load, declared, most }: WeekProps) {
  const { t, language } = useWords();
  const { span, hours } = useFormat();
  const festivals = week.festivals
    .map((key) => t(`duty.festival.${key}`))
    .join(language === "zh" ? "、" : ", ");
  return (
    <li>
      <div className="row b">
        <span>
          {span(week.from, week.to)}
          {festivals !== "" && (
            <>
              <Dot />
              <b>{festivals}</b>
            </>
          )}
        </span>
        <span>
          {t("duty.load.sum", { hours: hours(load.minutes), count: load.duties })}
          {declared !== null && load.minutes > declared && (
            <>
              <Dot />
              <b>{t("duty.load.over", { hours: hours(load.minutes - declared) })}</b>
            </>
          )}
        </span>
      </div>
      <progress value={load.minutes} max={most} aria-hidden="true" />
    </li>
  );
}
