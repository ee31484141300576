import { useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { NumberField, isAbout } from "../../../web/kit/field.tsx";
import type { Role } from "../../people/contract.ts";
import type { DeclaredHours, Programme } from "../contract.ts";

type Props = { role: Role; minutes: number; programme: Programme; text: string };

/** Hours a week of one role here, by whoever answers for these people. */
export function DeclareHours({ role, minutes, programme, text }: Props) {
  const { t } = useWords();
  const [typed, setTyped] = useState((minutes / 60).toFixed(1));
  const hours = Number(typed.replace(",", "."));
  const wrong = typed.trim() === "" || !Number.isFinite(hours) || hours < 0 || hours > 1000;
  const { act, pending, problem } = useAct<number, DeclaredHours>({
    run: (minutesPerWeek, key) =>
      send("POST", "/api/hours", { communityId: programme.communityId, role, minutesPerWeek }, { key }),
    refreshes: [`/api/programmes/${programme.id}`, `/api/communities/${programme.communityId}`, "/api/pages"],
  });
  return (
    <form
      className="note"
      onSubmit={(event) => {
        event.preventDefault();
        if (!wrong) void act(Math.round(hours * 60));
      }}
    >
      <p>{text}</p>
      <NumberField
        name="minutesPerWeek"
        inputMode="decimal"
        problem={problem}
        label={t("programme.declare.label", { role: t(`people.role.${role}`) })}
        error={wrong ? t("programme.declare.wrong") : undefined}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {problem && !isAbout(problem, "minutesPerWeek") && <Failure error={problem} />}
      <Button type="submit" pending={pending}>
        {t("programme.declare.act")}
      </Button>
    </form>
  );
}
