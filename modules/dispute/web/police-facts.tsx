import { useWords } from "../../../web/i18n.ts";
import { SelectField, Tick } from "../../../web/kit/field.tsx";
import { mediableActs } from "../machines/police-eligible.ts";
import type { PoliceFacts } from "../route/contract.ts";

const acts = [...Object.keys(mediableActs), "other"] as PoliceFacts["act"][];
const circumstances = ["close_people_trifle", "harmed_at_fault", "easier_by_mediation"] as const;
const empty: PoliceFacts = { act: "other", circumstance: null, fromPrivateDispute: false, minor: false };

/** What the police may mediate (POL-01): one of nine acts, minor, out of a private dispute, and one circumstance. */
export function PoliceFactsFields({
  value,
  onChange,
}: {
  value: PoliceFacts | null;
  onChange: (next: PoliceFacts) => void;
}) {
  const { t, pick } = useWords();
  const facts = value ?? empty;
  return (
    <div className="stack t">
      <SelectField
        name="act"
        label={t("dispute.police_facts.act")}
        value={facts.act}
        onChange={(event) => onChange({ ...facts, act: event.currentTarget.value as PoliceFacts["act"] })}
        data={acts.map((each) => ({
          value: each,
          label: each === "other" ? t("dispute.police_facts.other") : pick(mediableActs[each]),
        }))}
      />
      <SelectField
        name="circumstance"
        label={t("dispute.police_facts.circumstance")}
        value={facts.circumstance ?? ""}
        onChange={(event) =>
          onChange({
            ...facts,
            circumstance: (event.currentTarget.value || null) as PoliceFacts["circumstance"],
          })
        }
        data={[
          { value: "", label: t("dispute.police_facts.none") },
          ...circumstances.map((each) => ({ value: each, label: t(`dispute.police_facts.${each}`) })),
        ]}
      />
      <Tick
        name="fromPrivateDispute"
        label={t("dispute.police_facts.private")}
        checked={facts.fromPrivateDispute}
        onChange={(event) => onChange({ ...facts, fromPrivateDispute: event.currentTarget.checked })}
      />
      <Tick
        name="minor"
        label={t("dispute.police_facts.minor")}
        checked={facts.minor}
        onChange={(event) => onChange({ ...facts, minor: event.currentTarget.checked })}
      />
    </div>
  );
}
