import { useWords } from "../../../../web/i18n.ts";
import { TextField, Tick } from "../../../../web/kit/field.tsx";
import type { PolicePaperInput } from "../../agreement/contract.ts";

const parts = ["time", "place", "persons", "cause", "course", "circumstances", "result"] as const;
const nothing: PolicePaperInput = {
  organ: null,
  hostName: null,
  basics: false,
  account: {
    time: false,
    place: false,
    persons: false,
    cause: false,
    course: false,
    circumstances: false,
    result: false,
  },
};
type Props = { value: PolicePaperInput | null; onChange: (next: PolicePaperInput) => void };

/** POL-10: what the paper of a police mediation says beside its clauses. */
export function PolicePaperFields({ value, onChange }: Props) {
  const { t } = useWords();
  const paper = value ?? nothing;
  return (
    <fieldset className="field stack t">
      <legend>{t("dispute.police_paper.title")}</legend>
      <TextField
        name="organ"
        label={t("dispute.police_paper.organ")}
        maxLength={80}
        value={paper.organ ?? ""}
        onChange={(event) => onChange({ ...paper, organ: event.currentTarget.value || null })}
      />
      <TextField
        name="hostName"
        label={t("dispute.police_paper.host")}
        maxLength={60}
        value={paper.hostName ?? ""}
        onChange={(event) => onChange({ ...paper, hostName: event.currentTarget.value || null })}
      />
      <p className="lab">{t("dispute.police_paper.written")}</p>
      <Tick
        name="basics"
        label={t("dispute.police_paper.basics")}
        checked={paper.basics}
        onChange={(event) => onChange({ ...paper, basics: event.currentTarget.checked })}
      />
      {parts.map((part) => (
        <Tick
          key={part}
          name={`account-${part}`}
          label={t(`dispute.police_paper.${part}`)}
          checked={paper.account[part]}
          onChange={(event) =>
            onChange({ ...paper, account: { ...paper.account, [part]: event.currentTarget.checked } })
          }
        />
      ))}
    </fieldset>
  );
}
