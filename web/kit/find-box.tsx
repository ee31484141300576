import "../look/form.css";
import { Icon } from "./icon.tsx";

type Props = { label: string; placeholder?: string; value: string; onChange: (value: string) => void };

/** 找商品: a search box over what is on the page. */
export function FindBox({ label, placeholder, value, onChange }: Props) {
  return (
    <label className="find">
      <span className="hush">{label}</span>
      <Icon name="find" />
      <input
        type="search"
        value={value}
        placeholder={placeholder ?? label}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  );
}
