import { useState } from "react";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { SelectField, TextField, Tick, isAbout } from "../../../../web/kit/field.tsx";
import { inviteeKinds } from "../../mediation/matters.ts";
import type { WordInput } from "../../mediation/contract.ts";
import { useDisputeWords } from "../use-words.ts";
import { Fold } from "./fold.tsx";
import { Refusal } from "./step-button.tsx";
import { type Panel, useMediationAct } from "./use-mediation.ts";

/** 各方的意愿: willing or not, the door open or closed, and yes or no to each who is asked in. */
export function Invitees(panel: Panel) {
  const { dispute, mediation } = panel;
  const { t } = useWords();
  const { partyName } = useDisputeWords();
  const parties = dispute.parties.filter(({ role }) => role === "party");
  const said = (partyId: string) => mediation.said.find((each) => each.partyId === partyId);
  const goesOn = mediation.works === null && mediation.endedAt === null;
  const { act, pending, problem } = useMediationAct<WordInput>(dispute, "words");
  const word = (partyId: string, about: "willing" | "open" | "invitee", yes: boolean, inviteeId?: string) =>
    void act({ partyId, about, yes, inviteeId: inviteeId ?? null });
  const led = mediation.machine !== "police";
  return (
    <Fold
      title={t("dispute.said.title")}
      note={
        mediation.invitees.length === 0
          ? undefined
          : t("dispute.said.invited", { names: mediation.invitees.map(({ name }) => name).join("、") })
      }
    >
      {parties.map((party) => {
        const words = said(party.id);
        return (
          <fieldset key={party.id} className="field stack t">
            <legend>{partyName(party)}</legend>
            {(words?.willing === false || goesOn) && (
              <Tick
                name={`willing-${party.id}`}
                label={t("dispute.said.refuses")}
                checked={words?.willing === false}
                disabled={!goesOn || pending}
                onChange={(event) => word(party.id, "willing", !event.currentTarget.checked)}
              />
            )}
            {led && (
              <SelectField
                name={`open-${party.id}`}
                label={t("dispute.said.door")}
                value={words?.open === null || words === undefined ? "" : words.open ? "open" : "closed"}
                disabled={!goesOn || pending}
                onChange={(event) =>
                  event.currentTarget.value !== "" &&
                  word(party.id, "open", event.currentTarget.value === "open")
                }
                data={[
                  { value: "", label: t("dispute.said.door_none") },
                  { value: "open", label: t("dispute.said.door_open") },
                  { value: "closed", label: t("dispute.said.door_closed") },
                ]}
              />
            )}
            {mediation.invitees.map((invitee) => (
              <Tick
                key={invitee.id}
                name={`consent-${invitee.id}-${party.id}`}
                label={t("dispute.said.agrees_to", { name: invitee.name })}
                checked={invitee.consents.includes(party.id)}
                disabled={!goesOn || pending}
                onChange={(event) => word(party.id, "invitee", event.currentTarget.checked, invitee.id)}
              />
            ))}
          </fieldset>
        );
      })}
      {problem && <Refusal error={problem} />}
      {mediation.guardiansTold.map(({ partyId, toldAt }) => (
        <Guardian key={partyId} panel={panel} partyId={partyId} toldAt={toldAt} />
      ))}
      {mediation.invitees.map(({ id, name, kind }) => (
        <Invited key={id} panel={panel} id={id} name={name} kind={kind} />
      ))}
      {goesOn && <Invite {...panel} />}
    </Fold>
  );
}

function Guardian({ panel, partyId, toldAt }: { panel: Panel; partyId: string; toldAt: string | null }) {
  const { t } = useWords();
  const { partyName } = useDisputeWords();
  const party = panel.dispute.parties.find(({ id }) => id === partyId);
  const { act, pending, problem } = useMediationAct(panel.dispute, `guardians/${partyId}`);
  const name = party === undefined ? "" : partyName(party);
  if (toldAt !== null) return <p className="s">{t("dispute.said.guardian_was_told", { name })}</p>;
  if (panel.mediation.works !== null || panel.mediation.endedAt !== null) return null;
  return (
    <>
      <Button pending={pending} onClick={() => void act({})}>
        {t("dispute.said.guardian_told", { name })}
      </Button>
      {problem && <Refusal error={problem} />}
    </>
  );
}
type InvitedProps = { panel: Panel; id: string; name: string; kind: string };
function Invited({ panel: { dispute, mediation }, id, name, kind }: InvitedProps) {
  const { t } = useWords();
  const { act, pending, problem } = useMediationAct(dispute, `invitees/${id}/removal`);
  return (
    <div className="row b">
      <span>
        {name}
        <small className="mut block">{t(`dispute.invitee.${kind}`)}</small>
      </span>
      {mediation.works === null && mediation.endedAt === null && (
        <Button kind="link" pending={pending} onClick={() => void act({})}>
          {t("dispute.said.uninvite", { name })}
        </Button>
      )}
      {problem && <Refusal error={problem} />}
    </div>
  );
}
function Invite({ dispute }: Panel) {
  const { t } = useWords();
  const [name, setName] = useState("");
  const [kind, setKind] = useState<string>("relative");
  const [known, setKnown] = useState(false);
  const { act, pending, problem } = useMediationAct(dispute, "invitees", () => setName(""));
  return (
    <div className="stack">
      <TextField
        name="name"
        label={t("dispute.said.invite_whom")}
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        problem={problem}
      />
      <SelectField
        name="kind"
        label={t("dispute.said.invite_as")}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value)}
        data={inviteeKinds.map((value) => ({ value, label: t(`dispute.invitee.${value}`) }))}
      />
      <Tick
        name="known"
        label={t("dispute.said.known")}
        checked={known}
        onChange={(event) => setKnown(event.currentTarget.checked)}
      />
      <Button pending={pending} onClick={() => void act({ name: name.trim(), kind, known })}>
        {t("dispute.said.invite")}
      </Button>
      {problem && !isAbout(problem, "name") && <Refusal error={problem} />}
    </div>
  );
}
