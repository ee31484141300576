/** Suspending and going on: what stands, and the act with its reason. */
import { useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useFormat } from "../../../web/dates.ts";
import { addDays } from "../../../web/format.ts";
import { useWords } from "../../../web/i18n.ts";
import { Failure } from "../../../web/kit/failure.tsx";
import { Name } from "../../../web/kit/marks.tsx";
import { MayButton } from "../../../web/kit/refusal.tsx";
import type { Programme } from "../contract.ts";
import { ReasonDialog, refreshes } from "./reason-form.tsx";

type Of = { programme: Programme };
/** How many duties the act is about, where that is known already. */
type Counted = { standing: { ahead: number; late: number } | null };

export function Suspend({ programme, standing }: Of & Counted) {
  const { t } = useWords();
  const { today, number } = useFormat();
  const [open, setOpen] = useState(false);
  return (
    <>
      <MayButton may={programme.may.suspend} label={t("programme.suspend")} onClick={() => setOpen(true)} />
      <ReasonDialog
        open={open}
        onClose={() => setOpen(false)}
        title={t("programme.suspend_title")}
        label={t("programme.suspend_reason")}
        act={t("programme.suspend_act")}
        path={`/api/programmes/${programme.id}/suspension`}
        day={{ name: "untilOn", label: t("programme.suspend_until"), min: addDays(today, 1) }}
      >
        <p className="mut">{t("programme.suspend_line")}</p>
        {standing && (
          <p>
            <b>
              {t("programme.suspend_held", {
                held: number(standing.ahead),
                late: number(standing.late),
              })}
            </b>
          </p>
        )}
      </ReasonDialog>
    </>
  );
}

/** A suspended programme says so first: since when, why, until when, and the way on. */
export function Suspended({ programme }: Of) {
  const { t } = useWords();
  const { day } = useFormat();
  const { act, pending, problem } = useAct<void, Programme>({
    run: (_, key) => send("POST", `/api/programmes/${programme.id}/resumption`, undefined, { key }),
    refreshes,
  });
  const { suspension } = programme;
  if (suspension === null) return null;
  return (
    <section className="sheet stack">
      <h2>{t("programme.suspended_since", { day: day(suspension.fromOn) })}</h2>
      <p>
        {suspension.reason}{" "}
        <span className="mut">
          <Name name={suspension.by} sample={suspension.bySample} />
        </span>
      </p>
      <p className="mut">
        {suspension.untilOn === null
          ? t("programme.suspended_open")
          : t("programme.suspended_until", { day: day(suspension.untilOn) })}
      </p>
      <MayButton
        may={programme.may.resume}
        label={t("programme.resume")}
        kind="pri"
        big
        pending={pending}
        onClick={() => void act()}
      />
      {problem && <Failure error={problem} />}
    </section>
  );
}
