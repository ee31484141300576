/** What a setting may be set to and where it starts, by its type. */
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Chips } from "../../../web/kit/chips.tsx";
import { NumberField, TextField } from "../../../web/kit/field.tsx";
import { Steps } from "../../../web/kit/steps.tsx";
import type { Role } from "../../people/contract.ts";
import type { Parameter } from "../contract.ts";
import { type Editor, TextPair, changedAt, freshKey, without } from "./own-fields.tsx";
import { useTypedNumber } from "./typed-number.ts";

type Of<Type extends Parameter["type"]> = {
  editor: Editor;
  path: string;
  parameter: Extract<Parameter, { type: Type }>;
  onChange: (parameter: Parameter) => void;
};

export function ParameterBounds(props: Omit<Of<"number">, "parameter"> & { parameter: Parameter }) {
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
function Start({ parameter, onChange }: Of<"yesno" | "time" | "festivals">) {
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

function NumberBounds({ editor, path, parameter, onChange }: Of<"number">) {
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
          <Typed
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

function Typed(props: {
  name: string;
  label: string;
  value: number;
  positive: boolean;
  onChange: (value: number) => void;
}) {
  const { t } = useWords();
  const typed = useTypedNumber(props.value, props.onChange, props.positive);
  return (
    <NumberField
      name={props.name}
      label={props.label}
      inputMode="decimal"
      error={typed.wrong ? t("shelf.own.not_a_number") : undefined}
      {...typed.field}
    />
  );
}

const week = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
function DayBounds({ parameter, onChange }: Of<"weekdays">) {
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

function Options({ editor, path, parameter, onChange }: Of<"choice">) {
  const { t, pick } = useWords();
  const { options } = parameter;
  const set = (next: typeof options) => onChange({ ...parameter, options: next });
  return (
    <>
      <ol className="stack t">
        {options.map((option, at) => (
          <li key={option.value} className="row top grow">
            <TextPair
              editor={editor}
              path={`${path}.options.${at}.label`}
              label={t("shelf.own.option_n", { n: at + 1 })}
              value={option.label}
              onChange={(label) => set(changedAt(options, at, { ...option, label }))}
            />
            {options.length > 2 && (
              <Button onClick={() => set(without(options, at))}>{t("shelf.own.remove")}</Button>
            )}
          </li>
        ))}
      </ol>
      {options.length < 12 && (
        <p>
          <Button
            icon="plus"
            onClick={() => {
              const value = freshKey(
                "option",
                options.map((each) => each.value),
              );
              set([...options, { value, label: { zh: "", en: "" } }]);
            }}
          >
            {t("shelf.own.add_option")}
          </Button>
        </p>
      )}
      <Chips
        by={t("shelf.own.starts_at")}
        chips={options.map((option, at) => ({
          key: option.value,
          label: pick(option.label) || t("shelf.own.option_n", { n: at + 1 }),
          on: parameter.default === option.value,
          onPress: () => onChange({ ...parameter, default: option.value }),
        }))}
      />
    </>
  );
}

/** Who shares it; a role that comes or goes leaves even parts, which the field below moves. */
function Sharers({ editor, parameter, onChange }: Of<"shares">) {
  const { t } = useWords();
  const partners = editor.content.partners.map(({ role }) => role);
  const shown = [...new Set([...partners, ...parameter.roles])];
  const toggle = (role: Role) => {
    const roles = shown.filter((each) => parameter.roles.includes(each) !== (each === role)).slice(0, 6);
    const part = Math.floor(100 / Math.max(1, roles.length));
    const shares = Object.fromEntries(roles.map((each) => [each, part]));
    if (roles[0]) shares[roles[0]] = 100 - part * (roles.length - 1);
    onChange({ ...parameter, roles, default: shares });
  };
  return (
    <>
      <Chips
        by={t("shelf.own.sharers")}
        chips={shown.map((role) => ({
          key: role,
          label: t(`people.role.${role}`),
          on: parameter.roles.includes(role),
          onPress: () => toggle(role),
        }))}
      />
      <div className="fields four">
        {parameter.roles.map((role) => (
          <Typed
            key={role}
            name={`${parameter.key}.${role}`}
            label={t("shelf.share_of", { role: t(`people.role.${role}`) })}
            value={parameter.default[role] ?? 0}
            positive={false}
            onChange={(percent) => {
              const whole = Math.min(100, Math.max(0, Math.round(percent)));
              onChange({ ...parameter, default: { ...parameter.default, [role]: whole } });
            }}
          />
        ))}
      </div>
    </>
  );
}
