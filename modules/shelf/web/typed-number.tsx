/** A number while it is typed: `2.` and an empty field stay in sight, only whole numbers leave it. */
import { useEffect, useState } from "react";
import { useWords } from "../../../web/i18n.ts";
import { NumberField } from "../../../web/kit/field.tsx";

function useTypedNumber(value: number, onChange: (value: number) => void, positive: boolean) {
  const [text, setText] = useState(String(value));
  const read = (typed: string) => (typed.trim() === "" ? Number.NaN : Number(typed));
  const isFit = (n: number) => Number.isFinite(n) && Math.abs(n) <= 1_000_000 && (!positive || n > 0);
  // Changed from outside, by undo: what stands there no longer is what was typed.
  useEffect(() => {
    if (read(text) !== value) setText(String(value));
    // Only a new value from outside starts this.
  }, [value]);
  return {
    wrong: !isFit(read(text)),
    field: {
      value: text,
      onChange: (event: { currentTarget: { value: string } }) => {
        const typed = event.currentTarget.value;
        setText(typed);
        if (isFit(read(typed))) onChange(read(typed));
      },
    },
  };
}

export function TypedNumber(props: {
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
