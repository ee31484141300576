/** On which days of a week, a month, a year. */
import { useWords } from "../../../web/i18n.ts";
import { Chips } from "../../../web/kit/chips.tsx";
import { SelectField } from "../../../web/kit/field.tsx";
import type { Cadence } from "../contract.ts";
import type { CadenceProps } from "./own-cadence.tsx";
import { settingOptions } from "./own-fields.tsx";

type Rule = Extract<Cadence, { kind: "rule" }>;
const week = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
const places = ["1", "2", "3", "4", "-1"] as const;

/** The rule without the parts that another frequency or way of naming days would leave behind. */
export function freed(rule: Rule, ...parts: ("byday" | "bymonthday" | "bymonth" | "at")[]): Rule {
  const next = { ...rule };
  for (const part of parts) delete next[part];
  return next;
}

export function Months({ cadence, onChange }: Pick<CadenceProps<"rule">, "cadence" | "onChange">) {
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
export function Days({ editor, path, cadence, onChange }: CadenceProps<"rule">) {
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
