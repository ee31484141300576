import "../../../web/look/closing.css";
import { useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { TextArea, isAbout } from "../../../web/kit/field.tsx";
import { Name } from "../../../web/kit/marks.tsx";
import { Timeline } from "../../../web/kit/timeline.tsx";
import { keyOf, queries } from "../../../web/query.ts";
import type { DutyDetail, DutyLife, LifeEntry } from "../contract.ts";
import { useDutyWords } from "./reasons.ts";

/** 来龙去脉: what happened to the duty, the oldest first, and a note to add, also after it is closed. */
export function LifeStory({ duty, life }: { duty: DutyDetail; life: DutyLife }) {
  const { t } = useWords();
  const { moment } = useFormat();
  const { rolesOf } = useDutyWords();
  const what = (entry: LifeEntry) =>
    t(`duty.story.${entry.what}`, { role: entry.role === null ? "" : rolesOf([entry.role]) });
  return (
    <section className="sheet stack">
      <h2>{t("duty.story")}</h2>
      {life.timeline.length > 0 && (
        <Timeline
          lines={life.timeline.map((entry, at) => ({
            when: moment(entry.at),
            dateTime: entry.at,
            state: at === life.timeline.length - 1 ? "now" : "done",
            what: (
              <>
                <b>{what(entry)}</b>
                {entry.by !== "" && (
                  <>
                    {" "}
                    <Name name={entry.by} sample={entry.bySample} />
                  </>
                )}
              </>
            ),
            ...(entry.note === "" ? {} : { note: <span className="written">{entry.note}</span> }),
          }))}
        />
      )}
      <AddNote duty={duty} />
    </section>
  );
}

function AddNote({ duty }: { duty: DutyDetail }) {
  const { t } = useWords();
  const [text, setText] = useState<string>();
  const address = `/api/duties/${duty.id}/life`;
  const { act, pending, problem } = useAct({
    run: (note: string, key) =>
      send<DutyLife>("POST", `/api/duties/${duty.id}/notes`, { text: note }, { key }),
    onDone: (life) => {
      queries.setQueryData(keyOf(address), life);
      setText(undefined);
    },
  });
  if (text === undefined)
    return (
      <p>
        <Button icon="plus" onClick={() => setText("")}>
          {t("duty.note_add")}
        </Button>
      </p>
    );
  return (
    <div className="stack t closing">
      <TextArea
        name="text"
        label={t("duty.note_text")}
        description={t("duty.note_text_help")}
        maxLength={1000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        problem={problem}
        autoFocus
      />
      {problem && !isAbout(problem, "text") && <Failure error={problem} />}
      <p>
        <Button
          pending={pending}
          onClick={() => (text.trim() === "" ? setText(undefined) : void act(text.trim()))}
        >
          {t("duty.note_save")}
        </Button>
      </p>
    </div>
  );
}

/** How often this household was excused, as a fact: it changes no order and scores nobody. */
export function Repeats({ life }: { life: DutyLife }) {
  const repeatOf = useRepeats();
  if (life.repeats.length === 0) return null;
  return <p className="mut">{life.repeats.map(repeatOf).join(" · ")}</p>;
}
export function useRepeats() {
  const { t } = useWords();
  const { shortDay } = useFormat();
  return ({ reason, count, since }: DutyLife["repeats"][number]) =>
    t("duty.repeat", { reason: t(`duty.outcome.${reason}`), count, since: shortDay(since) });
}
