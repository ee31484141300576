import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { holds } from "../../modules/people/rules.ts";
import type { Programme } from "../../modules/programme/contract.ts";
import type { ProgrammeDuties } from "../../server/pages/contract.ts";
import { useFormat } from "../dates.ts";
import { useWords } from "../i18n.ts";
import { btn } from "../kit/button.tsx";
import { Dotted } from "../kit/marks.tsx";
import { Wait } from "../kit/wait.tsx";
import { reading } from "../query.ts";
import { useMe, whoOf } from "../session.ts";

const often = 1_500;
const seldom = 15_000;

/**
 * After approval the duties are laid out in the background: this says how far, then what comes next. Asked
 * often at first, seldom after a minute: a programme that starts later may have none yet.
 */
export function ProgrammeProgress({ programme }: { programme: Programme }) {
  const { t } = useWords();
  const query = useQuery({
    ...reading<ProgrammeDuties>(`/api/pages/programmes/${programme.id}/duties`),
    refetchInterval: ({ state }) =>
      (state.data?.planned ?? 0) > 0 ? false : state.dataUpdateCount < 40 ? often : seldom,
  });
  return (
    <section className="sheet stack">
      <h2>{t("page.programme.duties")}</h2>
      <Wait for={query} rows={1}>
        {(duties) =>
          duties.planned === 0 ? <BeingPlanned programme={programme} /> : <Planned duties={duties} />
        }
      </Wait>
      <Views programme={programme} />
    </section>
  );
}

/** Into the board and the calendar of this programme, for who looks after the community. */
function Views({ programme }: { programme: Programme }) {
  const { t } = useWords();
  const id = programme.communityId;
  if (!holds(whoOf(useMe()), ["officer", "cadre", "chief"], id)) return null;
  return (
    <nav className="row" aria-label={t("page.programme.duties")}>
      <Link
        to="/communities/$id/board"
        params={{ id }}
        search={{ programme: programme.id }}
        className={btn()}
      >
        {t("duty.view.board")}
      </Link>
      <Link
        to="/communities/$id/calendar"
        params={{ id }}
        search={{ programme: programme.id }}
        className={btn()}
      >
        {t("duty.view.calendar")}
      </Link>
    </nav>
  );
}

function BeingPlanned({ programme }: { programme: Programme }) {
  const { t } = useWords();
  const { number } = useFormat();
  return (
    <p className="note" role="status">
      {t("page.programme.being_planned", { n: number(programme.dutiesPlanned) })}
    </p>
  );
}

/** Counts before rates, and no percentage: how many were on time stands beside how many there were. */
function Planned({ duties }: { duties: ProgrammeDuties }) {
  const { t, pick } = useWords();
  const { number, due, nearDay } = useFormat();
  const { onTime, closed, overdue } = duties.onTime;
  return (
    <>
      <div role="status">
        <p>{t("page.programme.planned", { count: duties.planned, n: number(duties.planned) })}</p>
        <p className="mut">
          {closed + overdue === 0
            ? t("page.programme.none_due")
            : t("page.programme.on_time", {
                closed: number(closed),
                onTime: number(onTime),
                overdue: number(overdue),
              })}
        </p>
        {duties.unsigned > 0 && (
          <p className="mut">{t("page.programme.unsigned", { count: duties.unsigned })}</p>
        )}
      </div>
      {duties.upcoming.length > 0 && (
        <>
          <h3>{t("page.programme.next")}</h3>
          <ul className="ruled">
            {duties.upcoming.slice(0, 6).map((duty) => (
              <li key={duty.id}>
                <p>
                  <Link to="/duties/$id" params={{ id: duty.id }}>
                    {pick(duty.title)}
                  </Link>
                </p>
                <span className="s mut block">
                  <Dotted>
                    {[
                      duty.at ? `${nearDay(duty.dueOn)} ${duty.at}` : due(duty.dueOn),
                      duty.place,
                      duty.roles.map((role) => t(`people.role.${role}`)).join(t("shelf.and")),
                    ]}
                  </Dotted>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
