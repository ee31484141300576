import { type FormEvent, useState } from "react";
import { useAct } from "../../../../web/act.ts";
import { send } from "../../../../web/api.ts";
import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { Failure } from "../../../../web/kit/failure.tsx";
import { DateField, isAbout } from "../../../../web/kit/field.tsx";
import { Seg } from "../../../../web/kit/seg.tsx";
import type { Resident } from "../../contract.ts";
import { readingsOf } from "./readings.ts";

/** Moved away, or died: with the day. The record stays a year. */
export function Leave({ resident, onDone }: { resident: Resident; onDone: () => void }) {
  const { t } = useWords();
  const { today } = useFormat();
  const [kind, setKind] = useState<"left" | "died">("left");
  const [on, setOn] = useState<string>(today);
  const { act, pending, problem } = useAct({
    run: (_: void, key) => send("POST", `/api/residents/${resident.id}/departure`, { kind, on }, { key }),
    refreshes: readingsOf(resident.householdId),
    onDone,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <Seg
        label={t("registry.leave.kind")}
        labelled
        value={kind}
        onChange={setKind}
        options={(["left", "died"] as const).map((value) => ({ value, label: t(`registry.leave.${value}`) }))}
      />
      <DateField
        name="on"
        label={t("registry.leave.on")}
        problem={problem}
        value={on}
        max={today}
        onChange={(event) => setOn(event.currentTarget.value)}
        required
        withAsterisk={false}
      />
      <p className="s mut">{t("registry.leave.line")}</p>
      {problem && !isAbout(problem, "on") && <Failure error={problem} />}
      <div className="row">
        <Button type="submit" kind="pri" pending={pending}>
          {t("registry.leave.act")}
        </Button>
        <Button onClick={onDone}>{t("registry.form.cancel")}</Button>
      </div>
    </form>
  );
}
