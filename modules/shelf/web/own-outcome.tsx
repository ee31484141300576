/** What is looked at and what would count, said beforehand. */
import { isProblem, problemCodes, problems } from "../../community/problems.ts";
import { useWords } from "../../../web/i18n.ts";
import { SelectField } from "../../../web/kit/field.tsx";
import { Steps } from "../../../web/kit/steps.tsx";
import { type Editor, Found, TextPair } from "./own-fields.tsx";

const terms = ["indicator", "denominator", "wouldCount", "failure"] as const;
export function OwnOutcome({ editor }: { editor: Editor }) {
  const { t, pick } = useWords();
  const { outcome } = editor.content;
  const { problem: _, ...rest } = outcome;
  return (
    <>
      <p className="mut">{t("shelf.own.outcome_line")}</p>
      {terms.map((term) => (
        <TextPair
          key={term}
          editor={editor}
          path={`outcome.${term}`}
          label={t(`shelf.own.outcome.${term}`)}
          long={term === "wouldCount" || term === "failure"}
          value={outcome[term]}
          onChange={(value) => editor.put("outcome", { ...outcome, [term]: value })}
        />
      ))}
      <SelectField
        name="outcome.problem"
        label={t("shelf.own.outcome_problem")}
        value={outcome.problem ?? ""}
        data={[
          { value: "", label: t("shelf.own.outcome_none") },
          ...problemCodes.map((code) => ({ value: code, label: pick(problems[code]) })),
        ]}
        onChange={(event) => {
          const problem = event.currentTarget.value;
          editor.put("outcome", isProblem(problem) ? { ...rest, problem } : rest);
        }}
      />
      <Found editor={editor} path="outcome.problem" />
      <div className="fields">
        {(["baselineMonths", "measureMonths"] as const).map((months) => (
          <Steps
            key={months}
            label={t(`shelf.own.outcome.${months}`)}
            unit={t("shelf.own.unit_months")}
            value={outcome[months]}
            min={3}
            max={36}
            onChange={(value) => editor.put("outcome", { ...outcome, [months]: value })}
          />
        ))}
      </div>
    </>
  );
}
