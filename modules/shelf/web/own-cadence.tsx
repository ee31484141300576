/** How often, in plain words: by the calendar, so many times for each household, or when something happens. */
import { useWords } from "../../../web/i18n.ts";
import { Seg } from "../../../web/kit/seg.tsx";
import { Steps } from "../../../web/kit/steps.tsx";
import type { Cadence, Stage } from "../contract.ts";
import { type Editor, NumberOrSetting } from "./own-fields.tsx";
import { PerSubjectFields } from "./own-cadence-subject.tsx";
import { RuleFields } from "./own-cadence-rule.tsx";

type Props = { editor: Editor; at: number; stage: Stage; onChange: (stage: Stage) => void };
export type CadenceProps<Kind extends Cadence["kind"]> = {
  editor: Editor;
  path: string;
  cadence: Extract<Cadence, { kind: Kind }>;
  onChange: (cadence: Extract<Cadence, { kind: Kind }>) => void;
};

/** Where each kind starts. */
const started: Record<Cadence["kind"], Cadence> = {
  rule: {
    kind: "rule",
    freq: "weekly",
    interval: 1,
    byday: ["MO"],
    graceDays: 2,
    perDay: 1,
    holidays: "keep",
    terms: "keep",
  },
  per_subject: { kind: "per_subject", times: 4, period: "year", graceDays: 14 },
  event: { kind: "event", opensAfterDays: 0, withinDays: 3, expected: 12 },
};

export function CadenceFields({ editor, at, stage, onChange }: Props) {
  const { t } = useWords();
  const path = `stages.${at}.cadence`;
  const { cadence } = stage;
  const set = (next: Cadence) => onChange({ ...stage, cadence: next });
  return (
    <div className="stack">
      <Seg
        label={t("shelf.own.cadence")}
        labelled
        options={(["rule", "per_subject", "event"] as const).map((value) => ({
          value,
          label: t(`shelf.own.cadence.${value}`),
        }))}
        value={cadence.kind}
        onChange={(kind) =>
          // What is counted for each household is about households.
          onChange({
            ...stage,
            cadence: started[kind],
            ...(kind === "per_subject" ? { subject: "household" as const, needs: ["door" as const] } : {}),
          })
        }
      />
      {cadence.kind === "rule" && <RuleFields editor={editor} path={path} cadence={cadence} onChange={set} />}
      {cadence.kind === "per_subject" && (
        <PerSubjectFields editor={editor} path={path} cadence={cadence} onChange={set} />
      )}
      {cadence.kind === "event" && (
        <EventFields editor={editor} path={path} cadence={cadence} onChange={set} />
      )}
      {cadence.kind !== "event" && (
        <Steps
          label={t("shelf.own.grace")}
          help={t("shelf.own.grace_help")}
          unit={t("shelf.own.unit_days")}
          value={cadence.graceDays}
          min={0}
          max={60}
          onChange={(graceDays) => set({ ...cadence, graceDays })}
        />
      )}
    </div>
  );
}

function EventFields({ editor, path, cadence, onChange }: CadenceProps<"event">) {
  const { t } = useWords();
  return (
    <>
      <p className="s mut">{t("shelf.own.event_line")}</p>
      <div className="fields">
        <Steps
          label={t("shelf.own.opens_after")}
          unit={t("shelf.own.unit_days")}
          value={cadence.opensAfterDays}
          min={0}
          max={180}
          onChange={(opensAfterDays) => onChange({ ...cadence, opensAfterDays })}
        />
        <NumberOrSetting
          editor={editor}
          path={`${path}.withinDays`}
          label={t("shelf.own.within")}
          unit={t("shelf.own.unit_days")}
          value={cadence.withinDays}
          min={0}
          max={200}
          onChange={(withinDays) => onChange({ ...cadence, withinDays })}
        />
        <NumberOrSetting
          editor={editor}
          path={`${path}.expected`}
          label={t("shelf.own.expected")}
          unit={t("shelf.own.unit_times")}
          value={cadence.expected}
          min={0}
          max={1000}
          onChange={(expected) => onChange({ ...cadence, expected })}
        />
      </div>
    </>
  );
}
