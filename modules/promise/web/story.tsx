import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Dotted, Name } from "../../../web/kit/marks.tsx";
import { Timeline } from "../../../web/kit/timeline.tsx";
import type { PromiseAct, PromiseDetail } from "../contract.ts";

/** 来龙去脉: everything that came of it, who said it, and where it was recorded in another's name. */
export function Story({ promise }: { promise: PromiseDetail }) {
  const { t } = useWords();
  const { moment, shortDay } = useFormat();
  const what = ({ kind, on, before, route }: PromiseAct) =>
    t(`promise.act.${kind}`, {
      on: on === null ? "" : shortDay(on),
      before: before === null ? "" : shortDay(before),
      route: route === null ? "" : t(`promise.route.${route}`),
    });
  const asTold = ({ told, side }: PromiseAct) =>
    told === null
      ? null
      : t(`promise.as.told_${told.how}`, {
          side: t(`promise.as.${side ?? "promised"}`),
          day: shortDay(told.on),
        });
  return (
    <section className="sheet stack">
      <h2>{t("promise.story")}</h2>
      <Timeline
        lines={promise.acts.map((act, at) => ({
          when: moment(act.at),
          dateTime: act.at,
          state: at === promise.acts.length - 1 ? "now" : "done",
          what: (
            <>
              <b>{what(act)}</b> {act.by !== "" && <Name name={act.by} sample={act.bySample} />}
            </>
          ),
          note: (
            <Dotted>
              {[
                asTold(act),
                act.words !== "" && (
                  <span key="words" className="written">
                    {act.words}
                  </span>
                ),
                act.recordedAt !== null && t("promise.recorded_at", { at: moment(act.recordedAt) }),
              ]}
            </Dotted>
          ),
        }))}
      />
    </section>
  );
}
