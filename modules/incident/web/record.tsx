import "../../../web/look/place.css";
import "../../../web/look/incident.css";
import { Link, useParams } from "@tanstack/react-router";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Crumb } from "../../../web/kit/crumb.tsx";
import { Lines } from "../../../web/kit/lines.tsx";
import { Dotted } from "../../../web/kit/marks.tsx";
import { PageHead } from "../../../web/kit/page-head.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet } from "../../../web/query.ts";
import { useFactWords } from "../../community/web/fact-words.ts";
import type { WholeIncident } from "../contract.ts";
import { fraudName } from "./fraud-select.tsx";
import { usePlaces } from "./places.ts";
import { Acts } from "./record-acts.tsx";
import { Story } from "./record-story.tsx";

/** One record: what the source says, with which calls it is one event, and everything that was changed in it. */
export default function Record() {
  const { id } = useParams({ from: "/inside/incidents/$id" });
  const query = useGet<WholeIncident>(`/api/incidents/${id}`);
  return (
    <Wait for={query} page>
      {(incident) => <Whole key={incident.id} incident={incident} />}
    </Wait>
  );
}

function Whole({ incident }: { incident: WholeIncident }) {
  const { t } = useWords();
  const { day } = useFormat();
  const { problem } = useFactWords();
  const { nameOf } = usePlaces();
  const params = { id: incident.communityId };
  return (
    <>
      <PageHead
        title={incident.label}
        crumb={
          <Crumb
            up={[
              { to: "/communities/$id", params, label: nameOf(incident.communityId) },
              { to: "/communities/$id/incidents", params, label: t("incident.title") },
            ]}
          />
        }
      >
        <Dotted>
          {[day(incident.occurredOn), problem(incident.problem), t(`incident.source.${incident.source}`)]}
        </Dotted>
      </PageHead>
      {incident.withdrawn && <p className="why narrow">{t("incident.withdrawn_line")}</p>}
      {incident.joinedTo !== null && <p className="why narrow">{t("incident.joined_line")}</p>}
      <div className="two">
        <div className="stack l">
          <Facts incident={incident} />
          <Calls incident={incident} />
          <Story incident={incident} />
        </div>
        <aside>
          <Acts incident={incident} />
        </aside>
      </div>
    </>
  );
}

function Facts({ incident }: { incident: WholeIncident }) {
  const { t, language } = useWords();
  const { day } = useFormat();
  const { problem } = useFactWords();
  const { nameOf } = usePlaces();
  const { occurredTime, reportedOn, lagDays, fraud } = incident;
  const lines = [
    { term: t("incident.community"), text: nameOf(incident.communityId) },
    {
      term: t("incident.occurred"),
      text: `${day(incident.occurredOn)}${occurredTime ? ` ${occurredTime}` : ""}`,
    },
    {
      term: t("incident.reported"),
      text:
        reportedOn === null
          ? t("incident.not_known")
          : lagDays === null || lagDays === 0
            ? day(reportedOn)
            : t("incident.reported_later", { day: day(reportedOn), count: lagDays }),
    },
    { term: t("incident.place"), text: incident.place ?? t("incident.no_place") },
    { term: t("incident.label"), text: incident.label },
    { term: t("incident.problem"), text: problem(incident.problem) },
    ...(fraud
      ? [
          {
            term: t("incident.fraud"),
            text: t("incident.fraud.of_year", { name: fraudName(fraud, language), year: fraud.year }),
          },
        ]
      : []),
    { term: t("incident.source_key"), text: <span className="mono">{incident.sourceKey}</span> },
    ...(incident.eventNo
      ? [{ term: t("incident.event_no"), text: <span className="mono">{incident.eventNo}</span> }]
      : []),
  ];
  return (
    <section className="sheet stack t">
      <h2>{t("incident.facts")}</h2>
      <Lines lines={lines} />
    </section>
  );
}

/** 同一起: the other calls of the event; together they count once. */
function Calls({ incident }: { incident: WholeIncident }) {
  const { t } = useWords();
  const { day } = useFormat();
  if (incident.calls.length === 0) return null;
  return (
    <section className="sheet stack t">
      <h2>{t("incident.calls")}</h2>
      <p className="mut">{t("incident.calls_line", { count: incident.calls.length + 1 })}</p>
      <ul className="ruled">
        {incident.calls.map((call) => (
          <li key={call.id} className="row b">
            <Link className="place" to="/incidents/$id" params={{ id: call.id }}>
              {call.label}
              <span className="hush"> {call.sourceKey}</span>
            </Link>
            <span className="s mut">
              <Dotted>{[day(call.occurredOn), call.place, call.sourceKey]}</Dotted>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
