import { useState } from "react";
import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { Failure } from "../../../../web/kit/failure.tsx";
import { DateField, TextArea, Tick } from "../../../../web/kit/field.tsx";
import { Icon } from "../../../../web/kit/icon.tsx";
import { useDisputeAct } from "../use-dispute-act.ts";
import type { Of } from "./aftermath.tsx";
import { useNames } from "./use-names.ts";

/** Performed or not by somebody's word, and the term that all let go on: what may be done now, and nothing else. */
export function GoingOn({ dispute, after }: Of) {
  const { may } = after;
  return (
    <>
      {may.perform === null && <Perform dispute={dispute} after={after} />}
      {may.break === null && <Break dispute={dispute} after={after} />}
      {may.extend === null && <Extend dispute={dispute} after={after} />}
    </>
  );
}

function Perform({ dispute }: Of) {
  const { t } = useWords();
  const { act, pending, problem } = useDisputeAct(dispute, "performance");
  return (
    <div className="stack">
      {problem && <Failure error={problem} />}
      <Button pending={pending} onClick={() => void act({})}>
        {t("dispute.performing.all")}
      </Button>
    </div>
  );
}
function Break({ dispute }: Of) {
  const { t } = useWords();
  const [reason, setReason] = useState("");
  const { act, pending, problem } = useDisputeAct(dispute, "breach");
  return (
    <details className="rarer">
      <summary>
        <Icon name="down" />
        {t("dispute.performing.broken")}
      </summary>
      <div className="stack">
        <TextArea
          name="reason"
          label={t("dispute.performing.why")}
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          problem={problem}
        />
        {problem && <Failure error={problem} />}
        <Button pending={pending} onClick={() => void act({ reason: reason.trim() })}>
          {t("dispute.performing.broken")}
        </Button>
      </div>
    </details>
  );
}
function Extend({ dispute }: Of) {
  const { t } = useWords();
  const { today } = useFormat();
  const { own, nameOf } = useNames(dispute);
  const [until, setUntil] = useState("");
  const [agreedBy, agree] = useState<readonly string[]>([]);
  const { act, pending, problem } = useDisputeAct(dispute, "mediation/steps");
  return (
    <details className="rarer">
      <summary>
        <Icon name="down" />
        {t("dispute.extend.title")}
      </summary>
      <div className="stack">
        <p className="s mut">{t("dispute.extend.line")}</p>
        <DateField
          name="until"
          label={t("dispute.extend.until")}
          min={today}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
          problem={problem}
        />
        {own.map(({ id }) => (
          <Tick
            key={id}
            name={`agrees-${id}`}
            label={t("dispute.extend.agrees", { name: nameOf(id) })}
            checked={agreedBy.includes(id)}
            onChange={(event) =>
              agree(event.currentTarget.checked ? [...agreedBy, id] : agreedBy.filter((each) => each !== id))
            }
          />
        ))}
        {problem && <Failure error={problem} />}
        <Button pending={pending} onClick={() => void act({ type: "extend_term", until, agreedBy })}>
          {t("dispute.extend.title")}
        </Button>
      </div>
    </details>
  );
}
