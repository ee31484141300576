import "../../../web/look/place.css";
import { useWords } from "../../../web/i18n.ts";
import { Icon } from "../../../web/kit/icon.tsx";
import type { CommunityKind } from "../contract.ts";
import { type KnownProblem, groupOf, isProblem, problems, problemsOfKind } from "../problems.ts";

type Props = {
  kinds: readonly CommunityKind[];
  chosen: readonly string[];
  onChange: (codes: string[]) => void;
};

/** 问题 on two levels: the whole group, or the kinds inside it. Kinds without a group stand together at the end. */
export function ProblemChips({ kinds, chosen, onChange }: Props) {
  const { t, pick } = useWords();
  const codes = [...new Set([...kinds.flatMap(problemsOfKind), ...chosen.filter(isProblem)])];
  const groups = [...new Set(codes.map(groupOf))];
  const inGroup = (group: string) => codes.filter((code) => groupOf(code) === group);
  const wide = groups.filter((group) => inGroup(group).length > 1);
  const single = groups.flatMap((group) => (inGroup(group).length === 1 ? inGroup(group) : []));
  const chip = (code: KnownProblem, label: string) => {
    const on = chosen.includes(code);
    return (
      <button
        key={code}
        type="button"
        className="chip"
        aria-pressed={on}
        title={pick(problems[code].help)}
        onClick={() => onChange(on ? chosen.filter((each) => each !== code) : [...chosen, code])}
      >
        {on && <Icon name="tick" />}
        {label}
      </button>
    );
  };
  const row = (name: string, codes: readonly KnownProblem[]) => (
    <li key={name}>
      <b className="level">{name}</b>
      <div className="chips" role="group" aria-label={name}>
        {codes.map((code) =>
          chip(
            code,
            codes.length > 1 && code === groupOf(code) && !single.includes(code)
              ? t("community.in_general")
              : pick(problems[code]),
          ),
        )}
      </div>
    </li>
  );
  return (
    <div className="stack t">
      <div className="lab">
        <b>{t("community.problems")}</b>
        <span aria-live="polite">{t("community.chosen", { count: chosen.length })}</span>
      </div>
      <ul className="ruled problem-rows">
        {wide.map((group) => row(pick(problems[group as KnownProblem]), inGroup(group)))}
        {row(t("community.other_problems"), single)}
      </ul>
    </div>
  );
}
