import type { ReactNode } from "react";
import { useWords } from "../../../web/i18n.ts";
import type { Said } from "../sentences.ts";

/** Sentences said in the reader's language: as text, or with the word that decides in bold (between two stars). */
export function useSaid() {
  const { t, oneLine } = useWords();
  const starred = ({ key, values }: Said) => t(key, values);
  const line = (all: readonly Said[]) => oneLine(all.map(starred)).replaceAll("**", "");
  const strong = (all: readonly Said[]): ReactNode[] =>
    oneLine(all.map(starred))
      .split("**")
      .map((part, at) => (at % 2 === 1 ? <b key={at}>{part}</b> : part));
  return { say: (said: Said) => line([said]), line, strong };
}
