import { useState } from "react";
import { useWords } from "../../../../web/i18n.ts";
import { SelectField, isAbout } from "../../../../web/kit/field.tsx";
import { useGet } from "../../../../web/query.ts";
import { useMe } from "../../../../web/session.ts";
import type { Session } from "../../mediation/contract.ts";
import { useDisputeWords } from "../use-words.ts";
import { Phrases } from "./phrases.tsx";
import { Refusal, StepButton } from "./step-button.tsx";
import { Ticks } from "./ticks.tsx";
import { type Panel, useMediationAct } from "./use-mediation.ts";

type Posted = { items: { id: string; personId: string; name: string; role: string }[] };
type Props = { panel: Panel; session: Session };
/** Who came, what is to be noted; of the police who hosted it, and why a second time. */
export function Held({ panel, session }: Props) {
  const { dispute, mediation } = panel;
  const { t } = useWords();
  const { partyName } = useDisputeWords();
  const police = mediation.machine === "police";
  const me = useMe();
  const [present, come] = useState<string[]>([...session.invited]);
  const [inviteesPresent, others] = useState<string[]>([...session.inviteeIds]);
  const [hostPostId, host] = useState("");
  const [secondBecause, because] = useState("");
  const [spot, setSpot] = useState("");
  const [note, setNote] = useState("");
  const posts =
    useGet<Posted>(police ? `/api/communities/${dispute.communityId}/posts` : null).data?.items ?? [];
  const { act, pending, problem } = useMediationAct(dispute, `sessions/${session.id}/holding`);
  const second = mediation.sessions.some(({ state }) => state === "held");
  const step = spot !== "" ? "on_the_spot" : session.joint ? "session" : police ? "session" : "separate";
  const may = mediation.may[step];
  // What this form itself brings is judged when it is sent: who came, the door, and why a second time.
  const brought = [
    "dispute.guardian_absent",
    "dispute.wants_open",
    "dispute.wants_closed",
    "dispute.police_second_reason",
  ];
  return (
    <>
      <Ticks
        legend={t("dispute.session.who_came")}
        name={`came-${session.id}`}
        options={dispute.parties.map((party) => ({
          id: party.id,
          label: `${partyName(party)}${party.role === "party" ? "" : t("dispute.session.as", { role: t(`dispute.party.${party.role}`) })}`,
        }))}
        value={present}
        onChange={come}
      />
      {mediation.invitees.length > 0 && (
        <Ticks
          legend={t("dispute.session.others_came")}
          name={`others-${session.id}`}
          options={mediation.invitees.map(({ id, name }) => ({ id, label: name }))}
          value={inviteesPresent}
          onChange={others}
        />
      )}
      {police && (
        <SelectField
          name={`host-${session.id}`}
          label={t("dispute.session.host")}
          value={hostPostId}
          onChange={(event) => host(event.currentTarget.value)}
          data={[
            { value: "", label: me.person.name },
            ...posts
              .filter(({ personId }) => personId !== me.person.id)
              .map(({ id, name, role }) => ({ value: id, label: `${name} ${t(`people.role.${role}`)}` })),
          ]}
        />
      )}
      {police && second && (
        <SelectField
          name={`second-${session.id}`}
          label={t("dispute.session.second_because")}
          value={secondBecause}
          onChange={(event) => because(event.currentTarget.value)}
          data={[
            { value: "", label: t("dispute.mediation.choose") },
            { value: "police", label: t("dispute.session.second_police") },
            { value: "party", label: t("dispute.session.second_party") },
          ]}
        />
      )}
      {police && !second && (
        <SelectField
          name={`spot-${session.id}`}
          label={t("dispute.session.spot")}
          value={spot}
          onChange={(event) => setSpot(event.currentTarget.value)}
          data={[
            { value: "", label: t("dispute.session.spot_no") },
            { value: "form", label: t("dispute.session.spot_form") },
            { value: "recorded", label: t("dispute.session.spot_recorded") },
            { value: "neither", label: t("dispute.session.spot_neither") },
          ]}
        />
      )}
      <Phrases
        name={`note-${session.id}`}
        label={t("dispute.session.note")}
        value={note}
        onChange={setNote}
        problem={problem}
      />
      {problem && !isAbout(problem, `note-${session.id}`) && <Refusal error={problem} />}
      <StepButton
        may={may && brought.includes(may.code) ? null : may}
        kind="pri"
        label={t("dispute.session.hold")}
        pending={pending}
        onClick={() =>
          void act({
            present,
            inviteesPresent,
            hostPostId: hostPostId === "" ? null : hostPostId,
            secondBecause: secondBecause === "" ? null : secondBecause,
            onTheSpot: spot === "" ? null : { form: spot === "form", recorded: spot === "recorded" },
            note: note.trim() === "" ? null : note.trim(),
          })
        }
      />
    </>
  );
}
