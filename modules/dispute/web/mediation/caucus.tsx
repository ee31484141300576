import { useState } from "react";
import { useAct } from "../../../../web/act.ts";
import { send } from "../../../../web/api.ts";
import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { SelectField, TextArea } from "../../../../web/kit/field.tsx";
import { Dotted, Name } from "../../../../web/kit/marks.tsx";
import { useDisputeWords } from "../use-words.ts";
import { Fold } from "./fold.tsx";
import { Refusal } from "./step-button.tsx";
import { type Panel, useMediationAct } from "./use-mediation.ts";

/** 单独谈的记录: sealed; who may not read them is told why, and not whether there are any. */
export function Caucus(panel: Panel) {
  const { dispute, mediation } = panel;
  const { t, refusal } = useWords();
  const { partyName } = useDisputeWords();
  const parties = dispute.parties.filter(({ role }) => role === "party");
  const [partyId, choose] = useState(parties[0]?.id ?? "");
  const [text, setText] = useState("");
  const { act, pending, problem } = useMediationAct(dispute, "caucus-notes", () => setText(""));
  if (mediation.machine === "own" || mediation.machine === "police") return null;
  if (mediation.mayCaucus !== null)
    return (
      <Fold title={t("dispute.caucus.title")}>
        <p className="s mut">{refusal(mediation.mayCaucus)}</p>
      </Fold>
    );
  return (
    <Fold title={t("dispute.caucus.title")} count={mediation.caucus.length}>
      <p className="s mut">{t("dispute.caucus.line")}</p>
      {mediation.caucus.map((note) => (
        <Sealed key={note.id} panel={panel} note={note} />
      ))}
      <SelectField
        name="caucusParty"
        label={t("dispute.session.with_whom")}
        value={partyId}
        onChange={(event) => choose(event.currentTarget.value)}
        data={parties.map((party) => ({ value: party.id, label: partyName(party) }))}
      />
      <TextArea
        name="text"
        label={t("dispute.caucus.text")}
        maxLength={4000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        problem={problem}
      />
      {problem && <Refusal error={problem} />}
      <Button pending={pending} onClick={() => void act({ partyId, text: text.trim() })}>
        {t("dispute.caucus.seal")}
      </Button>
    </Fold>
  );
}

function Sealed({ panel, note }: { panel: Panel; note: Panel["mediation"]["caucus"][number] }) {
  const { t } = useWords();
  const { moment } = useFormat();
  const { partyName } = useDisputeWords();
  const [text, show] = useState<string | null>(null);
  const party = panel.dispute.parties.find(({ id }) => id === note.partyId);
  const { act, pending, problem } = useAct({
    run: (_: void, key) =>
      send<{ text: string }>(
        "POST",
        `/api/disputes/${panel.dispute.id}/mediation/caucus-notes/${note.id}/opening`,
        undefined,
        { key },
      ),
    onDone: (opened) => show(opened.text),
  });
  return (
    <article className="stack t">
      <small className="mut">
        <Dotted>
          {[
            party !== undefined && partyName(party),
            <Name key="by" name={note.by} sample={note.bySample} />,
            moment(note.at),
          ]}
        </Dotted>
      </small>
      {text === null ? (
        <Button kind="link" pending={pending} onClick={() => void act()}>
          {t("dispute.caucus.open")}
        </Button>
      ) : (
        <p className="written">{text}</p>
      )}
      {problem && <Refusal error={problem} />}
    </article>
  );
}
