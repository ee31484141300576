import { useFormat } from "../../../web/dates.ts";
import { day } from "../../../web/format.ts";
import { useWords } from "../../../web/i18n.ts";
import { Name } from "../../../web/kit/marks.tsx";
import { Timeline, type TimelineLine } from "../../../web/kit/timeline.tsx";
import type { Programme } from "../contract.ts";
import { useBecause } from "./because.ts";

/** What was concluded from it, as the module above knows. */
type Found = { foundAt: string; revision: number; by: string; bySample: boolean; words: string };

/** 来龙去脉: what happened to the programme, where it stands, what was concluded, and what comes. */
export function Story({ programme, findings = [] }: { programme: Programme; findings?: readonly Found[] }) {
  const { t, language } = useWords();
  const { today, shortDay, nearDay, dateOf, number } = useFormat();
  const because = useBecause();
  const begun = ["active", "suspended", "closed"].includes(programme.state);
  /** Days that come by themselves have passed where the programme has: begun, in force, run out. */
  const passed = (entry: { what: string }, on: string) =>
    entry.what === "ends" || entry.what === "evaluate"
      ? programme.state === "closed" && on <= today
      : begun && on <= today;
  const concluded = findings.map(
    ({ foundAt, words, ...each }) =>
      ({ at: foundAt, on: null, what: "found", note: words, ...each }) as const,
  );
  const entries = [...programme.timeline, ...concluded]
    .map((entry) => {
      const on = entry.at ? dateOf(entry.at) : (entry.on ?? today);
      return { ...entry, on, done: entry.at !== null || passed(entry, on) };
    })
    // Approved on the very day it takes effect: said once.
    .filter(
      (entry, _, all) =>
        entry.what !== "in_force" ||
        !all.some(
          (each) => each.what === "approved" && each.revision === entry.revision && each.on === entry.on,
        ),
    )
    // What happened stands before what is to come, and each in its order; within a day as it is told.
    .sort((a, b) => Number(b.done) - Number(a.done) || (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const now = entries.findLastIndex((entry) => entry.done);
  const when = (on: string) => {
    if (on === today) return nearDay(on);
    const nextYear = Number(on.slice(0, 4)) === Number(today.slice(0, 4)) + 1;
    return nextYear ? t("programme.next_year", { day: day(on, language, undefined, false) }) : shortDay(on);
  };
  const lines = entries.map((entry, at): TimelineLine => {
    // What ended early is still looked at on its day, and no revision of it follows.
    const how = !entry.done
      ? entry.what === "evaluate" && programme.state === "closed"
        ? "_over"
        : "_ahead"
      : entry.what === "resumed" && entry.by === null
        ? "_itself"
        : "";
    const what = t(`programme.story.${entry.what}${how}`, {
      n: number(programme.dutiesPlanned),
      next: Math.max(...programme.revisions.map((each) => each.number)) + 1,
      revision: entry.revision ?? "",
    });
    const opened = entry.what === "revised";
    const note = opened
      ? because(programme.revisions.find((each) => each.number === entry.revision))
      : entry.note;
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
      ...(note ? { note } : {}),
    };
  });
  return (
    <section className="sheet stack">
      <h2>{t("programme.story")}</h2>
      <Timeline lines={lines} />
    </section>
  );
}
