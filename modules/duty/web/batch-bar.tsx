import { useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Dialog } from "../../../web/kit/dialog.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import type { Batch, BatchInput, Duty } from "../contract.ts";
import { Assign } from "./batch-assign.tsx";
import { Move } from "./batch-move.tsx";
import { Excuse } from "./batch-excuse.tsx";

type Act = BatchInput["act"];
type Props = {
  communityId: string;
  duties: Duty[];
  onDone: (batch: Batch) => void;
  onClear: () => void;
};
const most = 200;

/** What can be done with the chosen ones; under the thumb on a phone. */
export function BatchBar({ communityId, duties, onDone, onClear }: Props) {
  const { t } = useWords();
  const [asking, ask] = useState<Act | null>(null);
  const batch = useAct({
    run: (input: BatchInput, key) => send<Batch>("POST", "/api/duty-batches", input, { key }),
    refreshes: ["/api/duty-board", "/api/duties", "/api/pages", "/api/waiting"],
    onDone,
  });
  const dutyIds = duties.map((duty) => duty.id).slice(0, most);
  return (
    <div
      className="batchbar stack t"
      role="region"
      aria-label={t("duty.batch.chosen", { count: duties.length })}
    >
      <b role="status">{t("duty.batch.chosen", { count: duties.length })}</b>
      <div className="row">
        <Button kind="pri" onClick={() => ask("assign")}>
          {t("duty.batch.assign")}
        </Button>
        <Button onClick={() => ask("move")}>{t("duty.batch.move")}</Button>
        <Button onClick={() => ask("excuse")}>{t("duty.batch.excuse")}</Button>
        <Button kind="link" onClick={onClear}>
          {t("duty.batch.clear")}
        </Button>
      </div>
      {asking && (
        <Dialog open title={t(`duty.batch.${asking}`)} onClose={() => ask(null)}>
          <div className="stack">
            <p className="mut">{t("duty.batch.each")}</p>
            {asking === "assign" && (
              <Assign
                communityId={communityId}
                save={(postId) => void batch.act({ act: "assign", dutyIds, postId })}
                pending={batch.pending}
              />
            )}
            {asking === "move" && (
              <Move
                save={(dueOn) => void batch.act({ act: "move", dutyIds, dueOn })}
                pending={batch.pending}
              />
            )}
            {asking === "excuse" && (
              <Excuse
                save={(reason, note) => void batch.act({ act: "excuse", dutyIds, reason, note })}
                pending={batch.pending}
              />
            )}
            {batch.problem && <Failure error={batch.problem} />}
          </div>
        </Dialog>
      )}
    </div>
  );
}
