import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import type { IncidentChange, WholeIncident } from "../contract.ts";
import { reverseOf } from "./reverse.ts";
import { useChange } from "./use-change.ts";

/** The button that was pressed goes with its line; the page keeps the focus. 撤回这次改动: the newest change undone by an act that stands in the story itself. */
export function TakeBack({ incident, change }: { incident: WholeIncident; change: IncidentChange }) {
  const { t } = useWords();
  const back = reverseOf(change);
  const { act, pending, problem } = useChange(incident, () => document.getElementById("main")?.focus());
  if (back === null) return null;
  return (
    <div className="stack t take-back">
      <span>
        <Button
          pending={pending}
          onClick={() =>
            void act({ ...back, body: { ...back.body, reason: t("incident.take_back.reason") } })
          }
        >
          {t("incident.take_back")}
        </Button>
      </span>
      {problem && <Failure error={problem} />}
    </div>
  );
}
