import { useState } from "react";
import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { DateField, SelectField, TextField, isAbout } from "../../../../web/kit/field.tsx";
import { Dotted } from "../../../../web/kit/marks.tsx";
import { Seg } from "../../../../web/kit/seg.tsx";
import type { Session } from "../../mediation/contract.ts";
import { useDisputeWords } from "../use-words.ts";
import { Fold } from "./fold.tsx";
import { Held } from "./held.tsx";
import { Refusal } from "./step-button.tsx";
import { Ticks } from "./ticks.tsx";
import { type Panel, useMediationAct } from "./use-mediation.ts";

/** 调解场次: asked to, held, or called off; with all together or with one side alone. */
export function Sessions(panel: Panel) {
  const { mediation } = panel;
  const { t } = useWords();
  const held = mediation.sessions.filter(({ state }) => state === "held").length;
  const goesOn = mediation.works === null && mediation.endedAt === null;
  const waits = mediation.sessions.some(({ state }) => state === "planned");
  return (
    <Fold
      title={t("dispute.session.title")}
      note={held === 0 ? undefined : t("dispute.session.held_times", { n: held })}
      open={goesOn && (waits || mediation.may["session"] === null)}
    >
      {mediation.sessions.map((session) => (
        <One key={session.id} panel={panel} session={session} />
      ))}
      {goesOn && mediation.state !== "registered" && mediation.state !== "received" && <Plan {...panel} />}
    </Fold>
  );
}

function One({ panel, session }: { panel: Panel; session: Session }) {
  const { dispute, mediation } = panel;
  const { t } = useWords();
  const { day, moment } = useFormat();
  const { partyName } = useDisputeWords();
  const nameOf = (id: string) => {
    const party = dispute.parties.find((each) => each.id === id);
    return party === undefined
      ? (mediation.invitees.find((each) => each.id === id)?.name ?? "")
      : partyName(party);
  };
  const there = [...session.present, ...session.inviteesPresent].map(nameOf).filter(Boolean);
  const asked = [...session.invited, ...session.inviteeIds].map(nameOf).filter(Boolean);
  const goesOn = mediation.works === null && mediation.endedAt === null;
  return (
    <article className="stack t">
      <span>
        <b>
          {t("dispute.session.nth", { n: session.n })}
          {t("dispute.mediation.comma")}
          {session.joint
            ? t(session.open ? "dispute.session.joint_open" : "dispute.session.joint")
            : t("dispute.session.with", { name: nameOf(session.withPartyId ?? "") })}
        </b>
        <small className="mut block">
          <Dotted>
            {[
              t(`dispute.session.${session.onTheSpot ? "on_the_spot" : session.state}`),
              session.heldOn !== null
                ? day(session.heldOn)
                : session.plannedAt !== null && moment(session.plannedAt),
              session.place,
            ]}
          </Dotted>
        </small>
        {session.state === "held" && there.length > 0 && (
          <small className="block">{t("dispute.session.there", { names: there.join("、") })}</small>
        )}
        {session.state === "planned" && asked.length > 0 && (
          <small className="block">{t("dispute.session.asked", { names: asked.join("、") })}</small>
        )}
        {session.ledBy.length > 0 && (
          <small className="block">
            {t("dispute.session.led_by", { names: session.ledBy.map(({ name }) => name).join("、") })}
          </small>
        )}
        {session.cancelledBecause !== "" && <small className="block">{session.cancelledBecause}</small>}
      </span>
      {goesOn && session.state === "planned" && (
        <>
          <Fold title={t("dispute.session.hold")} open>
            <Held panel={panel} session={session} />
          </Fold>
          <Fold title={t("dispute.session.cancel")}>
            <Cancel panel={panel} id={session.id} />
          </Fold>
        </>
      )}
    </article>
  );
}

