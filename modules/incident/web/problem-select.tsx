import { useWords } from "../../../web/i18n.ts";
import { SelectField } from "../../../web/kit/field.tsx";
import type { CommunityKind } from "../../community/contract.ts";
import { groupOf, problemCodes, problemsOfKind } from "../../community/problems.ts";
import { useFactWords } from "../../community/web/fact-words.ts";

type Props = {
  name: string;
  label: string;
  /** The label is heard only: what it is about stands beside it. */
  quiet?: boolean;
  /** Only those of such a place; all where it is not known. */
  kind?: CommunityKind | null;
  value: string;
  onChange: (value: string) => void;
  /** What stands before the list: 全部, 请选. */
  first: { value: string; label: string }[];
};

/** The problems of the list, the second level under its first. */
export function ProblemSelect({ name, label, quiet = false, kind, value, onChange, first }: Props) {
  const { language } = useWords();
  const { problem } = useFactWords();
  const codes = kind ? problemsOfKind(kind) : problemCodes;
  const colon = language === "zh" ? "：" : ": ";
  return (
    <SelectField
      name={name}
      {...(quiet ? { "aria-label": label } : { label })}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        ...first,
        ...codes.map((code) => ({
          value: code,
          label: code.includes(".") ? `${problem(groupOf(code))}${colon}${problem(code)}` : problem(code),
        })),
      ]}
    />
  );
}
