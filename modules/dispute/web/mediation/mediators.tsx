import { useState } from "react";
import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { SelectField, Tick } from "../../../../web/kit/field.tsx";
import { Dotted, Name } from "../../../../web/kit/marks.tsx";
import { useDisputeWords } from "../use-words.ts";
import { Fold } from "./fold.tsx";
import { Refusal, StepButton } from "./step-button.tsx";
import { type Panel, useMediationAct } from "./use-mediation.ts";

/** 谁来调: checked against the parties and what went before; a tie is named, and somebody else chosen. */
export function Mediators(panel: Panel) {
  const { dispute, mediation } = panel;
  const { t } = useWords();
  const { moment } = useFormat();
  const { partyName } = useDisputeWords();
  const now = mediation.mediators.filter(({ ended }) => ended === null);
  const nameOf = (id: string | null) => {
    const party = dispute.parties.find((each) => each.id === id);
    return party === undefined ? "" : partyName(party);
  };
  const goesOn = mediation.works === null && mediation.endedAt === null;
  return (
    <Fold
      title={t("dispute.mediator.title")}
      note={now.map(({ name }) => name).join(t("dispute.mediation.comma")) || t("dispute.mediator.none")}
      open={goesOn && now.length === 0 && ["accepted", "mediating"].includes(mediation.state)}
    >
      {mediation.mediators.map((each) => (
        <div key={each.id} className="stack t">
          <span>
            <Name name={each.name} sample={each.sample} />
            <small className="mut block">
              <Dotted>
                {[
                  t(`dispute.mediator.quality_${each.quality}`),
                  t(`dispute.mediator.chosen_${each.chosenBy}`),
                  each.ended !== null &&
                    `${t(`dispute.mediator.ended_${each.ended.because}`)} ${nameOf(each.ended.partyId)}`.trim(),
                ]}
              </Dotted>
            </small>
          </span>
          {goesOn && each.ended === null && <Recuse panel={panel} id={each.id} />}
        </div>
      ))}
      {mediation.checks.length > 0 && (
        <ul className="plain">
          {mediation.checks.map((check) => (
            <li key={check.id} className="s">
              <Name name={check.name} sample={check.sample} />
              {t("dispute.mediation.colon")}
              {check.conflicts.length === 0
                ? t("dispute.mediator.no_tie")
                : check.conflicts
                    .map(({ kind, partyId }) =>
                      [t(`dispute.conflict.${kind}`), nameOf(partyId)].filter(Boolean).join(" "),
                    )
                    .join(t("dispute.mediation.comma"))}
              <span className="mut"> {moment(check.at)}</span>
            </li>
          ))}
        </ul>
      )}
      {goesOn && <Choose {...panel} />}
    </Fold>
  );
}

function Recuse({ panel: { dispute, mediation }, id }: { panel: Panel; id: string }) {
  const { t } = useWords();
  const { partyName } = useDisputeWords();
  const [partyId, choose] = useState("");
  const { act, pending, problem } = useMediationAct(dispute, `mediators/${id}/recusal`);
  return (
    <Fold title={t("dispute.mediator.recuse")}>
      <SelectField
        name={`recuse-${id}`}
        label={t("dispute.mediator.asked_by")}
        value={partyId}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          { value: "", label: t("dispute.mediator.themselves") },
          ...dispute.parties
            .filter(({ role }) => role === "party")
            .map((party) => ({ value: party.id, label: partyName(party) })),
        ]}
      />
      <StepButton
        may={mediation.may["recuse"]}
        label={t("dispute.mediator.recuse")}
        pending={pending}
        onClick={() => void act({ partyId: partyId === "" ? null : partyId })}
      />
      {problem && <Refusal error={problem} />}
    </Fold>
  );
}

const tieKinds = ["relative", "interest", "other"] as const;
/** What they tell of themselves, the check, and the appointment. */
function Choose({ dispute, mediation }: Panel) {
  const { t } = useWords();
  const { partyName } = useDisputeWords();
  const free = mediation.candidates.filter(
    ({ personId }) => !mediation.mediators.some((each) => each.personId === personId && each.ended === null),
  );
  const [chosen, choose] = useState("");
  const [byParties, chooseBy] = useState(false);
  const [byCommittee, appoint] = useState(true);
  const [adult, setAdult] = useState(true);
  const [ties, setTies] = useState<Readonly<Record<string, string>>>({});
  const check = useMediationAct(dispute, "mediator-checks");
  const { act, pending, problem } = useMediationAct(dispute, "mediators", () => setTies({}));
  const candidate = free.find(({ postId }) => postId === chosen) ?? free[0];
  if (candidate === undefined) return <p className="s mut">{t("dispute.mediator.nobody")}</p>;
  const input = {
    postId: candidate.postId,
    adult,
    byCommittee,
    chosenBy: byParties ? "parties" : "committee",
    ties: Object.entries(ties).flatMap(([partyId, kind]) => (kind === "" ? [] : [{ partyId, kind }])),
  };
  const member = ["mediator", "cadre", "department_officer"].includes(candidate.role);
  const found = mediation.checks.find(({ personId }) => personId === candidate.personId);
  return (
    <div className="stack">
      <SelectField
        name="postId"
        label={t("dispute.mediator.whom")}
        value={candidate.postId}
        onChange={(event) => choose(event.currentTarget.value)}
        data={free.map(({ postId, name, role }) => ({
          value: postId,
          label: `${name} ${t(`people.role.${role}`)}`,
        }))}
        problem={problem}
      />
      {mediation.machine === "people" && !member && (
        <Tick
          name="byCommittee"
          label={t("dispute.mediator.by_committee")}
          checked={byCommittee}
          onChange={(event) => appoint(event.currentTarget.checked)}
        />
      )}
      <Tick
        name="adult"
        label={t("dispute.mediator.adult")}
        checked={adult}
        onChange={(event) => setAdult(event.currentTarget.checked)}
      />
      <Tick
        name="byParties"
        label={t("dispute.mediator.chosen_parties")}
        checked={byParties}
        onChange={(event) => chooseBy(event.currentTarget.checked)}
      />
      {dispute.parties
        .filter(({ role }) => role === "party")
        .map((party) => (
          <SelectField
            key={party.id}
            name={`tie-${party.id}`}
            label={t("dispute.mediator.tie_to", { name: partyName(party) })}
            value={ties[party.id] ?? ""}
            onChange={(event) => setTies({ ...ties, [party.id]: event.currentTarget.value })}
            data={[
              { value: "", label: t("dispute.mediator.tie_none") },
              ...tieKinds.map((kind) => ({ value: kind, label: t(`dispute.mediator.tie_${kind}`) })),
            ]}
          />
        ))}
      {found?.refused && (
        <p className="why act">
          <span>{t("dispute.mediator.replace", { name: candidate.name })}</span>
        </p>
      )}
      <div className="row">
        <Button pending={check.pending} onClick={() => void check.act(input)}>
          {t("dispute.mediator.check")}
        </Button>
        <StepButton
          may={mediation.machine === "people" ? mediation.may["appoint"] : null}
          kind="pri"
          label={t("dispute.mediator.appoint")}
          pending={pending}
          onClick={() => void act(input)}
        />
      </div>
      {check.problem && <Refusal error={check.problem} />}
      {problem && <Refusal error={problem} />}
    </div>
  );
}
