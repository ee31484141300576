import { useState } from "react";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { SelectField, TextField, Tick, isAbout } from "../../../web/kit/field.tsx";
import { Icon } from "../../../web/kit/icon.tsx";
import { Dotted } from "../../../web/kit/marks.tsx";
import { Steps } from "../../../web/kit/steps.tsx";
import type { Dispute } from "../contract.ts";
import { type Factor, suggestLevel } from "../escalation.ts";
import { useDisputeAct } from "./use-dispute-act.ts";

const noticed = ["injury", "weapon", "extreme_words", "drinking"] as const satisfies Factor[];

/** 会不会激化: what was seen, the colour that follows from it, and who confirmed which. Police only. */
export function RiskSheet({ dispute }: { dispute: Dispute }) {
  const { t, pick } = useWords();
  const { moment } = useFormat();
  const { risk } = dispute;
  if (risk === null) return null;
  const { confirmed } = risk;
  const level = risk.levels.find(({ key }) => key === confirmed?.colour);
  return (
    <section className="sheet stack" aria-labelledby="risk">
      <h2 id="risk">{t("dispute.risk.title")}</h2>
      {confirmed && (
        <div className="stack t">
          <p>
            {level ? (
              <span className={`risk-level ${level.colour}`}>
                <i aria-hidden="true" />
                {pick(level)}
              </span>
            ) : (
              <b>{t("dispute.risk.none")}</b>
            )}
          </p>
          {confirmed.reason !== "" && <p className="s">{confirmed.reason}</p>}
          <p className="s mut">
            <Dotted>{[t("dispute.risk.by", { name: confirmed.by }), moment(confirmed.at)]}</Dotted>
          </p>
        </div>
      )}
      {dispute.state !== "closed" && (
        <details className="rarer" open={confirmed === null && risk.suggested !== null}>
          <summary>
            <Icon name="down" />
            {t(confirmed ? "dispute.risk.again" : "dispute.risk.weigh")}
          </summary>
          <Weigh dispute={dispute} risk={risk} />
        </details>
      )}
    </section>
  );
}

function Weigh({ dispute, risk }: { dispute: Dispute; risk: NonNullable<Dispute["risk"]> }) {
  const { t, pick, language } = useWords();
  const [seen, see] = useState(risk.seen);
  const suggestion = suggestLevel(seen, risk.levels);
  const [chosen, choose] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const { act, pending, problem } = useDisputeAct(dispute, "risk", () => choose(null));
  const level = chosen ?? suggestion?.level.key ?? "";
  const because = suggestion?.because
    .map(({ factor, seen: count }) =>
      ["calls", "reports"].includes(factor)
        ? t("dispute.risk.times", { what: t(`dispute.risk.${factor}`), count })
        : t(`dispute.risk.${factor}`),
    )
    .join(language === "zh" ? "、" : ", ");
  return (
    <div className="stack">
      <Steps
        label={t("dispute.risk.calls")}
        value={seen.calls ?? 0}
        min={0}
        max={20}
        onChange={(calls) => see({ ...seen, calls })}
      />
      {noticed.map((factor) => (
        <Tick
          key={factor}
          name={factor}
          label={t(`dispute.risk.${factor}`)}
          checked={(seen[factor] ?? 0) > 0}
          onChange={(event) => see({ ...seen, [factor]: event.currentTarget.checked ? 1 : 0 })}
        />
      ))}
      <p className="s" role="status">
        {suggestion
          ? t("dispute.risk.suggested", { level: pick(suggestion.level), because: because ?? "" })
          : t("dispute.risk.nothing")}
      </p>
      <SelectField
        name="colour"
        label={t("dispute.risk.confirm_as")}
        value={level}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          { value: "", label: t("dispute.risk.none") },
          ...risk.levels.map((each) => ({ value: each.key, label: pick(each) })),
        ]}
      />
      {level !== (suggestion?.level.key ?? "") && (
        <TextField
          name="reason"
          label={t("dispute.risk.otherwise")}
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          problem={problem}
        />
      )}
      {problem && !isAbout(problem, "reason") && <Failure error={problem} />}
      <Button
        pending={pending}
        onClick={() => void act({ seen, colour: level === "" ? null : level, reason: reason.trim() })}
      >
        {t("dispute.risk.confirm")}
      </Button>
    </div>
  );
}
