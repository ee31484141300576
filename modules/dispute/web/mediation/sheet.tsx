import "../../../../web/look/mediation.css";
import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Lines } from "../../../../web/kit/lines.tsx";
import { Dotted } from "../../../../web/kit/marks.tsx";
import { Wait } from "../../../../web/kit/wait.tsx";
import { useGet } from "../../../../web/query.ts";
import { useMe, whoOf } from "../../../../web/session.ts";
import type { Dispute } from "../../contract.ts";
import type { Mediation, Refused } from "../../mediation/contract.ts";
import type { MachineKind } from "../../machines/machine.ts";
import { mayWork } from "../../mediation/moves.ts";
import { sayBasis } from "../../rule-table/said.ts";
import { Accept } from "./accept.tsx";
import { Caucus } from "./caucus.tsx";
import { Conferences } from "./conference.tsx";
import { Ends } from "./ends.tsx";
import { Found } from "./found.tsx";
import { Invitees } from "./invitees.tsx";
import { Mediators } from "./mediators.tsx";
import { Notes } from "./notes.tsx";
import { Own } from "./own.tsx";
import { Proposals } from "./proposals.tsx";
import { Sessions } from "./sessions.tsx";
import { Because, Refusal, StepButton } from "./step-button.tsx";
import { Surveys } from "./survey.tsx";
import { useMediationAct } from "./use-mediation.ts";

/** 调解: the machine the dispute was routed to, where it stands, and what may be done next. */
export function MediationSheet({ dispute }: { dispute: Dispute }) {
  const { t } = useWords();
  const { machine, mediation, state } = dispute;
  if (machine === null && mediation === null) return null;
  const begins = machine !== null && state !== "closed" && (mediation === null || mediation.endedAt !== null);
  return (
    <section className="sheet stack mediation" aria-labelledby="mediation">
      <h2 id="mediation">{t(`dispute.machine.${begins ? machine : mediation!.machine}`)}</h2>
      {begins && <Begin dispute={dispute} />}
      {mediation !== null && <Current dispute={dispute} />}
    </section>
  );
}
function Current({ dispute }: { dispute: Dispute }) {
  const run = useGet<Mediation>(`/api/disputes/${dispute.id}/mediation`);
  return (
    <Wait for={run} rows={3}>
      {(mediation) => <Run key={mediation.id} dispute={dispute} mediation={mediation} />}
    </Wait>
  );
}

function Begin({ dispute }: { dispute: Dispute }) {
  const { t } = useWords();
  const { today } = useFormat();
  const who = whoOf(useMe());
  const { act, pending, problem } = useMediationAct(dispute, "");
  const no = mayWork(dispute.machine as MachineKind, dispute, who, today);
  const may: Refused | null =
    no === null
      ? null
      : {
          code: no.code,
          details: no.details,
          rule: no.rule.version,
          basis: sayBasis(no.rule),
          yields: no.yields,
        };
  return (
    <>
      <p className="s mut">{t(`dispute.machine.${dispute.machine}_line`)}</p>
      <StepButton
        may={may}
        kind="pri"
        label={t("dispute.mediation.begin")}
        pending={pending}
        onClick={() => void act({})}
      />
      {problem && <Refusal error={problem} />}
    </>
  );
}

function Run({ dispute, mediation }: { dispute: Dispute; mediation: Mediation }) {
  const { t } = useWords();
  const { day, moment } = useFormat();
  const { machine, state, works, endedAt } = mediation;
  const panel = { dispute, mediation };
  const lines = [
    {
      term: t("dispute.mediation.stands"),
      text: (
        <b>
          {t(
            `dispute.${machine}.${mediation.outcome === null || mediation.outcome === "let_off" ? state : mediation.outcome}`,
          )}
        </b>
      ),
    },
    { term: t("dispute.mediation.began"), text: day(mediation.beganOn) },
    ...(mediation.acceptedOn === null
      ? []
      : [
          {
            term: t("dispute.mediation.accepted"),
            text: (
              <Dotted>
                {[
                  day(mediation.acceptedOn),
                  mediation.acceptedFrom !== null && t(`dispute.mediation.from_${mediation.acceptedFrom}`),
                ]}
              </Dotted>
            ),
          },
        ]),
    ...(mediation.termEndsOn === null
      ? []
      : [{ term: t("dispute.mediation.term"), text: day(mediation.termEndsOn) }]),
    ...(mediation.secondUntil === null
      ? []
      : [{ term: t("dispute.mediation.second_until"), text: day(mediation.secondUntil) }]),
    ...(mediation.caseEndsOn === null
      ? []
      : [{ term: t("dispute.mediation.case_until"), text: day(mediation.caseEndsOn) }]),
    ...(mediation.policeToldAt === null
      ? []
      : [{ term: t("dispute.step.report_to_police"), text: moment(mediation.policeToldAt) }]),
    ...(mediation.routesToldAt === null
      ? []
      : [
          {
            term: t("dispute.mediation.routes_told"),
            text: (
              <Dotted>
                {[
                  ...mediation.routes.map((route) => t(`dispute.closing.route_${route}`)),
                  moment(mediation.routesToldAt),
                ]}
              </Dotted>
            ),
          },
        ]),
    ...(endedAt === null ? [] : [{ term: t("dispute.mediation.ended"), text: moment(endedAt) }]),
  ];
  const led = machine === "people" || machine === "administrative";
  // Before it is accepted there is nothing to lead, to note or to propose.
  const taken = state !== "registered" && state !== "received";
  return (
    <>
      <Lines lines={lines} />
      {works !== null && endedAt === null && (
        <p className="s">
          <Because refused={works} />
        </p>
      )}
      {works === null && endedAt === null && <Accept {...panel} />}
      {led && taken && <Mediators {...panel} />}
      {machine === "police" && <Found {...panel} />}
      {machine !== "own" && <Invitees {...panel} />}
      {taken && (
        <>
          {machine !== "own" && <Sessions {...panel} />}
          <Notes {...panel} />
          <Caucus {...panel} />
          <Surveys {...panel} />
          {led && <Proposals {...panel} />}
          {led && <Conferences {...panel} />}
        </>
      )}
      {machine === "own" && works === null && endedAt === null && <Own {...panel} />}
      {works === null && endedAt === null && <Ends {...panel} />}
    </>
  );
}
