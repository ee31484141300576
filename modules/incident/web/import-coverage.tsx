import { useWords } from "../../../web/i18n.ts";
import { Chips } from "../../../web/kit/chips.tsx";
import { DateField } from "../../../web/kit/field.tsx";
import { Seg } from "../../../web/kit/seg.tsx";
import { useFormat } from "../../../web/dates.ts";
import type { PartProps } from "./import.tsx";
import { usePlaces } from "./places.ts";

/** 这份表管到哪: only where the file holds everything is nothing in it a zero. */
export function Coverage({ plan, given, change }: PartProps) {
  const { t, pick } = useWords();
  const { today, span } = useFormat();
  const { places } = usePlaces();
  const meant = [
    ...given.labels.map(({ label, meaning }) => plan.labels[label] ?? meaning),
    ...Object.values(plan.labels),
  ].flatMap((meaning) => (meaning?.problem ? [meaning.problem] : []));
  const day = (name: "from" | "to") => (
    <DateField
      name={name}
      label={t(`incident.import.${name}`)}
      max={today}
      value={plan[name]}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <section className="sheet stack">
      <h2>{t("incident.import.coverage")}</h2>
      <p className="mut">{t("incident.import.coverage_line")}</p>
      <div className="days">
        {day("from")}
        {day("to")}
      </div>
      <p className="s mut">
        {given.shown
          ? t("incident.import.shown", { span: span(given.shown.from, given.shown.to) })
          : t("incident.import.shown_later")}
      </p>
      <div className="import-what">
        <Seg
          label={t("incident.import.which_problems")}
          labelled
          value={plan.problems === null ? "all" : "these"}
          options={[
            { value: "all", label: t("incident.import.problems.all") },
            { value: "these", label: t("incident.import.problems.these") },
          ]}
          onChange={(value) => change({ problems: value === "all" ? null : [...new Set(meant)] })}
        />
        {plan.columns.community !== undefined && (
          <Seg
            label={t("incident.import.which_places")}
            labelled
            value={plan.communityIds === null ? "file" : "these"}
            options={[
              { value: "file", label: t("incident.import.places.file") },
              { value: "these", label: t("incident.import.places.these") },
            ]}
            onChange={(value) =>
              change({ communityIds: value === "file" ? null : places.map(({ id }) => id) })
            }
          />
        )}
      </div>
      {plan.communityIds !== null && plan.columns.community !== undefined && (
        <Chips
          by={t("incident.import.places.by")}
          chips={places.map(({ id, name }) => ({
            key: id,
            label: pick(name),
            on: plan.communityIds!.includes(id),
            onPress: () =>
              change({
                communityIds: plan.communityIds!.includes(id)
                  ? plan.communityIds!.filter((each) => each !== id)
                  : [...plan.communityIds!, id],
              }),
          }))}
        />
      )}
    </section>
  );
}
