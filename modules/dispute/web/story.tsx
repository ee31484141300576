import "../../../web/look/programme.css";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Name } from "../../../web/kit/marks.tsx";
import { Timeline, type TimelineLine } from "../../../web/kit/timeline.tsx";
import type { Dispute } from "../contract.ts";
import { useDisputeWords } from "./use-words.ts";

/** Terms that a law or the sides set; the others are the station's own. */
const lawful: ReadonlySet<string> = new Set(["term", "accept", "second", "case"]);

/** 来龙去脉: what happened, by whom, and what comes next. Codes only; nothing anybody said stands in here. */
export function Story({ dispute }: { dispute: Dispute }) {
  const { t } = useWords();
  const { moment, shortDay } = useFormat();
  const { clock } = useDisputeWords();
  const said = (details: Dispute["events"][number]["details"]) => {
    const { machine, ending, kind, source, because, step } = details;
    if (typeof step === "string") return t(`dispute.step.${step}`);
    if (typeof machine === "string") return t(`dispute.machine.${machine}`);
    if (typeof ending === "string") return t(`dispute.state.${ending}`);
    if (typeof because === "string") return t(`dispute.hand_over.because_${because}`);
    if (typeof source === "string") return t(`dispute.source.${source}`);
    if (kind === "callback" || kind === "check") return t(`dispute.follow_up.${kind}`, { n: details["n"] });
    if (typeof kind !== "string") return "";
    const handed = ["transfer", "refer", "request"].includes(kind);
    return t(handed ? `dispute.hand_over.${kind}` : `dispute.report.${kind}`);
  };
  const past: TimelineLine[] = dispute.events.map((event) => ({
    when: moment(event.at),
    dateTime: event.at,
    state: "done",
    what: (
      <b>
        {t(`dispute.event.${event.kind}`)}
        {said(event.details) && `${t("dispute.event.colon")}${said(event.details)}`}
      </b>
    ),
    note: event.by === null ? undefined : <Name name={event.by} sample={event.bySample} />,
  }));
  const next: TimelineLine[] =
    dispute.clock === null
      ? []
      : [
          {
            when: shortDay(dispute.clock.dueOn),
            dateTime: dispute.clock.dueOn,
            state: "todo",
            what: clock(dispute.clock),
            note: lawful.has(dispute.clock.kind) ? undefined : t("dispute.clock.station"),
          },
        ];
  return (
    <section className="sheet stack" aria-labelledby="story">
      <h2 id="story">{t("dispute.story")}</h2>
      <Timeline lines={[...past, ...next]} />
    </section>
  );
}
