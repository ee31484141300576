import { useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Dialog } from "../../../web/kit/dialog.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { TextArea, isAbout } from "../../../web/kit/field.tsx";
import { RefusedButton } from "../../../web/kit/refusal.tsx";
import type { EvidenceFile } from "../contract.ts";

/** Its content is destroyed, so it is asked once more; after ten minutes, or of somebody else's file, with a reason. */
export function RemoveFile({
  file,
  name,
  onClose,
}: {
  file: EvidenceFile;
  name: string;
  onClose: () => void;
}) {
  const { t } = useWords();
  const [reason, setReason] = useState("");
  const free = file.freeUntil !== null && Date.parse(file.freeUntil) > Date.now();
  const { act, pending, problem } = useAct({
    run: (_: void, key) =>
      send<EvidenceFile>("POST", `/api/files/${file.id}/removal`, { reason: reason.trim() }, { key }),
    refreshes: [`/api/duties/${file.dutyId}/files`],
    onDone: onClose,
  });
  return (
    <Dialog open title={t("duty.file.remove_title")} onClose={onClose}>
      <div className="stack">
        <p className="filename">
          <b>{name}</b>
        </p>
        <p>{t("duty.file.remove_help")}</p>
        {!free && (
          <TextArea
            name="reason"
            label={t("duty.file.reason")}
            maxLength={300}
            required
            withAsterisk={false}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            problem={problem}
          />
        )}
        {problem && !isAbout(problem, "reason") && <Failure error={problem} />}
        {free || reason.trim().length >= 2 ? (
          <Button kind="danger" big pending={pending} onClick={() => void act()}>
            {t("duty.file.remove_save")}
          </Button>
        ) : (
          <RefusedButton act label={t("duty.file.remove_save")} reason={t("duty.why_needed")} />
        )}
      </div>
    </Dialog>
  );
}
