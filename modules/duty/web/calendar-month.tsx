import "../../../web/look/board.css";
import { Link } from "@tanstack/react-router";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import type { Calendar } from "../contract.ts";
import type { Kept } from "./calendar.tsx";

type Day = Calendar["days"][number];

type MonthProps = {
  id: string;
  month: string;
  calendar: Calendar;
  chosen: string | undefined;
  kept: Kept;
};
export function Month({ id, month, calendar, chosen, kept }: MonthProps) {
  const { t } = useWords();
  const weeks = Array.from({ length: calendar.days.length / 7 }, (_, at) =>
    calendar.days.slice(at * 7, at * 7 + 7),
  );
  return (
    <table className="month">
      <caption className="hush">{t("duty.view.calendar_lead")}</caption>
      <thead>
        <tr>
          {["MO", "TU", "WE", "TH", "FR", "SA", "SU"].map((day) => (
            <th key={day} scope="col">
              {t(`duty.calendar.${day}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]!.on}>
            {week.map((day) => (
              <td
                key={day.on}
                className={[
                  !day.on.startsWith(month) && "other",
                  day.on === calendar.today && "today",
                  day.on === chosen && "chosen",
                ]
                  .filter(Boolean)
                  .join(" ")}
              >
                <Link
                  to="/communities/$id/calendar"
                  params={{ id }}
                  search={{ ...kept, month, day: day.on }}
                  resetScroll={false}
                  aria-current={day.on === chosen ? "date" : undefined}
                >
                  <Cell day={day} />
                </Link>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ day }: { day: Day }) {
  const { t } = useWords();
  const { shortDay } = useFormat();
  return (
    <>
      <span>
        <span className="hush">{shortDay(day.on)} </span>
        <span aria-hidden="true">{Number(day.on.slice(8))}</span>
        {day.dayOff === true && <span className="s"> {t("duty.calendar.off")}</span>}
      </span>
      {day.festival && <span className="s">{t(`duty.festival.${day.festival}`)}</span>}
      {day.overdue > 0 && <span className="late">{t("duty.calendar.overdue", { count: day.overdue })}</span>}
      {day.open > 0 && <b>{t("duty.calendar.open", { count: day.open })}</b>}
      {day.signing > 0 && <span>{t("duty.calendar.signing", { count: day.signing })}</span>}
      {day.closed > 0 && <span className="done">{t("duty.calendar.closed", { count: day.closed })}</span>}
    </>
  );
}
