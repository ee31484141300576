import { useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { SelectField } from "../../../web/kit/field.tsx";
import { Note } from "../../../web/kit/note.tsx";
import { PageHead } from "../../../web/kit/page-head.tsx";
import { MayButton } from "../../../web/kit/refusal.tsx";
import { Steps } from "../../../web/kit/steps.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet } from "../../../web/query.ts";
import type { Escalation, Step } from "../escalation/contract.ts";

const whom = ["doer", "officer", "cadre", "chief"] as const;
const most = 6;

/** 逾期提醒: after how many days overdue duties are told to whom, of the whole station. */
export default function EscalationPage() {
  const { t } = useWords();
  const query = useGet<Escalation>("/api/duty-escalation");
  return (
    <>
      <PageHead title={t("duty.escalation.title")}>
        <p>{t("duty.escalation.line")}</p>
      </PageHead>
      <Wait for={query}>{(stands) => <Form key={stands.version} stands={stands} />}</Wait>
      <p className="s mut">{t("duty.escalation.note")}</p>
    </>
  );
}

function Form({ stands }: { stands: Escalation }) {
  const { t } = useWords();
  const { version, may } = stands;
  const [steps, setSteps] = useState<Step[]>(stands.steps);
  const [saved, setSaved] = useState(false);
  const { act, pending, problem } = useAct({
    run: (next: Step[]) => send<Escalation>("PUT", "/api/duty-escalation", { steps: next }, { version }),
    refreshes: ["/api/duty-escalation"],
    onDone: () => setSaved(true),
  });
  const change = (at: number, more: Partial<Step>) => {
    setSaved(false);
    setSteps(steps.map((step, index) => (index === at ? { ...step, ...more } : step)));
  };
  return (
    <form
      className="sheet stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (may === null) void act(steps);
      }}
    >
      {steps.length === 0 && <p className="mut">{t("duty.escalation.none")}</p>}
      <ol className="ruled">
        {steps.map((step, at) => (
          <li key={at} className="stack t">
            <Steps
              label={t("duty.escalation.days")}
              value={step.days}
              min={1}
              max={90}
              onChange={(days) => change(at, { days })}
            />
            <SelectField
              name={`to-${at}`}
              label={t("duty.escalation.to")}
              value={step.to}
              onChange={(event) => change(at, { to: event.currentTarget.value as Step["to"] })}
              data={whom.map((value) => ({
                value,
                label: value === "doer" ? t("duty.escalation.doer") : t(`people.role.${value}`),
              }))}
            />
            <div className="row">
              <Button
                onClick={() => {
                  setSaved(false);
                  setSteps(steps.filter((_, index) => index !== at));
                }}
              >
                {t("duty.escalation.remove", { number: at + 1 })}
              </Button>
            </div>
          </li>
        ))}
      </ol>
      <div className="row">
        {steps.length < most && (
          <Button
            icon="plus"
            onClick={() => {
              setSaved(false);
              setSteps([...steps, { days: Math.min(90, (steps.at(-1)?.days ?? 0) + 7), to: "chief" }]);
            }}
          >
            {t("duty.escalation.add")}
          </Button>
        )}
        <MayButton may={may} kind="pri" type="submit" pending={pending} label={t("duty.escalation.save")} />
      </div>
      {problem && <Failure error={problem} />}
      {saved && <Note live>{t("duty.escalation.saved")}</Note>}
    </form>
  );
}
