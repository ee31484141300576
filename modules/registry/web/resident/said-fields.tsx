import { useWords } from "../../../../web/i18n.ts";
import { SelectField, TextField } from "../../../../web/kit/field.tsx";
import type { Problem } from "../../../../web/api.ts";
import { sources } from "../../resident/fields.ts";

export type SaidState = { source: (typeof sources)[number]; sourceNote: string };
export const nothingSaid: SaidState = { source: "self", sourceNote: "" };
export const asSaid = ({ source, sourceNote }: SaidState) => ({
  source,
  sourceNote: sourceNote.trim() || null,
});

/** Who said what stands in the form, and by which paper. */
export function SaidFields({
  said,
  onChange,
  problem,
}: {
  said: SaidState;
  onChange: (said: SaidState) => void;
  problem: Problem | null;
}) {
  const { t } = useWords();
  return (
    <>
      <SelectField
        name="said.source"
        label={t("registry.form.source")}
        problem={problem}
        value={said.source}
        onChange={(event) => onChange({ ...said, source: event.currentTarget.value as SaidState["source"] })}
        data={sources.map((value) => ({ value, label: t(`registry.source.${value}`) }))}
      />
      {(said.source === "document" || said.source === "office") && (
        <TextField
          name="said.sourceNote"
          label={t("registry.form.source_note")}
          problem={problem}
          value={said.sourceNote}
          maxLength={80}
          onChange={(event) => onChange({ ...said, sourceNote: event.currentTarget.value })}
        />
      )}
    </>
  );
}
