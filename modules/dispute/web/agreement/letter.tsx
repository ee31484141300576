import { useState } from "react";
import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { Dialog } from "../../../../web/kit/dialog.tsx";
import { Failure } from "../../../../web/kit/failure.tsx";
import { SelectField, TextArea } from "../../../../web/kit/field.tsx";
import { Icon } from "../../../../web/kit/icon.tsx";
import { Lines } from "../../../../web/kit/lines.tsx";
import { MayButton } from "../../../../web/kit/refusal.tsx";
import type { Aftermath } from "../../agreement/aftermath-contract.ts";
import type { Dispute } from "../../contract.ts";
import { useDisputeAct } from "../use-dispute-act.ts";
import type { Of } from "./aftermath.tsx";
import { useNames } from "./use-names.ts";

type Letter = NonNullable<Aftermath["letter"]>;
const receivers = ["warned", "harmed", "committee"] as const;

/** 告诫书: shown where violence is known, to who sees the gate. */
export function LetterSheet({ dispute, after }: Of) {
  const { t } = useWords();
  const [issuing, issue] = useState(false);
  const { letter, may } = after;
  const offered = dispute.gate?.state === "closed_violence" && may.letter === null;
  if (letter === null && !offered) return null;
  const close = () => issue(false);
  return (
    <section className="sheet stack" aria-labelledby="letter">
      <h2 id="letter">{t("dispute.letter.title")}</h2>
      {letter && <One dispute={dispute} letter={letter} />}
      {offered && (letter === null || letter.endedOn !== null) && (
        <Button onClick={() => issue(true)}>{t("dispute.letter.issue")}</Button>
      )}
      <Dialog open={issuing} title={t("dispute.letter.issue")} onClose={close}>
        <Form dispute={dispute} onDone={close} />
      </Dialog>
    </section>
  );
}

function One({ dispute, letter }: { dispute: Dispute; letter: Letter }) {
  const { t } = useWords();
  const { shortDay } = useFormat();
  const { nameOf } = useNames(dispute);
  const delivering = useDisputeAct<{ to: string }>(dispute, "letter/deliveries");
  const visiting = useDisputeAct<object>(dispute, "letter/visits");
  const ending = useDisputeAct(dispute, "letter/end");
  const problem = delivering.problem ?? visiting.problem ?? ending.problem;
  const visit = (of: { by: string; side: string }) =>
    t("dispute.letter.visit", {
      by: t(`dispute.letter.by_${of.by}`),
      side: t(`dispute.letter.side_${of.side}`),
    });
  return (
    <div className="stack">
      <p>
        <b>
          {letter.endedOn === null
            ? t("dispute.letter.issued", { day: shortDay(letter.issuedOn) })
            : t("dispute.letter.ended", { day: shortDay(letter.endedOn) })}
        </b>
      </p>
      <Lines
        lines={[
          { term: t("dispute.letter.warned"), text: nameOf(letter.warnedPartyId) },
          { term: t("dispute.letter.harmed"), text: nameOf(letter.harmedPartyId) },
          { term: t("dispute.letter.facts"), text: <span className="written">{letter.facts}</span> },
          {
            term: t("dispute.letter.prohibition"),
            text: <span className="written">{letter.prohibition}</span>,
          },
        ]}
      />
      <ul className="signatures">
        {receivers.map((to) => {
          const on = letter.delivered[to];
          return (
            <li key={to} className={on === null ? undefined : "signed"}>
              <span>
                {on !== null && <Icon name="tick" />} {t(`dispute.letter.to_${to}`)}
              </span>
              {on !== null ? (
                <span className="s mut">{shortDay(on)}</span>
              ) : (
                letter.may.deliver === null && (
                  <Button pending={delivering.pending} onClick={() => void delivering.act({ to })}>
                    {t(`dispute.letter.to_${to}`)}
                  </Button>
                )
              )}
            </li>
          );
        })}
        {letter.visits.map((each, at) => (
          <li key={at} className={each.apart ? "signed" : undefined}>
            <span>
              {each.apart && <Icon name="tick" />} {visit(each)}
            </span>
            <span className="s mut">{shortDay(each.on)}</span>
          </li>
        ))}
        {letter.endedOn === null &&
          letter.due.map((each) => (
            <li key={`${each.by}-${each.side}`}>
              <span>{visit(each)}</span>
              {letter.may.visit === null && (
                <Button
                  pending={visiting.pending}
                  onClick={() => void visiting.act({ ...each, apart: true })}
                >
                  {t("dispute.letter.visited")}
                </Button>
              )}
            </li>
          ))}
      </ul>
      {problem && <Failure error={problem} />}
      {letter.endedOn === null && (
        <MayButton
          may={letter.may.end}
          details={{ n: letter.due.length || receivers.filter((to) => letter.delivered[to] === null).length }}
          label={t("dispute.letter.end")}
          pending={ending.pending}
          onClick={() => void ending.act({})}
        />
      )}
    </div>
  );
}

function Form({ dispute, onDone }: { dispute: Dispute; onDone: () => void }) {
  const { t } = useWords();
  const { own, nameOf } = useNames(dispute);
  const persons = own.filter(({ kind }) => kind === "person");
  const [warned, warn] = useState(persons[0]?.id ?? "");
  const [harmed, harm] = useState(persons[1]?.id ?? "");
  const [facts, setFacts] = useState("");
  const [prohibition, setProhibition] = useState("");
  const { act, pending, problem } = useDisputeAct(dispute, "letter", onDone);
  const data = [
    { value: "", label: t("dispute.clause.choose") },
    ...persons.map(({ id }) => ({ value: id, label: nameOf(id) })),
  ];
  return (
    <div className="stack">
      <SelectField
        name="warnedPartyId"
        label={t("dispute.letter.warned")}
        value={warned}
        onChange={(event) => warn(event.currentTarget.value)}
        data={data}
        problem={problem}
      />
      <SelectField
        name="harmedPartyId"
        label={t("dispute.letter.harmed")}
        value={harmed}
        onChange={(event) => harm(event.currentTarget.value)}
        data={data}
      />
      <TextArea
        name="facts"
        label={t("dispute.letter.facts")}
        maxLength={2000}
        value={facts}
        onChange={(event) => setFacts(event.currentTarget.value)}
        problem={problem}
      />
      <TextArea
        name="prohibition"
        label={t("dispute.letter.prohibition")}
        maxLength={1000}
        value={prohibition}
        onChange={(event) => setProhibition(event.currentTarget.value)}
      />
      {problem && problem.field === undefined && <Failure error={problem} />}
      <Button
        kind="pri"
        big
        pending={pending}
        onClick={() =>
          void act({
            warnedPartyId: warned,
            harmedPartyId: harmed,
            facts: facts.trim(),
            prohibition: prohibition.trim(),
          })
        }
      >
        {t("dispute.letter.issue")}
      </Button>
    </div>
  );
}
