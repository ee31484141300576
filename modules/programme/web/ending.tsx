/** Ending before the planned day, with what it ends said first. */
import { useState } from "react";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Lines } from "../../../web/kit/lines.tsx";
import { MayButton } from "../../../web/kit/refusal.tsx";
import type { Programme } from "../contract.ts";
import { ReasonDialog } from "./reason-form.tsx";

export type Standing = { ahead: number; late: number; held: number; ended: number };
type Props = { programme: Programme; standing: Standing | null };

export function Close({ programme, standing }: Props) {
  const { t } = useWords();
  const { number } = useFormat();
  const [open, setOpen] = useState(false);
  const n = (count: number) => t("programme.close_count", { n: number(count) });
  return (
    <>
      <MayButton may={programme.may.close} label={t("programme.close")} onClick={() => setOpen(true)} />
      <ReasonDialog
        open={open}
        onClose={() => setOpen(false)}
        title={t("programme.close_title")}
        label={t("programme.close_reason")}
        act={t("programme.close_act")}
        danger
        path={`/api/programmes/${programme.id}/closure`}
      >
        {standing && (
          <Lines
            lines={[
              { term: t("programme.close_ends"), text: <b>{n(standing.ahead + standing.held)}</b> },
              { term: t("programme.close_late"), text: <b>{n(standing.late)}</b> },
              { term: t("programme.close_stays"), text: <b>{n(standing.ended)}</b> },
            ]}
          />
        )}
        <p className="mut">{t("programme.close_line")}</p>
      </ReasonDialog>
    </>
  );
}
