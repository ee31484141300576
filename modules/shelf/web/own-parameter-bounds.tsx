/** What a setting may be set to and where it starts, by its type. */
import { useWords } from "../../../web/i18n.ts";
import { Chips } from "../../../web/kit/chips.tsx";
import { TextField } from "../../../web/kit/field.tsx";
import { Steps } from "../../../web/kit/steps.tsx";
import type { Parameter } from "../contract.ts";
import { type Editor, TextPair } from "./own-fields.tsx";
import { Options } from "./own-parameter-options.tsx";
import { Sharers } from "./own-sharers.tsx";
import { TypedNumber } from "./typed-number.tsx";

export type BoundsOf<Type extends Parameter["type"]> = {
  editor: Editor;
  path: string;
  parameter: Extract<Parameter, { type: Type }>;
  onChange: (parameter: Parameter) => void;
};

export function ParameterBounds(props: Omit<BoundsOf<"number">, "parameter"> & { parameter: Parameter }) {
  const { parameter } = props;
  const { t } = useWords();
  switch (parameter.type) {
    case "number":
      return <NumberBounds {...props} parameter={parameter} />;
    case "choice":
      return <Options {...props} parameter={parameter} />;
    case "weekdays":
      return <DayBounds {...props} parameter={parameter} />;
    case "shares":
      return <Sharers {...props} parameter={parameter} />;
    case "text":
      return (
        <Steps
          label={t("shelf.own.text_max")}
          value={parameter.max}
          min={20}
          max={400}
          step={20}
          onChange={(max) => props.onChange({ ...parameter, max })}
        />
      );
    default:
      return <Start {...props} parameter={parameter} />;
  }
}

/** Yes or no, a time, festivals: the field itself is where one says what it starts with. */
function Start({ parameter, onChange }: BoundsOf<"yesno" | "time" | "festivals">) {
  const { t } = useWords();
  if (parameter.type === "time")
    return (
      <TextField
        name={`${parameter.key}.default`}
        label={t("shelf.own.starts_at")}
        type="time"
        value={parameter.default}
        onChange={(event) =>
          /^\d\d:\d\d$/.test(event.currentTarget.value) &&
          onChange({ ...parameter, default: event.currentTarget.value })
        }
      />
    );
  if (parameter.type === "yesno")
    return (
      <Chips
        by={t("shelf.own.starts_at")}
        chips={[true, false].map((value) => ({
          key: String(value),
          label: t(value ? "shelf.yes" : "shelf.no"),
          on: parameter.default === value,
          onPress: () => onChange({ ...parameter, default: value }),
        }))}
      />
    );
  const all = [
    "new_year",
    "spring",
    "lantern",
    "dragon_boat",
    "mid_autumn",
    "double_ninth",
    "national",
  ] as const;
  return (
    <Chips
      by={t("shelf.own.starts_at")}
      chips={all.map((key) => ({
        key,
        label: t(`shelf.festival.${key}`),
        on: parameter.default.includes(key),
        onPress: () =>
          onChange({
            ...parameter,
            default: all.filter((each) => parameter.default.includes(each) !== (each === key)),
          }),
      }))}
    />
  );
}

function NumberBounds({ editor, path, parameter, onChange }: BoundsOf<"number">) {
  const { t } = useWords();
  const fields = ["min", "max", "step", "default"] as const;
  return (
    <>
      <TextPair
        editor={editor}
        path={`${path}.unit`}
        label={t("shelf.own.unit")}
        value={parameter.unit}
        onChange={(unit) => onChange({ ...parameter, unit })}
      />
      <div className="fields four">
        {fields.map((field) => (
          <TypedNumber
            key={field}
            name={`${path}.${field}`}
            label={t(`shelf.own.number.${field}`)}
            value={parameter[field]}
            positive={field === "step"}
            onChange={(value) => onChange({ ...parameter, [field]: value })}
          />
        ))}
      </div>
    </>
  );
}

const week = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
function DayBounds({ parameter, onChange }: BoundsOf<"weekdays">) {
  const { t } = useWords();
  return (
    <>
      <Chips
        by={t("shelf.own.starts_at")}
        chips={week.map((key) => ({
          key,
          label: t("shelf.weekday", { day: t(`shelf.day.${key}`) }),
          on: parameter.default.includes(key),
          onPress: () =>
            onChange({
              ...parameter,
              default: week.filter((each) => parameter.default.includes(each) !== (each === key)),
            }),
        }))}
      />
      <div className="fields">
        {(["min", "max"] as const).map((field) => (
          <Steps
            key={field}
            label={t(`shelf.own.days.${field}`)}
            value={parameter[field]}
            min={1}
            max={7}
            onChange={(value) => onChange({ ...parameter, [field]: value })}
          />
        ))}
      </div>
    </>
  );
}
