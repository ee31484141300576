import "../../../web/look/closing.css";
import { useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { TextArea, isAbout } from "../../../web/kit/field.tsx";
import { keyOf, queries } from "../../../web/query.ts";
import type { DutyDetail, DutyLife } from "../contract.ts";

export function AddNote({ duty }: { duty: DutyDetail }) {
  const { t } = useWords();
  const [text, setText] = useState<string>();
  const address = `/api/duties/${duty.id}/life`;
  const { act, pending, problem } = useAct({
    run: (note: string, key) =>
      send<DutyLife>("POST", `/api/duties/${duty.id}/notes`, { text: note }, { key }),
    onDone: (life) => {
      queries.setQueryData(keyOf(address), life);
      setText(undefined);
    },
  });
  if (text === undefined)
    return (
      <p>
        <Button icon="plus" onClick={() => setText("")}>
          {t("duty.note_add")}
        </Button>
      </p>
    );
  return (
    <div className="stack t closing">
      <TextArea
        name="text"
        label={t("duty.note_text")}
        description={t("duty.note_text_help")}
        maxLength={1000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        problem={problem}
        autoFocus
      />
      {problem && !isAbout(problem, "text") && <Failure error={problem} />}
      <p>
        <Button
          pending={pending}
          onClick={() => (text.trim() === "" ? setText(undefined) : void act(text.trim()))}
        >
          {t("duty.note_save")}
        </Button>
      </p>
    </div>
  );
}
