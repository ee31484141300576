import { useState } from "react";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { SelectField, TextField, isAbout } from "../../../web/kit/field.tsx";
import type { Dispute } from "../contract.ts";
import { useDisputeAct } from "./use-dispute-act.ts";

const grounds = ["not_competent", "incomplete", "other"] as const;
type Props = { dispute: Dispute; id: string; how: "refusal" | "return"; onDone: () => void };

/** "Not ours" says whose. */
export function HandOverAnswer({ dispute, id, how, onDone }: Props) {
  const { t } = useWords();
  const [because, setBecause] = useState<(typeof grounds)[number]>("not_competent");
  const [reason, setReason] = useState("");
  const [competent, setCompetent] = useState("");
  const { act, pending, problem } = useDisputeAct(dispute, `hand-overs/${id}/${how}`, onDone);
  const refusing = how === "refusal";
  return (
    <div className="stack">
      {refusing && (
        <SelectField
          name="because"
          label={t("dispute.hand_over.why")}
          value={because}
          onChange={(event) => setBecause(event.currentTarget.value as typeof because)}
          data={grounds.map((value) => ({ value, label: t(`dispute.hand_over.because_${value}`) }))}
        />
      )}
      <TextField
        name="reason"
        label={t("dispute.hand_over.reason")}
        maxLength={120}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        problem={problem}
      />
      {refusing && because === "not_competent" && (
        <TextField
          name="competent"
          label={t("dispute.hand_over.competent")}
          description={t("dispute.hand_over.competent_help")}
          maxLength={80}
          value={competent}
          onChange={(event) => setCompetent(event.currentTarget.value)}
          problem={problem}
        />
      )}
      {problem && !isAbout(problem, "reason", "competent") && <Failure error={problem} />}
      <Button
        kind="pri"
        big
        pending={pending}
        onClick={() =>
          void act(
            refusing
              ? {
                  because,
                  reason: reason.trim(),
                  competent: because === "not_competent" ? competent.trim() || null : null,
                }
              : { reason: reason.trim() },
          )
        }
      >
        {t(refusing ? "dispute.hand_over.refuse" : "dispute.hand_over.give_back")}
      </Button>
    </div>
  );
}
