import { type FormEvent, useState } from "react";
import { useAct } from "../../../../web/act.ts";
import { send } from "../../../../web/api.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { Failure } from "../../../../web/kit/failure.tsx";
import { SelectField, TextArea, isAbout } from "../../../../web/kit/field.tsx";
import { Seg } from "../../../../web/kit/seg.tsx";
import type { RequestInFull } from "../../contract.ts";
import { refusalGrounds } from "../../request/rules.ts";

const outcomes = ["granted", "partly", "refused"] as const;
type Outcome = (typeof outcomes)[number];

/** Yes is done at once; anything else names its ground, and both say something to the resident. */
export function AnswerForm({ request }: { request: RequestInFull }) {
  const { t } = useWords();
  const grounds: readonly string[] = refusalGrounds[request.kind];
  const [outcome, setOutcome] = useState<Outcome>("granted");
  const [ground, setGround] = useState(grounds[0] ?? "");
  const [words, setWords] = useState("");
  const { act, pending, problem } = useAct({
    run: (_: void, key) =>
      send<RequestInFull>(
        "POST",
        `/api/resident-requests/${request.id}/answer`,
        { outcome, ground: outcome === "granted" ? null : ground, words },
        { key },
      ),
    refreshes: ["/api/resident-requests", "/api/households", "/api/residents"],
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <Seg
        label={t("registry.requests.outcome")}
        value={outcome}
        onChange={setOutcome}
        options={outcomes.map((value) => ({ value, label: t(`registry.requests.${value}`) }))}
      />
      {outcome !== "granted" && (
        <SelectField
          name="ground"
          label={t("registry.requests.ground")}
          problem={problem}
          value={ground}
          onChange={(event) => setGround(event.currentTarget.value)}
          data={grounds.map((value) => ({ value, label: t(`registry.ground.${value}`) }))}
        />
      )}
      <TextArea
        name="words"
        label={t("registry.requests.to_resident")}
        problem={problem}
        value={words}
        maxLength={500}
        required
        withAsterisk={false}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {outcome !== "refused" && <p className="mut">{t(`registry.requests.${outcome}_line`)}</p>}
      {problem && !isAbout(problem, "ground", "words") && <Failure error={problem} />}
      <div className="row">
        <Button type="submit" kind="pri" pending={pending}>
          {t("registry.requests.answer")}
        </Button>
      </div>
    </form>
  );
}
