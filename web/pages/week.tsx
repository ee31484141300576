import "../look/week.css";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import type { TodayDuty } from "../../modules/duty/contract.ts";
import { useDutyWords } from "../../modules/duty/web/reasons.ts";
import { UndoNote } from "../../modules/duty/web/undo.tsx";
import type { Week } from "../../server/pages/contract.ts";
import { useFormat } from "../dates.ts";
import { addDays } from "../format.ts";
import { useWords } from "../i18n.ts";
import { btn } from "../kit/button.tsx";
import { Icon } from "../kit/icon.tsx";
import { Dotted } from "../kit/marks.tsx";
import { PageHead } from "../kit/page-head.tsx";
import { Wait } from "../kit/wait.tsx";
import { useGet } from "../query.ts";

type Day = Week["days"][number];

/** Own duties from Monday to Sunday: columns on a desk, a sheet a day on a phone. */
export default function WeekPage() {
  const { from } = useSearch({ from: "/inside/week" });
  const query = useGet<Week>("/api/pages/week", { from });
  return <Wait for={query}>{(week) => <Days week={week} />}</Wait>;
}

function Days({ week }: { week: Week }) {
  const { t } = useWords();
  const { span } = useFormat();
  const sunday = addDays(week.from, 6);
  const isNow = week.from <= week.today && week.today <= sunday;
  const unknown = useUnknown();
  useArrows(week.from);
  return (
    <>
      <PageHead
        title={isNow ? t("duty.week.title") : t("duty.week.of", { span: span(week.from, sunday) })}
        side={<OtherWeeks from={week.from} isNow={isNow} />}
      >
        <Dotted>{[isNow && span(week.from, sunday), unknown(week.days)]}</Dotted>
      </PageHead>
      <UndoNote />
      <div className="week">
        {week.days.map((day) => (
          <DaySheet key={day.on} day={day} isToday={day.on === week.today} />
        ))}
      </div>
    </>
  );
}

/** ← and → lead to the weeks before and after, as long as nobody is typing. */
function useArrows(from: string): void {
  const navigate = useNavigate();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const way = event.key === "ArrowLeft" ? -7 : event.key === "ArrowRight" ? 7 : 0;
      const typing =
        event.target instanceof Element && event.target.closest("input, textarea, select, dialog");
      if (way === 0 || typing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      void navigate({ to: "/week", search: { from: addDays(from, way) } });
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [from, navigate]);
}

function OtherWeeks({ from, isNow }: { from: string; isNow: boolean }) {
  const { t } = useWords();
  return (
    <nav className="row" aria-label={t("duty.week.nav")}>
      <Link to="/week" search={{ from: addDays(from, -7) }} className={btn()}>
        <Icon name="back" />
        {t("duty.week.before")}
      </Link>
      {!isNow && (
        <Link to="/week" search={{}} className={btn()}>
          {t("duty.week.now")}
        </Link>
      )}
      <Link to="/week" search={{ from: addDays(from, 7) }} className={btn()}>
        {t("duty.week.after")}
        <Icon name="forward" />
      </Link>
    </nav>
  );
}

/** Days whose holidays nobody has published yet are said once, not seven times. */
function useUnknown() {
  const { t } = useWords();
  const { shortDay, span } = useFormat();
  return (days: Day[]): string | null => {
    const unknown = days.filter((day) => day.dayOff === null);
    const [first, last] = [unknown[0], unknown.at(-1)];
    if (!first || !last) return null;
    const said = first === last ? shortDay(first.on) : span(first.on, last.on);
    return t("duty.week.unknown", { days: said });
  };
}

function DaySheet({ day, isToday }: { day: Day; isToday: boolean }) {
  const { t } = useWords();
  const { day: dayName } = useFormat();
  const weekend = [0, 6].includes(new Date(`${day.on}T00:00:00Z`).getUTCDay());
  const marks = [
    day.festival !== null && t(`duty.festival.${day.festival}`),
    day.dayOff === true && t("duty.week.day_off"),
    day.dayOff === false && weekend && t("duty.week.worked"),
  ];
  return (
    <section className={isToday ? "weekday today" : "weekday"} aria-current={isToday ? "date" : undefined}>
      <header>
        <h2>{dayName(day.on)}</h2>
        {isToday && <span className="s now">{t("duty.week.today")}</span>}
        {marks.some(Boolean) && (
          <span className="s mut">
            <Dotted>{marks}</Dotted>
          </span>
        )}
      </header>
      {day.items.length === 0 ? (
        <p className="s mut3">{t("duty.week.nothing")}</p>
      ) : (
        <ul className="ruled">
          {day.items.map((duty) => (
            <li key={duty.id}>
              <Line duty={duty} />
            </li>
          ))}
        </ul>
      )}
      {day.more > 0 && <p className="s mut">{t("duty.week.more", { count: day.more })}</p>}
    </section>
  );
}

function Line({ duty }: { duty: TodayDuty }) {
  const { t, pick } = useWords();
  const { titleOf, kindOf, reasonsOf } = useDutyWords();
  const open = duty.state === "open";
  const late = open && duty.late;
  return (
    <Link to="/duties/$id" params={{ id: duty.id }} className={open ? (late ? "late" : "") : "closed"}>
      <span className="k">
        {duty.state === "done" && <Icon name="tick" />}
        <Dotted>
          {[
            !open && t(`duty.state.${duty.state}`),
            late && reasonsOf(duty.reasons.slice(0, 1))[0],
            duty.at,
            kindOf(duty),
          ]}
        </Dotted>
      </span>
      <b>{titleOf(duty)}</b>
      <span className="s mut">{pick(duty.communityName)}</span>
    </Link>
  );
}
