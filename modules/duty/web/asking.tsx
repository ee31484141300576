import { useState } from "react";
import type { Problem } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Dialog } from "../../../web/kit/dialog.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { TextArea, isAbout } from "../../../web/kit/field.tsx";
import { RefusedButton } from "../../../web/kit/refusal.tsx";

type Props = {
  title: string;
  label: string;
  help: string;
  save: string;
  /** The field of the request the sentence stands in. */
  field: string;
  act: { act: (reason: string) => Promise<unknown>; pending: boolean; problem: Problem | null };
  onClose: () => void;
};

/** An act that needs its reason in a sentence; the save says what will happen. */
export function Asking({ title, label, help, save, field, act, onClose }: Props) {
  const { t } = useWords();
  const [reason, setReason] = useState("");
  const written = reason.trim().length >= 2;
  return (
    <Dialog open title={title} onClose={onClose}>
      <div className="stack">
        <TextArea
          name={field}
          label={label}
          description={help}
          maxLength={200}
          required
          withAsterisk={false}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          problem={act.problem}
        />
        {act.problem && !isAbout(act.problem, field) && <Failure error={act.problem} />}
        {written ? (
          <Button kind="pri" big pending={act.pending} onClick={() => void act.act(reason.trim())}>
            {save}
          </Button>
        ) : (
          <RefusedButton act label={save} reason={t("duty.why_needed")} />
        )}
      </div>
    </Dialog>
  );
}
