/** What it comes to in one place from tomorrow: the next days of each stage, the hours a week of each role. */
import type { Forecast } from "../../../server/pages/contract.ts";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { SelectField } from "../../../web/kit/field.tsx";
import { EffortTag } from "../../../web/kit/tag.tsx";
import type { ProductContent } from "../contract.ts";
import { NextDays } from "./own-next-days.tsx";

type Props = {
  forecast: Forecast;
  content: ProductContent;
  onCommunity: (id: string) => void;
};

export function OwnForecast({ forecast, content, onCommunity }: Props) {
  const { t, pick } = useWords();
  const { hours } = useFormat();
  const { unknown, minutesPerWeek, byRole } = forecast;
  return (
    <section className="sheet stack" aria-live="polite">
      <h2>{t("shelf.own.forecast")}</h2>
      {forecast.communities.length > 0 && (
        <SelectField
          name="community"
          label={t("shelf.own.forecast_for")}
          value={forecast.communityId ?? ""}
          data={forecast.communities.map(({ id, name }) => ({ value: id, label: pick(name) }))}
          onChange={(event) => onCommunity(event.currentTarget.value)}
        />
      )}
      {unknown !== null && <p className="mut">{t(`shelf.own.unknown.${unknown}`)}</p>}
      {minutesPerWeek !== null && minutesPerWeek > 0 && (
        <>
          <p>
            <EffortTag size="lg" minutesPerWeek={minutesPerWeek} />
          </p>
          <ul className="ruled">
            {byRole.map(({ role, minutes }) => (
              <li key={role} className="row b">
                <span>{t(`people.role.${role}`)}</span>
                <b>{hours(minutes)}</b>
              </li>
            ))}
          </ul>
        </>
      )}
      {forecast.stages.map((stage) => {
        const named = content.stages.find(({ key }) => key === stage.key);
        return named ? (
          <NextDays
            key={stage.key}
            title={pick(named.title)}
            stage={stage}
            event={named.cadence.kind === "event"}
          />
        ) : null;
      })}
    </section>
  );
}
