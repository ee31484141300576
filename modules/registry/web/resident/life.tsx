import { useAct } from "../../../../web/act.ts";
import { send } from "../../../../web/api.ts";
import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { Failure } from "../../../../web/kit/failure.tsx";
import { Dotted } from "../../../../web/kit/marks.tsx";
import { Timeline } from "../../../../web/kit/timeline.tsx";
import { Wait } from "../../../../web/kit/wait.tsx";
import { useGet } from "../../../../web/query.ts";
import type { HouseholdEvent } from "../../contract.ts";

/** 发生过的事: each with who recorded it; what is young enough is taken back here. */
export function Life({ householdId }: { householdId: string }) {
  const { t } = useWords();
  const { shortDay } = useFormat();
  const query = useGet<{ items: HouseholdEvent[] }>(`/api/households/${householdId}/life`);
  return (
    <Wait for={query} rows={1}>
      {({ items }) =>
        items.length === 0 ? null : (
          <section className="sheet stack" aria-labelledby="life">
            <h2 id="life">{t("registry.life.title")}</h2>
            <Timeline
              lines={items.map((event) => ({
                when: shortDay(event.happenedOn),
                dateTime: event.happenedOn,
                state: "done",
                what: <What event={event} householdId={householdId} />,
              }))}
            />
          </section>
        )
      }
    </Wait>
  );
}

function What({ event, householdId }: { event: HouseholdEvent; householdId: string }) {
  const { t } = useWords();
  const { moment } = useFormat();
  const { act, pending, problem } = useAct({
    run: (_: void, key) => send("POST", `/api/household-events/${event.id}/undo`, undefined, { key }),
    refreshes: ["/api/households", "/api/pages/communities"],
  });
  const who = event.residents.map(({ name }) => name ?? t("registry.life.someone")).join(t("shelf.and"));
  const said = t(`registry.life.${event.kind}`, { who });
  return (
    <>
      {event.undoneAt === null ? said : <s>{said}</s>}
      <small>
        <Dotted>
          {[
            ...(event.otherDoor === null
              ? []
              : [t(event.toHere ? "registry.life.from" : "registry.life.to", { door: event.otherDoor })]),
            ...(event.reason === "" ? [] : [event.reason]),
            event.by === null ? t("registry.life.by_night") : t("registry.life.by", { name: event.by }),
            moment(event.at),
            ...(event.undoneAt === null ? [] : [t("registry.life.undone")]),
          ]}
        </Dotted>
      </small>
      {event.mayUndo === null && (
        <Button kind="link" pending={pending} onClick={() => void act()}>
          {t("registry.life.undo")}
          <span className="hush"> {said}</span>
        </Button>
      )}
      {problem && <Failure error={problem} />}
    </>
  );
}
