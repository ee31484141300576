import { useState } from "react";
import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { Dotted, Name } from "../../../../web/kit/marks.tsx";
import { Fold } from "./fold.tsx";
import { Phrases } from "./phrases.tsx";
import { Refusal } from "./step-button.tsx";
import { type Panel, useMediationAct } from "./use-mediation.ts";

/** 调解记录: the record of the work, in its order. */
export function Notes({ dispute, mediation }: Panel) {
  const { t } = useWords();
  const { moment } = useFormat();
  const [text, setText] = useState("");
  const { act, pending, problem } = useMediationAct(dispute, "notes", () => setText(""));
  const goesOn = mediation.works === null && mediation.endedAt === null;
  if (!goesOn && mediation.notes.length === 0) return null;
  const nth = (id: string | null) => mediation.sessions.find((each) => each.id === id)?.n;
  return (
    <Fold title={t("dispute.note.title")} count={mediation.notes.length}>
      {mediation.notes.map((note) => (
        <article key={note.id} className="stack t">
          <p className="written">{note.text}</p>
          <small className="mut">
            <Dotted>
              {[
                nth(note.sessionId) !== undefined && t("dispute.session.nth", { n: nth(note.sessionId) }),
                <Name key="by" name={note.by} sample={note.bySample} />,
                moment(note.recordedAt ?? note.at),
              ]}
            </Dotted>
          </small>
        </article>
      ))}
      {goesOn && (
        <>
          <Phrases
            name="note"
            label={t("dispute.note.new")}
            value={text}
            onChange={setText}
            problem={problem}
          />
          {problem && <Refusal error={problem} />}
          <Button pending={pending} onClick={() => void act({ text: text.trim() })}>
            {t("dispute.note.add")}
          </Button>
        </>
      )}
    </Fold>
  );
}
