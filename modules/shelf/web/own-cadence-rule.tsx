import { useWords } from "../../../web/i18n.ts";
import { SelectField, TextField, Tick } from "../../../web/kit/field.tsx";
import type { Cadence } from "../contract.ts";
import type { CadenceProps } from "./own-cadence.tsx";
import { Days, Months, freed } from "./own-cadence-days.tsx";
import { Found, NumberOrSetting, settingOptions } from "./own-fields.tsx";

type Rule = Extract<Cadence, { kind: "rule" }>;
const freqs = ["daily", "weekly", "monthly", "yearly"] as const;
const holidays = ["keep", "skip", "only"] as const;

/** By the calendar: how often, on which days, from what hour, and what of holidays. */
export function RuleFields({ editor, path, cadence, onChange }: CadenceProps<"rule">) {
  const { t } = useWords();
  return (
    <>
      <div className="fields">
        <SelectField
          name={`${path}.freq`}
          label={t("shelf.own.freq")}
          value={cadence.freq}
          data={freqs.map((freq) => ({ value: freq, label: t(`shelf.own.freq.${freq}`) }))}
          onChange={(event) => {
            const freq = event.currentTarget.value as Rule["freq"];
            onChange({ ...freed(cadence, "byday", "bymonthday", "bymonth"), freq });
          }}
        />
        <NumberOrSetting
          editor={editor}
          path={`${path}.interval`}
          label={t(`shelf.own.interval.${cadence.freq}`)}
          value={cadence.interval}
          min={1}
          max={24}
          onChange={(interval) => onChange({ ...cadence, interval })}
        />
      </div>
      {cadence.freq === "yearly" && <Months cadence={cadence} onChange={onChange} />}
      <Days editor={editor} path={path} cadence={cadence} onChange={onChange} />
      <Found editor={editor} path={`${path}.byday`} />
      <Hour editor={editor} path={path} cadence={cadence} onChange={onChange} />
      <div className="fields">
        <NumberOrSetting
          editor={editor}
          path={`${path}.perDay`}
          label={t("shelf.own.per_day")}
          unit={t("shelf.own.unit_times")}
          value={cadence.perDay}
          min={1}
          max={4}
          onChange={(perDay) => onChange({ ...cadence, perDay })}
        />
        <SelectField
          name={`${path}.holidays`}
          label={t("shelf.own.holidays")}
          value={cadence.holidays}
          data={holidays.map((each) => ({ value: each, label: t(`shelf.own.holidays.${each}`) }))}
          onChange={(event) =>
            onChange({ ...cadence, holidays: event.currentTarget.value as Rule["holidays"] })
          }
        />
      </div>
      <Tick
        name={`${path}.terms`}
        label={t("shelf.own.terms")}
        checked={cadence.terms === "skip"}
        onChange={(event) => onChange({ ...cadence, terms: event.currentTarget.checked ? "skip" : "keep" })}
      />
    </>
  );
}

function Hour({ editor, path, cadence, onChange }: CadenceProps<"rule">) {
  const { t, pick } = useWords();
  const settings = editor.content.parameters.filter(({ type }) => type === "time");
  const from = cadence.at?.startsWith("$") ? cadence.at : "";
  return (
    <div className="fields">
      {(settings.length > 0 || from !== "") && (
        <SelectField
          name={`${path}.at`}
          label={t("shelf.own.hour")}
          value={from}
          data={[
            { value: "", label: t("shelf.own.fixed") },
            ...settingOptions(settings, from, t("shelf.own.setting_gone"), pick),
          ]}
          onChange={(event) =>
            onChange(
              event.currentTarget.value === ""
                ? freed(cadence, "at")
                : { ...cadence, at: event.currentTarget.value },
            )
          }
        />
      )}
      {from === "" && (
        <TextField
          name={`${path}.time`}
          label={t("shelf.own.hour")}
          description={t("shelf.own.hour_help")}
          type="time"
          value={cadence.at ?? ""}
          onChange={(event) => {
            const at = event.currentTarget.value;
            onChange(/^\d\d:\d\d$/.test(at) ? { ...cadence, at } : freed(cadence, "at"));
          }}
        />
      )}
      <Found editor={editor} path={`${path}.at`} />
    </div>
  );
}
