import { useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Dialog } from "../../../web/kit/dialog.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import type { Household, HouseholdEnding } from "../contract.ts";

type Props = { household: Household; open: boolean; onClose: () => void; onEnded: () => void };
const reasons = ["moved", "gone", "twice"] as const satisfies HouseholdEnding["reason"][];

/** Taking a household off the register: the reasons that are right ones, what happens, and what does not. */
export function EndHousehold({ household, open, onClose, onEnded }: Props) {
  const { t } = useWords();
  const [reason, setReason] = useState<(typeof reasons)[number] | null>(null);
  const [asked, setAsked] = useState(false);
  const { act, pending, problem } = useAct({
    run: (_: void, key) => send<null>("POST", `/api/households/${household.id}/end`, { reason }, { key }),
    refreshes: [`/api/pages/communities/${household.communityId}`],
    onDone: () => {
      onClose();
      onEnded();
    },
  });
  return (
    <Dialog open={open} title={t("registry.end.title", { door: household.door })} onClose={onClose}>
      <div className="stack">
        <fieldset className="field">
          <legend>{t("registry.end.why")}</legend>
          {reasons.map((each) => (
            <label key={each} className="pickline">
              <input
                type="radio"
                name={`why-${household.id}`}
                checked={reason === each}
                onChange={() => setReason(each)}
              />
              {t(`registry.end.reason.${each}`)}
            </label>
          ))}
        </fieldset>
        <p>{reason === null ? t("registry.end.line") : t(`registry.end.then.${reason}`)}</p>
        {asked && reason === null && (
          <p className="why act" role="alert">
            {t("registry.end.choose")}
          </p>
        )}
        {problem && <Failure error={problem} />}
        <div className="row">
          <Button
            kind="danger"
            pending={pending}
            onClick={() => (reason === null ? setAsked(true) : void act())}
          >
            {t("registry.end.act")}
          </Button>
          <Button onClick={onClose}>{t("registry.end.keep")}</Button>
        </div>
      </div>
    </Dialog>
  );
}
