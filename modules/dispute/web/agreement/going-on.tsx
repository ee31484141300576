import { useState } from "react";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { Failure } from "../../../../web/kit/failure.tsx";
import { TextArea } from "../../../../web/kit/field.tsx";
import { Icon } from "../../../../web/kit/icon.tsx";
import { useDisputeAct } from "../use-dispute-act.ts";
import type { Of } from "./aftermath.tsx";

/** Performed or not by somebody's word: what may be done now, and nothing else. */
export function GoingOn({ dispute, after }: Of) {
  const { may } = after;
  return (
    <>
      {may.perform === null && <Perform dispute={dispute} after={after} />}
      {may.break === null && <Break dispute={dispute} after={after} />}
    </>
  );
}

function Perform({ dispute }: Of) {
  const { t } = useWords();
  const { act, pending, problem } = useDisputeAct(dispute, "performance");
  return (
    <div className="stack">
      {problem && <Failure error={problem} />}
      <Button pending={pending} onClick={() => void act({})}>
        {t("dispute.performing.all")}
      </Button>
    </div>
  );
}
function Break({ dispute }: Of) {
  const { t } = useWords();
  const [reason, setReason] = useState("");
  const { act, pending, problem } = useDisputeAct(dispute, "breach");
  return (
    <details className="rarer">
      <summary>
        <Icon name="down" />
        {t("dispute.performing.broken")}
      </summary>
      <div className="stack">
        <TextArea
          name="reason"
          label={t("dispute.performing.why")}
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          problem={problem}
        />
        {problem && <Failure error={problem} />}
        <Button pending={pending} onClick={() => void act({ reason: reason.trim() })}>
          {t("dispute.performing.broken")}
        </Button>
      </div>
    </details>
  );
}
