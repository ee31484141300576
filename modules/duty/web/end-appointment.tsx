import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Dialog } from "../../../web/kit/dialog.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import type { Appointment } from "../contract.ts";

type Props = { programmeId: string; appointment: Appointment; onClose: () => void };

/** Asked once more, because sight is gone the same moment. Appointing again brings it back. */
export function EndAppointment({ programmeId, appointment, onClose }: Props) {
  const { t } = useWords();
  const { act, pending, problem } = useAct({
    run: (_: void, key) =>
      send<Appointment>("POST", `/api/duty-appointments/${appointment.id}/end`, undefined, { key }),
    refreshes: [`/api/programmes/${programmeId}`, "/api/duties", "/api/pages"],
    onDone: onClose,
  });
  return (
    <Dialog open title={t("duty.appointed.end_title", { name: appointment.name })} onClose={onClose}>
      <div className="stack">
        <p>{t("duty.appointed.end_line")}</p>
        {problem && <Failure error={problem} />}
        <div className="row">
          <Button kind="danger" pending={pending} onClick={() => void act()}>
            {t("duty.appointed.end_save")}
          </Button>
          <Button onClick={onClose}>{t("duty.appointed.keep")}</Button>
        </div>
      </div>
    </Dialog>
  );
}
