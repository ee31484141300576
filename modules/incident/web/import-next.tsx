import { useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Failure } from "../../../web/kit/failure.tsx";
import { Tick } from "../../../web/kit/field.tsx";
import { MayButton, RefusedButton } from "../../../web/kit/refusal.tsx";
import { importsPath } from "./choose-file.tsx";
import { isAsTried, lacking, trialOf } from "./import-plan.ts";
import type { PartProps } from "./import.tsx";

/** What was pressed is gone and what came of it stands at the top. */
function toTop(): void {
  document.getElementById("main")?.focus({ preventScroll: true });
  window.scrollTo({ top: 0 });
}

/** The one next step: read it on trial, or, where exactly this was tried, bring it in. */
export function Next(parts: PartProps) {
  const { plan, given } = parts;
  const open = given.labels.some(({ label, meaning }) => meaning === null && !plan.labels[label]);
  const tried = given.state !== "received" && given.state !== "failed" && isAsTried(plan, given);
  return (
    <div className="stick-next stack t">
      {tried && !open ? <Start {...parts} /> : <Try {...parts} open={open} />}
    </div>
  );
}

function Try({ plan, given, open }: PartProps & { open: boolean }) {
  const { t } = useWords();
  const { act, pending, problem } = useAct({
    run: (_: void, key) => send("POST", `${importsPath}/${given.id}/trial`, trialOf(plan, given), { key }),
    refreshes: [importsPath],
    onDone: toTop,
  });
  const again = given.state !== "received";
  const label = t(again ? "incident.import.try_again" : "incident.import.try");
  const missing = lacking(plan, given) ?? (again && open ? "labels" : null);
  if (missing !== null)
    return <RefusedButton act label={label} reason={t(`incident.import.lacks.${missing}`)} />;
  return (
    <>
      {problem && <Failure error={problem} />}
      <MayButton
        may={given.may.try}
        label={label}
        kind="pri"
        big
        pending={pending}
        onClick={() => void act()}
      />
      <small className="mut">{t("incident.import.try_line")}</small>
    </>
  );
}

/** What the rule says of refused rows; the tick above the button is the answer to it. */
const despiteCode = "incident.rows_refused";

function Start({ given }: PartProps) {
  const { t } = useWords();
  const { number } = useFormat();
  const [despite, setDespite] = useState(false);
  const { refused, accepted, changed } = given.rows;
  const { act, pending, problem } = useAct({
    run: (_: void, key) =>
      send("POST", `${importsPath}/${given.id}/start`, { despiteRefused: despite }, { key }),
    refreshes: [importsPath],
    onDone: toTop,
  });
  const coming = accepted + changed;
  const label =
    given.state === "cancelled"
      ? t("incident.import.resume")
      : t("incident.import.start", { count: coming, n: number(coming) });
  return (
    <>
      {refused > 0 && (
        <Tick
          name="despiteRefused"
          label={t("incident.import.despite", { count: refused, n: number(refused) })}
          checked={despite}
          onChange={(event) => setDespite(event.currentTarget.checked)}
        />
      )}
      {problem && <Failure error={problem} />}
      {refused > 0 && !despite ? (
        <RefusedButton act label={label} reason={t("incident.import.lacks.despite")} />
      ) : (
        <MayButton
          may={given.may.start === despiteCode ? null : given.may.start}
          label={label}
          kind="pri"
          big
          pending={pending}
          onClick={() => void act()}
        />
      )}
    </>
  );
}
