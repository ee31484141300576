/** Opening the next revision, or going on with the one that is open. */
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useWords } from "../../../web/i18n.ts";
import { MayButton } from "../../../web/kit/refusal.tsx";
import { useFormat } from "../../../web/dates.ts";
import type { Programme } from "../contract.ts";
import { ReasonDialog } from "./reason-form.tsx";

type Props = {
  programme: Programme;
  /** What the button says, and a reason to begin from, where something led to it. */
  label?: string;
  reason?: string;
  /** The finding it stands on. */
  becauseOf?: string;
};

export function Revise({ programme, label, reason, becauseOf }: Props) {
  const { t } = useWords();
  const { day } = useFormat();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const { next } = programme;
  const go = () => void navigate({ to: "/baskets/$id", params: { id: programme.id } });
  const ahead = programme.revisions.find((each) => each.number === next?.number)?.effectiveOn;
  return (
    <>
      <MayButton
        may={programme.may.revise}
        details={{ number: next?.number, on: ahead ? day(ahead) : "" }}
        label={
          next === null ? (label ?? t("programme.revise")) : t("programme.revise_on", { number: next.number })
        }
        kind="pri"
        onClick={() => (next === null ? setOpen(true) : go())}
      />
      <ReasonDialog
        open={open}
        onClose={() => setOpen(false)}
        title={t("programme.revise")}
        label={t("programme.revise_reason")}
        begin={reason}
        {...(becauseOf ? { also: { becauseOf } } : {})}
        act={t("programme.revise_act")}
        path={`/api/programmes/${programme.id}/revisions`}
        onDone={go}
      >
        <p className="mut">{t("programme.revise_line")}</p>
      </ReasonDialog>
    </>
  );
}
