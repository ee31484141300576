import { type FormEvent, useState } from "react";
import { useAct } from "../../../../web/act.ts";
import { send } from "../../../../web/api.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { Failure } from "../../../../web/kit/failure.tsx";
import type { Resident } from "../../contract.ts";
import { readingsOf } from "./readings.ts";

const reasons = ["asked", "withdrawn", "mistake"] as const;

/** What goes, what stays, and that it does not come back. */
export function Erase({ resident, onDone }: { resident: Resident; onDone: () => void }) {
  const { t } = useWords();
  const [because, setBecause] = useState<(typeof reasons)[number]>("asked");
  const { act, pending, problem } = useAct({
    run: (_: void, key) => send("POST", `/api/residents/${resident.id}/erasure`, { because }, { key }),
    refreshes: readingsOf(resident.householdId),
    onDone,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <fieldset className="field">
        <legend>{t("registry.erase.why")}</legend>
        {reasons.map((each) => (
          <label key={each} className="pickline">
            <input type="radio" name="because" checked={each === because} onChange={() => setBecause(each)} />
            {t(`registry.erase.${each}`)}
          </label>
        ))}
      </fieldset>
      <p>{t("registry.erase.line")}</p>
      {problem && <Failure error={problem} />}
      <div className="row">
        <Button type="submit" kind="danger" pending={pending}>
          {t("registry.erase.act")}
        </Button>
        <Button onClick={onDone}>{t("registry.form.cancel")}</Button>
      </div>
    </form>
  );
}
