import { useState } from "react";
import { useWords } from "../../../web/i18n.ts";
import type { FraudLabel } from "../contract.ts";
import { FraudSelect, isFraud } from "./fraud-select.tsx";
import { ProblemSelect } from "./problem-select.tsx";
import { Reasoned } from "./reasoned.tsx";
import type { ActProps } from "./record-acts.tsx";
import { useChange } from "./use-change.ts";

const key = (fraud: FraudLabel | null) => (fraud === null ? "" : `${fraud.year} ${fraud.code}`);

/** 改类别: another problem, or another kind of fraud. It is said wherever a fall in the numbers is shown. */
export function Reclassify({ incident, onClose, onDone }: ActProps) {
  const { t } = useWords();
  const change = useChange(incident, onDone);
  const [problem, setProblem] = useState(incident.problem);
  const [fraud, setFraud] = useState(incident.fraud);
  const kept = isFraud(problem) ? fraud : null;
  const differs = problem !== incident.problem || key(kept) !== key(incident.fraud);
  return (
    <Reasoned
      title={t("incident.act.reclassify")}
      save={t("incident.act.reclassify.save")}
      needed={t("incident.act.reclassify.needed")}
      step={differs ? { to: "/reclassification", body: { problem, fraud: kept } } : null}
      fields={["problem"]}
      {...{ change, onClose }}
    >
      <p className="mut">{t("incident.act.reclassify.label", { label: incident.label })}</p>
      <ProblemSelect
        name="problem"
        label={t("incident.problem")}
        value={problem}
        onChange={setProblem}
        first={[]}
      />
      {isFraud(problem) && <FraudSelect value={fraud} onChange={setFraud} />}
    </Reasoned>
  );
}
