import { useState } from "react";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { TextArea } from "../../../web/kit/field.tsx";
import { Seg } from "../../../web/kit/seg.tsx";
import type { ExcuseInput } from "../contract.ts";

const reasons = ["refused", "moved", "no_access"] as const;
export function Excuse({
  save,
  pending,
}: {
  save: (reason: ExcuseInput["reason"], note: string) => void;
  pending: boolean;
}) {
  const { t } = useWords();
  const [reason, setReason] = useState<ExcuseInput["reason"]>("no_access");
  const [note, setNote] = useState("");
  return (
    <>
      <Seg
        label={t("duty.outcome")}
        value={reason}
        onChange={setReason}
        options={reasons.map((value) => ({ value, label: t(`duty.outcome.${value}`) }))}
      />
      <TextArea
        name="note"
        label={t("duty.note_label")}
        description={t("duty.note_help")}
        maxLength={600}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Button kind="pri" big pending={pending} onClick={() => save(reason, note.trim())}>
        {t("duty.batch.excuse_save")}
      </Button>
    </>
  );
}
