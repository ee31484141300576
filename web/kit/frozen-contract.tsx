import "../look/programme.css";
import type { ReactNode } from "react";
import { useWords } from "../i18n.ts";
import { Icon } from "./icon.tsx";
import { Lines } from "./lines.tsx";

type Props = {
  /** The one sentence, in the largest text of the page. */
  sentence: ReactNode;
  lines: { term: ReactNode; text: ReactNode }[];
  /** The day it froze, worded; null while it can still change. */
  frozenOn: string | null;
};

/** 事先说好怎么算数: what will count, against what, what would be failure, on which day. */
export function FrozenContract({ sentence, lines, frozenOn }: Props) {
  const { t } = useWords();
  return (
    <section className="frozen stack">
      <div className="row b">
        <h2>{t("web.frozen.title")}</h2>
        <span className="s mut">
          <Icon name="lock" /> {frozenOn ? t("web.frozen.since", { date: frozenOn }) : t("web.frozen.will")}
        </span>
      </div>
      <p className="say">{sentence}</p>
      <Lines lines={lines} />
    </section>
  );
}
