import { useState } from "react";
import { useWords } from "../../../../web/i18n.ts";
import { useDisputeWords } from "../use-words.ts";
import { Fold } from "./fold.tsx";
import { Refusal, StepButton } from "./step-button.tsx";
import { Ticks } from "./ticks.tsx";
import { type Panel, useStep } from "./use-mediation.ts";

/** 自行和解: what the sides settled is written as their agreement. Of a public-order case they ask the police in writing. */
export function Own({ dispute, mediation }: Panel) {
  const { t } = useWords();
  const { partyName } = useDisputeWords();
  const parties = dispute.parties.filter(({ role }) => role === "party");
  const [writtenBy, write] = useState<string[]>([]);
  const { act, pending, problem } = useStep(dispute);
  const belongs = (type: string) => mediation.may[type]?.code !== "dispute.own_not_now";
  return (
    <>
      {mediation.state === "told" && <p className="s">{t("dispute.own.line")}</p>}
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
