import "../look/form.css";
import { type ReactNode, useId } from "react";
import { Icon } from "./icon.tsx";

type Props<T extends string> = {
  label: string;
  /** Say the label above it; otherwise only screen readers hear it. */
  labelled?: boolean;
  options: { value: T; label: ReactNode }[];
  value: T | null;
  onChange: (value: T) => void;
};

/** One of two to four, all in sight: native radios, so arrow keys and readers work as everywhere. */
export function Seg<T extends string>({ label, labelled = false, options, value, onChange }: Props<T>) {
  const name = useId();
  return (
    <fieldset className="field">
      <legend className={labelled ? undefined : "hush"}>{label}</legend>
      <div className="seg">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <Icon name="tick" />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
