/** What is counted, from where, and over which months. */
import { type Problem } from "../../../../web/api.ts";
import { useWords } from "../../../../web/i18n.ts";
import { SelectField } from "../../../../web/kit/field.tsx";
import type { CommunityKind } from "../../../community/contract.ts";
import { groupOf, isProblem, problems, problemsOfKind } from "../../../community/problems.ts";
import type { Typing } from "./form.tsx";

const sources = ["police", "hotline", "property"] as const;
const before = [6, 12, 24, 36, 48, 60];
const after = [3, 6, 12, 18, 24];

type Props = Typing & { kind: CommunityKind; problem: Problem | null };

export function Counting({ kind, typed, set, problem }: Props) {
  const { t, pick } = useWords();
  const known = problemsOfKind(kind);
  const codes =
    typed.problem && !known.some((code) => code === typed.problem) ? [typed.problem, ...known] : known;
  const months = (all: number[], now: number) =>
    [...new Set([...all, now])]
      .sort((a, b) => a - b)
      .map((n) => ({ value: String(n), label: t("programme.terms.months", { n }) }));
  const name = (code: string) => {
    if (!isProblem(code)) return code;
    const group = groupOf(code);
    return group === code || !isProblem(group)
      ? pick(problems[code])
      : `${pick(problems[group])} · ${pick(problems[code])}`;
  };
  return (
    <>
      <SelectField
        name="problem"
        problem={problem}
        label={t("programme.terms.problem")}
        value={typed.problem ?? ""}
        data={[
          { value: "", label: t("programme.terms.problem_none") },
          ...codes.map((code) => ({ value: code, label: name(code) })),
        ]}
        onChange={(event) => set({ problem: event.currentTarget.value || null })}
      />
      {typed.problem !== null && (
        <>
          <SelectField
            name="source"
            problem={problem}
            label={t("programme.term.source")}
            value={typed.source}
            data={sources.map((each) => ({ value: each, label: t(`programme.terms.source.${each}`) }))}
            onChange={(event) => set({ source: event.currentTarget.value as (typeof sources)[number] })}
          />
          <SelectField
            name="baselineMonths"
            problem={problem}
            label={t("programme.terms.baseline_months")}
            value={String(typed.baselineMonths)}
            data={months(before, typed.baselineMonths)}
            onChange={(event) => set({ baselineMonths: Number(event.currentTarget.value) })}
          />
        </>
      )}
      <SelectField
        name="measureMonths"
        problem={problem}
        label={t("programme.terms.measure_months")}
        value={String(typed.measureMonths)}
        data={months(after, typed.measureMonths)}
        onChange={(event) => set({ measureMonths: Number(event.currentTarget.value) })}
      />
    </>
  );
}
