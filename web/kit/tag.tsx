import { hours } from "../format.ts";
import { useWords } from "../i18n.ts";

type Props = { size?: "sm" | "lg" } & (
  { minutesPerWeek: number; minutes?: never } | { minutes: number; minutesPerWeek?: never }
);

/** The paper price tag: what it costs, in time. A sum over all roles a week, or one duty's minutes. */
export function EffortTag({ size, minutesPerWeek, minutes }: Props) {
  const { t } = useWords();
  const { value, unit } =
    minutesPerWeek === undefined
      ? { value: String(Math.max(1, Math.round(minutes))), unit: "once" }
      : hours(minutesPerWeek);
  const key =
    unit === "once" ? "web.tag.once" : unit === "hours" ? "web.tag.week_hours" : "web.tag.week_minutes";
  // The number stands large inside its sentence, wherever the language puts it.
  const [before, after] = t(key, { n: "\n" }).split("\n");
  return (
    <span className={size ? `tag ${size}` : "tag"}>
      {before}
      <b>{value}</b>
      {after}
    </span>
  );
}
