import { useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import type { ReadAll as Done } from "../contract.ts";

/** Reads everything up to the newest shown, and takes that back. */
export function ReadAll({ upTo }: { upTo: string | null }) {
  const { t } = useWords();
  const [done, setDone] = useState<Done | null>(null);
  const refreshes = ["/api/notices"];
  const all = useAct({
    run: (newest: string, key) => send<Done>("POST", "/api/notices/reading", { upTo: newest }, { key }),
    refreshes,
    onDone: setDone,
  });
  const undo = useAct({
    run: (of: Done, key) => send("POST", "/api/notices/reading/end", { readAt: of.readAt }, { key }),
    refreshes,
    onDone: () => setDone(null),
  });
  const problem = all.problem ?? undo.problem;
  if (upTo === null && done === null) return null;
  return (
    <div className="row" role="status">
      {upTo !== null && (
        <Button icon="tick" pending={all.pending} onClick={() => void all.act(upTo)}>
          {t("notice.read_all")}
        </Button>
      )}
      {done !== null && (
        <>
          <span>{t("notice.read_all_done", { count: done.count })}</span>
          <Button pending={undo.pending} onClick={() => void undo.act(done)}>
            {t("notice.undo")}
          </Button>
        </>
      )}
      {problem && <Failure error={problem} />}
    </div>
  );
}
