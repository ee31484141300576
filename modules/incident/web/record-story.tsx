import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Name } from "../../../web/kit/marks.tsx";
import { Timeline, type TimelineLine } from "../../../web/kit/timeline.tsx";
import { useFactWords } from "../../community/web/fact-words.ts";
import type { ChangedFields, IncidentChange, WholeIncident } from "../contract.ts";
import { fraudName } from "./fraud-select.tsx";
import { usePlaces } from "./places.ts";
import { newestOf } from "./reverse.ts";
import { TakeBack } from "./take-back.tsx";

const fields = [
  "communityId",
  "problem",
  "fraud",
  "label",
  "occurredOn",
  "occurredTime",
  "reportedOn",
  "place",
  "eventNo",
] as const;
type Field = (typeof fields)[number];

/** 改过什么: every change with its reason and who made it, oldest first. Nothing is ever overwritten silently. */
export function Story({ incident }: { incident: WholeIncident }) {
  const { t } = useWords();
  const { moment } = useFormat();
  const changes = [...incident.changes].sort((a, b) => (a.at < b.at ? -1 : 1));
  const newest = newestOf(changes);
  const lines = changes.map((change): TimelineLine => ({
    when: moment(change.at),
    dateTime: change.at,
    state: change === newest ? "now" : "done",
    what: (
      <>
        <b>{t(`incident.change.${change.kind}`)}</b>
        <Differences change={change} />
        {change.reason && <p>{t("incident.change.because", { reason: change.reason })}</p>}
        <small>
          {change.by === null ? (
            t("incident.change.by_import")
          ) : (
            <Name name={change.by} sample={change.bySample} />
          )}
        </small>
        {change === newest && <TakeBack incident={incident} change={change} />}
      </>
    ),
  }));
  return (
    <section className="sheet stack">
      <h2>{t("incident.story")}</h2>
      {lines.length === 0 ? <p className="mut">{t("incident.story.none")}</p> : <Timeline lines={lines} />}
    </section>
  );
}

function Differences({ change }: { change: IncidentChange }) {
  const { t, language } = useWords();
  const { day } = useFormat();
  const { problem } = useFactWords();
  const { nameOf } = usePlaces();
  const said = (of: ChangedFields, field: Field): string => {
    const value = of[field];
    if (value === null || value === undefined || value === "") return t("incident.change.empty");
    if (field === "communityId") return nameOf(value as string);
    if (field === "problem") return problem(value as string);
    if (field === "occurredOn" || field === "reportedOn") return day(value as string);
    return typeof value === "string" ? value : fraudName(value, language);
  };
  const changed = fields.filter(
    (field) => field in change.after && said(change.before, field) !== said(change.after, field),
  );
  if (changed.length === 0) return null;
  return (
    <ul>
      {changed.map((field) => (
        <li key={field}>
          {t("incident.change.from_to", {
            field: t(`incident.field.${field}`),
            before: said(change.before, field),
            after: said(change.after, field),
          })}
        </li>
      ))}
    </ul>
  );
}
