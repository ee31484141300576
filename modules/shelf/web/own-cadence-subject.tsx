import { useWords } from "../../../web/i18n.ts";
import { Chips } from "../../../web/kit/chips.tsx";
import { SelectField, Tick } from "../../../web/kit/field.tsx";
import type { CadenceProps } from "./own-cadence.tsx";
import { Found, NumberOrSetting, settingOptions } from "./own-fields.tsx";

const periods = ["year", "half_year", "quarter", "month"] as const;
const festivals = [
  "new_year",
  "spring",
  "lantern",
  "dragon_boat",
  "mid_autumn",
  "double_ninth",
  "national",
] as const;

/** So many times for each household, before which festivals, and more where life is hard. */
export function PerSubjectFields({ editor, path, cadence, onChange }: CadenceProps<"per_subject">) {
  const { t, pick } = useWords();
  const settings = editor.content.parameters.filter(({ type }) => type === "festivals");
  const { festivals: held, extra, ...rest } = cadence;
  const fixed = Array.isArray(held) ? held : [];
  const from = typeof held === "string" ? held : "";
  const focus = extra?.["focus"];
  const withFestivals = (next: string[] | string) =>
    onChange({ ...rest, ...(extra ? { extra } : {}), ...(next.length === 0 ? {} : { festivals: next }) });
  return (
    <>
      <div className="fields">
        <NumberOrSetting
          editor={editor}
          path={`${path}.times`}
          label={t("shelf.own.times")}
          unit={t("shelf.own.unit_times")}
          value={cadence.times}
          min={1}
          max={60}
          onChange={(times) => onChange({ ...cadence, times })}
        />
        <SelectField
          name={`${path}.period`}
          label={t("shelf.own.period")}
          value={cadence.period}
          data={periods.map((period) => ({ value: period, label: t(`shelf.own.period.${period}`) }))}
          onChange={(event) =>
            onChange({ ...cadence, period: event.currentTarget.value as (typeof periods)[number] })
          }
        />
      </div>
      {(settings.length > 0 || from !== "") && (
        <SelectField
          name={`${path}.festivals`}
          label={t("shelf.own.festivals")}
          value={from}
          data={[
            { value: "", label: t("shelf.own.fixed") },
            ...settingOptions(settings, from, t("shelf.own.setting_gone"), pick),
          ]}
          onChange={(event) => withFestivals(event.currentTarget.value || [])}
        />
      )}
      {from === "" && (
        <Chips
          by={t("shelf.own.festivals")}
          chips={festivals.map((key) => ({
            key,
            label: t(`shelf.festival.${key}`),
            on: fixed.includes(key),
            onPress: () => withFestivals(festivals.filter((each) => fixed.includes(each) !== (each === key))),
          }))}
        />
      )}
      <Found editor={editor} path={`${path}.festivals`} />
      <Tick
        name={`${path}.focus`}
        label={t("shelf.own.focus")}
        checked={focus !== undefined}
        onChange={(event) =>
          onChange({
            ...rest,
            ...(held === undefined ? {} : { festivals: held }),
            ...(event.currentTarget.checked ? { extra: { focus: 2 } } : {}),
          })
        }
      />
      {focus !== undefined && (
        <NumberOrSetting
          editor={editor}
          path={`${path}.extra.focus`}
          label={t("shelf.own.focus_more")}
          unit={t("shelf.own.unit_times")}
          value={focus}
          min={0}
          max={60}
          onChange={(next) => onChange({ ...cadence, extra: { ...extra, focus: next } })}
        />
      )}
    </>
  );
}
