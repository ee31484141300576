import { useState } from "react";
import { useWords } from "../../../web/i18n.ts";
import { DateField, SelectField, TextField } from "../../../web/kit/field.tsx";
import { useFormat } from "../../../web/dates.ts";
import { usePlaces } from "./places.ts";
import { Reasoned } from "./reasoned.tsx";
import type { ActProps } from "./record-acts.tsx";
import { useChange } from "./use-change.ts";

/** 更正: day, time, place and community, where the source got them wrong. Only what differs is sent. */
export function Correct({ incident, onClose, onDone }: ActProps) {
  const { t, pick } = useWords();
  const { today } = useFormat();
  const { places } = usePlaces();
  const change = useChange(incident, onDone);
  const [said, setSaid] = useState({
    communityId: incident.communityId,
    occurredOn: incident.occurredOn,
    occurredTime: incident.occurredTime ?? "",
    reportedOn: incident.reportedOn ?? "",
    place: incident.place ?? "",
  });
  const set = (name: keyof typeof said) => (event: { currentTarget: { value: string } }) => {
    setSaid({ ...said, [name]: event.currentTarget.value });
    if (change.problem) change.clear();
  };
  const body = Object.fromEntries(
    Object.entries(said)
      .filter(([name, value]) => value.trim() !== (incident[name as keyof typeof said] ?? ""))
      .map(([name, value]) => [name, value.trim() === "" ? null : value.trim()]),
  );
  const date = (name: "occurredOn" | "reportedOn", required: boolean) => (
    <DateField
      name={name}
      label={t(`incident.field.${name}`)}
      max={today}
      required={required}
      withAsterisk={false}
      value={said[name]}
      onChange={set(name)}
      problem={change.problem}
    />
  );
  return (
    <Reasoned
      title={t("incident.act.correct")}
      save={t("incident.act.correct.save")}
      needed={t("incident.act.correct.needed")}
      step={Object.keys(body).length > 0 ? { method: "PATCH", to: "", body } : null}
      fields={Object.keys(said)}
      {...{ change, onClose }}
    >
      <div className="days">
        {date("occurredOn", true)}
        <DateField
          type="time"
          name="occurredTime"
          label={t("incident.field.occurredTime")}
          value={said.occurredTime}
          onChange={set("occurredTime")}
          problem={change.problem}
        />
      </div>
      {date("reportedOn", false)}
      <TextField
        name="place"
        label={t("incident.field.place")}
        description={t("incident.place_help")}
        maxLength={60}
        value={said.place}
        onChange={set("place")}
        problem={change.problem}
      />
      <SelectField
        name="communityId"
        label={t("incident.field.communityId")}
        value={said.communityId}
        onChange={set("communityId")}
        data={places.map((place) => ({ value: place.id, label: pick(place.name) }))}
        problem={change.problem}
      />
    </Reasoned>
  );
}
