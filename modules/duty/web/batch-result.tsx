import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { Note } from "../../../web/kit/note.tsx";
import type { Batch, Duty } from "../contract.ts";
import { useDutyWords } from "./reasons.ts";

type Props = { batch: Batch; duties: ReadonlyMap<string, Duty>; onChange: (batch: Batch) => void };

/** What came of a batch, of each duty that was not done why not, and ten minutes to take all of it back. */
export function BatchResult({ batch, duties, onChange }: Props) {
  const { t, refusal } = useWords();
  const { moment, shortDay } = useFormat();
  const { titleOf } = useDutyWords();
  const undo = useAct({
    run: (_: void, key) => send<Batch>("POST", `/api/duty-batches/${batch.id}/undo`, undefined, { key }),
    refreshes: ["/api/duty-board", "/api/duties", "/api/pages", "/api/waiting"],
    onDone: onChange,
  });
  const left = batch.items.filter((item) => item.refusal !== null);
  const done = batch.items.length - left.length;
  return (
    <Note live>
      <b>{t(batch.undone ? "duty.batch.undone" : `duty.batch.${batch.act}_done`, { count: done })}</b>
      {left.length > 0 && (
        <>
          <p>{t("duty.batch.left", { count: left.length })}</p>
          <ul className="dashes">
            {left.map((item) => {
              const duty = duties.get(item.dutyId);
              return (
                <li key={item.dutyId}>
                  {duty ? titleOf(duty) : ""} ·{" "}
                  {refusal(item.refusal!, { opensOn: duty ? shortDay(duty.opensOn) : "" })}
                </li>
              );
            })}
          </ul>
        </>
      )}
      {undo.problem && <Failure error={undo.problem} />}
      {batch.undoUntil && done > 0 && (
        <div className="row b">
          <span className="s mut">{t("duty.undo_until", { time: moment(batch.undoUntil) })}</span>
          <Button pending={undo.pending} onClick={() => void undo.act()}>
            {t("duty.batch.undo")}
          </Button>
        </div>
      )}
    </Note>
  );
}
