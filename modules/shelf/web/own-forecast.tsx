/** What it comes to in one place from tomorrow: the next days of each stage, the hours a week of each role. */
import type { Forecast } from "../../../server/pages/contract.ts";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { SelectField } from "../../../web/kit/field.tsx";
import { Dot } from "../../../web/kit/marks.tsx";
import { EffortTag } from "../../../web/kit/tag.tsx";
import type { ProductContent } from "../contract.ts";

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

function NextDays({
  title,
  stage,
  event,
}: {
  title: string;
  stage: Forecast["stages"][number];
  event: boolean;
}) {
  const { t } = useWords();
  const { day, number } = useFormat();
  return (
    <section className="stack t">
      <h3>{title || t("shelf.own.no_title")}</h3>
      {stage.never && <p className="mut">{t("shelf.own.never")}</p>}
      {event && <p className="mut">{t("shelf.own.by_event")}</p>}
      {stage.count > 0 && (
        <p className="s mut">{t("shelf.own.in_a_year", { count: stage.count, n: number(stage.count) })}</p>
      )}
      <ul className="stack t">
        {stage.next.map((each) => (
          <li key={`${each.on} ${each.at}`}>
            {day(each.on)}
            {each.at && ` ${each.at}`}
            {each.count > 1 && (
              <>
                <Dot />
                {t("shelf.own.on_day", { count: each.count })}
              </>
            )}
            {each.festival && (
              <>
                <Dot />
                {t("shelf.own.before_festival", { festival: t(`shelf.festival.${each.festival}`) })}
              </>
            )}
          </li>
        ))}
      </ul>
      {stage.unknownYears.length > 0 && (
        <p className="s mut">
          {t("shelf.own.holidays_unknown", { years: stage.unknownYears.join(t("shelf.and")) })}
        </p>
      )}
    </section>
  );
}
