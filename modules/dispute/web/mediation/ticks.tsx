import { Tick } from "../../../../web/kit/field.tsx";

type Props = {
  legend: string;
  name: string;
  options: readonly { id: string; label: string }[];
  value: readonly string[];
  onChange: (value: string[]) => void;
};
/** Any number of a few. */
export function Ticks({ legend, name, options, value, onChange }: Props) {
  return (
    <fieldset className="field stack t">
      <legend>{legend}</legend>
      {options.map(({ id, label }) => (
        <Tick
          key={id}
          name={`${name}-${id}`}
          label={label}
          checked={value.includes(id)}
          onChange={(event) =>
            onChange(event.currentTarget.checked ? [...value, id] : value.filter((each) => each !== id))
          }
        />
      ))}
    </fieldset>
  );
}
