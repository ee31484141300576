import { useState } from "react";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Dialog } from "../../../web/kit/dialog.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { TextArea, isAbout } from "../../../web/kit/field.tsx";
import { RefusedButton } from "../../../web/kit/refusal.tsx";
import type { Close } from "./use-close.ts";

type Props = { of: "fail" | "cancel"; to: "failure" | "cancellation"; close: Close; onClose: () => void };

/** An ending that needs its reason in a sentence. */
export function WithReason({ of, to, close, onClose }: Props) {
  const { t } = useWords();
  const [note, setNote] = useState("");
  const written = note.trim().length >= 2;
  return (
    <Dialog open title={t(`duty.${of}`)} onClose={onClose}>
      <div className="stack">
        <TextArea
          name="note"
          label={t(`duty.${of}_why`)}
          description={t(`duty.${of}_help`)}
          maxLength={600}
          required
          withAsterisk={false}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          problem={close.problem}
        />
        {close.problem && !isAbout(close.problem, "note") && <Failure error={close.problem} />}
        {written ? (
          <Button
            kind="pri"
            big
            pending={close.pending}
            onClick={() => void close.act({ to, body: { note: note.trim() } })}
          >
            {t(`duty.${of}_save`)}
          </Button>
        ) : (
          <RefusedButton act label={t(`duty.${of}_save`)} reason={t("duty.why_needed")} />
        )}
      </div>
    </Dialog>
  );
}
