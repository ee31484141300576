import { useState } from "react";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { SelectField, Tick } from "../../../../web/kit/field.tsx";
import { endCauses } from "../../mediation/matters.ts";
import type { StepInput } from "../../mediation/contract.ts";
import { routeKinds } from "../../route/rules.ts";
import { Fold } from "./fold.tsx";
import { Refusal, StepButton } from "./step-button.tsx";
import { Ticks } from "./ticks.tsx";
import { type Panel, useMediationAct, useStep } from "./use-mediation.ts";

/** What belongs to where it stands is shown, refused or not; what does not belong there is left out. */
const isLate = (code: string) => code.endsWith("_not_now");
/** In the order in which they would come; each that brings nothing with it. Those of the agreement stand with it. */
const plain = [
  "mediate_again",
  "no_violation",
  "extend_case",
  "let_off",
  "report_to_police",
  "fail",
  "close",
] as const satisfies StepInput["type"][];

/** 结束: the other routes told, what was seen on the way, and every end the machine has. */
export function Ends(panel: Panel) {
  const { dispute, mediation } = panel;
  const { t } = useWords();
  const { act, pending, problem } = useStep(dispute);
  const has = (type: string) => {
    if (!(type in mediation.may)) return false;
    const no = mediation.may[type];
    return no === null || no === undefined || !isLate(no.code);
  };
  return (
    <>
      <Routes {...panel} />
      {mediation.machine === "people" && <Marks {...panel} />}
      {(plain.some(has) || has("end")) && (
        <Fold title={t("dispute.mediation.next")} open>
          {plain.filter(has).map((type) => (
            <StepButton
              key={type}
              may={mediation.may[type]}
              label={t(`dispute.do.${type}`)}
              pending={pending}
              onClick={() => void act({ type })}
            />
          ))}
          {has("end") && <End {...panel} />}
          {problem && <Refusal error={problem} />}
        </Fold>
      )}
    </>
  );
}

function Routes({ dispute, mediation }: Panel) {
  const { t } = useWords();
  const [routes, tell] = useState<string[]>([...mediation.routes]);
  const { act, pending, problem } = useMediationAct(dispute, "routes-told");
  return (
    <Fold title={t("dispute.mediation.tell_routes")}>
      <Ticks
        legend={t("dispute.closing.told")}
        name="told"
        options={routeKinds.map((id) => ({ id, label: t(`dispute.closing.route_${id}`) }))}
        value={routes}
        onChange={tell}
      />
      {problem && <Refusal error={problem} />}
      <Button pending={pending} onClick={() => void act({ routes })}>
        {t("dispute.mediation.told_now")}
      </Button>
    </Fold>
  );
}
function Marks({ dispute, mediation }: Panel) {
  const { t } = useWords();
  const { act, pending, problem } = useMediationAct(dispute, "marks");
  return (
    <Fold title={t("dispute.mediation.seen")}>
      {(["policeMatterSeen", "feeAsked"] as const).map((mark) => (
        <Tick
          key={mark}
          name={mark}
          label={t(`dispute.mediation.${mark}`)}
          checked={mediation[mark]}
          disabled={pending}
          onChange={(event) => void act({ [mark]: event.currentTarget.checked })}
        />
      ))}
      {problem && <Refusal error={problem} />}
    </Fold>
  );
}
function End({ dispute, mediation }: Panel) {
  const { t } = useWords();
  const [cause, choose] = useState<(typeof endCauses)[number]>("party_ended");
  const { act, pending, problem } = useStep(dispute);
  // A party may end it at any time; the other causes tell the routes first.
  const free = mediation.machine === "administrative" || cause === "party_ended" || cause === "withdrawn";
  return (
    <div className="stack t">
      {mediation.machine === "people" && (
        <SelectField
          name="cause"
          label={t("dispute.mediation.end_cause")}
          value={cause}
          onChange={(event) => choose(event.currentTarget.value as (typeof endCauses)[number])}
          data={endCauses.map((value) => ({ value, label: t(`dispute.mediation.cause_${value}`) }))}
        />
      )}
      <StepButton
        may={free ? null : mediation.may["end"]}
        label={t("dispute.do.end")}
        pending={pending}
        onClick={() => void act({ type: "end", cause })}
      />
      {problem && <Refusal error={problem} />}
    </div>
  );
}
