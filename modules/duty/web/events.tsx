import { Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button, btn } from "../../../web/kit/button.tsx";
import { Dotted, Name } from "../../../web/kit/marks.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { usePages } from "../../../web/query.ts";
import type { DutyEvent } from "../contract.ts";
import { Asking } from "./asking.tsx";

/** 发生过的事: the events of a programme, what each made, and the way to enter one. */
export function Events({ programmeId, running }: { programmeId: string; running: boolean }) {
  const { t } = useWords();
  const pages = usePages<DutyEvent>(`/api/programmes/${programmeId}/events`, { limit: 10 });
  // Whoever comes from entering one is shown what it made.
  useEffect(() => {
    if (window.location.hash === "#events") document.getElementById("events")?.scrollIntoView();
  }, []);
  return (
    <section className="sheet stack" id="events">
      <div className="row b">
        <h2>{t("duty.event.list")}</h2>
        {running && (
          <Link to="/events/new" search={{ programme: programmeId }} className={btn("pri")}>
            {t("duty.event.enter")}
          </Link>
        )}
      </div>
      <Wait for={pages.query} rows={1}>
        {() =>
          pages.items.length === 0 ? (
            <p className="mut">{t("duty.event.list_none")}</p>
          ) : (
            <ul className="ruled">
              {pages.items.map((event) => (
                <Row key={event.id} event={event} />
              ))}
            </ul>
          )
        }
      </Wait>
      {pages.hasMore && (
        <Button pending={pages.loadingMore} onClick={pages.more}>
          {t("duty.event.more")}
        </Button>
      )}
    </section>
  );
}

function Row({ event }: { event: DutyEvent }) {
  const { t, pick } = useWords();
  const { day, due } = useFormat();
  const [asking, ask] = useState(false);
  const withdrawal = useAct({
    run: (reason: string, key) =>
      send<DutyEvent>("POST", `/api/duty-events/${event.id}/withdrawal`, { reason }, { key }),
    refreshes: [`/api/programmes/${event.programmeId}`, "/api/pages", "/api/duties"],
    onDone: () => ask(false),
  });
  return (
    <li className="stack t">
      <div>
        <b>{event.what}</b>
        <span className="s mut block">
          <Dotted>
            {[
              day(event.happenedOn),
              event.place,
              <span key="by">
                <Name name={event.enteredBy} sample={event.enteredBySample} /> {t("duty.event.by")}
              </span>,
            ]}
          </Dotted>
        </span>
      </div>
      {event.withdrawn && (
        <p className="mut">{t("duty.event.withdrawn", { reason: event.withdrawn.reason })}</p>
      )}
      <ul className="dashes">
        {event.duties.map((duty) => (
          <li key={duty.id}>
            <Link to="/duties/$id" params={{ id: duty.id }}>
              {pick(duty.title)}
            </Link>{" "}
            <span className="s mut">
              {duty.state === "open" ? due(duty.dueOn) : t(`duty.state.${duty.state}`)}
            </span>
          </li>
        ))}
      </ul>
      {event.may.withdraw === null && (
        <p>
          <Button kind="link" onClick={() => ask(true)}>
            {t("duty.event.withdraw")}
          </Button>
        </p>
      )}
      {asking && (
        <Asking
          title={t("duty.event.withdraw")}
          label={t("duty.event.withdraw_why")}
          help={t("duty.event.withdraw_help")}
          save={t("duty.event.withdraw_save")}
          field="reason"
          act={withdrawal}
          onClose={() => ask(false)}
        />
      )}
    </li>
  );
}
