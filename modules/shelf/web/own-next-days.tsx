import type { Forecast } from "../../../server/pages/contract.ts";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Dot } from "../../../web/kit/marks.tsx";

/** The next days of one stage, or why there are none. */
export function NextDays({
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
