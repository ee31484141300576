import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Dialog } from "../../../web/kit/dialog.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { useState } from "react";
import type { Person } from "../contract.ts";
import { OneTimeSecret } from "./one-time-secret.tsx";

type Props = { person: Person & { login: string }; open: boolean; onClose: () => void };

/** A new password for somebody who forgot theirs: says what ends, then shows the new one once. */
export function ResetSecret({ person, open, onClose }: Props) {
  const { t } = useWords();
  const [secret, setSecret] = useState<string | null>(null);
  const { act, pending, problem } = useAct<void, { oneTimeSecret: string | null }>({
    run: (_, key) => send("POST", `/api/people/${person.id}/secret`, undefined, { key }),
    onDone: (made) => setSecret(made.oneTimeSecret ?? ""),
  });
  const close = () => {
    setSecret(null);
    onClose();
  };
  return (
    <Dialog open={open} title={t("people.reset.title", { name: person.name })} onClose={close}>
      <div className="stack">
        {secret === null ? (
          <>
            <p>{t("people.reset.line")}</p>
            {problem && <Failure error={problem} />}
            <div className="row">
              <Button kind="pri" pending={pending} onClick={() => void act()}>
                {t("people.reset.act")}
              </Button>
              <Button onClick={close}>{t("people.reset.keep")}</Button>
            </div>
          </>
        ) : (
          <>
            <OneTimeSecret login={person.login} secret={secret === "" ? null : secret} />
            <Button kind="pri" big onClick={close}>
              {t("people.add.close")}
            </Button>
          </>
        )}
      </div>
    </Dialog>
  );
}
