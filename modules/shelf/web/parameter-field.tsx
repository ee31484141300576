/** One setting of a product, drawn from its schema: the form of a new product needs no code. */
import { useWords } from "../../../web/i18n.ts";
import { Chips } from "../../../web/kit/chips.tsx";
import { DateField, SelectField, TextField, Tick } from "../../../web/kit/field.tsx";
import { Seg } from "../../../web/kit/seg.tsx";
import { Steps } from "../../../web/kit/steps.tsx";
import type { Parameter, ParameterValue } from "../contract.ts";
import { SharesField } from "./shares-field.tsx";

type Props = {
  parameter: Parameter;
  value: ParameterValue;
  onChange: (value: ParameterValue) => void;
  /** Occurrences the shares are cut from, where there are any. */
  occurrences?: number | undefined;
  /** Why the value cannot be stored, worded. */
  error?: string | undefined;
};
type Of<Type extends Parameter["type"]> = Omit<Props, "parameter"> & {
  parameter: Extract<Parameter, { type: Type }>;
};

const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
const festivals = [
  "new_year",
  "spring",
  "lantern",
  "dragon_boat",
  "mid_autumn",
  "double_ninth",
  "national",
] as const;

export function ParameterField(props: Props) {
  const { pick } = useWords();
  const { parameter, value, onChange, error } = props;
  const label = pick(parameter.label);
  const help = parameter.help ? pick(parameter.help) : undefined;
  const typed = { name: parameter.key, label, description: help, error };
  switch (parameter.type) {
    case "number":
      return (
        <Steps
          label={label}
          value={Number(value)}
          onChange={onChange}
          min={parameter.min}
          max={parameter.max}
          step={parameter.step}
          unit={pick(parameter.unit)}
          {...(help ? { help } : {})}
        />
      );
    case "choice":
      return <ChoiceField {...props} parameter={parameter} />;
    case "yesno":
      return (
        <Tick
          {...typed}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    case "weekdays":
    case "festivals":
      return <SetField {...props} parameter={parameter} />;
    case "shares":
      return <SharesField {...props} parameter={parameter} />;
    case "time":
      return (
        <DateField
          {...typed}
          type="time"
          value={String(value)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case "text":
      return (
        <TextField
          {...typed}
          maxLength={parameter.max}
          value={String(value)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
  }
}

/** Two or three short options side by side; more, or long ones, as the device's own list. */
function ChoiceField({ parameter, value, onChange, error }: Of<"choice">) {
  const { pick } = useWords();
  const options = parameter.options.map((option) => ({ value: option.value, label: pick(option.label) }));
  const label = pick(parameter.label);
  const help = parameter.help ? pick(parameter.help) : undefined;
  const short = options.length <= 3 && options.every((option) => option.label.length <= 8);
  if (!short || help)
    return (
      <SelectField
        name={parameter.key}
        label={label}
        description={help}
        error={error}
        data={options}
        value={String(value)}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  return <Seg label={label} labelled options={options} value={String(value)} onChange={onChange} />;
}

/** Days of the week or festivals; the last day that is needed stays and says so. */
function SetField({ parameter, value, onChange }: Of<"weekdays" | "festivals">) {
  const { t, pick } = useWords();
  const held = value as string[];
  const keys: readonly string[] = parameter.type === "weekdays" ? weekdays : festivals;
  const [least, most] = parameter.type === "weekdays" ? [parameter.min, parameter.max] : [0, keys.length];
  const word = (key: string) =>
    parameter.type === "weekdays"
      ? t("shelf.weekday", { day: t(`shelf.day.${key}`) })
      : t(`shelf.festival.${key}`);
  const toggle = (key: string) => {
    const added = most === 1 ? [key] : keys.filter((each) => each === key || held.includes(each));
    const next = held.includes(key) ? held.filter((each) => each !== key) : added;
    if (next.length >= least && next.length <= most) onChange(next);
  };
  const label = pick(parameter.label);
  return (
    <div className="field">
      <span aria-hidden="true">{label}</span>
      <div className="setchips">
        <Chips
          by={label}
          chips={keys.map((key) => ({
            key,
            label: word(key),
            on: held.includes(key),
            onPress: () => toggle(key),
          }))}
        />
      </div>
      {parameter.help && <small className="mut">{pick(parameter.help)}</small>}
      {parameter.type === "weekdays" && (held.length === least || held.length === most) && (
        <small className="mut" role="status">
          {most === 1 ? t("shelf.bounds_one_day") : t("shelf.bounds_days", { min: least, max: most })}
        </small>
      )}
    </div>
  );
}
