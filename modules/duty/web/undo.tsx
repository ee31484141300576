import { useEffect, useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import type { DutyDetail } from "../contract.ts";
import { forgetJustClosed, settle, useJustClosed } from "./just-closed.ts";

export function useUndo(id: string, title: string) {
  return useAct({
    run: async (_: void, key) => {
      const duty = await send<DutyDetail>("POST", `/api/duties/${id}/reopening`, undefined, { key });
      settle(duty, title);
      return duty;
    },
    // The story below the button tells it at once.
    refreshes: ["/api/pages", `/api/duties/${id}/life`],
    // The button that was pressed is gone; the page keeps the focus.
    onDone: () => document.getElementById("main")?.focus(),
  });
}

/** True until the moment has passed. */
function useUntil(moment: string | null): boolean {
  const [now, tick] = useState(() => Date.now());
  const left = moment === null ? 0 : Date.parse(moment) - now;
  useEffect(() => {
    if (left <= 0) return;
    const timer = setTimeout(() => tick(Date.now()), left + 50);
    return () => clearTimeout(timer);
  }, [left]);
  return left > 0;
}

/** 存好了 · 撤回: what was closed just now, with ten minutes to take it back. */
export function UndoNote() {
  const { t } = useWords();
  const closed = useJustClosed();
  const { act, pending, problem } = useUndo(closed?.id ?? "", closed?.title ?? "");
  const mayUndo = useUntil(closed?.undoUntil ?? null);
  // A region that is there first and filled afterwards is read out by every reader.
  const [said, say] = useState(false);
  useEffect(() => say(true), []);
  // That it was taken back is said until the page is left.
  const isUndone = closed?.state === "open";
  useEffect(() => (isUndone ? forgetJustClosed : undefined), [isUndone]);
  const shown = closed !== null && (mayUndo || isUndone);
  return (
    <>
      <div role="status" className={shown ? "note row b" : "hush"}>
        {shown && said && (
          <>
            <b>
              {t(closed.kept && closed.state !== "open" ? "duty.kept" : `duty.saved.${closed.state}`, {
                title: closed.title,
              })}
            </b>
            {mayUndo && (
              <Button pending={pending} onClick={() => void act()}>
                {t("duty.undo")}
              </Button>
            )}
          </>
        )}
      </div>
      {problem && <Failure error={problem} />}
    </>
  );
}
