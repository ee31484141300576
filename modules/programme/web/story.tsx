import { useFormat } from "../../../web/dates.ts";
import { day } from "../../../web/format.ts";
import { useWords } from "../../../web/i18n.ts";
import { Name } from "../../../web/kit/marks.tsx";
import { Timeline, type TimelineLine } from "../../../web/kit/timeline.tsx";
import type { Programme } from "../contract.ts";

/** 来龙去脉: what happened to the programme, where it stands, and what comes. */
export function Story({ programme }: { programme: Programme }) {
  const { t, language } = useWords();
  const { today, shortDay, nearDay, dateOf, number } = useFormat();
  const running =
    programme.state === "active" || programme.state === "suspended" || programme.state === "closed";
  const entries = programme.timeline.map((entry) => {
    const on = entry.at ? dateOf(entry.at) : (entry.on ?? today);
    const done = entry.at !== null || (entry.what === "activated" && running && on <= today);
    return { ...entry, on, done };
  });
  const now = entries.findLastIndex((entry) => entry.done);
  const when = (on: string) => {
    if (on === today) return nearDay(on);
    const nextYear = Number(on.slice(0, 4)) === Number(today.slice(0, 4)) + 1;
    return nextYear ? t("programme.next_year", { day: day(on, language, undefined, false) }) : shortDay(on);
  };
  const lines = entries.map((entry, at): TimelineLine => {
    const what = t(`programme.story.${entry.what}${entry.done ? "" : "_ahead"}`, {
      n: number(programme.dutiesPlanned),
      next: programme.revision + 1,
    });
    return {
      when: when(entry.on),
      dateTime: entry.at ?? entry.on,
      state: at === now ? "now" : entry.done ? "done" : "todo",
      what: (
        <>
          {entry.done ? <b>{what}</b> : what}
          {entry.by && (
            <>
              {t("shelf.comma")}
              <Name name={entry.by} sample={entry.bySample} />
            </>
          )}
        </>
      ),
      ...(entry.note ? { note: entry.note } : {}),
    };
  });
  return (
    <section className="sheet stack">
      <h2>{t("programme.story")}</h2>
      <Timeline lines={lines} />
    </section>
  );
}
