import { type FormEvent, useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { isAbout } from "../../../web/kit/field.tsx";
import type { Unit } from "../unit/contract.ts";
import { unitReadings } from "./unit-acts.tsx";
import { UnitFields, sentOf, typedOf } from "./unit-fields.tsx";

/** What was written wrongly; what happened to the unit are the acts beside this one. */
export function CorrectUnit({ unit, onDone }: { unit: Unit; onDone: () => void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState(() => typedOf(unit));
  const { act, pending, problem, clear } = useAct({
    run: () =>
      send<Unit>(
        "PATCH",
        `/api/units/${unit.id}`,
        { ...sentOf(typed), ...(typed.kind && { kind: typed.kind }) },
        { version: unit.version },
      ),
    refreshes: unitReadings(unit),
    onDone,
  });
  return (
    <form
      className="stack"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void act();
      }}
    >
      <p className="s mut">{t("registry.unit_act.correct_help")}</p>
      <UnitFields
        typed={typed}
        problem={problem}
        onChange={(next) => {
          setTyped(next);
          if (problem) clear();
        }}
      />
      {problem && !isAbout(problem, "name", "code") && <Failure error={problem} />}
      <Button type="submit" kind="pri" big pending={pending}>
        {t("registry.unit_act.correct_do")}
      </Button>
    </form>
  );
}