function Cancel({ panel, id }: { panel: Panel; id: string }) {
  const { t } = useWords();
  const [because, setBecause] = useState("");
  const { act, pending, problem } = useMediationAct(panel.dispute, `sessions/${id}/cancellation`);
  return (
    <>
      <TextField
        name="because"
        label={t("dispute.mediation.reason")}
        maxLength={120}
        value={because}
        onChange={(event) => setBecause(event.currentTarget.value)}
        problem={problem}
      />
      {problem && !isAbout(problem, "because") && <Refusal error={problem} />}
      <Button pending={pending} onClick={() => void act({ because: because.trim() })}>
        {t("dispute.session.cancel")}
      </Button>
    </>
  );
}

/** Where, when and who is asked. The form is open at once where nothing was planned yet. */
function Plan(panel: Panel) {
  const { dispute, mediation } = panel;
  const { t } = useWords();
  const { partyName } = useDisputeWords();
  const everybody = dispute.parties.map(({ id }) => id);
  const [joint, setJoint] = useState<"joint" | "separate">("joint");
  const parties = dispute.parties.filter(({ role }) => role === "party");
  const [withPartyId, setWith] = useState(parties[0]?.id ?? "");
  const [door, setDoor] = useState<"closed" | "open">("closed");
  const [place, setPlace] = useState("");
  const [on, setOn] = useState("");
  const [hour, setHour] = useState("");
  const [invited, invite] = useState<string[]>(everybody);
  const [inviteeIds, ask] = useState<string[]>([]);
  const { act, pending, problem } = useMediationAct(dispute, "sessions", () => setPlace(""));
  const separate = joint === "separate";
  const mine = dispute.parties.filter(({ id, ofPartyId }) => id === withPartyId || ofPartyId === withPartyId);
  return (
    <Fold title={t("dispute.session.plan")} open={mediation.sessions.length === 0}>
      <Seg
        label={t("dispute.session.how")}
        value={joint}
        onChange={setJoint}
        options={(["joint", "separate"] as const).map((value) => ({
          value,
          label: t(`dispute.session.${value}`),
        }))}
      />
      {separate && (
        <SelectField
          name="withPartyId"
          label={t("dispute.session.with_whom")}
          value={withPartyId}
          onChange={(event) => setWith(event.currentTarget.value)}
          data={parties.map((party) => ({ value: party.id, label: partyName(party) }))}
        />
      )}
      {!separate && mediation.machine !== "police" && (
        <Seg
          label={t("dispute.said.door")}
          value={door}
          onChange={setDoor}
          options={[
            { value: "closed", label: t("dispute.session.door_closed") },
            { value: "open", label: t("dispute.session.door_open") },
          ]}
        />
      )}
      <TextField
        name="place"
        label={t("dispute.session.place")}
        maxLength={80}
        value={place}
        onChange={(event) => setPlace(event.currentTarget.value)}
        problem={problem}
      />
      <div className="row">
        <DateField
          name="plannedOn"
          label={t("dispute.session.on")}
          value={on}
          onChange={(event) => setOn(event.currentTarget.value)}
        />
        <DateField
          type="time"
          name="plannedHour"
          label={t("dispute.session.hour")}
          value={hour}
          onChange={(event) => setHour(event.currentTarget.value)}
        />
      </div>
      {!separate && (
        <Ticks
          legend={t("dispute.session.invited")}
          name="invited"
          options={[...dispute.parties.map((party) => ({ id: party.id, label: partyName(party) }))]}
          value={invited}
          onChange={invite}
        />
      )}
      {mediation.invitees.length > 0 && (
        <Ticks
          legend={t("dispute.session.others")}
          name="others"
          options={mediation.invitees.map(({ id, name }) => ({ id, label: name }))}
          value={inviteeIds}
          onChange={ask}
        />
      )}
      {problem && !isAbout(problem, "place") && <Refusal error={problem} />}
      <Button
        kind="pri"
        pending={pending}
        onClick={() =>
          void act({
            joint: !separate,
            withPartyId: separate ? withPartyId : null,
            open: !separate && door === "open",
            place: place.trim(),
            plannedAt: on === "" ? null : new Date(`${on}T${hour || "09:00"}`).toISOString(),
            invited: separate ? mine.map(({ id }) => id) : invited,
            inviteeIds,
          })
        }
      >
        {t("dispute.session.plan")}
      </Button>
    </Fold>
  );
}
