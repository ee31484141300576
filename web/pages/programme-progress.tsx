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
 * After approval, and after each later decision, duties are laid out in the background: this says how far, then
 * what comes next. Asked often while something is on its way, seldom after a minute: a programme that starts
 * later may have none yet.
 */
export function useProgrammeDuties(programme: Programme, wanted: boolean) {
  return useQuery({
    ...reading<ProgrammeDuties>(`/api/pages/programmes/${programme.id}/duties`),
    enabled: wanted,
    refetchInterval: ({ state }) =>
      !wanted || settled(programme, state.data) ? false : state.dataUpdateCount < 40 ? often : seldom,
  });
}
const settled = (programme: Programme, duties: ProgrammeDuties | undefined) =>
  duties !== undefined &&
  (duties.planned > 0 || programme.state === "closed" || programme.state === "suspended") &&
  duties.replanning?.finished !== false &&
  (expected(programme) === null || duties.replanning?.follows === expected(programme));
/** What the latest run has to follow before the numbers stand for the programme as it is. */
function expected(programme: Programme): string | null {
  if (programme.state === "suspended") return "suspended";
  if (programme.closedEarly !== null) return "closed";
  const last = programme.timeline.findLast((entry) => entry.at !== null && follows.includes(entry.what));
  if (last?.what === "resumed") return "resumed";
  return last?.what === "approved" && (last.revision ?? 1) > 1 ? `revision:${last.revision}` : null;
}
const follows: readonly string[] = ["approved", "resumed"];

type Query = ReturnType<typeof useProgrammeDuties>;
export function ProgrammeProgress({ programme, query }: { programme: Programme; query: Query }) {
  const { t } = useWords();
  return (
    <section className="sheet stack">
      <h2>{t("page.programme.duties")}</h2>
      <Wait for={query} rows={1}>
        {(duties) =>
          duties.planned === 0 && programme.state !== "closed" && programme.state !== "suspended" ? (
            <BeingPlanned programme={programme} />
          ) : (
            <>
              <BeingAdjusted programme={programme} duties={duties} />
              <Planned duties={duties} />
            </>
          )
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

/** 12,000 of 20,000: it goes on whether anybody looks or not. */
function BeingAdjusted({ programme, duties }: { programme: Programme; duties: ProgrammeDuties }) {
  const { t } = useWords();
  const { number } = useFormat();
  const { replanning } = duties;
  if (replanning === null || settled(programme, duties)) return null;
  const { done, total } = replanning;
  return (
    <div className="note" role="status">
      <p>{t("page.programme.replanning", { done: number(done), total: number(total) })}</p>
      <progress max={Math.max(total, 1)} value={done} aria-hidden="true" />
    </div>
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
      <LetGo standing={duties.standing} />
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

/** What the programme's own life took off the lists, with why: it is no miss and no work done either. */
function LetGo({ standing }: Pick<ProgrammeDuties, "standing">) {
  const { t } = useWords();
  const { number } = useFormat();
  const off = (["superseded", "suspended", "closed"] as const)
    .filter((why) => standing[why] > 0)
    .map((why) => t(`page.programme.let_go_${why}`, { n: number(standing[why]) }));
  return (
    <>
      {standing.held > 0 && <p>{t("page.programme.held", { n: number(standing.held) })}</p>}
      {off.length > 0 && (
        <p className="s mut">
          {t("page.programme.off")}
          <Dotted>{off}</Dotted>
        </p>
      )}
    </>
  );
}
