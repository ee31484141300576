import { useState } from "react";
import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { Failure } from "../../../../web/kit/failure.tsx";
import { SelectField, TextArea } from "../../../../web/kit/field.tsx";
import { Icon } from "../../../../web/kit/icon.tsx";
import { Dotted, Name } from "../../../../web/kit/marks.tsx";
import type { MachineKind } from "../../machines/machine.ts";
import { yielding } from "../../override/yielding.ts";
import { useDisputeAct } from "../use-dispute-act.ts";
import type { Of } from "./aftermath.tsx";

/** 所长放行: what was let pass, by whom and by which text; and for the chief the way to do it. */
export function OverrideSheet({ dispute, after }: Of) {
  const { t, pick, refusal } = useWords();
  const { moment } = useFormat();
  if (after.overrides.length === 0 && after.may.override !== null) return null;
  return (
    <section className="sheet stack" aria-labelledby="override">
      <h2 id="override">{t("dispute.override.title")}</h2>
      {after.overrides.map((of) => (
        <article key={of.id} className="stack t">
          <p>{refusal(of.code, {})}</p>
          <p className="s">{pick(of.basis)}</p>
          <p className="s">
            <b>{t("dispute.override.reason")}</b> {of.reason}
            <br />
            <b>{t("dispute.override.citation")}</b> {of.citation}
          </p>
          <p className="s mut">
            <Dotted>
              {[
                <Name key="by" name={of.by} sample={of.bySample} />,
                moment(of.at),
                of.usedAt === null
                  ? t("dispute.override.unused")
                  : t("dispute.override.used", { at: moment(of.usedAt) }),
              ]}
            </Dotted>
          </p>
        </article>
      ))}
      {after.may.override === null && <Form dispute={dispute} after={after} />}
    </section>
  );
}

function Form({ dispute, after }: Of) {
  const { t, pick, language } = useWords();
  const rules = yielding(after.machine as MachineKind, {
    day: dispute.registeredOn,
    law: dispute.law,
  });
  const [code, setCode] = useState(rules[0]?.code ?? "");
  const [reason, setReason] = useState("");
  const [citation, setCitation] = useState("");
  const { act, pending, problem } = useDisputeAct(dispute, "overrides", () => {
    setReason("");
    setCitation("");
  });
  const chosen = rules.find((each) => each.code === code);
  if (rules.length === 0) return null;
  return (
    <details className="rarer">
      <summary>
        <Icon name="down" />
        {t("dispute.override.open")}
      </summary>
      <div className="stack">
        <p className="s mut">{t("dispute.override.line")}</p>
        <SelectField
          name="code"
          label={t("dispute.override.which")}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          data={rules.map((each) => ({
            value: each.code,
            label: each.says[language].replaceAll(/\{\{\w+\}\}/g, "…"),
          }))}
        />
        {chosen && <p className="s">{pick(chosen.basis)}</p>}
        <TextArea
          name="reason"
          label={t("dispute.override.reason")}
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          problem={problem}
        />
        <TextArea
          name="citation"
          label={t("dispute.override.citation")}
          maxLength={300}
          value={citation}
          onChange={(event) => setCitation(event.currentTarget.value)}
        />
        {problem && problem.field !== "reason" && <Failure error={problem} />}
        <Button
          pending={pending}
          onClick={() => void act({ code, reason: reason.trim(), citation: citation.trim() })}
        >
          {t("dispute.override.save")}
        </Button>
      </div>
    </details>
  );
}
