import { useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Dialog } from "../../../web/kit/dialog.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { Dotted, Name } from "../../../web/kit/marks.tsx";
import { MayButton } from "../../../web/kit/refusal.tsx";
import type { Dispute } from "../contract.ts";
import { sides } from "../matters.ts";
import { AddParty } from "./add-party.tsx";
import { useDisputeChange } from "./use-dispute-act.ts";
import { useDisputeWords } from "./use-words.ts";

type Party = Dispute["parties"][number];

/** 当事人: by sides; whoever stands for somebody stands under them. */
export function Parties({ dispute }: { dispute: Dispute }) {
  const { t } = useWords();
  const [adding, setAdding] = useState(false);
  const own = dispute.parties.filter(({ role }) => role === "party");
  const there = sides.filter((side) => own.some((party) => party.side === side));
  return (
    <section className="sheet stack" aria-labelledby="parties">
      <h2 id="parties">{t("dispute.parties")}</h2>
      {there.map((side) => (
        <div key={side} className="stack t">
          <p className="lab">{t(`dispute.side.${side}`)}</p>
          {own
            .filter((party) => party.side === side)
            .map((party) => (
              <One key={party.id} dispute={dispute} party={party} />
            ))}
        </div>
      ))}
      <KeptLine dispute={dispute} />
      {(dispute.sight === "all" || dispute.sight === "committee") && (
        <div className="row">
          <MayButton
            may={dispute.may.write}
            icon="plus"
            label={t("dispute.party.add")}
            onClick={() => setAdding(true)}
          />
        </div>
      )}
      <Dialog open={adding} title={t("dispute.party.add")} onClose={() => setAdding(false)}>
        <AddParty dispute={dispute} onDone={() => setAdding(false)} />
      </Dialog>
    </section>
  );
}

/** Said aloud before anybody calls, prints or tells. */
function KeptLine({ dispute }: { dispute: Dispute }) {
  const { t } = useWords();
  if (dispute.keptFrom.length === 0) return null;
  return (
    <p className="why act">
      <span>
        <b>{t("dispute.kept.heading")}</b>
        {dispute.keptFrom.map(({ name, reason }) => t("dispute.kept.line", { name, reason })).join(" ")}
      </span>
    </p>
  );
}

function One({ dispute, party }: { dispute: Dispute; party: Party }) {
  const { t } = useWords();
  const { day } = useFormat();
  const { partyName } = useDisputeWords();
  const beside = dispute.parties.filter(({ ofPartyId }) => ofPartyId === party.id);
  const needsGuardian = party.minor && !beside.some(({ role }) => role === "guardian") && !party.ownLabour;
  return (
    <article className="stack t person">
      <div className="row b">
        <b>
          <Name name={partyName(party)} sample={party.sample} />
        </b>
        <span className="row">
          <Phone dispute={dispute} party={party} />
          {dispute.may.write === null && <Remove dispute={dispute} party={party} />}
        </span>
      </div>
      <p className="s mut">
        <Dotted>
          {[
            party.kind === "organisation" && t("dispute.party.organisation"),
            party.residentId !== null && t("dispute.party.of_register"),
            party.bornOn !== null && t("dispute.party.born", { day: day(party.bornOn) }),
            party.minor && t("dispute.party.minor"),
            party.policeRole !== null && t(`dispute.party.${party.policeRole}`),
          ]}
        </Dotted>
      </p>
      {needsGuardian && <p className="s overrun">{t("dispute.party.needs_guardian")}</p>}
      {beside.map((other) => (
        <div key={other.id} className="row b">
          <span>
            {t(`dispute.party.${other.role}`)} <Name name={partyName(other)} />
            {other.mandate && (
              <small className="mut block">
                {t("dispute.party.mandate", {
                  scope: other.mandate.scope,
                  day: day(other.mandate.givenOn),
                })}
              </small>
            )}
          </span>
          <Phone dispute={dispute} party={other} />
        </div>
      ))}
    </article>
  );
}

/** Covered until it is needed; opening it is a look that stands in the journal. */
function Phone({ dispute, party }: { dispute: Dispute; party: Party }) {
  const { t } = useWords();
  const { partyName } = useDisputeWords();
  const { act, pending, problem } = useAct({
    run: (_: void, key) =>
      send<{ phone: string }>(
        "POST",
        `/api/disputes/${dispute.id}/parties/${party.id}/unmasking`,
        { purpose: "contact" },
        { key },
      ),
    onDone: ({ phone }) => setOpened(phone),
  });
  const [opened, setOpened] = useState<string | null>(null);
  if (party.phone === null) return null;
  if (opened !== null)
    return (
      <a className="btn" href={`tel:${opened}`}>
        {opened}
      </a>
    );
  return (
    <span className="row">
      <Button
        icon="phone"
        pending={pending}
        aria-label={t("dispute.party.open_phone", { name: partyName(party), phone: party.phone })}
        onClick={() => void act()}
      >
        {party.phone}
      </Button>
      {problem && <Failure error={problem} />}
    </span>
  );
}

function Remove({ dispute, party }: { dispute: Dispute; party: Party }) {
  const { t } = useWords();
  const { partyName } = useDisputeWords();
  const [asking, ask] = useState(false);
  const { act, pending, problem } = useDisputeChange(
    dispute,
    "DELETE",
    () => ({ path: `/parties/${party.id}` }),
    () => ask(false),
  );
  if (dispute.parties.filter(({ role }) => role === "party").length < 2) return null;
  return (
    <div>
      <Button
        kind="link"
        aria-label={t("dispute.party.remove_of", { name: partyName(party) })}
        onClick={() => ask(true)}
      >
        {t("dispute.form.remove")}
      </Button>
      <Dialog
        open={asking}
        title={t("dispute.party.remove_of", { name: partyName(party) })}
        onClose={() => ask(false)}
      >
        <div className="stack">
          <p>{t("dispute.party.remove_line")}</p>
          {problem && <Failure error={problem} />}
          <Button kind="danger" pending={pending} onClick={() => void act({})}>
            {t("dispute.form.remove")}
          </Button>
        </div>
      </Dialog>
    </div>
  );
}
