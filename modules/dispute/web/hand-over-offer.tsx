import { useState } from "react";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { SelectField, TextField, Tick, isAbout } from "../../../web/kit/field.tsx";
import { Seg } from "../../../web/kit/seg.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet } from "../../../web/query.ts";
import type { Dispute } from "../contract.ts";
import type { Receivers } from "../hand-over/contract.ts";
import { useDisputeAct } from "./use-dispute-act.ts";
import { useDisputeWords } from "./use-words.ts";

type Props = { dispute: Dispute; onDone: () => void };
export function HandOverOffer({ dispute, onDone }: Props) {
  return (
    <Wait for={useGet<Receivers>(`/api/disputes/${dispute.id}/receivers`)} rows={2}>
      {(receivers) => <Form dispute={dispute} receivers={receivers} onDone={onDone} />}
    </Wait>
  );
}

const kinds = ["transfer", "refer", "request"] as const;
/** To whom, for what, and whether the parties agree; where not all do, why it goes all the same. */
function Form({ dispute, receivers, onDone }: Props & { receivers: Receivers }) {
  const { t } = useWords();
  const { shortDay } = useFormat();
  const { partyName } = useDisputeWords();
  const own = dispute.parties.filter(({ role }) => role === "party");
  const [kind, setKind] = useState<(typeof kinds)[number]>("transfer");
  const [to, setTo] = useState(receivers.items[0]?.id ?? "");
  const [note, setNote] = useState("");
  const [agreed, agree] = useState<readonly string[]>([]);
  const [override, setOverride] = useState("");
  const [withAccount, give] = useState(false);
  const { act, pending, problem } = useDisputeAct(dispute, "hand-overs", onDone);
  if (receivers.items.length === 0) return <p>{t("dispute.hand_over.nobody")}</p>;
  const all = own.every(({ id }) => agreed.includes(id));
  return (
    <div className="stack">
      <Seg
        label={t("dispute.hand_over.how")}
        value={kind}
        onChange={setKind}
        options={kinds.map((value) => ({ value, label: t(`dispute.hand_over.${value}`) }))}
      />
      <p className="s mut">{t(`dispute.hand_over.${kind}_line`)}</p>
      <SelectField
        name="organisationId"
        label={t("dispute.hand_over.to")}
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
        data={receivers.items.map(({ id, name }) => ({ value: id, label: name }))}
        problem={problem}
      />
      <TextField
        name="note"
        label={t("dispute.hand_over.asked")}
        maxLength={200}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        problem={problem}
      />
      <fieldset className="field stack t">
        <legend>{t("dispute.hand_over.consent")}</legend>
        {own.map((party) => (
          <Tick
            key={party.id}
            name={`agreed-${party.id}`}
            label={t("dispute.hand_over.agrees", { name: partyName(party) })}
            checked={agreed.includes(party.id)}
            onChange={(event) =>
              agree(
                event.currentTarget.checked
                  ? [...agreed, party.id]
                  : agreed.filter((each) => each !== party.id),
              )
            }
          />
        ))}
      </fieldset>
      {!all && (
        <TextField
          name="override"
          label={t("dispute.hand_over.without")}
          maxLength={200}
          value={override}
          onChange={(event) => setOverride(event.currentTarget.value)}
          problem={problem}
        />
      )}
      {dispute.account !== null && dispute.account !== "" && (
        <Tick
          name="withAccount"
          label={t("dispute.hand_over.with_account")}
          checked={withAccount}
          onChange={(event) => give(event.currentTarget.checked)}
        />
      )}
      <p className="s mut">{t("dispute.hand_over.answers", { day: shortDay(receivers.answerBy) })}</p>
      {problem && !isAbout(problem, "organisationId", "note", "override") && <Failure error={problem} />}
      <Button
        kind="pri"
        big
        pending={pending}
        onClick={() =>
          void act({
            ...{ kind, organisationId: to, note: note.trim(), withAccount },
            consentedPartyIds: agreed,
            override: all || override.trim() === "" ? null : override.trim(),
          })
        }
      >
        {t("dispute.hand_over.send")}
      </Button>
    </div>
  );
}
