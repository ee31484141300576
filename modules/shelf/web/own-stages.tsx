/** Stages: what happens, who does it, how long, how often, each read back as one sentence. */
import { useWords } from "../../../web/i18n.ts";
import { SelectField, Tick } from "../../../web/kit/field.tsx";
import { Seg } from "../../../web/kit/seg.tsx";
import type { DutyKind, Stage } from "../contract.ts";
import { defaultsOf, dutyKinds } from "../rules.ts";
import { howOften, whoGoes } from "./how-often.ts";
import { CadenceFields } from "./own-cadence.tsx";
import {
  type Editor,
  Found,
  NumberOrSetting,
  TextPair,
  changedAt,
  freshKey,
  without,
} from "./own-fields.tsx";
import { Items } from "./own-items.tsx";
import { Doers, When } from "./own-stage-who.tsx";

const nth = ["one", "two", "three", "four", "five", "six"];

export function OwnStages({ editor }: { editor: Editor }) {
  const { t, pick } = useWords();
  const { stages } = editor.content;
  const set = (at: number, stage: Stage) => editor.put("stages", changedAt(stages, at, stage));
  const add = () => {
    const taken = stages.map(({ key }) => key);
    const key = freshKey("stage_", taken, (n) => nth[n - 1] ?? "x".repeat(n));
    const doer = editor.content.partners.find(({ required }) => required)?.role ?? "officer";
    const stage: Stage = {
      key,
      kind: "meeting",
      title: { zh: "", en: "" },
      subject: "community",
      who: { way: "together", roles: [doer] },
      minutes: 60,
      cadence: {
        kind: "rule",
        freq: "monthly",
        interval: 1,
        graceDays: 3,
        perDay: 1,
        holidays: "keep",
        terms: "keep",
      },
      fromMonth: 0,
      needs: [],
    };
    editor.put("stages", [...stages, stage]);
  };
  return (
    <>
      <Found editor={editor} path="stages" />
      <Items
        editor={editor}
        path="stages"
        items={stages}
        keyOf={({ key }) => key}
        titleOf={({ title }, at) => pick(title) || t("shelf.own.stage_n", { n: at + 1 })}
        onRemove={(at) => editor.put("stages", without(stages, at))}
        add={t("shelf.own.add_stage")}
        most={6}
        onAdd={add}
      >
        {(stage, at) => <OneStage editor={editor} at={at} stage={stage} onChange={(next) => set(at, next)} />}
      </Items>
    </>
  );
}

export type StageProps = { editor: Editor; at: number; stage: Stage; onChange: (stage: Stage) => void };

function OneStage({ editor, at, stage, onChange }: StageProps) {
  const { t } = useWords();
  const path = `stages.${at}`;
  const values = defaultsOf(editor.content);
  return (
    <>
      <p className="note">
        <b className="block">{howOften(stage, values, t)}</b>
        <span className="s">{whoGoes(stage, values, t)}</span>
      </p>
      <TextPair
        editor={editor}
        path={`${path}.title`}
        label={t("shelf.own.title")}
        value={stage.title}
        onChange={(title) => onChange({ ...stage, title })}
      />
      <div className="fields">
        <SelectField
          name={`${path}.kind`}
          label={t("shelf.own.kind")}
          value={stage.kind}
          data={dutyKinds.map((kind) => ({ value: kind, label: t(`duty.kind.${kind}`) }))}
          onChange={(event) => onChange({ ...stage, kind: event.currentTarget.value as DutyKind })}
        />
        <NumberOrSetting
          editor={editor}
          path={`${path}.minutes`}
          label={t("shelf.own.minutes")}
          unit={t("shelf.own.unit_minutes")}
          value={stage.minutes}
          min={5}
          max={720}
          step={5}
          onChange={(minutes) => onChange({ ...stage, minutes: minutes as Stage["minutes"] })}
        />
      </div>
      <Doers editor={editor} at={at} stage={stage} onChange={onChange} />
      <Seg
        label={t("shelf.own.subject")}
        labelled
        options={(["community", "household"] as const).map((value) => ({
          value,
          label: t(`shelf.own.subject.${value}`),
        }))}
        value={stage.subject}
        onChange={(subject) =>
          // A door is shown where there is one.
          onChange({ ...stage, subject, needs: subject === "household" ? ["door"] : [] })
        }
      />
      <Found editor={editor} path={`${path}.subject`} />
      <CadenceFields editor={editor} at={at} stage={stage} onChange={onChange} />
      <Found editor={editor} path={`${path}.cadence`} />
      <When stage={stage} path={path} onChange={onChange} />
      {stage.subject === "household" && (
        <Tick
          name={`${path}.needs`}
          label={t("shelf.own.shows_grade")}
          checked={stage.needs.includes("care_grade")}
          onChange={(event) =>
            onChange({ ...stage, needs: event.currentTarget.checked ? ["door", "care_grade"] : ["door"] })
          }
        />
      )}
    </>
  );
}
