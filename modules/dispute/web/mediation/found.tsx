import { useState } from "react";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { TextArea, TextField, Tick } from "../../../../web/kit/field.tsx";
import { bars } from "../../mediation/matters.ts";
import type { FoundOfCase } from "../../mediation/contract.ts";
import type { PoliceFacts } from "../../route/contract.ts";
import { PoliceFactsFields } from "../police-facts.tsx";
import { Fold } from "./fold.tsx";
import { Refusal } from "./step-button.tsx";
import { Ticks } from "./ticks.tsx";
import { type Panel, useMediationAct } from "./use-mediation.ts";

const flags = ["isViolation", "factsFound", "evidenceKept", "neighbourCase", "basics"] as const;
const spotParts = ["trivial", "causeClear", "lossUndisputed", "bothAgree", "performed"] as const;
const lines = ["time", "place", "persons"] as const;
const texts = ["cause", "course", "circumstances", "result"] as const;
const noSpot = {
  trivial: false,
  causeClear: false,
  lossUndisputed: false,
  bothAgree: false,
  performed: false,
};
const noAccount = { time: "", place: "", persons: "", cause: "", course: "", circumstances: "", result: "" };

/** 查明的情况: for the police's paper, and for whether it may be mediated at all. Read by the police. */
export function Found({ dispute, mediation }: Panel) {
  const { t } = useWords();
  const known = mediation.police;
  const [found, put] = useState<FoundOfCase | null>(known);
  const { act, pending, problem } = useMediationAct(dispute, "findings");
  if (known === null || found === null || mediation.works !== null) return null;
  const set = (more: Partial<FoundOfCase>) => put({ ...found, ...more });
  const account = found.account ?? noAccount;
  const spot = found.spot ?? noSpot;
  return (
    <Fold title={t("dispute.found.title")} open={mediation.state === "accepted" && !known.factsFound}>
      <PoliceFactsFields value={found} onChange={(facts: PoliceFacts) => set(facts)} />
      {flags.map((flag) => (
        <Tick
          key={flag}
          name={flag}
          label={t(`dispute.found.${flag}`)}
          checked={found[flag]}
          onChange={(event) => set({ [flag]: event.currentTarget.checked })}
        />
      ))}
      <Ticks
        legend={t("dispute.found.bars")}
        name="bar"
        options={bars.map((id) => ({ id, label: t(`dispute.bar.${id}`) }))}
        value={found.bars}
        onChange={(chosen) => set({ bars: bars.filter((each) => chosen.includes(each)) })}
      />
      <Fold title={t("dispute.found.spot")}>
        {spotParts.map((part) => (
          <Tick
            key={part}
            name={`spot-${part}`}
            label={t(`dispute.found.spot_${part}`)}
            checked={spot[part]}
            onChange={(event) => set({ spot: { ...spot, [part]: event.currentTarget.checked } })}
          />
        ))}
      </Fold>
      <Fold title={t("dispute.found.account")}>
        {lines.map((part) => (
          <TextField
            key={part}
            name={`account-${part}`}
            label={t(`dispute.found.account_${part}`)}
            maxLength={60}
            value={account[part]}
            onChange={(event) => set({ account: { ...account, [part]: event.currentTarget.value } })}
          />
        ))}
        {texts.map((part) => (
          <TextArea
            key={part}
            name={`account-${part}`}
            label={t(`dispute.found.account_${part}`)}
            maxLength={300}
            value={account[part]}
            onChange={(event) => set({ account: { ...account, [part]: event.currentTarget.value } })}
          />
        ))}
      </Fold>
      <Fold title={t("dispute.found.let_off")}>
        {(["approved", "decided"] as const).map((flag) => (
          <Tick
            key={flag}
            name={flag}
            label={t(`dispute.found.${flag}`)}
            checked={found[flag]}
            onChange={(event) => set({ [flag]: event.currentTarget.checked })}
          />
        ))}
      </Fold>
      {problem && <Refusal error={problem} />}
      <Button kind="pri" pending={pending} onClick={() => void act(found)}>
        {t("dispute.found.save")}
      </Button>
    </Fold>
  );
}
