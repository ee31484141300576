import { useState } from "react";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { DateField, SelectField, TextField, Tick, isAbout } from "../../../web/kit/field.tsx";
import { Seg } from "../../../web/kit/seg.tsx";
import type { Dispute } from "../contract.ts";
import { partyRoles, sides } from "../matters.ts";
import { type Choice, Suggestions } from "./suggest.tsx";
import { useDisputeAct } from "./use-dispute-act.ts";
import { useDisputeWords } from "./use-words.ts";

/** A party more, or who stands for one: a guardian, an agent with a mandate in writing and its scope. */
export function AddParty({ dispute, onDone }: { dispute: Dispute; onDone: () => void }) {
  const { t } = useWords();
  const { today } = useFormat();
  const { partyName } = useDisputeWords();
  const own = dispute.parties.filter(({ role }) => role === "party");
  const [role, setRole] = useState<(typeof partyRoles)[number]>("party");
  const [side, setSide] = useState<(typeof sides)[number]>("a");
  const [ofId, setOf] = useState(own[0]?.id ?? "");
  const [name, setName] = useState("");
  const [chosen, choose] = useState<Choice | null>(null);
  const [phone, setPhone] = useState("");
  const [minor, setMinor] = useState(false);
  const [scope, setScope] = useState("");
  const [givenOn, setGivenOn] = useState(today);
  const { act, pending, problem } = useDisputeAct(dispute, "parties", onDone);
  const of = own.find(({ id }) => id === ofId);
  const who =
    chosen === null
      ? { name: name.trim(), phone: phone.trim() === "" ? null : phone.trim() }
      : chosen.kind === "unit"
        ? { unitId: chosen.id }
        : { residentId: chosen.id };
  const body = {
    ...who,
    role,
    side: role === "party" ? side : (of?.side ?? "a"),
    minor: role === "party" && minor,
    ofPartyId: role === "party" ? null : ofId,
    mandate: role === "agent" && scope.trim() !== "" ? { scope: scope.trim(), givenOn } : null,
  };
  return (
    <div className="stack">
      <Seg
        label={t("dispute.party.as")}
        value={role}
        onChange={setRole}
        options={partyRoles.map((value) => ({ value, label: t(`dispute.party.${value}`) }))}
      />
      {role === "party" ? (
        <Seg
          label={t("dispute.form.side")}
          value={side}
          onChange={setSide}
          options={sides.slice(0, 3).map((value) => ({ value, label: t(`dispute.side.${value}`) }))}
        />
      ) : (
        <SelectField
          name="ofPartyId"
          label={t("dispute.party.of")}
          value={ofId}
          onChange={(event) => setOf(event.currentTarget.value)}
          data={own.map((party) => ({ value: party.id, label: partyName(party) }))}
          problem={problem}
        />
      )}
      {chosen ? (
        <div className="row b">
          <b>{chosen.label}</b>
          <Button kind="link" icon="cross" onClick={() => choose(null)}>
            {t("dispute.form.change")}
          </Button>
        </div>
      ) : (
        <>
          <TextField
            name="name"
            label={t("dispute.party.name")}
            value={name}
            maxLength={60}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Suggestions
            typed={name}
            kinds={role === "party" ? ["resident", "unit"] : ["resident"]}
            by={t("dispute.form.of_register")}
            communityId={dispute.communityId}
            onChoose={choose}
          />
          <TextField
            name="phone"
            label={t("dispute.form.phone")}
            inputMode="tel"
            value={phone}
            maxLength={20}
            onChange={(event) => setPhone(event.currentTarget.value)}
          />
        </>
      )}
      {role === "party" && (
        <Tick
          name="minor"
          label={t("dispute.form.minor")}
          checked={minor}
          onChange={(event) => setMinor(event.currentTarget.checked)}
        />
      )}
      {role === "agent" && (
        <>
          <TextField
            name="scope"
            label={t("dispute.party.scope")}
            description={t("dispute.party.scope_help")}
            value={scope}
            maxLength={200}
            onChange={(event) => setScope(event.currentTarget.value)}
          />
          <DateField
            name="givenOn"
            label={t("dispute.party.given_on")}
            max={today}
            value={givenOn}
            onChange={(event) => setGivenOn(event.currentTarget.value || today)}
          />
        </>
      )}
      {problem && !isAbout(problem, "ofPartyId") && <Failure error={problem} />}
      <Button kind="pri" big pending={pending} onClick={() => void act(body)}>
        {t("dispute.party.save")}
      </Button>
    </div>
  );
}
