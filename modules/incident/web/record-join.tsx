import { useState } from "react";
import { addDays } from "../../../web/format.ts";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Dotted } from "../../../web/kit/marks.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet } from "../../../web/query.ts";
import type { Incident } from "../contract.ts";
import { Reasoned } from "./reasoned.tsx";
import type { ActProps } from "./record-acts.tsx";
import { useChange } from "./use-change.ts";

/** Calls of one event come within days of each other. */
const near = 3;

/** 并到另一起: the record of the same source with which this one is the same event. */
export function Join({ incident, onClose, onDone }: ActProps) {
  const { t } = useWords();
  const { day } = useFormat();
  const change = useChange(incident, onDone);
  const [to, setTo] = useState("");
  const query = useGet<{ items: Incident[] }>(`/api/communities/${incident.communityId}/incidents`, {
    source: incident.source,
    from: addDays(incident.occurredOn, -near),
    to: addDays(incident.occurredOn, near),
  });
  const others = (query.data?.items ?? []).filter(
    (each) => each.id !== incident.id && each.joinedTo === null && !each.withdrawn,
  );
  const none = query.data !== undefined && others.length === 0;
  return (
    <Reasoned
      title={t("incident.act.join")}
      save={t("incident.act.join.save")}
      needed={t(none ? "incident.act.join.none" : "incident.act.join.needed")}
      step={to === "" ? null : { to: "/joining", body: { to } }}
      {...{ change, onClose }}
    >
      <Wait for={query} rows={2}>
        {() => {
          if (none) return null;
          return (
            <fieldset className="stack t">
              <legend>{t("incident.act.join.which")}</legend>
              <ul className="ruled choices">
                {others.map((each) => (
                  <li key={each.id}>
                    <label>
                      <input
                        type="radio"
                        name="to"
                        checked={to === each.id}
                        onChange={() => setTo(each.id)}
                      />
                      <span>
                        <b>{each.label}</b>
                        <span className="s mut block">
                          <Dotted>
                            {[day(each.occurredOn), each.occurredTime, each.place, each.sourceKey]}
                          </Dotted>
                        </span>
                      </span>
                    </label>
                  </li>
                ))}
              </ul>
            </fieldset>
          );
        }}
      </Wait>
    </Reasoned>
  );
}
