import "../../../web/look/board.css";
import { Link, useParams, useSearch } from "@tanstack/react-router";
import { useFormat } from "../../../web/dates.ts";
import { addDays } from "../../../web/format.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button, btn } from "../../../web/kit/button.tsx";
import { Icon } from "../../../web/kit/icon.tsx";
import { Dotted } from "../../../web/kit/marks.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet, usePages } from "../../../web/query.ts";
import type { Calendar, Duty } from "../contract.ts";
import { useDutyWords } from "./reasons.ts";
import { ViewHead } from "./views.tsx";

type Day = Calendar["days"][number];
const from = "/inside/communities/$id/calendar" as const;

/** 日历: how many duties each day has; a day opens below, with what they are. */
export default function CalendarPage() {
  const { id } = useParams({ from });
  const { month, day, programme } = useSearch({ from });
  const { today } = useFormat();
  const shown = /^\d{4}-(0[1-9]|1[0-2])$/.test(month ?? "") ? month! : today.slice(0, 7);
  const query = useGet<Calendar>("/api/duty-calendar", {
    communityId: id,
    month: shown,
    programmeId: programme,
  });
  const kept = programme ? { programme } : {};
  return (
    <>
      <ViewHead view="calendar" communityId={id} programme={programme} />
      <Months id={id} month={shown} kept={kept} />
      <Wait for={query}>
        {(calendar) => <Month id={id} month={shown} calendar={calendar} chosen={day} kept={kept} />}
      </Wait>
      {day && <OneDay key={day} id={id} day={day} programme={programme} />}
    </>
  );
}

type Kept = { programme?: string };
function Months({ id, month, kept }: { id: string; month: string; kept: Kept }) {
  const { t } = useWords();
  const before = addDays(`${month}-01`, -1).slice(0, 7);
  const after = addDays(`${month}-28`, 4).slice(0, 7);
  const [year = "", number = ""] = month.split("-");
  return (
    <nav className="row b" aria-label={t("duty.calendar.nav")}>
      <Link
        to="/communities/$id/calendar"
        params={{ id }}
        search={{ ...kept, month: before }}
        className={btn()}
      >
        <Icon name="back" />
        {t("duty.calendar.before")}
      </Link>
      <h2>{t("duty.calendar.month", { year, month: Number(number) })}</h2>
      <Link
        to="/communities/$id/calendar"
        params={{ id }}
        search={{ ...kept, month: after }}
        className={btn()}
      >
        {t("duty.calendar.after")}
        <Icon name="forward" />
      </Link>
    </nav>
  );
}

type MonthProps = {
  id: string;
  month: string;
  calendar: Calendar;
  chosen: string | undefined;
  kept: Kept;
};
function Month({ id, month, calendar, chosen, kept }: MonthProps) {
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
        {day.dayOff === true && <span className="s"> {t("duty.week.day_off")}</span>}
      </span>
      {day.festival && <span className="s">{t(`duty.festival.${day.festival}`)}</span>}
      {day.overdue > 0 && <span className="late">{t("duty.calendar.overdue", { count: day.overdue })}</span>}
      {day.open > 0 && <b>{t("duty.calendar.open", { count: day.open })}</b>}
      {day.signing > 0 && <span>{t("duty.calendar.signing", { count: day.signing })}</span>}
      {day.closed > 0 && <span className="done">{t("duty.calendar.closed", { count: day.closed })}</span>}
    </>
  );
}

function OneDay({ id, day, programme }: { id: string; day: string; programme: string | undefined }) {
  const { t } = useWords();
  const { day: dayName } = useFormat();
  const { titleOf, kindOf, rolesOf } = useDutyWords();
  const pages = usePages<Duty>("/api/duties", {
    communityId: id,
    programmeId: programme,
    from: day,
    to: day,
    limit: 50,
  });
  return (
    <section className="sheet stack">
      <h2>{dayName(day)}</h2>
      <Wait for={pages.query} rows={2}>
        {() =>
          pages.items.length === 0 ? (
            <p className="mut">{t("duty.week.nothing")}</p>
          ) : (
            <ul className="ruled">
              {pages.items.map((duty) => (
                <li key={duty.id}>
                  <Link to="/duties/$id" params={{ id: duty.id }}>
                    {titleOf(duty)}
                  </Link>
                  <span className="s mut block">
                    <Dotted>
                      {[duty.at, kindOf(duty), rolesOf(duty.roles), t(`duty.state.${duty.state}`)]}
                    </Dotted>
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Wait>
      {pages.hasMore && (
        <Button pending={pages.loadingMore} onClick={pages.more}>
          {t("duty.calendar.more")}
        </Button>
      )}
    </section>
  );
}
