import type { Problem } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { TextArea } from "../../../web/kit/field.tsx";
import type { AddressParts } from "../contract.ts";
import { doorOf, parseDoor } from "../doors.ts";

export type Where = { addresses: AddressParts[]; place: string | null };

/** One door a line; what does not read as a door is a place in words, where there is no door at all. */
export function whereOf(text: string): Where & { unread: string[] } {
  const lines = text
    .split("\n")
    .map((each) => each.trim())
    .filter((each) => each !== "");
  const read = lines.map((line) => ({ line, door: parseDoor(line) }));
  const addresses = read.flatMap(({ door }) => ("parts" in door ? [door.parts] : []));
  const unread = read.flatMap(({ line, door }) => ("parts" in door ? [] : [line]));
  if (addresses.length > 0) return { addresses, place: null, unread };
  return { addresses, place: unread.join("，").slice(0, 60) || null, unread: [] };
}

type Props = { value: string; onChange: (text: string) => void; problem: Problem | null };

/** Typed as people say it, and read back as it will stand. */
export function UnitWhere({ value, onChange, problem }: Props) {
  const { t } = useWords();
  const { addresses, place, unread } = whereOf(value);
  return (
    <div className="stack t">
      <TextArea
        name="addresses"
        label={t("registry.unit_form.where")}
        description={t("registry.unit_form.where_help")}
        placeholder={"3号楼1单元101\nB座1203"}
        problem={problem}
        rows={2}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <p className="mut" aria-live="polite">
        {addresses.length > 0
          ? t("registry.unit_form.reads", { doors: addresses.map(doorOf).join("、") })
          : place !== null && t("registry.unit_form.reads_words", { place })}
        {unread.length > 0 && (
          <span className="block">{t("registry.unit_form.unread", { lines: unread.join("、") })}</span>
        )}
      </p>
    </div>
  );
}
