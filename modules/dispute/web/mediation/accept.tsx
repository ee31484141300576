import { useState } from "react";
import { useWords } from "../../../../web/i18n.ts";
import { SelectField, TextField, Tick } from "../../../../web/kit/field.tsx";
import { useGet } from "../../../../web/query.ts";
import type { Receivers } from "../../hand-over/contract.ts";
import { useDisputeWords } from "../use-words.ts";
import { Fold } from "./fold.tsx";
import { Refusal, StepButton } from "./step-button.tsx";
import { Ticks } from "./ticks.tsx";
import { type Panel, useMediationAct, useStep } from "./use-mediation.ts";

const froms = ["application", "own_initiative", "court", "police"] as const;
const partiesOf = ({ dispute }: Panel) => dispute.parties.filter(({ role }) => role === "party");

/** 受理: every side was asked, and nobody clearly refuses. Of a department also whether it is theirs. */
export function Accept(panel: Panel) {
  const { mediation } = panel;
  if (mediation.state === "received") return <Received {...panel} />;
  return mediation.state === "registered" ? <Asked {...panel} /> : null;
}

function Asked(panel: Panel) {
  const { dispute, mediation } = panel;
  const { t } = useWords();
  const { partyName } = useDisputeWords();
  const people = mediation.machine === "people";
  const [from, setFrom] = useState<(typeof froms)[number]>("application");
  const [alreadyTaken, take] = useState(false);
  const [asked, ask] = useState<string[]>([]);
  const { act, pending, problem } = useMediationAct(dispute, "acceptance");
  const referred = from === "court" || from === "police";
  return (
    <div className="stack">
      {people && (
        <SelectField
          name="from"
          label={t("dispute.mediation.from")}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value as (typeof froms)[number])}
          data={froms.map((value) => ({ value, label: t(`dispute.mediation.from_${value}`) }))}
        />
      )}
      {people && referred && (
        <Tick
          name="alreadyTaken"
          label={t("dispute.mediation.already_taken")}
          checked={alreadyTaken}
          onChange={(event) => take(event.currentTarget.checked)}
        />
      )}
      <Ticks
        legend={t("dispute.mediation.asked")}
        name="asked"
        options={partiesOf(panel).map((party) => ({
          id: party.id,
          label: t("dispute.mediation.wishes", { name: partyName(party) }),
        }))}
        value={asked}
        onChange={ask}
      />
      <StepButton
        may={mediation.may["accept"]}
        kind="pri"
        label={t("dispute.mediation.accept")}
        pending={pending}
        onClick={() => void act({ askedPartyIds: asked, from, alreadyTaken: referred && alreadyTaken })}
      />
      {problem && <Refusal error={problem} />}
    </div>
  );
}

/** Of a department: accept, decline with a reason, or pass on with whose it is (MED-22). */
function Received(panel: Panel) {
  const { dispute, mediation } = panel;
  const { t } = useWords();
  const { act, pending, problem } = useMediationAct(dispute, "marks");
  const receivers = useGet<Receivers>(mediation.inRemit ? null : `/api/disputes/${dispute.id}/receivers`).data
    ?.items;
  const [to, setTo] = useState("");
  const [reason, setReason] = useState("");
  const step = useStep(dispute);
  return (
    <div className="stack">
      <Tick
        name="inRemit"
        label={t("dispute.mediation.in_remit")}
        checked={mediation.inRemit}
        disabled={pending}
        onChange={(event) => void act({ inRemit: event.currentTarget.checked })}
      />
      <Tick
        name="complex"
        label={t("dispute.mediation.complex")}
        checked={mediation.complex}
        disabled={pending}
        onChange={(event) => void act({ complex: event.currentTarget.checked })}
      />
      {problem && <Refusal error={problem} />}
      {mediation.inRemit ? (
        <Asked {...panel} />
      ) : (
        <SelectField
          name="toOrganisationId"
          label={t("dispute.mediation.whose")}
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
          data={[
            { value: "", label: t("dispute.mediation.choose") },
            ...(receivers ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <Fold
        title={t(mediation.inRemit ? "dispute.mediation.decline" : "dispute.mediation.pass_on")}
        open={!mediation.inRemit}
      >
        <TextField
          name="reason"
          label={t("dispute.mediation.reason")}
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <StepButton
          may={mediation.may[mediation.inRemit ? "decline" : "transfer"]}
          label={t(mediation.inRemit ? "dispute.mediation.decline" : "dispute.mediation.pass_on")}
          pending={step.pending}
          onClick={() =>
            void step.act(
              mediation.inRemit
                ? { type: "decline", reason: reason.trim() }
                : { type: "transfer", toOrganisationId: to === "" ? null : to, reason: reason.trim() },
            )
          }
        />
        {step.problem && <Refusal error={step.problem} />}
      </Fold>
    </div>
  );
}
