import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Dotted, Name } from "../../../web/kit/marks.tsx";
import type { DutyEvent } from "../contract.ts";
import { Asking } from "./asking.tsx";

export function Row({ event }: { event: DutyEvent }) {
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
