import { useState } from "react";
import { Button } from "../../../../web/kit/button.tsx";
import { Failure } from "../../../../web/kit/failure.tsx";
import { TextArea } from "../../../../web/kit/field.tsx";
import { Icon } from "../../../../web/kit/icon.tsx";
import type { Dispute } from "../../contract.ts";
import { useDisputeAct } from "../use-dispute-act.ts";

/** An act that is rare and wants a reason: folded until somebody asks for it. */
export function ByReason({
  dispute,
  path,
  title,
  why,
}: {
  dispute: Dispute;
  path: string;
  title: string;
  why: string;
}) {
  const [reason, setReason] = useState("");
  const { act, pending, problem } = useDisputeAct(dispute, path);
  return (
    <details className="rarer">
      <summary>
        <Icon name="down" />
        {title}
      </summary>
      <div className="stack">
        <TextArea
          name="reason"
          label={why}
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          problem={problem}
        />
        {problem && <Failure error={problem} />}
        <Button pending={pending} onClick={() => void act({ reason: reason.trim() })}>
          {title}
        </Button>
      </div>
    </details>
  );
}
