import type { Programme } from "../../modules/programme/contract.ts";
import { refreshes } from "../../modules/programme/web/reason-form.tsx";
import { useAct } from "../act.ts";
import { send } from "../api.ts";
import { useWords } from "../i18n.ts";
import { Failure } from "../kit/failure.tsx";
import { MayButton } from "../kit/refusal.tsx";

type Of = { programme: Programme };
/** A basket that waits for another of the same person. */
export function SetAside({ programme }: Of) {
  const { t } = useWords();
  const { act, pending, problem } = useAct<void, Programme>({
    run: (_, key) => send("POST", `/api/programmes/${programme.id}/taking-up`, undefined, { key }),
    refreshes,
  });
  return (
    <section className="sheet stack t">
      <h2>{t("programme.aside")}</h2>
      <p>{t("programme.aside_line")}</p>
      <MayButton
        may={programme.may.takeUp}
        label={t("programme.take_up")}
        kind="pri"
        pending={pending}
        onClick={() => void act()}
      />
      {problem && <Failure error={problem} />}
    </section>
  );
}
