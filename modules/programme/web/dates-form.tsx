import { useEffect, useState } from "react";
import { type Problem, send } from "../../../web/api.ts";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Failure } from "../../../web/kit/failure.tsx";
import { DateField, isAbout } from "../../../web/kit/field.tsx";
import type { Programme, ProgrammePatch } from "../contract.ts";
import { type Write, toldProblem } from "./writes.ts";

/** From when to when; saved when a whole date stands there. */
export function DatesForm({ programme, write }: { programme: Programme; write: Write }) {
  const { t } = useWords();
  const { today, number } = useFormat();
  const later = programme.revision > 1;
  const stored = {
    startsOn: programme.startsOn,
    endsOn: programme.endsOn,
    effectiveOn: programme.effectiveOn ?? "",
  };
  const [typed, setTyped] = useState(stored);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [state, setState] = useState<"saved" | "saving" | "failed">("saved");
  useEffect(() => setTyped(stored), [programme.startsOn, programme.endsOn, programme.effectiveOn]);
  const put = (patch: ProgrammePatch) => {
    setTyped({
      startsOn: patch.startsOn ?? typed.startsOn,
      endsOn: patch.endsOn ?? typed.endsOn,
      effectiveOn: patch.effectiveOn === undefined ? typed.effectiveOn : (patch.effectiveOn ?? ""),
    });
    const next = Object.values(patch)[0];
    if (next !== null && (!next || !/^\d{4}-\d\d-\d\d$/.test(next) || next < "2000")) return;
    setState("saving");
    setProblem(null);
    write((now) =>
      send<Programme>("PATCH", `/api/programmes/${now.id}`, patch, { version: now.version }),
    ).then(
      () => setState("saved"),
      (error: unknown) => {
        setProblem(toldProblem(error));
        setState("failed");
      },
    );
  };
  return (
    <section className="sheet stack">
      <div className="row b">
        <h2>{t("programme.dates")}</h2>
        <span className="s mut">
          {t("programme.weeks", { n: number(Math.round(programme.capacity.weeks)) })}
        </span>
      </div>
      <div className="dates">
        {later ? (
          <DateField
            name="effectiveOn"
            label={t("programme.effective")}
            description={t("programme.effective_help")}
            min={today}
            problem={problem}
            value={typed.effectiveOn}
            onChange={(event) => put({ effectiveOn: event.currentTarget.value || null })}
          />
        ) : (
          <DateField
            name="startsOn"
            label={t("programme.starts_on")}
            min={today}
            problem={problem}
            value={typed.startsOn}
            onChange={(event) => put({ startsOn: event.currentTarget.value })}
          />
        )}
        <DateField
          name="endsOn"
          label={t("programme.ends_on")}
          min={later ? today : typed.startsOn}
          problem={problem}
          value={typed.endsOn}
          onChange={(event) => put({ endsOn: event.currentTarget.value })}
        />
      </div>
      {problem && !isAbout(problem, "startsOn", "endsOn", "effectiveOn") && <Failure error={problem} />}
      <span className="s mut" role="status">
        {t(`programme.save.${state}`)}
      </span>
    </section>
  );
}
