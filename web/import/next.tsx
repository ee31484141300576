import { useState } from "react";
import { useAct } from "../act.ts";
import { send } from "../api.ts";
import { room } from "../arrival.ts";
import { useFormat } from "../dates.ts";
import { useWords } from "../i18n.ts";
import { Failure } from "../kit/failure.tsx";
import { Tick } from "../kit/field.tsx";
import { MayButton, RefusedButton } from "../kit/refusal.tsx";

/** What was pressed is gone and what came of it stands at the top. */
function toTop(): void {
  document.getElementById("main")?.focus({ preventScroll: true });
  for (const scrolls of [window, document.querySelector(`.${room}`)]) scrolls?.scrollTo({ top: 0 });
}

/** Stays in sight while what is above it is read. */
export function Next({ children }: { children: React.ReactNode }) {
  return <div className="stick-next stack t">{children}</div>;
}

type Of = { id: string; may: { try: string | null; start: string | null } };

/** `missing`: what has to be said before it can be read; `trial`: how it is to be read. */
export function Try({
  given,
  path,
  again,
  missing,
  trial,
}: {
  given: Of;
  path: string;
  again: boolean;
  missing: string | null;
  trial: () => unknown;
}) {
  const { t } = useWords();
  const { act, pending, problem } = useAct({
    run: (_: void, key) => send("POST", `${path}/${given.id}/trial`, trial(), { key }),
    refreshes: [path],
    onDone: toTop,
  });
  const label = t(again ? "page.import.try_again" : "page.import.try");
  if (missing !== null) return <RefusedButton act label={label} reason={missing} />;
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
      <small className="mut">{t("page.import.try_line")}</small>
    </>
  );
}

/** `despiteCode`: what the rule says of refused rows; the tick above the button is the answer to it. */
export function Start({
  given,
  path,
  label,
  refused,
  despiteCode,
}: {
  given: Of;
  path: string;
  label: string;
  refused: number;
  despiteCode: string;
}) {
  const { t } = useWords();
  const { number } = useFormat();
  const [despite, setDespite] = useState(false);
  const { act, pending, problem } = useAct({
    run: (_: void, key) => send("POST", `${path}/${given.id}/start`, { despiteRefused: despite }, { key }),
    refreshes: [path],
    onDone: toTop,
  });
  return (
    <>
      {refused > 0 && (
        <Tick
          name="despiteRefused"
          label={t("page.import.despite", { count: refused, n: number(refused) })}
          checked={despite}
          onChange={(event) => setDespite(event.currentTarget.checked)}
        />
      )}
      {problem && <Failure error={problem} />}
      {refused > 0 && !despite ? (
        <RefusedButton act label={label} reason={t("page.import.lacks_despite")} />
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
