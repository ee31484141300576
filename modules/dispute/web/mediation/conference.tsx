import { useState } from "react";
import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { DateField, TextArea, TextField, isAbout } from "../../../../web/kit/field.tsx";
import { Lines } from "../../../../web/kit/lines.tsx";
import { useGet } from "../../../../web/query.ts";
import type { Receivers } from "../../hand-over/contract.ts";
import type { Conference } from "../../mediation/work-contract.ts";
import { useDisputeWords } from "../use-words.ts";
import { Fold } from "./fold.tsx";
import { Refusal, StepButton } from "./step-button.tsx";
import { Ticks } from "./ticks.tsx";
import { type Panel, useMediationAct } from "./use-mediation.ts";

/** 部门会商 (P12): who was asked, what each answered, and the opinion they gave together. */
export function Conferences(panel: Panel) {
  const { dispute, mediation } = panel;
  const { t } = useWords();
  const { partyName } = useDisputeWords();
  const goesOn = mediation.works === null && mediation.endedAt === null;
  if (!goesOn && mediation.conferences.length + mediation.opinions.length === 0) return null;
  const nameOf = (id: string) => {
    const party = dispute.parties.find((each) => each.id === id);
    return party === undefined ? "" : partyName(party);
  };
  return (
    <Fold title={t("dispute.conference.title")} count={mediation.conferences.length}>
      {mediation.conferences.map((conference) => (
        <One key={conference.id} panel={panel} conference={conference} />
      ))}
      {mediation.opinions.map((opinion) => (
        <article key={opinion.id} className="stack t">
          <Lines
            lines={[
              { term: t("dispute.opinion.policy"), text: <span className="written">{opinion.policy}</span> },
              { term: t("dispute.opinion.law"), text: <span className="written">{opinion.law}</span> },
              ...opinion.responsibilities.map(({ partyId, text }) => ({
                term: nameOf(partyId),
                text: <span className="written">{text}</span>,
              })),
            ]}
          />
        </article>
      ))}
      {goesOn && (
        <Fold title={t("dispute.conference.call")}>
          <Call panel={panel} />
        </Fold>
      )}
      {goesOn && mediation.machine === "administrative" && (
        <Fold title={t("dispute.opinion.give")}>
          <Give panel={panel} />
        </Fold>
      )}
    </Fold>
  );
}

function One({ panel, conference }: { panel: Panel; conference: Conference }) {
  const { t } = useWords();
  const { day, today } = useFormat();
  const [metOn, setMet] = useState(today);
  const { act, pending, problem } = useMediationAct(panel.dispute, `conferences/${conference.id}/meeting`);
  const goesOn = panel.mediation.works === null && panel.mediation.endedAt === null;
  return (
    <article className="stack t">
      <b>{conference.about}</b>
      <small className={conference.metOn === null && conference.meetsBy < today ? "overrun" : "mut"}>
        {conference.metOn === null
          ? t("dispute.conference.by", { day: day(conference.meetsBy) })
          : t("dispute.conference.met", { day: day(conference.metOn) })}
      </small>
      <ul className="plain s">
        {conference.departments.map((each) => (
          <li key={each.organisationId}>
            {each.name}
            {t("dispute.mediation.colon")}
            {t(`dispute.conference.${each.state}`)}
            {each.competent !== "" && t("dispute.conference.competent", { name: each.competent })}
            {each.reason !== "" && <span className="mut"> {each.reason}</span>}
          </li>
        ))}
      </ul>
      {goesOn && conference.metOn === null && (
        <div className="row">
          <DateField
            name={`met-${conference.id}`}
            label={t("dispute.conference.met_on")}
            max={today}
            value={metOn}
            onChange={(event) => setMet(event.currentTarget.value)}
          />
          <Button pending={pending} onClick={() => void act({ metOn })}>
            {t("dispute.conference.meet")}
          </Button>
        </div>
      )}
      {problem && <Refusal error={problem} />}
    </article>
  );
}

function Call({ panel: { dispute } }: { panel: Panel }) {
  const { t } = useWords();
  const { partyName } = useDisputeWords();
  const receivers = useGet<Receivers>(`/api/disputes/${dispute.id}/receivers`).data?.items ?? [];
  const [organisationIds, ask] = useState<string[]>([]);
  const [about, setAbout] = useState("");
  const [consentedPartyIds, agree] = useState<string[]>([]);
  const [override, setOverride] = useState("");
  const parties = dispute.parties.filter(({ role }) => role === "party");
  const { act, pending, problem } = useMediationAct(dispute, "conferences", () => setAbout(""));
  const all = parties.every(({ id }) => consentedPartyIds.includes(id));
  if (receivers.length === 0) return <p className="s mut">{t("dispute.hand_over.nobody")}</p>;
  return (
    <>
      <Ticks
        legend={t("dispute.conference.whom")}
        name="department"
        options={receivers.map(({ id, name }) => ({ id, label: name }))}
        value={organisationIds}
        onChange={ask}
      />
      <TextField
        name="about"
        label={t("dispute.conference.about")}
        maxLength={200}
        value={about}
        onChange={(event) => setAbout(event.currentTarget.value)}
        problem={problem}
      />
      <Ticks
        legend={t("dispute.hand_over.consent")}
        name="consented"
        options={parties.map((party) => ({
          id: party.id,
          label: t("dispute.hand_over.agrees", { name: partyName(party) }),
        }))}
        value={consentedPartyIds}
        onChange={agree}
      />
      {!all && (
        <TextField
          name="override"
          label={t("dispute.hand_over.without")}
          maxLength={200}
          value={override}
          onChange={(event) => setOverride(event.currentTarget.value)}
          problem={problem}
        />
      )}
      {problem && !isAbout(problem, "about", "override") && <Refusal error={problem} />}
      <Button
        pending={pending}
        onClick={() =>
          void act({
            organisationIds,
            about: about.trim(),
            consentedPartyIds,
            override: all || override.trim() === "" ? null : override.trim(),
          })
        }
      >
        {t("dispute.conference.call")}
      </Button>
    </>
  );
}

function Give({ panel: { dispute, mediation } }: { panel: Panel }) {
  const { t } = useWords();
  const { partyName } = useDisputeWords();
  const [policy, setPolicy] = useState("");
  const [law, setLaw] = useState("");
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const { act, pending, problem } = useMediationAct(dispute, "opinions", () => {
    setPolicy("");
    setLaw("");
    setTexts({});
  });
  const area = (name: string, label: string, value: string, set: (value: string) => void) => (
    <TextArea
      key={name}
      name={name}
      label={label}
      maxLength={2000}
      value={value}
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
  return (
    <>
      {area("policy", t("dispute.opinion.policy"), policy, setPolicy)}
      {area("law", t("dispute.opinion.law"), law, setLaw)}
      {dispute.parties
        .filter(({ role }) => role === "party")
        .map((party) =>
          area(
            `duty-${party.id}`,
            t("dispute.opinion.answers_for", { name: partyName(party) }),
            texts[party.id] ?? "",
            (text) => setTexts({ ...texts, [party.id]: text }),
          ),
        )}
      {problem && <Refusal error={problem} />}
      <StepButton
        may={mediation.may["opinion"]}
        label={t("dispute.opinion.give")}
        pending={pending}
        onClick={() =>
          void act({
            policy: policy.trim(),
            law: law.trim(),
            responsibilities: Object.entries(texts)
              .filter(([, text]) => text.trim() !== "")
              .map(([partyId, text]) => ({ partyId, text: text.trim() })),
          })
        }
      />
    </>
  );
}
