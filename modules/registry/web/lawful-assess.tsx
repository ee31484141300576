import { type FormEvent, useState } from "react";
import { addMonths } from "../../community/civil-days.ts";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { DateField, TextArea, isAbout } from "../../../web/kit/field.tsx";

const parts = ["purpose", "necessity", "risks", "measures"] as const;

/** Four questions of PIPL 56 and the day they are asked again. */
export function Assess({ onDone }: { onDone: () => void }) {
  const { t } = useWords();
  const { today } = useFormat();
  const [said, setSaid] = useState({ purpose: "", necessity: "", risks: "", measures: "" });
  const [reviewOn, setReviewOn] = useState<string>(addMonths(today, 12));
  const { act, pending, problem } = useAct({
    run: (_: void, key) => send("POST", "/api/impact-assessments", { ...said, reviewOn }, { key }),
    refreshes: ["/api/impact-assessments", "/api/households"],
    onDone,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act();
  };
  return (
    <form className="stack" onSubmit={submit}>
      {parts.map((part) => (
        <TextArea
          key={part}
          name={part}
          label={t(`registry.assess.${part}`)}
          problem={problem}
          value={said[part]}
          minLength={10}
          maxLength={2000}
          required
          withAsterisk={false}
          onChange={(event) => setSaid({ ...said, [part]: event.currentTarget.value })}
        />
      ))}
      <DateField
        name="reviewOn"
        label={t("registry.assess.review_on")}
        problem={problem}
        value={reviewOn}
        min={today}
        required
        withAsterisk={false}
        onChange={(event) => setReviewOn(event.currentTarget.value)}
      />
      {problem && !isAbout(problem, ...parts, "reviewOn") && <Failure error={problem} />}
      <div className="row">
        <Button type="submit" kind="pri" pending={pending}>
          {t("registry.form.save")}
        </Button>
        <Button onClick={onDone}>{t("registry.form.cancel")}</Button>
      </div>
    </form>
  );
}
