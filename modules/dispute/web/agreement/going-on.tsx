import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { Failure } from "../../../../web/kit/failure.tsx";
import { useDisputeAct } from "../use-dispute-act.ts";
import type { Of } from "./aftermath.tsx";
import { ByReason } from "./by-reason.tsx";

/** Performed or not by somebody's word: what may be done now, and nothing else. */
export function GoingOn({ dispute, after }: Of) {
  const { t } = useWords();
  const { may } = after;
  return (
    <>
      {may.perform === null && <Perform dispute={dispute} after={after} />}
      {may.break === null && (
        <ByReason
          dispute={dispute}
          path="breach"
          title={t("dispute.performing.broken")}
          why={t("dispute.performing.why")}
        />
      )}
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
