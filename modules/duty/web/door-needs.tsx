import { useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { Failure } from "../../../web/kit/failure.tsx";
import { Dotted } from "../../../web/kit/marks.tsx";
import { MayButton } from "../../../web/kit/refusal.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet } from "../../../web/query.ts";
import { useMe, whoOf } from "../../../web/session.ts";
import { holds } from "../../people/rules.ts";
import type { DoorNeeds as Needs, DutyDetail, OpenedNeed } from "../contract.ts";

/** For civil affairs at the door of their own duty: why the household is cared for, and what is needed there. */
export function DoorNeeds({ duty }: { duty: DutyDetail }) {
  const { t } = useWords();
  const who = whoOf(useMe());
  const asked =
    duty.careGrade !== null &&
    duty.roles.includes("civil_affairs") &&
    (duty.state === "open" || duty.state === "signing") &&
    holds(who, ["civil_affairs"], duty.communityId);
  const query = useGet<Needs>(asked ? `/api/duties/${duty.id}/needs` : null);
  if (!asked) return null;
  return (
    <section className="sheet stack t" aria-labelledby="needs">
      <h2 id="needs">{t("registry.needs.title")}</h2>
      <Wait for={query} rows={1}>
        {({ reasons, people, sensitive, careGrade }) => (
          <>
            <p>
              <b>{t(`registry.care.${careGrade}`)}</b>
            </p>
            {reasons.length > 0 && (
              <ul className="dashes">
                {reasons.map((reason) => (
                  <li key={reason}>{t(`registry.care.reason.${reason}`)}</li>
                ))}
              </ul>
            )}
            {people.length === 0 ? (
              <p className="mut">{t("registry.needs.none")}</p>
            ) : (
              <ul className="ruled">
                {people.map((person) => (
                  <Person key={person.id} dutyId={duty.id} person={person} standing={sensitive} />
                ))}
              </ul>
            )}
            <p className="s mut">{t("registry.needs.line")}</p>
          </>
        )}
      </Wait>
    </section>
  );
}

type Props = { dutyId: string; person: Needs["people"][number]; standing: string | null };
function Person({ dutyId, person, standing }: Props) {
  const { t } = useWords();
  const [told, setTold] = useState<string | null>(null);
  const { act, pending, problem } = useAct({
    run: (_: void, key) =>
      send<OpenedNeed>("POST", `/api/duties/${dutyId}/need-openings`, { residentId: person.id }, { key }),
    onDone: ({ hardship }) => setTold(hardship),
  });
  return (
    <li className="stack t">
      <div className="row b">
        <span>
          <b>{person.name}</b>{" "}
          <Dotted>
            {[person.helpAtDoor && t("registry.needs.help"), person.hardship && t("registry.needs.hardship")]}
          </Dotted>
        </span>
        {person.hardship && told === null && (
          <MayButton
            may={standing}
            pending={pending}
            onClick={() => void act()}
            label={
              <>
                {t("registry.needs.open")}
                <span className="hush"> {person.name}</span>
              </>
            }
          />
        )}
      </div>
      {told !== null && <p className="typed">{told}</p>}
      {problem && <Failure error={problem} />}
    </li>
  );
}
