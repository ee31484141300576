import { type ReactNode, useState } from "react";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Dialog } from "../../../web/kit/dialog.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { TextField, isAbout } from "../../../web/kit/field.tsx";
import { RefusedButton } from "../../../web/kit/refusal.tsx";
import type { Change, Step } from "./use-change.ts";

type Props = {
  title: string;
  save: string;
  change: Change;
  onClose: () => void;
  /** What is done, or null while nothing is changed yet. */
  step: Step | null;
  /** What to do while `step` is null. */
  needed?: string;
  /** Names of the fields of `children`: a refusal about them stands there. */
  fields?: string[];
  children?: ReactNode;
};

/** An act on a record that asks for its reason in one line. */
export function Reasoned({ title, save, change, onClose, step, needed, fields = [], children }: Props) {
  const { t } = useWords();
  const [reason, setReason] = useState("");
  const why = step === null ? needed : reason.trim().length < 2 ? t("incident.reason_needed") : undefined;
  return (
    <Dialog open title={title} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (why === undefined && step)
            void change.act({ ...step, body: { ...step.body, reason: reason.trim() } });
        }}
      >
        {children}
        <TextField
          name="reason"
          label={t("incident.reason")}
          description={t("incident.reason_help")}
          maxLength={200}
          required
          withAsterisk={false}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          problem={change.problem}
        />
        {change.problem && !isAbout(change.problem, "reason", ...fields) && (
          <Failure error={change.problem} />
        )}
        {why === undefined ? (
          <Button type="submit" kind="pri" big pending={change.pending}>
            {save}
          </Button>
        ) : (
          <RefusedButton act label={save} reason={why} />
        )}
      </form>
    </Dialog>
  );
}
