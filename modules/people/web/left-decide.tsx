import { type FormEvent, useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { TextArea, isAbout } from "../../../web/kit/field.tsx";
import { RefusedButton } from "../../../web/kit/refusal.tsx";
import { Seg } from "../../../web/kit/seg.tsx";
import type { LeftDecisionInput, LeftWrite } from "../device/left/contract.ts";

/** Taken over by hand, or dropped: once, with its words. */
export function DecideLeft({ id }: { id: string }) {
  const { t } = useWords();
  const [decision, setDecision] = useState<LeftDecisionInput["decision"]>("taken_over");
  const [note, setNote] = useState("");
  const { act, pending, problem } = useAct({
    run: (input: LeftDecisionInput, key) =>
      send<LeftWrite>("POST", `/api/left-writes/${id}/decision`, input, { key }),
    refreshes: [`/api/left-writes/${id}`, "/api/left-writes"],
  });
  const written = note.trim().length >= 2;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (written) void act({ decision, note: note.trim() });
  };
  return (
    <form className="sheet stack" onSubmit={submit}>
      <h2>{t("people.left.decide")}</h2>
      <Seg
        label={t("people.left.decide")}
        value={decision}
        onChange={setDecision}
        options={[
          { value: "taken_over", label: t("people.left.taken_over") },
          { value: "dropped", label: t("people.left.dropped") },
        ]}
      />
      <TextArea
        name="note"
        label={t(`people.left.note_${decision}`)}
        description={t(`people.left.help_${decision}`)}
        maxLength={600}
        required
        withAsterisk={false}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        problem={problem}
      />
      {problem && !isAbout(problem, "note") && <Failure error={problem} />}
      {written ? (
        <Button kind="pri" type="submit" pending={pending}>
          {t("people.left.save")}
        </Button>
      ) : (
        <RefusedButton act label={t("people.left.save")} reason={t("people.left.note_needed")} />
      )}
    </form>
  );
}
