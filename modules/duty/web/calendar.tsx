import "../../../web/look/board.css";
import { Link, useParams, useSearch } from "@tanstack/react-router";
import { useFormat } from "../../../web/dates.ts";
import { addDays } from "../../../web/format.ts";
import { useWords } from "../../../web/i18n.ts";
import { btn } from "../../../web/kit/button.tsx";
import { Icon } from "../../../web/kit/icon.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet } from "../../../web/query.ts";
import type { Calendar } from "../contract.ts";
import { ViewHead } from "./views.tsx";
import { OneDay } from "./calendar-day.tsx";
import { Month } from "./calendar-month.tsx";

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

export type Kept = { programme?: string };
function Months({ id, month, kept }: { id: string; month: string; kept: Kept }) {
  const { t } = useWords();
  const { month: monthName } = useFormat();
  const before = addDays(`${month}-01`, -1).slice(0, 7);
  const after = addDays(`${month}-28`, 4).slice(0, 7);
  return (
    <nav className="row b months" aria-label={t("duty.calendar.nav")}>
      <Link
        to="/communities/$id/calendar"
        params={{ id }}
        search={{ ...kept, month: before }}
        className={btn()}
      >
        <Icon name="back" />
        {t("duty.calendar.before")}
      </Link>
      <h2>{monthName(month)}</h2>
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
