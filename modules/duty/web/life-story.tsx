import "../../../web/look/closing.css";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Name } from "../../../web/kit/marks.tsx";
import { Timeline } from "../../../web/kit/timeline.tsx";
import type { DutyDetail, DutyLife, LifeEntry } from "../contract.ts";
import { useDutyWords } from "./reasons.ts";
import { AddNote } from "./add-note.tsx";

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
                    {entry.helpedBy !== null && <> {t("duty.helped_by", { name: entry.helpedBy })}</>}
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
