import { type IconName, icons } from "./icons.ts";

/** A line drawing beside words; give `label` only where there are no words. */
export function Icon({ name, label }: { name: IconName; label?: string }) {
  const named = label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label };
  return (
    <svg className="i" viewBox="0 0 24 24" {...named}>
      <path d={icons[name]} />
    </svg>
  );
}
