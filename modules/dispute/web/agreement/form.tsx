import { useState } from "react";
import { useAct } from "../../../../web/act.ts";
import { send } from "../../../../web/api.ts";
import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { Failure } from "../../../../web/kit/failure.tsx";
import { DateField, TextArea, Tick } from "../../../../web/kit/field.tsx";
import { Icon } from "../../../../web/kit/icon.tsx";
import { Seg } from "../../../../web/kit/seg.tsx";
import type { Agreement, ClauseInput } from "../../agreement/contract.ts";
import type { Dispute } from "../../contract.ts";
import { ClauseFields } from "./clause-fields.tsx";
import { type Drafted, emptyClause, toInput } from "./draft.ts";
import { useNames } from "./use-names.ts";

type Props = { dispute: Dispute; of: Agreement | null; onDone: () => void };

/** Clause by clause, each read as a court would while it is typed. What is unclear can be saved; it cannot be agreed. */
export function AgreementForm({ dispute, of, onDone }: Props) {
  const { t } = useWords();
  const { today } = useFormat();
  const { own, nameOf } = useNames(dispute);
  const [form, setForm] = useState(of?.form ?? "written");
  const [partial, setPartial] = useState(of?.partial ?? false);
  const [agreedOn, setAgreedOn] = useState(of?.agreedOn ?? today);
  const [facts, setFacts] = useState(of?.facts ?? "");
  const [disputed, setDisputed] = useState(of?.disputed ?? "");
  const [rest, setRest] = useState(of?.rest ?? "");
  const [answers, answer] = useState<Record<string, string>>(
    Object.fromEntries((of?.responsibilities ?? []).map(({ partyId, text }) => [partyId, text])),
  );
  const [clauses, setClauses] = useState<Drafted[]>(
    of && of.clauses.length > 0
      ? of.clauses.map(({ findings: _, promise: __, ...clause }) => ({ ...clause, key: clause.id }))
      : [emptyClause()],
  );
  const path = `/api/disputes/${dispute.id}/agreements`;
  const { act, pending, problem } = useAct<object>({
    run: (body, key) =>
      of === null
        ? send("POST", path, body, { key })
        : send("PUT", `${path}/${of.id}`, body, { key, version: of.version }),
    refreshes: ["/api/disputes"],
    onDone,
  });
  const put = (key: string, next: Partial<ClauseInput>) =>
    setClauses(clauses.map((each) => (each.key === key ? { ...each, ...next } : each)));
  return (
    <div className="stack agreement-form">
      <Seg
        label={t("dispute.agreement.form")}
        labelled
        value={form}
        onChange={setForm}
        options={[
          { value: "written", label: t("dispute.agreement.written") },
          { value: "oral", label: t("dispute.agreement.oral") },
        ]}
      />
      <DateField
        name="agreedOn"
        label={t("dispute.agreement.on")}
        max={today}
        value={agreedOn}
        onChange={(event) => setAgreedOn(event.currentTarget.value)}
        problem={problem}
      />
      {clauses.map((clause, at) => (
        <ClauseFields
          key={clause.key}
          n={at + 1}
          clause={clause}
          parties={own.map(({ id }) => ({ id, name: nameOf(id) }))}
          agreedOn={agreedOn}
          onChange={(next) => put(clause.key, next)}
          onRemove={
            clauses.length === 1 ? null : () => setClauses(clauses.filter(({ key }) => key !== clause.key))
          }
        />
      ))}
      <div className="row">
        <Button icon="plus" onClick={() => setClauses([...clauses, emptyClause()])}>
          {t("dispute.clause.add")}
        </Button>
      </div>
      <Tick
        name="partial"
        label={t("dispute.agreement.partial")}
        checked={partial}
        onChange={(event) => setPartial(event.currentTarget.checked)}
      />
      {partial && (
        <TextArea
          name="rest"
          label={t("dispute.agreement.rest")}
          maxLength={2000}
          value={rest}
          onChange={(event) => setRest(event.currentTarget.value)}
        />
      )}
      <details className="rarer">
        <summary>
          <Icon name="down" />
          {t("dispute.agreement.more")}
        </summary>
        <div className="stack">
          <TextArea
            name="facts"
            label={t("dispute.agreement.facts")}
            maxLength={4000}
            value={facts}
            onChange={(event) => setFacts(event.currentTarget.value)}
          />
          <TextArea
            name="disputed"
            label={t("dispute.agreement.disputed")}
            maxLength={2000}
            value={disputed}
            onChange={(event) => setDisputed(event.currentTarget.value)}
          />
          {own.map(({ id }) => (
            <TextArea
              key={id}
              name={`answers-${id}`}
              label={t("dispute.agreement.answers", { name: nameOf(id) })}
              maxLength={600}
              value={answers[id] ?? ""}
              onChange={(event) => answer({ ...answers, [id]: event.currentTarget.value })}
            />
          ))}
        </div>
      </details>
      {problem && <Failure error={problem} />}
      <Button
        kind="pri"
        big
        pending={pending}
        onClick={() =>
          void act({
            form,
            partial,
            agreedOn,
            facts: facts.trim(),
            disputed: disputed.trim(),
            rest: rest.trim(),
            responsibilities: Object.entries(answers).flatMap(([partyId, text]) =>
              text.trim() === "" ? [] : [{ partyId, text: text.trim() }],
            ),
            clauses: clauses.map(toInput),
          })
        }
      >
        {t("dispute.agreement.save")}
      </Button>
    </div>
  );
}
