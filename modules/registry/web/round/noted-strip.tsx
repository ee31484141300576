import { useState } from "react";
import { useAct } from "../../../../web/act.ts";
import { send } from "../../../../web/api.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { Failure } from "../../../../web/kit/failure.tsx";
import type { Noted } from "./at-door.tsx";
import { readAgain } from "./use-walk.ts";

type Props = {
  roundId: string;
  noted: Noted;
  onUndone: () => void;
  onGo: (to: { door: string }) => void;
};

/** What was just noted, and the way to take it back; then one is at that door again. */
export function NotedStrip({ roundId, noted, onUndone, onGo }: Props) {
  const { t } = useWords();
  const { visit, door } = noted;
  const [undone, setUndone] = useState(false);
  const { act, pending, problem } = useAct({
    run: (_: void, key) => send("POST", `/api/door-visits/${visit.id}/undo`, undefined, { key }),
    refreshes: [`/api/door-rounds/${roundId}/doors/${visit.doorId}`],
    onDone: async () => {
      setUndone(true);
      await readAgain(roundId);
      onUndone();
      onGo({ door: visit.doorId });
    },
  });
  return (
    <div className="noted" role="status">
      <span>
        {undone
          ? t("registry.round.undone", { door })
          : t("registry.round.noted", { door, outcome: t(`registry.round.${visit.outcome}`) })}
        {visit.outcome === "changed" && !undone && (
          <small className="mut"> {t("registry.round.undo_changed")}</small>
        )}
      </span>
      {!undone && (
        <Button pending={pending} data-undo="" onClick={() => void act()}>
          {t("registry.round.undo")}
          <span className="hush"> {door}</span>
        </Button>
      )}
      {problem && <Failure error={problem} />}
    </div>
  );
}
