import { useWords } from "../../../web/i18n.ts";
import { Chips } from "../../../web/kit/chips.tsx";
import { SelectField, TextField, Tick } from "../../../web/kit/field.tsx";
import type { Cadence } from "../contract.ts";
import type { CadenceProps } from "./own-cadence.tsx";
import { Found, NumberOrSetting, settingOptions } from "./own-fields.tsx";

type Rule = Extract<Cadence, { kind: "rule" }>;
const freqs = ["daily", "weekly", "monthly", "yearly"] as const;
const week = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
const places = ["1", "2", "3", "4", "-1"] as const;
const holidays = ["keep", "skip", "only"] as const;

/** The rule without the parts that another frequency or way of naming days would leave behind. */
function freed(rule: Rule, ...parts: ("byday" | "bymonthday" | "bymonth" | "at")[]): Rule {
  const next = { ...rule };
  for (const part of parts) delete next[part];
  return next;
}

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

function Months({ cadence, onChange }: Pick<CadenceProps<"rule">, "cadence" | "onChange">) {
  const { t } = useWords();
  const held = cadence.bymonth ?? [];
  return (
    <Chips
      by={t("shelf.own.months")}
      chips={Array.from({ length: 12 }, (_, index) => index + 1).map((month) => ({
        key: String(month),
        label: t("shelf.own.month", { month }),
        on: held.includes(month),
        onPress: () => {
          const next = held.includes(month)
            ? held.filter((each) => each !== month)
            : [...held, month].toSorted((a, b) => a - b);
          onChange(next.length === 0 ? freed(cadence, "bymonth") : { ...cadence, bymonth: next });
        },
      }))}
    />
  );
}

/** Days of the week by name; by the month the first, second, last of them, or days by number. */
function Days({ editor, path, cadence, onChange }: CadenceProps<"rule">) {
  const { t, pick } = useWords();
  const settings = editor.content.parameters.filter(({ type }) => type === "weekdays" || type === "choice");
  const from = typeof cadence.byday === "string" ? cadence.byday : "";
  const fixed = Array.isArray(cadence.byday) ? cadence.byday : [];
  const monthly = cadence.freq === "monthly" || cadence.freq === "yearly";
  const set = (byday: string[] | string) =>
    onChange(byday.length === 0 ? freed(cadence, "byday") : { ...freed(cadence, "bymonthday"), byday });
  const place = fixed[0]?.slice(0, -2) || "1";
  const named = monthly ? fixed.map((each) => each.slice(-2)) : fixed;
  return (
    <>
      {(settings.length > 0 || from !== "") && (
        <SelectField
          name={`${path}.byday`}
          label={t("shelf.own.days")}
          value={from}
          data={[
            { value: "", label: t("shelf.own.fixed") },
            ...settingOptions(settings, from, t("shelf.own.setting_gone"), pick),
          ]}
          onChange={(event) => set(event.currentTarget.value || [])}
        />
      )}
      {from === "" && (
        <Chips
          by={t("shelf.own.days")}
          chips={week.map((day) => ({
            key: day,
            label: t("shelf.weekday", { day: t(`shelf.day.${day}`) }),
            on: named.includes(day),
            onPress: () =>
              set(
                week
                  .filter((each) => named.includes(each) !== (each === day))
                  .map((each) => (monthly ? `${place}${each}` : each)),
              ),
          }))}
        />
      )}
      {from === "" && monthly && fixed.length > 0 && (
        <SelectField
          name={`${path}.nth`}
          label={t("shelf.own.which")}
          value={place}
          data={places.map((each) => ({ value: each, label: t(`shelf.nth.${each}`) }))}
          onChange={(event) => set(fixed.map((each) => `${event.currentTarget.value}${each.slice(-2)}`))}
        />
      )}
      {from === "" && monthly && fixed.length === 0 && (
        <SelectField
          name={`${path}.bymonthday`}
          label={t("shelf.own.month_day")}
          value={String(cadence.bymonthday?.[0] ?? "")}
          data={[
            { value: "", label: t("shelf.own.start_day") },
            ...Array.from({ length: 28 }, (_, index) => ({
              value: String(index + 1),
              label: t("shelf.own.day_of_month", { day: index + 1 }),
            })),
            { value: "-1", label: t("shelf.own.last_day") },
          ]}
          onChange={(event) => {
            const day = Number(event.currentTarget.value);
            onChange(day === 0 ? freed(cadence, "bymonthday") : { ...cadence, bymonthday: [day] });
          }}
        />
      )}
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
