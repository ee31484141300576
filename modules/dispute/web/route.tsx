import { useState } from "react";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Failure } from "../../../web/kit/failure.tsx";
import { TextField, isAbout } from "../../../web/kit/field.tsx";
import { Icon } from "../../../web/kit/icon.tsx";
import { Dotted, Name } from "../../../web/kit/marks.tsx";
import { MayButton, RefusedButton } from "../../../web/kit/refusal.tsx";
import { useMe, whoOf } from "../../../web/session.ts";
import type { Dispute } from "../contract.ts";
import type { MachineKind } from "../machines/machine.ts";
import type { PoliceFacts } from "../route/contract.ts";
import { mayRoute } from "../route/rules.ts";
import { PoliceFactsFields } from "./police-facts.tsx";
import { useDisputeAct } from "./use-dispute-act.ts";

const machines = ["people", "police", "administrative", "own"] as const satisfies MachineKind[];

/** 走哪条路: four machines that never mix; each with what speaks for and against it; a person chooses and says why. */
export function RouteSheet({ dispute }: { dispute: Dispute }) {
  const { t } = useWords();
  const { moment } = useFormat();
  const [last] = dispute.routings;
  if (!last && dispute.proposals === null) return null;
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
      {dispute.proposals !== null &&
        (last ? (
          <details className="rarer">
            <summary>
              <Icon name="down" />
              {t("dispute.route.other")}
            </summary>
            <Choose dispute={dispute} proposals={dispute.proposals} />
          </details>
        ) : (
          <Choose dispute={dispute} proposals={dispute.proposals} />
        ))}
    </section>
  );
}

type Proposals = NonNullable<Dispute["proposals"]>;
function Choose({ dispute, proposals }: { dispute: Dispute; proposals: Proposals }) {
  const { t } = useWords();
  const who = whoOf(useMe());
  const order = [...proposals.proposed.map(({ machine }) => machine), ...machines];
  const ways = [...new Set(order)].filter((each) => each !== dispute.machine);
  const [chosen, choose] = useState<MachineKind>(ways[0]!);
  // The one just chosen is no other way.
  const machine = ways.includes(chosen) ? chosen : ways[0]!;
  const [reason, setReason] = useState("");
  const [police, setPolice] = useState<PoliceFacts | null>(null);
  const [tried, setTried] = useState(false);
  const { act, pending, problem } = useDisputeAct(dispute, "routing", () => setReason(""));
  const { sight, state, communityId } = dispute;
  const blocked = proposals.notPossible.find((each) => each.machine === machine);
  // Whether the police may is said by the facts that are asked for with it.
  const open = machine === "police" && blocked?.code === "dispute.police_no_violation";
  const may =
    mayRoute(who, { sight, state, communityId, machine: dispute.machine }, machine) ??
    (blocked && !open ? blocked.code : null);
  const label = t("dispute.route.save");
  return (
    <div className="stack">
      <fieldset className="field">
        <legend>{t(dispute.machine === null ? "dispute.route.choose" : "dispute.route.other")}</legend>
        {ways.map((each) => (
          <Way
            key={each}
            machine={each}
            chosen={each === machine}
            proposal={proposals.proposed.find((of) => of.machine === each)}
            onChoose={() => choose(each)}
          />
        ))}
      </fieldset>
      {machine === "police" && <PoliceFactsFields value={police} onChange={setPolice} />}
      <TextField
        name="reason"
        label={t("dispute.route.reason")}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        problem={problem}
      />
      {problem && !isAbout(problem, "reason") && <Failure error={problem} />}
      {may === null && tried && reason.trim() === "" ? (
        <RefusedButton act label={label} reason={t("dispute.route.reason_missing")} />
      ) : (
        <MayButton
          may={may}
          kind="pri"
          big
          label={label}
          pending={pending}
          onClick={() => {
            setTried(true);
            if (reason.trim() !== "")
              void act({ machine, reason: reason.trim(), police: machine === "police" ? police : null });
          }}
        />
      )}
    </div>
  );
}

type WayProps = {
  machine: MachineKind;
  chosen: boolean;
  proposal: Proposals["proposed"][number] | undefined;
  onChoose: () => void;
};
function Way({ machine, chosen, proposal, onChoose }: WayProps) {
  const { t } = useWords();
  return (
    <label className="way">
      <input type="radio" name="machine" value={machine} checked={chosen} onChange={onChoose} />
      <span>
        <b>{t(`dispute.machine.${machine}`)}</b>
        <small className="mut block">{t(`dispute.machine.${machine}_line`)}</small>
        {proposal?.for.map((reason) => (
          <small key={reason} className="block">
            + {t(`dispute.routing.${reason}`)}
          </small>
        ))}
        {proposal?.against.map((reason) => (
          <small key={reason} className="block mut">
            − {t(`dispute.routing.${reason}`)}
          </small>
        ))}
      </span>
    </label>
  );
}
