/** Stages: what happens, who does it, how long, how often, each read back as one sentence. */
import { useWords } from "../../../web/i18n.ts";
import { Chips } from "../../../web/kit/chips.tsx";
import { SelectField, TextField, Tick } from "../../../web/kit/field.tsx";
import { Seg } from "../../../web/kit/seg.tsx";
import { Steps } from "../../../web/kit/steps.tsx";
import type { Role } from "../../people/contract.ts";
import type { DutyKind, Stage } from "../contract.ts";
import { defaultsOf } from "../rules.ts";
import { howOften, whoGoes } from "./how-often.ts";
import { CadenceFields } from "./own-cadence.tsx";
import {
  type Editor,
  Found,
  Items,
  NumberOrSetting,
  TextPair,
  changedAt,
  freshKey,
  settingOptions,
  without,
} from "./own-fields.tsx";

const kinds: readonly DutyKind[] = [
  "visit",
  "patrol",
  "meeting",
  "briefing",
  "lecture",
  "campaign",
  "check",
  "duty_desk",
  "drill",
  "conference",
  "guard_post",
];
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

type Props = { editor: Editor; at: number; stage: Stage; onChange: (stage: Stage) => void };

function OneStage({ editor, at, stage, onChange }: Props) {
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
          data={kinds.map((kind) => ({ value: kind, label: t(`duty.kind.${kind}`) }))}
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
        onChange={(subject) => onChange({ ...stage, subject })}
      />
      <Found editor={editor} path={`${path}.subject`} />
      <CadenceFields editor={editor} at={at} stage={stage} onChange={onChange} />
      <Found editor={editor} path={`${path}.cadence`} />
      <When stage={stage} path={path} onChange={onChange} />
      {stage.subject === "household" && (
        <Chips
          by={t("shelf.own.needs")}
          chips={(["door", "care_grade"] as const).map((need) => ({
            key: need,
            label: t(`shelf.own.need.${need}`),
            on: stage.needs.includes(need),
            onPress: () =>
              onChange({
                ...stage,
                needs: (["door", "care_grade"] as const).filter(
                  (each) => stage.needs.includes(each) !== (each === need),
                ),
              }),
          }))}
        />
      )}
    </>
  );
}

/** Everyone together, or one at a time by shares. Only partners do a stage. */
function Doers({ editor, at, stage, onChange }: Props) {
  const { t, pick } = useWords();
  const shares = editor.content.parameters.filter(({ type }) => type === "shares");
  const { who } = stage;
  const together = who.way === "together" ? who.roles : [];
  const partners = editor.content.partners.map(({ role }) => role);
  const shown: Role[] = [...new Set([...partners, ...together])];
  return (
    <div className="stack t">
      <Seg
        label={t("shelf.own.who")}
        labelled
        options={(["together", "shared"] as const).map((value) => ({
          value,
          label: t(`shelf.own.who.${value}`),
        }))}
        value={who.way}
        onChange={(way) =>
          onChange({
            ...stage,
            who:
              way === "together"
                ? { way, roles: partners.slice(0, 1) }
                : { way, shares: shares[0]?.key ?? "shares" },
          })
        }
      />
      {who.way === "together" ? (
        <Chips
          by={t("shelf.own.doers")}
          chips={shown.map((role) => ({
            key: role,
            label: t(`people.role.${role}`),
            on: together.includes(role),
            onPress: () =>
              onChange({
                ...stage,
                who: {
                  way: "together",
                  roles: shown.filter((each) => together.includes(each) !== (each === role)).slice(0, 6),
                },
              }),
          }))}
        />
      ) : (
        <SelectField
          name={`stages.${at}.shares`}
          label={t("shelf.own.shares_from")}
          description={shares.length === 0 ? t("shelf.own.no_shares") : undefined}
          value={`$${who.shares.replace(/^\$/, "")}`}
          data={settingOptions(
            shares,
            `$${who.shares.replace(/^\$/, "")}`,
            t("shelf.own.setting_gone"),
            pick,
          )}
          onChange={(event) =>
            onChange({ ...stage, who: { way: "shared", shares: event.currentTarget.value.slice(1) } })
          }
        />
      )}
      <Found editor={editor} path={`stages.${at}.who`} />
    </div>
  );
}

/** From which month, until which, and not before what hour. */
function When({ stage, path, onChange }: Omit<Props, "editor" | "at"> & { path: string }) {
  const { t } = useWords();
  const { untilMonth: _, notBefore: __, ...rest } = stage;
  const limits = { ...(stage.untilMonth === undefined ? {} : { untilMonth: stage.untilMonth }) };
  return (
    <details className="fold">
      <summary>{t("shelf.own.when")}</summary>
      <div className="stack">
        <div className="fields">
          <Steps
            label={t("shelf.own.from_month")}
            value={stage.fromMonth + 1}
            min={1}
            max={25}
            onChange={(month) => onChange({ ...stage, fromMonth: month - 1 })}
          />
          <div className="stack t">
            <Tick
              name={`${path}.until`}
              label={t("shelf.own.until_end")}
              checked={stage.untilMonth === undefined}
              onChange={(event) =>
                onChange(
                  event.currentTarget.checked
                    ? { ...rest, ...(stage.notBefore ? { notBefore: stage.notBefore } : {}) }
                    : { ...stage, untilMonth: Math.min(24, stage.fromMonth + 6) },
                )
              }
            />
            {stage.untilMonth !== undefined && (
              <Steps
                label={t("shelf.own.until_month")}
                value={stage.untilMonth}
                min={1}
                max={24}
                onChange={(untilMonth) => onChange({ ...stage, untilMonth })}
              />
            )}
          </div>
        </div>
        <TextField
          name={`${path}.notBefore`}
          label={t("shelf.own.not_before")}
          description={t("shelf.own.not_before_help")}
          type="time"
          value={stage.notBefore ?? ""}
          onChange={(event) => {
            const notBefore = event.currentTarget.value;
            onChange(/^\d\d:\d\d$/.test(notBefore) ? { ...stage, notBefore } : { ...rest, ...limits });
          }}
        />
      </div>
    </details>
  );
}
