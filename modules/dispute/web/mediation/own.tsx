import { useState } from "react";
import { useWords } from "../../../../web/i18n.ts";
import { Tick } from "../../../../web/kit/field.tsx";
import { useDisputeWords } from "../use-words.ts";
import { Fold } from "./fold.tsx";
import { Refusal, StepButton } from "./step-button.tsx";
import { Ticks } from "./ticks.tsx";
import { type Panel, useStep } from "./use-mediation.ts";

/** 自行和解: the sides say that they settled it; nobody hosts. Of a public-order case they ask the police in writing. */
export function Own({ dispute, mediation }: Panel) {
  const { t } = useWords();
  const { partyName } = useDisputeWords();
  const parties = dispute.parties.filter(({ role }) => role === "party");
  const [saidBy, say] = useState<string[]>([]);
  const [present, come] = useState<string[]>([]);
  const [hosted, host] = useState(false);
  const [writtenBy, write] = useState<string[]>([]);
  const { act, pending, problem } = useStep(dispute);
  const guardians = dispute.parties.filter(({ role }) => role === "guardian");
  const belongs = (type: string) => mediation.may[type]?.code !== "dispute.own_not_now";
  return (
    <>
      {belongs("settle") && (
        <Fold title={t("dispute.do.settle")} open>
          <Ticks
            legend={t("dispute.own.said_by")}
            name="saidBy"
            options={parties.map((party) => ({ id: party.id, label: partyName(party) }))}
            value={saidBy}
            onChange={say}
          />
          {guardians.length > 0 && (
            <Ticks
              legend={t("dispute.own.guardians")}
              name="guardians"
              options={guardians.map((party) => ({ id: party.id, label: partyName(party) }))}
              value={present}
              onChange={come}
            />
          )}
          <Tick
            name="hosted"
            label={t("dispute.own.hosted")}
            checked={hosted}
            onChange={(event) => host(event.currentTarget.checked)}
          />
          <StepButton
            may={mediation.may["settle"]?.code === "dispute.guardian_absent" ? null : mediation.may["settle"]}
            kind="pri"
            label={t("dispute.do.settle")}
            pending={pending}
            onClick={() => void act({ type: "settle", saidBy, hosted, present })}
          />
        </Fold>
      )}
      {belongs("apply_to_police") && (
        <Fold title={t("dispute.step.apply_to_police")}>
          <Ticks
            legend={t("dispute.own.written_by")}
            name="writtenBy"
            options={parties.map((party) => ({ id: party.id, label: partyName(party) }))}
            value={writtenBy}
            onChange={write}
          />
          <StepButton
            may={mediation.may["apply_to_police"]}
            label={t("dispute.step.apply_to_police")}
            pending={pending}
            onClick={() => void act({ type: "apply_to_police", writtenBy })}
          />
        </Fold>
      )}
      {belongs("give_up") && (
        <StepButton
          may={mediation.may["give_up"]}
          label={t("dispute.do.give_up")}
          pending={pending}
          onClick={() => void act({ type: "give_up" })}
        />
      )}
      {problem && <Refusal error={problem} />}
    </>
  );
}
