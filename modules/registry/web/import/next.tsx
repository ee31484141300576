import { useState } from "react";
import { useAct } from "../../../../web/act.ts";
import { send } from "../../../../web/api.ts";
import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Failure } from "../../../../web/kit/failure.tsx";
import { Tick } from "../../../../web/kit/field.tsx";
import { MayButton, RefusedButton } from "../../../../web/kit/refusal.tsx";
import { importsPath } from "./hub.tsx";
import type { PartProps } from "./page.tsx";
import { isAsTried, lacking, trialOf } from "./plan.ts";

/** What was pressed is gone and what came of it stands at the top. */
function toTop(): void {
  document.getElementById("main")?.focus({ preventScroll: true });
  window.scrollTo({ top: 0 });
}

/** The one next step: read it on trial, or, where exactly this was tried, bring it in. */
export function Next(parts: PartProps) {
  return (
    <div className="stick-next stack t">
      {isAsTried(parts.plan, parts.given) ? <Start {...parts} /> : <Try {...parts} />}
    </div>
  );
}

function Try({ plan, given }: PartProps) {
  const { t } = useWords();
  const { act, pending, problem } = useAct({
    run: (_: void, key) => send("POST", `${importsPath}/${given.id}/trial`, trialOf(plan), { key }),
    refreshes: [importsPath],
    onDone: toTop,
  });
  const label = t(given.state === "received" ? "registry.import.try" : "registry.import.try_again");
  const missing = lacking(plan);
  if (missing !== null)
    return <RefusedButton act label={label} reason={t(`registry.import.lacks.${missing}`)} />;
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
      <small className="mut">{t("registry.import.try_line")}</small>
    </>
  );
}

/** What the rule says of refused rows; the tick above the button is the answer to it. */
const despiteCode = "registry.rows_refused";

function Start({ given }: PartProps) {
  const { t } = useWords();
  const { number } = useFormat();
  const [despite, setDespite] = useState(false);
  const { refused, added, changed } = given.rows;
  const { act, pending, problem } = useAct({
    run: (_: void, key) =>
      send("POST", `${importsPath}/${given.id}/start`, { despiteRefused: despite }, { key }),
    refreshes: [importsPath],
    onDone: toTop,
  });
  const coming = added + changed;
  const label = t("registry.import.start", { count: coming, n: number(coming) });
  return (
    <>
      {refused > 0 && (
        <Tick
          name="despiteRefused"
          label={t("registry.import.despite", { count: refused, n: number(refused) })}
          checked={despite}
          onChange={(event) => setDespite(event.currentTarget.checked)}
        />
      )}
      {problem && <Failure error={problem} />}
      {refused > 0 && !despite ? (
        <RefusedButton act label={label} reason={t("registry.import.lacks.despite")} />
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
