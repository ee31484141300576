import { useFormat } from "../dates.ts";
import { useWords } from "../i18n.ts";
import { type PlotInput, partOf } from "./month-plot.ts";

type Props = Pick<PlotInput, "months" | "startsOn" | "beforeTo"> & { caption: string };

/** The chart as a table: what a reader hears, and what 看成表格 shows. */
export function MonthTable({ caption, months, startsOn, beforeTo = null }: Props) {
  const { t } = useWords();
  const { month: monthName, number } = useFormat();
  return (
    <table className="months-table">
      <caption className="hush">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t("page.months.month")}</th>
          {startsOn !== null && <th scope="col">{t("page.months.when")}</th>}
          <th scope="col">{t("page.months.count")}</th>
        </tr>
      </thead>
      <tbody>
        {months.map(({ month, count }) => (
          <tr key={month}>
            <th scope="row">{monthName(month.slice(0, 7))}</th>
            {startsOn !== null && <td>{t(`page.months.${partOf(month, startsOn, beforeTo)}`)}</td>}
            <td>
              {count === null
                ? t("page.months.unknown")
                : t("page.months.cases", { count, n: number(count) })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
