import { useState } from "react";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Failure } from "../../../web/kit/failure.tsx";
import { TextField, isAbout } from "../../../web/kit/field.tsx";
import { Dotted, Name } from "../../../web/kit/marks.tsx";
import { MayButton } from "../../../web/kit/refusal.tsx";
import { useMe, whoOf } from "../../../web/session.ts";
import type { Dispute } from "../contract.ts";
import type { MachineKind } from "../machines/machine.ts";
import { mayRoute } from "../route/rules.ts";
import { useDisputeAct } from "./use-dispute-act.ts";

const machines = ["people", "police", "administrative", "own"] as const satisfies MachineKind[];

/** 走哪条路: four machines that never mix; a person chooses and says why. */
export function RouteSheet({ dispute }: { dispute: Dispute }) {
  const { t } = useWords();
  const { moment } = useFormat();
  const [last] = dispute.routings;
  return (
    <section className="sheet stack" aria-labelledby="route">
      <h2 id="route">{t("dispute.route.title")}</h2>
      {last && (
        <div className="stack t">
          <p>
            <b>{t(`dispute.machine.${last.machine}`)}</b>
          </p>
          <p className="s">{last.reason}</p>
          <p className="s mut">
            <Dotted>
              {[
                <Name key="by" name={last.by} sample={last.bySample} />,
                moment(last.at),
                t("dispute.route.edition", { n: last.lawEdition }),
              ]}
            </Dotted>
          </p>
        </div>
      )}
      {dispute.state !== "closed" && <Choose dispute={dispute} />}
    </section>
  );
}

function Choose({ dispute }: { dispute: Dispute }) {
  const { t } = useWords();
  const who = whoOf(useMe());
  const [machine, choose] = useState<MachineKind>(dispute.machine === "people" ? "administrative" : "people");
  const [reason, setReason] = useState("");
  const { act, pending, problem } = useDisputeAct(dispute, "routing", () => setReason(""));
  const { gate, sight, state, communityId } = dispute;
  // The same order as on the server: what is owed, then the gate, then who may.
  const due = gate?.reportsDue[0];
  const may =
    mayRoute(who, { sight, state, communityId, machine: dispute.machine }, machine) ??
    (due ? `dispute.report_${due}` : gate?.state === "closed_violence" ? "dispute.violence" : null);
  return (
    <div className="stack">
      <fieldset className="field stack t">
        <legend>{t(dispute.machine === null ? "dispute.route.choose" : "dispute.route.other")}</legend>
        {machines
          .filter((each) => each !== dispute.machine)
          .map((each) => (
            <label key={each} className="way">
              <input
                type="radio"
                name="machine"
                value={each}
                checked={each === machine}
                onChange={() => choose(each)}
              />
              <span>
                <b>{t(`dispute.machine.${each}`)}</b>
                <small className="mut block">{t(`dispute.machine.${each}_line`)}</small>
              </span>
            </label>
          ))}
      </fieldset>
      <TextField
        name="reason"
        label={t("dispute.route.reason")}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        problem={problem}
      />
      {problem && !isAbout(problem, "reason") && <Failure error={problem} />}
      <MayButton
        may={may}
        kind="pri"
        big
        label={t("dispute.route.save")}
        pending={pending}
        onClick={() => reason.trim() !== "" && void act({ machine, reason: reason.trim() })}
      />
    </div>
  );
}
