/** The officer proposes to end it early; the chief decides, the proposer may take it back. */
import { useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { Name } from "../../../web/kit/marks.tsx";
import { MayButton } from "../../../web/kit/refusal.tsx";
import type { Programme } from "../contract.ts";
import { Close, type Standing } from "./ending.tsx";
import { ReasonDialog, refreshes } from "./reason-form.tsx";

type Props = { programme: Programme; standing: Standing | null };

export function ProposeClosing({ programme }: Pick<Props, "programme">) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <MayButton
        may={programme.may.proposeClosing}
        label={t("programme.close_propose")}
        onClick={() => setOpen(true)}
      />
      <ReasonDialog
        open={open}
        onClose={() => setOpen(false)}
        title={t("programme.close_propose")}
        label={t("programme.close_reason")}
        act={t("programme.close_propose_act")}
        path={`/api/programmes/${programme.id}/closure-proposal`}
      >
        <p className="mut">{t("programme.close_propose_line")}</p>
      </ReasonDialog>
    </>
  );
}

/** A proposal that waits: who, why, and for the chief both ways. */
export function Proposed({ programme, standing }: Props) {
  const { t } = useWords();
  const [declining, setDeclining] = useState(false);
  const path = `/api/programmes/${programme.id}`;
  const { act, pending, problem } = useAct<void, Programme>({
    run: (_, key) => send("POST", `${path}/closure-withdrawal`, undefined, { key }),
    refreshes,
  });
  const { closing, may } = programme;
  if (closing === null) return null;
  return (
    <section className="sheet stack">
      <h2>{t("programme.close_proposed", { name: closing.by })}</h2>
      <p>
        {closing.reason}{" "}
        <span className="mut">
          <Name name={closing.by} sample={closing.bySample} />
        </span>
      </p>
      {may.declineClosing === null && (
        <div className="row">
          <Close programme={programme} standing={standing} />
          <Button onClick={() => setDeclining(true)}>{t("programme.close_decline")}</Button>
        </div>
      )}
      {may.withdrawClosing === null && (
        <p>
          <Button pending={pending} onClick={() => void act()}>
            {t("programme.close_withdraw")}
          </Button>
        </p>
      )}
      {problem && <Failure error={problem} />}
      <ReasonDialog
        open={declining}
        onClose={() => setDeclining(false)}
        title={t("programme.close_decline")}
        label={t("programme.close_decline_reason")}
        act={t("programme.close_decline")}
        path={`${path}/closure-refusal`}
      />
    </section>
  );
}
