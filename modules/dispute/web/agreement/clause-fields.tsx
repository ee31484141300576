import { useState } from "react";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { DateField, NumberField, SelectField, TextArea, TextField } from "../../../../web/kit/field.tsx";
import { Seg } from "../../../../web/kit/seg.tsx";
import { lintClause } from "../../agreement/clause-linter.ts";
import type { ClauseInput } from "../../agreement/contract.ts";
import { type Drafted, asClause, fenOf, yuanOf } from "./draft.ts";
import { Findings } from "./findings.tsx";
import { Marked } from "./marked.tsx";

type Props = {
  n: number;
  clause: Drafted;
  parties: { id: string; name: string }[];
  agreedOn: string;
  onChange: (next: Partial<ClauseInput>) => void;
  onRemove: (() => void) | null;
};
const kinds = ["do", "pay", "refrain", "apologise"] as const;

/** 一条: who does what for whom, how and by when. The check runs with every letter, by the function the server refuses by. */
export function ClauseFields({ n, clause, parties, agreedOn, onChange, onRemove }: Props) {
  const { t } = useWords();
  const [yuan, setYuan] = useState(yuanOf(clause.amountFen));
  // Somebody who has only begun is not told of everything that is missing.
  const [left, leave] = useState(clause.text !== "");
  const findings = lintClause(asClause(clause), { partyIds: parties.map(({ id }) => id), agreedOn });
  const marked = findings.some(({ span }) => span !== null);
  const choices = [
    { value: "", label: t("dispute.clause.choose") },
    ...parties.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const whom = parties.filter(({ id }) => id !== clause.debtorId);
  const choose = (debtorId: string | null) => {
    const others = parties.filter(({ id }) => id !== debtorId);
    onChange({
      debtorId,
      ...(others.length === 1 && debtorId !== null ? { creditorId: others[0]!.id } : {}),
    });
  };
  return (
    <fieldset className="clause stack">
      <legend>{t("dispute.clause.n", { n })}</legend>
      <Seg
        label={t("dispute.clause.kind")}
        value={clause.kind}
        onChange={(kind) => onChange({ kind })}
        options={kinds.map((value) => ({ value, label: t(`dispute.clause.${value}`) }))}
      />
      <div className="pair">
        <SelectField
          name={`debtor-${n}`}
          label={t("dispute.clause.who")}
          value={clause.debtorId ?? ""}
          onChange={(event) => choose(event.currentTarget.value || null)}
          data={choices}
        />
        <SelectField
          name={`creditor-${n}`}
          label={t("dispute.clause.to_whom")}
          value={clause.creditorId ?? ""}
          onChange={(event) => onChange({ creditorId: event.currentTarget.value || null })}
          data={[choices[0]!, ...whom.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      </div>
      <TextArea
        name={`text-${n}`}
        label={t("dispute.clause.text")}
        maxLength={600}
        autosize
        minRows={2}
        value={clause.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
        onBlur={() => leave(true)}
      />
      {clause.kind === "pay" && (
        <NumberField
          name={`amount-${n}`}
          label={t("dispute.clause.amount")}
          inputMode="decimal"
          value={yuan}
          onChange={(event) => {
            setYuan(event.currentTarget.value);
            onChange({ amountFen: fenOf(event.currentTarget.value) });
          }}
        />
      )}
      <div className="pair">
        <TextField
          name={`manner-${n}`}
          label={t("dispute.clause.manner")}
          placeholder={t("dispute.clause.manner_help")}
          maxLength={120}
          value={clause.manner ?? ""}
          onChange={(event) => onChange({ manner: event.currentTarget.value })}
        />
        <DateField
          name={`due-${n}`}
          label={t("dispute.clause.by_when")}
          min={agreedOn}
          value={clause.dueOn ?? ""}
          onChange={(event) => onChange({ dueOn: event.currentTarget.value || null })}
        />
      </div>
      {left && marked && (
        <p className="s marked">
          <Marked text={clause.text} findings={findings} />
        </p>
      )}
      {left && <Findings text={clause.text} findings={findings} />}
      {onRemove && (
        <div className="row">
          <Button kind="link" onClick={onRemove}>
            {t("dispute.clause.remove", { n })}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
