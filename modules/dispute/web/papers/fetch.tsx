import { type ReactNode, useState } from "react";
import { useAct } from "../../../../web/act.ts";
import { save } from "../../../../web/api.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button, type ButtonKind } from "../../../../web/kit/button.tsx";
import { Failure } from "../../../../web/kit/failure.tsx";

export type Wish = { gloss: "yes" | "no"; phones: "yes" | "no" };
type Props = {
  path: string;
  params: Record<string, string | number>;
  /** How many papers are made, where it takes a while. */
  count?: number;
  /** Of a small button among others: what it fetches. */
  label?: string;
  kind?: ButtonKind;
  big?: boolean;
  children: ReactNode;
};

/** Makes a file and saves it: how far it is while it comes, and why not where it does not. */
export function Fetch({ path, params, count, label, children, ...look }: Props) {
  const { t } = useWords();
  const [bytes, hear] = useState(0);
  const { act, pending, problem } = useAct({
    run: () => {
      hear(0);
      return save(path, params, hear);
    },
  });
  return (
    <>
      <Button {...look} icon="page" aria-label={label} pending={pending} onClick={() => void act()}>
        {children}
      </Button>
      {pending && count !== undefined && (
        <p className="s" role="status">
          {bytes === 0
            ? t("dispute.papers.making", { count })
            : t("dispute.papers.heard", { kilobytes: Math.ceil(bytes / 1000) })}
        </p>
      )}
      {problem && <Failure error={problem} />}
    </>
  );
}
