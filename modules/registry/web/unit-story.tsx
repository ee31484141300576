import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { Timeline } from "../../../web/kit/timeline.tsx";
import type { Unit, UnitEvent } from "../unit/contract.ts";
import { unitReadings } from "./unit-acts.tsx";

/** What happened, the newest first; the latest can be taken back while nothing came after it. */
export function UnitStory({ unit }: { unit: Unit }) {
  const { t } = useWords();
  const { day } = useFormat();
  const events = unit.details?.events ?? [];
  const { act, pending, problem } = useAct({
    run: (id: string, key) => send<Unit>("POST", `/api/unit-events/${id}/undo`, {}, { key }),
    refreshes: unitReadings(unit),
  });
  if (events.length === 0) return <p className="mut">{t("registry.unit.no_story")}</p>;
  const said = (event: UnitEvent) =>
    event.kind === "closed"
      ? t(event.after === "left" ? "registry.unit_event.left" : "registry.unit_event.closed")
      : t(`registry.unit_event.${event.kind}`, { before: event.before, after: event.after });
  return (
    <>
      <Timeline
        lines={events.map((event) => ({
          when: day(event.happenedOn),
          dateTime: event.happenedOn,
          state: "done",
          what: event.undone ? <s>{said(event)}</s> : said(event),
          note: (
            <>
              {t("registry.unit_event.by", { name: event.byName })}
              {event.undone && ` ${t("registry.unit_event.undone")}`}
              {event.mayUndo === null && unit.may.write === null && (
                <Button kind="link" pending={pending} onClick={() => void act(event.id)}>
                  {t("registry.undo")}
                  <span className="hush"> {said(event)}</span>
                </Button>
              )}
            </>
          ),
        }))}
      />
      {problem && <Failure error={problem} />}
    </>
  );
}
