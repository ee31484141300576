import { type ChangeEvent, useState } from "react";
import { useWords } from "../../../web/i18n.ts";
import { DateField, NumberField, SelectField, TextField } from "../../../web/kit/field.tsx";
import type { TraitValue } from "../contract.ts";
import { type KnownTrait, definitionOf, quantityWords } from "../traits.ts";

type Props = {
  traitKey: KnownTrait;
  /** What holds now, undefined where nobody has said anything. */
  held: TraitValue | undefined;
  /** What was typed and is not saved; undefined where untouched. */
  value: TraitValue | undefined;
  onChange: (value: TraitValue | undefined) => void;
};
type Option = { value: string; label: string };

/** The input a fact needs: a list, a day, a code, or a count that may be exact, a floor, or only a word. */
export function FactField(props: Props) {
  const { t, pick } = useWords();
  const trait = definitionOf(props.traitKey);
  const named = { "aria-labelledby": `fact-${props.traitKey}`, name: props.traitKey };
  if (trait.type === "count") return <CountField {...props} />;
  if (trait.type === "date" || trait.type === "code") {
    const shown = {
      ...named,
      value: typeof props.value === "string" ? props.value : "",
      onChange: (event: ChangeEvent<HTMLInputElement>) =>
        props.onChange(event.currentTarget.value || undefined),
    };
    return (
      <div className="inputs">
        {trait.type === "date" ? (
          <DateField {...shown} />
        ) : (
          <TextField
            {...shown}
            inputMode="numeric"
            maxLength={12}
            pattern="[0-9]{12}"
            title={t("community.code_digits")}
          />
        )}
      </div>
    );
  }
  const options: Option[] =
    trait.type === "yesno"
      ? [
          { value: "true", label: t("community.yes") },
          { value: "false", label: t("community.no") },
        ]
      : Object.entries(trait.options).map(([value, label]) => ({ value, label: pick(label) }));
  const shown = props.value === undefined ? "" : props.value === null ? "unknown" : String(props.value);
  return (
    <div className="inputs">
      <SelectField
        {...named}
        value={shown}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          if (chosen === "") props.onChange(undefined);
          else if (chosen === "unknown") props.onChange(null);
          else props.onChange(trait.type === "yesno" ? chosen === "true" : chosen);
        }}
        data={[
          { value: "", label: t("community.edit.leave") },
          ...options,
          ...unknownOf(props.held, t("community.not_known")),
        ]}
      />
    </div>
  );
}

/** 不知道 is offered where something is known: unknown as it is needs no saving. */
const unknownOf = (held: TraitValue | undefined, label: string): Option[] =>
  held === undefined || held === null ? [] : [{ value: "unknown", label }];

function howOf(value: TraitValue | undefined): string {
  if (value === undefined) return "";
  if (value === null) return "unknown";
  if (typeof value === "number") return "exactly";
  return typeof value === "object" ? "least" : String(value);
}
function numberOf(value: TraitValue | undefined): string {
  if (typeof value === "number") return String(value);
  return typeof value === "object" && value !== null ? String(value.atLeast) : "";
}

function CountField({ traitKey, held, onChange, value }: Props) {
  const { t, pick } = useWords();
  const trait = definitionOf(traitKey);
  // The editor mounts the field anew after a save, so it starts from what is still to be saved.
  const [how, setHow] = useState(() => howOf(value));
  const [typed, setTyped] = useState(() => numberOf(value));
  const say = (nextHow: string, text: string) => {
    setHow(nextHow);
    setTyped(text);
    const count = /^\d{1,8}$/.test(text) ? Number(text) : undefined;
    if (nextHow === "") onChange(undefined);
    else if (nextHow === "unknown") onChange(null);
    else if (nextHow === "exactly") onChange(count);
    else if (nextHow === "least") onChange(count === undefined ? undefined : { atLeast: count });
    else onChange(nextHow);
  };
  const asked = how === "exactly" || how === "least";
  return (
    <div className="inputs">
      <SelectField
        name={`${traitKey}.how`}
        aria-labelledby={`fact-${traitKey}`}
        value={how}
        onChange={(event) => say(event.currentTarget.value, typed)}
        data={[
          { value: "", label: t("community.edit.leave") },
          { value: "exactly", label: t("community.count.exactly") },
          { value: "least", label: t("community.count.least") },
          ...Object.entries(quantityWords).map(([word, label]) => ({ value: word, label: pick(label) })),
          ...unknownOf(held, t("community.not_known")),
        ]}
      />
      {asked && (
        <NumberField
          name={traitKey}
          aria-label={t("community.count.number", { unit: trait.type === "count" ? pick(trait.unit) : "" })}
          value={typed}
          onChange={(event) => say(how, event.currentTarget.value.trim())}
          rightSection={<span className="mut">{trait.type === "count" && pick(trait.unit)}</span>}
          rightSectionWidth="4.5em"
          pattern="[0-9]{1,8}"
          title={t("community.count.digits")}
          maxLength={8}
          required
        />
      )}
    </div>
  );
}
