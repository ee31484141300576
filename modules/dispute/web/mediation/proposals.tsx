import { useState } from "react";
import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { SelectField, TextArea, isAbout } from "../../../../web/kit/field.tsx";
import { Dotted } from "../../../../web/kit/marks.tsx";
import { Seg } from "../../../../web/kit/seg.tsx";
import type { Proposal } from "../../mediation/work-contract.ts";
import { useDisputeWords } from "../use-words.ts";
import { Fold } from "./fold.tsx";
import { Refusal } from "./step-button.tsx";
import { type Panel, useMediationAct } from "./use-mediation.ts";

/** 方案: each with its counter-proposals, the newest the one that is talked about. */
export function Proposals(panel: Panel) {
  const { dispute, mediation } = panel;
  const { t } = useWords();
  const { moment } = useFormat();
  const { partyName } = useDisputeWords();
  const goesOn = mediation.works === null && mediation.endedAt === null;
  if (!goesOn && mediation.proposals.length === 0) return null;
  const nameOf = (id: string | null) => {
    const party = dispute.parties.find((each) => each.id === id);
    return party === undefined ? t("dispute.proposal.mediators") : partyName(party);
  };
  return (
    <Fold
      title={t("dispute.proposal.title")}
      count={new Set(mediation.proposals.map(({ threadId }) => threadId)).size}
    >
      {mediation.proposals.map((proposal) => (
        <article key={proposal.id} className="stack t">
          <p className={proposal.newest ? "written" : "written mut"}>{proposal.text}</p>
          <small className="mut">
            <Dotted>
              {[
                t("dispute.proposal.version", { n: proposal.n }),
                nameOf(proposal.partyId),
                moment(proposal.at),
                !proposal.newest && t("dispute.proposal.older"),
              ]}
            </Dotted>
          </small>
          {proposal.newest && goesOn ? (
            <>
              <Answers panel={panel} proposal={proposal} />
              <Fold title={t("dispute.proposal.counter")}>
                <Propose panel={panel} counters={proposal.id} />
              </Fold>
            </>
          ) : (
            <ul className="plain s">
              {proposal.answers.map(({ partyId, answer }) => (
                <li key={partyId}>
                  {nameOf(partyId)}
                  {t("dispute.mediation.colon")}
                  {t(`dispute.proposal.${answer}`)}
                </li>
              ))}
            </ul>
          )}
        </article>
      ))}
      {goesOn && <Propose panel={panel} counters={null} />}
    </Fold>
  );
}

const answers = ["yes", "thinks", "no"] as const;
function Answers({ panel, proposal }: { panel: Panel; proposal: Proposal }) {
  const { t } = useWords();
  const { partyName } = useDisputeWords();
  const { act, problem } = useMediationAct(panel.dispute, `proposals/${proposal.id}/answers`);
  return (
    <>
      {panel.dispute.parties
        .filter(({ role }) => role === "party")
        .map((party) => (
          <Seg
            key={party.id}
            label={partyName(party)}
            labelled
            value={proposal.answers.find(({ partyId }) => partyId === party.id)?.answer ?? null}
            onChange={(answer) => void act({ partyId: party.id, answer })}
            options={answers.map((value) => ({ value, label: t(`dispute.proposal.${value}`) }))}
          />
        ))}
      {problem && <Refusal error={problem} />}
    </>
  );
}

function Propose({ panel, counters }: { panel: Panel; counters: string | null }) {
  const { t } = useWords();
  const { partyName } = useDisputeWords();
  const [text, setText] = useState("");
  const [partyId, choose] = useState("");
  const { act, pending, problem } = useMediationAct(panel.dispute, "proposals", () => setText(""));
  return (
    <div className="stack">
      <TextArea
        name="text"
        label={t(counters === null ? "dispute.proposal.new" : "dispute.proposal.counter_text")}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        problem={problem}
      />
      <SelectField
        name="partyId"
        label={t("dispute.proposal.whose")}
        value={partyId}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          { value: "", label: t("dispute.proposal.mediators") },
          ...panel.dispute.parties
            .filter(({ role }) => role === "party")
            .map((party) => ({ value: party.id, label: partyName(party) })),
        ]}
      />
      {problem && !isAbout(problem, "text") && <Refusal error={problem} />}
      <Button
        pending={pending}
        onClick={() => void act({ text: text.trim(), partyId: partyId === "" ? null : partyId, counters })}
      >
        {t(counters === null ? "dispute.proposal.add" : "dispute.proposal.counter")}
      </Button>
    </div>
  );
}
